#include "base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>

namespace knotmap {
namespace {

constexpr std::size_t deepest = 64, widestLine = 110;

// Hands the text to the parser letter by letter and counts lines. What counts is the line on which the last
// letter taken *begins*: the parser looks one letter past a number, and that may be a line break.
struct LineCount {
  int line = 1;
  bool endsLine = false;
  void take(char letter) {
    if (endsLine) ++line;
    endsLine = letter == '\n';
  }
};
class CountedLetters {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  CountedLetters(const char* at, LineCount* count) : at_(at), count_(count) {}
  reference operator*() const { return *at_; }
  CountedLetters& operator++() {
    count_->take(*at_++);
    return *this;
  }
  CountedLetters operator++(int) {
    CountedLetters before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountedLetters& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  LineCount* count_;
};

// Builds the tree from the parser's events.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(const std::string& where, const LineCount& count) : where_(where), count_(count) {}
  bool null() override { return add(Json()); }
  bool boolean(bool value) override { return add(Json(value)); }
  bool number_integer(number_integer_t value) override { return add(Json(double(value))); }
  bool number_unsigned(number_unsigned_t value) override { return add(Json(double(value))); }
  bool number_float(number_float_t value, const string_t&) override { return add(Json(value)); }
  bool string(string_t& value) override { return add(Json(std::move(value))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::list()); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (open_.back()->member(name)) return fail("the key \"" + name + "\" stands twice", "keep one of them");
    key_ = std::move(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
    const std::string told = error.what();
    const std::size_t reason = told.find("- ");
    return fail("is not JSON: " + (reason == std::string::npos ? told : told.substr(reason + 2)),
                "it may be cut short, or changed by hand near this line");
  }

  Result<Json> finished() && {
    if (!problems_.empty()) return std::move(problems_);
    return std::move(root_);
  }

 private:
  bool fail(std::string what, std::string hint) {
    problems_.push_back({where_ + ":" + std::to_string(count_.line), std::move(what), std::move(hint)});
    return false;
  }
  Json& place(Json value) {
    value.line = count_.line;
    if (open_.empty()) return root_ = std::move(value);
    if (open_.back()->kind == Json::Kind::list) return open_.back()->items.emplace_back(std::move(value));
    open_.back()->members.push_back({std::move(key_), std::move(value)});
    return open_.back()->members.back().value;
  }
  bool add(Json value) {
    place(std::move(value));
    return true;
  }
  bool open(Json value) {
    if (open_.size() == deepest) return fail("is nested too deeply", "");
    open_.push_back(&place(std::move(value)));  // stays put: its parent gets no other member while it is open
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  const std::string& where_;
  const LineCount& count_;
  Json root_;
  std::vector<Json*> open_;
  std::string key_;
  Problems problems_;
};

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string numberText(double value) {
  require(std::isfinite(value), "a number written as JSON is finite");
  if (value == std::floor(value) && std::abs(value) < 1e15)
    return fmt::format("{:.0f}", value == 0 ? 0.0 : value);
  return fmt::format("{:.6g}", value);
}

// The members in the order of their keys.
std::vector<const JsonMember*> sortedMembers(const Json& object) {
  std::vector<const JsonMember*> sorted;
  for (const JsonMember& member : object.members) sorted.push_back(&member);
  std::sort(sorted.begin(), sorted.end(), [](auto* a, auto* b) { return a->key < b->key; });
  return sorted;
}

std::string written(const Json& value, std::size_t indent);

// The parts in brackets: on one line when they fit there, else one a line.
std::string bracketed(char open, const std::vector<std::string>& parts, char close, std::size_t indent) {
  std::size_t length = 2;
  bool isOneLine = true;
  for (const std::string& part : parts) {
    length += part.size() + 2;
    isOneLine = isOneLine && part.find('\n') == std::string::npos;
  }
  isOneLine = isOneLine && indent + length <= widestLine;
  const std::string lineBreak = "\n" + std::string(indent + 1, ' ');
  std::string text(1, open);
  for (std::size_t i = 0; i < parts.size(); ++i)
    text += (i ? "," : "") + (isOneLine ? (i ? " " : "") : lineBreak) + parts[i];
  if (!isOneLine) text += "\n" + std::string(indent, ' ');
  return text + close;
}

std::string written(const Json& value, std::size_t indent) {
  std::vector<std::string> parts;
  switch (value.kind) {
    case Json::Kind::null:
      return "null";
    case Json::Kind::boolean:
      return value.boolean ? "true" : "false";
    case Json::Kind::number:
      return numberText(value.number);
    case Json::Kind::text:
      return quoted(value.text);
    case Json::Kind::list:
      for (const Json& item : value.items) parts.push_back(written(item, indent + 1));
      return bracketed('[', parts, ']', indent);
    case Json::Kind::object:
      for (const JsonMember* member : sortedMembers(value))
        parts.push_back(quoted(member->key) + ": " + written(member->value, indent + 1));
      return bracketed('{', parts, '}', indent);
  }
  return {};
}

}  // namespace

Json Json::list(std::vector<Json> items) {
  Json value;
  value.kind = Kind::list;
  value.items = std::move(items);
  return value;
}

Json Json::object(std::vector<JsonMember> members) {
  Json value;
  value.kind = Kind::object;
  value.members = std::move(members);
  return value;
}

const Json* Json::member(std::string_view key) const {
  for (const JsonMember& member : members)
    if (member.key == key) return &member.value;
  return nullptr;
}

std::string_view kindName(Json::Kind kind) {
  switch (kind) {
    case Json::Kind::null:
      return "null";
    case Json::Kind::boolean:
      return "true or false";
    case Json::Kind::number:
      return "a number";
    case Json::Kind::text:
      return "a text";
    case Json::Kind::list:
      return "a list";
    case Json::Kind::object:
      return "an object";
  }
  return {};
}

Result<Json> parseJson(std::string_view text, const std::string& where) {
  LineCount count;
  TreeBuilder builder(where, count);
  nlohmann::json::sax_parse(CountedLetters(text.data(), &count),
                            CountedLetters(text.data() + text.size(), &count), &builder);
  return std::move(builder).finished();
}

std::string jsonText(const Json& value) { return written(value, 0) + "\n"; }

}  // namespace knotmap
