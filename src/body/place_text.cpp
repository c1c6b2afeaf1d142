// Reads a place written in words; see place.h for the grammar.
#include <algorithm>
#include <charconv>

#include "base/closest_word.h"
#include "body/directions.h"
#include "body/place.h"

namespace knotmap {
namespace {

const std::vector<std::string> limbs{"upper_arm", "forearm", "hand", "thigh", "leg", "foot"};

// "file:line:col" moved on by `letters`; a place without a column stays as it is.
std::string movedOn(const std::string& where, std::size_t letters) {
  const std::size_t colon = where.rfind(':');
  std::size_t column = 0;
  if (colon == std::string::npos) return where;
  const char* end = where.data() + where.size();
  const auto [stop, error] = std::from_chars(where.data() + colon + 1, end, column);
  if (error != std::errc() || stop != end) return where;
  return where.substr(0, colon + 1) + std::to_string(column + letters);
}

bool isWordLetter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

class PlaceReader {
 public:
  PlaceReader(std::string_view text, const std::string& where) : text_(text), where_(where) {}

  Result<Place> place() {
    readBase();
    while (isSound_ && !isAtEnd()) readOffset();
    if (!problems_.empty()) return problems_;
    return place_;
  }

 private:
  void readBase() {
    const std::size_t start = skipBlanks();
    const std::string first = word("a landmark or a segment of a limb");
    if (!isSound_) return;
    if (accept('@')) return readOnSegment(first, start);
    place_.landmark = first;
    place_.isOther = acceptOther();
    if (!isSound_ || !accept('~')) return;
    place_.landmarkB = word("the second landmark");
    place_.isOtherB = isSound_ && acceptOther();
    expect('@', "\"@\" and the fraction of the way");
    place_.fraction = fraction();
  }

  void readOnSegment(const std::string& segment, std::size_t start) {
    place_.segment = segment;
    const bool isKnown = std::find(limbs.begin(), limbs.end(), segment) != limbs.end();
    if (!isKnown) {
      const std::string guess = didYouMean(segment, limbs);
      problem(
          start, "there is no segment \"" + segment + "\" of a limb",
          guess.empty() ? "upper_arm, forearm, hand, thigh, leg or foot; between landmarks: a~b@0.5" : guess);
    }
    place_.fraction = fraction();
    expect('/', "\"/\" and the side it faces");
    readFacing(isKnown);
  }

  void readFacing(bool isSegmentKnown) {
    const std::size_t start = skipBlanks();
    const std::string first = facingWord(isSegmentKnown);
    place_.facing = first;
    if (!isSound_ || !accept('-')) return;
    const std::string second = facingWord(isSegmentKnown);
    place_.facing += "-" + second;
    const Segment segment = standing();
    const auto a = directionOf(segment, first, Side::left), b = directionOf(segment, second, Side::left);
    if (isSegmentKnown && a && b && std::abs(glm::dot(*a, *b)) > 0.5f)
      problem(start, "\"" + place_.facing + "\" names no side", "join two sides that are neighbours");
  }

  std::string facingWord(bool isSegmentKnown) {
    const std::size_t start = skipBlanks();
    const std::string facing = word("the side it faces");
    if (!isSound_ || !isSegmentKnown) return facing;
    const Segment segment = standing();
    const auto direction = directionOf(segment, facing, Side::left);
    std::vector<std::string> sides;
    for (const std::string& known : directionWords(place_.segment))
      if (std::abs(directionOf(segment, known, Side::left)->y) < 0.5f) sides.push_back(known);
    if (!direction)
      problem(start, "\"" + facing + "\" is no side of the " + place_.segment, hintOf(facing, sides));
    else if (std::abs(direction->y) > 0.5f)
      problem(start, "\"" + facing + "\" runs along the " + place_.segment + ", it is no side of it",
              oneOf(sides));
    return facing;
  }

  void readOffset() {
    expect('+', "\"+\" and centimetres with a direction, or the end");
    PlaceOffset offset;
    offset.centimetres = number("centimetres");
    if (!isSound_) return;
    const std::size_t start = skipBlanks();
    offset.direction = word("a direction");
    if (!isSound_) return;
    if (!isDirectionWord(offset.direction)) {
      const std::vector<std::string> known{"up",     "down",     "medial", "lateral", "front",
                                           "back",   "proximal", "distal", "radial",  "ulnar",
                                           "dorsal", "palmar",   "plantar"};
      problem(start, "\"" + offset.direction + "\" is no direction", hintOf(offset.direction, known));
    }
    place_.offsets.push_back(offset);
  }

  // The segment with its axis along y, to ask which words run along it.
  Segment standing() const {
    Segment segment;
    segment.id = place_.segment;
    segment.distal = {0, -1, 0};
    return segment;
  }

  static std::string oneOf(const std::vector<std::string>& words) {
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i)
      all += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return all;
  }
  static std::string hintOf(const std::string& typed, const std::vector<std::string>& known) {
    const std::string guess = didYouMean(typed, known);
    return guess.empty() ? oneOf(known) : guess;
  }

  bool acceptOther() {
    if (!accept(':')) return false;
    const std::size_t start = skipBlanks();
    const std::string which = word("\"other\"");
    if (isSound_ && which != "other")
      problem(start, "\":" + which + "\" is not known after a landmark",
              "a place is written for one side; \":other\" is the opposite one");
    return true;
  }

  float fraction() {
    const std::size_t start = skipBlanks();
    const float value = number("a fraction from 0 to 1");
    if (isSound_ && value > 1)
      problem(start, "the fraction is larger than 1", "0 is the beginning, 1 the end");
    return value;
  }

  float number(const std::string& meaning) {
    if (!isSound_) return 0;
    const std::size_t start = skipBlanks();
    float value = 0;
    const char* begin = text_.data() + at_;
    const auto [stop, error] =
        std::from_chars(begin, text_.data() + text_.size(), value, std::chars_format::fixed);
    const bool isPlain = error == std::errc() && *begin >= '0' && *begin <= '9';
    if (!isPlain) {
      const bool isNegative = at_ < text_.size() && text_[at_] == '-';
      fail(start, "expected " + meaning,
           isNegative ? "use the opposite direction instead of a minus" : "e.g. 0.5");
      return 0;
    }
    at_ += std::size_t(stop - begin);
    return value;
  }

  std::string word(const std::string& meaning) {
    if (!isSound_) return {};
    const std::size_t start = skipBlanks();
    while (at_ < text_.size() && isWordLetter(text_[at_])) ++at_;
    if (at_ == start) fail(start, "expected " + meaning, "names are small letters, digits and _");
    return std::string(text_.substr(start, at_ - start));
  }

  bool accept(char sign) {
    skipBlanks();
    if (at_ >= text_.size() || text_[at_] != sign) return false;
    ++at_;
    return true;
  }
  void expect(char sign, const std::string& meaning) {
    if (isSound_ && !accept(sign)) fail(at_, "expected " + meaning, "");
  }
  bool isAtEnd() { return skipBlanks() >= text_.size(); }
  std::size_t skipBlanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    return at_;
  }

  void problem(std::size_t at, const std::string& what, const std::string& hint) {
    const auto isFirstByte = [](char byte) {
      return (byte & 0xC0) != 0x80;
    };  // columns count letters, not bytes
    const auto letters = std::count_if(text_.begin(), text_.begin() + std::ptrdiff_t(at), isFirstByte);
    problems_.push_back({movedOn(where_, std::size_t(letters)), what, hint});
  }
  // After this nothing that follows can be understood.
  void fail(std::size_t at, const std::string& expected, const std::string& hint) {
    const std::string found =
        at < text_.size() ? "found \"" + std::string(text_.substr(at, 12)) + "\"" : "the text ends";
    problem(at, expected + ", " + found, hint);
    isSound_ = false;
  }

  std::string_view text_;
  const std::string& where_;
  std::size_t at_ = 0;
  bool isSound_ = true;
  Place place_;
  Problems problems_;
};

}  // namespace

Result<Place> parsePlace(std::string_view text, const std::string& where) {
  return PlaceReader(text, where).place();
}

}  // namespace knotmap
