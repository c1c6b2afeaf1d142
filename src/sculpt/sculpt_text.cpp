#include "sculpt/sculpt_text.h"

#include <algorithm>
#include <functional>
#include <glm/gtc/constants.hpp>
#include <map>

#include <fmt/format.h>

#include "base/closest_word.h"
#include "base/text_file.h"
#include "sculpt/sculpt_line.h"

namespace knotmap {
namespace {

const std::vector<std::string> joiningNames = {"add", "carve", "keep"};
const std::vector<std::string> profileNames = {"smooth", "crease"};
const std::vector<std::string> segmentNames = {"head", "neck",  "trunk", "upper_arm", "forearm",
                                               "hand", "thigh", "leg",   "foot"};
constexpr std::size_t midlineSegmentCount = 3;  // the first of segmentNames
constexpr double chainStepMm = 2;

glm::dmat3 rotationFromDegrees(const glm::dvec3& degrees) {
  const glm::dvec3 angle = glm::radians(degrees), c = glm::cos(angle), s = glm::sin(angle);
  const glm::dmat3 aboutX(1, 0, 0, 0, c.x, s.x, 0, -s.x, c.x);
  const glm::dmat3 aboutY(c.y, 0, -s.y, 0, 1, 0, s.y, 0, c.y);
  const glm::dmat3 aboutZ(c.z, s.z, 0, -s.z, c.z, 0, 0, 0, 1);
  return aboutZ * aboutY * aboutX;
}

class Reader {
 public:
  explicit Reader(const std::string& fileName) : fileName_(fileName) {
    sculpt_.fileName = fileName;
    frames_["world"] = Frame{};
  }
  Result<Sculpt> read(std::string_view text);

 private:
  struct Statement {
    std::string name, usage;
    void (Reader::*read)(SculptLine&);
  };
  static const std::vector<Statement>& statements();
  void readLine(std::string_view text, int lineNumber);
  void readBody(SculptLine&);
  void readFrame(SculptLine&);
  void readUse(SculptLine&);
  void readGroup(SculptLine&);
  void readLoft(SculptLine&);
  void readSection(SculptLine&);
  void readBlob(SculptLine&);
  void readChain(SculptLine&);
  void readStroke(SculptLine&);
  void readDetail(SculptLine&);
  void readSegment(SculptLine&);

  bool mayAddPart(SculptLine& line, Joining joining);
  void addPart(SculptLine& line, Joining joining, double blend, Shape shape);
  std::vector<CurvePoint> placed(const std::vector<std::vector<double>>& tuples) const;
  void finishLoft();
  void checkWhole();
  void complain(std::string what, std::string hint);

  struct OpenLoft {
    std::string where;
    Joining joining;
    double blend;
    Loft::Axis axis;
    std::vector<LoftSection> sections;
    bool isBroken = false;
  };
  std::string fileName_;
  Problems problems_;
  Sculpt sculpt_;
  std::map<std::string, Frame> frames_;
  Frame frame_;
  std::optional<OpenLoft> loft_;
};

const std::vector<Reader::Statement>& Reader::statements() {
  static const std::vector<Statement> table = {
      {"body", "body ID COARSEST_EDGE", &Reader::readBody},
      {"frame", "frame NAME PARENT (origin) (x axis) (y axis)", &Reader::readFrame},
      {"use", "use FRAME", &Reader::readUse},
      {"group", "group NAME BLEND [MIRROR_BLEND]", &Reader::readGroup},
      {"loft", "loft add|carve|keep [sloping] BLEND (origin) (axis) (front) START_CAP END_CAP",
       &Reader::readLoft},
      {"section", "section AT LEFT RIGHT BACK FRONT WIDEST FRONT_EXPONENT [BACK_EXPONENT]",
       &Reader::readSection},
      {"blob", "blob add|carve|keep BLEND (centre) (radii) (rotation) [EXPONENT]", &Reader::readBlob},
      {"chain", "chain add|carve|keep BLEND [flat FACTOR (direction)] (x y z radius)...", &Reader::readChain},
      {"stroke", "stroke smooth|crease (x y z height width)...", &Reader::readStroke},
      {"detail", "detail EDGE (x y z radius)...", &Reader::readDetail},
      {"segment", "segment ID (proximal) (distal) (front) RADIUS [from SEGMENT (border) (normal)]",
       &Reader::readSegment}};
  return table;
}

Result<Sculpt> Reader::read(std::string_view text) {
  for (int lineNumber = 1; !text.empty(); ++lineNumber) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    readLine(text.substr(0, end), lineNumber);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  finishLoft();
  if (problems_.empty()) checkWhole();
  if (!problems_.empty()) return std::move(problems_);
  return std::move(sculpt_);
}

void Reader::readLine(std::string_view text, int lineNumber) {
  SculptLine line(text, fmt::format("{}:{}", fileName_, lineNumber), problems_);
  if (line.isEmpty() || !line.isGood()) return;
  std::vector<std::string> names;
  for (const Statement& statement : statements()) names.push_back(statement.name);
  const std::size_t index = line.choice("statement", names);
  if (!line.isGood()) return;
  if (names[index] != "section") finishLoft();
  line.setUsage(statements()[index].usage);
  (this->*statements()[index].read)(line);
}

void Reader::readBody(SculptLine& line) {
  const std::string id = line.word("id");
  if (!sculpt_.id.empty()) line.complain("the body is named twice", "one sculpt describes one body");
  const double edge = line.positive("coarsest edge");
  line.finish();
  if (!line.isGood()) return;
  sculpt_.id = id;
  sculpt_.coarsestEdge = edge;
}

void Reader::readFrame(SculptLine& line) {
  const std::string name = line.word("name");
  if (frames_.contains(name))
    line.complain(fmt::format("the frame \"{}\" exists already", name), "choose another name");
  std::vector<std::string> known;
  for (const auto& [id, frame] : frames_) known.push_back(id);
  const Frame& parent = frames_[known[line.choice("frame", known)]];
  const glm::dvec3 origin = line.triple("origin"), x = line.unit("x axis");
  const glm::dvec3 leaning = line.unit("y axis"), y = leaning - x * glm::dot(x, leaning);
  if (line.isGood() && glm::length(y) < 1e-3) line.complain("the y axis is parallel to the x axis");
  line.finish();
  if (!line.isGood()) return;
  const glm::dvec3 square = glm::normalize(y);
  frames_[name] = {parent.point(origin), parent.axes * glm::dmat3(x, square, glm::cross(x, square))};
}

void Reader::readUse(SculptLine& line) {
  std::vector<std::string> known;
  for (const auto& [id, frame] : frames_) known.push_back(id);
  const std::size_t index = line.choice("frame", known);
  line.finish();
  if (line.isGood()) frame_ = frames_[known[index]];
}

void Reader::readGroup(SculptLine& line) {
  const std::string name = line.word("name");
  if (std::ranges::any_of(sculpt_.groups, [&](const PartGroup& group) { return group.name == name; }))
    line.complain(fmt::format("the group \"{}\" exists already", name), "choose another name");
  const double blend = line.notNegative("blend"), mirrorBlend = line.numberOr("mirror blend", 0);
  if (mirrorBlend < 0) line.complain("the mirror blend must not be negative");
  line.finish();
  if (line.isGood()) sculpt_.groups.push_back({name, blend, mirrorBlend, {}});
}

bool Reader::mayAddPart(SculptLine& line, Joining joining) {
  if (sculpt_.groups.empty()) {
    line.complain("there is no group for this part", "write a \"group NAME BLEND\" line before it");
  } else if (sculpt_.groups.back().parts.empty() && joining != Joining::add) {
    line.complain("the first part of a group has nothing to be carved from or kept inside",
                  "begin the group with a part that is added");
  }
  return line.isGood();
}

void Reader::addPart(SculptLine& line, Joining joining, double blend, Shape shape) {
  sculpt_.groups.back().parts.push_back({joining, blend, std::move(shape), line.where()});
}

void Reader::readLoft(SculptLine& line) {
  OpenLoft loft;
  loft.where = line.where();
  loft.joining = Joining(line.choice("operation", joiningNames));
  mayAddPart(line, loft.joining);
  loft.axis.goesOnAtEnds = line.takesWord("sloping");
  loft.blend = line.notNegative("blend");
  loft.axis.origin = frame_.point(line.triple("origin"));
  loft.axis.along = frame_.direction(line.unit("axis"));
  const glm::dvec3 leaning = frame_.direction(line.unit("front"));
  const glm::dvec3 front = leaning - loft.axis.along * glm::dot(leaning, loft.axis.along);
  if (line.isGood() && glm::length(front) < 1e-3) line.complain("the front is parallel to the axis");
  loft.axis.startCap = line.positive("start cap");
  loft.axis.endCap = line.positive("end cap");
  line.finish();
  if (line.isGood()) {
    loft.axis.front = glm::normalize(front);
    loft.axis.across = glm::cross(loft.axis.along, loft.axis.front);
    // Left to right runs along the frame's x where it can, whichever way the axis points.
    if (glm::dot(loft.axis.across, frame_.axes[0]) < -0.3) loft.axis.across = -loft.axis.across;
  }
  loft.isBroken = !line.isGood();
  loft_ = std::move(loft);
}

void Reader::readSection(SculptLine& line) {
  if (!loft_)
    return line.complain("this section belongs to no loft", "sections follow their loft line directly");
  LoftSection s;
  s.at = line.number("place on the axis");
  if (!loft_->sections.empty() && line.isGood() && s.at <= loft_->sections.back().at)
    line.complain("sections must ascend along the axis",
                  fmt::format("the one before is at {}", loft_->sections.back().at));
  s.left = line.number("left"), s.right = line.number("right");
  if (line.isGood() && s.left >= s.right) line.complain("left must be less than right");
  s.back = line.number("back"), s.front = line.number("front");
  if (line.isGood() && s.back >= s.front) line.complain("back must be less than front");
  s.widest = line.number("widest");
  if (line.isGood() && (s.widest <= s.back || s.widest >= s.front))
    line.complain("the widest place must lie between back and front");
  s.frontExponent = line.positive("front exponent");
  s.backExponent = line.numberOr("back exponent", s.frontExponent);
  if (line.isGood() && s.backExponent <= 0) line.complain("the back exponent must be greater than 0");
  line.finish();
  if (!line.isGood()) loft_->isBroken = true;
  loft_->sections.push_back(s);
}

void Reader::finishLoft() {
  if (!loft_) return;
  const OpenLoft loft = *std::exchange(loft_, std::nullopt);
  if (loft.sections.size() < 2)
    problems_.push_back(
        {loft.where, "this loft has fewer than two sections", "add \"section\" lines after it"});
  else if (!loft.isBroken)
    sculpt_.groups.back().parts.push_back(
        {loft.joining, loft.blend, Loft(loft.axis, loft.sections), loft.where});
}

void Reader::readBlob(SculptLine& line) {
  const Joining joining = Joining(line.choice("operation", joiningNames));
  mayAddPart(line, joining);
  const double blend = line.notNegative("blend");
  const glm::dvec3 centre = line.triple("centre"), radii = line.triple("radii");
  if (line.isGood() && std::min({radii.x, radii.y, radii.z}) <= 0)
    line.complain("the radii must be greater than 0");
  const glm::dvec3 rotation = line.triple("rotation");
  const double exponent = line.numberOr("exponent", 2);
  if (line.isGood() && exponent < 1) line.complain("the exponent must be at least 1");
  line.finish();
  if (!line.isGood()) return;
  const Frame placed{frame_.point(centre), frame_.axes * rotationFromDegrees(rotation)};
  addPart(line, joining, blend, Blob{placed, radii, exponent});
}

// The first three numbers of each tuple are a point of the frame in use, the others go along.
std::vector<CurvePoint> Reader::placed(const std::vector<std::vector<double>>& tuples) const {
  std::vector<CurvePoint> points;
  for (const std::vector<double>& t : tuples)
    points.push_back({frame_.point({t[0], t[1], t[2]}), {t[3], t.size() > 4 ? t[4] : 0.0}});
  return points;
}

void Reader::readChain(SculptLine& line) {
  const Joining joining = Joining(line.choice("operation", joiningNames));
  mayAddPart(line, joining);
  const double blend = line.notNegative("blend");
  Chain::Flattening flattening;
  if (line.takesWord("flat")) {
    flattening.factor = line.positive("flattening factor");
    flattening.direction = frame_.direction(line.unit("flattening direction"));
  }
  const std::vector<CurvePoint> points = placed(line.tuples("point", 4));
  if (line.isGood() && points.size() < 2) line.complain("a chain needs at least two points");
  if (std::ranges::any_of(points, [](const CurvePoint& p) { return p.values.x <= 0; }))
    line.complain("every radius must be greater than 0");
  if (line.isGood()) addPart(line, joining, blend, Chain(sampledCurve(points, chainStepMm), flattening));
}

void Reader::readStroke(SculptLine& line) {
  const Stroke::Profile profile = Stroke::Profile(line.choice("profile", profileNames));
  Stroke stroke{profile, placed(line.tuples("point", 5))};
  if (std::ranges::any_of(stroke.controls, [](const CurvePoint& p) { return p.values.y <= 0; }))
    line.complain("every width must be greater than 0");
  if (line.isGood()) sculpt_.strokes.push_back(std::move(stroke));
}

void Reader::readDetail(SculptLine& line) {
  const double edge = line.positive("edge");
  std::vector<CurvePoint> points = placed(line.tuples("point", 4));
  if (std::ranges::any_of(points, [](const CurvePoint& p) { return p.values.x <= 0; }))
    line.complain("every radius must be greater than 0");
  if (!line.isGood()) return;
  if (points.size() > 1) points = sampledCurve(points, chainStepMm);
  sculpt_.details.push_back({edge, std::move(points)});
}

void Reader::readSegment(SculptLine& line) {
  const std::size_t index = line.choice("segment", segmentNames);
  const std::string& id = segmentNames[index];
  if (std::ranges::any_of(sculpt_.segments, [&](const SegmentAxis& segment) { return segment.id == id; }))
    line.complain(fmt::format("the segment \"{}\" is written twice", id),
                  "the right half is mirrored: write the left once");
  SegmentAxis segment{id, index >= midlineSegmentCount, {}, {}, {}, 0, std::nullopt};
  segment.proximal = frame_.point(line.triple("proximal end"));
  segment.distal = frame_.point(line.triple("distal end"));
  if (line.isGood() && glm::distance(segment.proximal, segment.distal) < 1)
    line.complain("the segment has no length");
  const glm::dvec3 axis =
      line.isGood() ? glm::normalize(segment.distal - segment.proximal) : glm::dvec3(1, 0, 0);
  const glm::dvec3 leaning = frame_.direction(line.unit("front")),
                   front = leaning - axis * glm::dot(leaning, axis);
  if (line.isGood() && glm::length(front) < 1e-3) line.complain("the front is parallel to the segment");
  segment.radius = line.positive("radius");
  if (line.takesWord("from")) {
    const std::string& parent = segmentNames[line.choice("segment", segmentNames)];
    segment.border = SegmentBorder{parent, frame_.point(line.triple("border")),
                                   frame_.direction(line.unit("border's normal"))};
  }
  line.finish();
  if (!line.isGood()) return;
  segment.front = glm::normalize(front);
  sculpt_.segments.push_back(segment);
}

void Reader::complain(std::string what, std::string hint) {
  problems_.push_back({fileName_, std::move(what), std::move(hint)});
}

void Reader::checkWhole() {
  if (sculpt_.id.empty()) complain("the body has no name", "begin with \"body ID COARSEST_EDGE\"");
  if (sculpt_.groups.empty())
    complain("there is nothing in this sculpt", "write groups of lofts, blobs and chains");
}

}  // namespace

Result<Sculpt> parseSculpt(std::string_view text, const std::string& fileName) {
  return Reader(fileName).read(text);
}

Result<Sculpt> readSculpt(const std::filesystem::path& file) {
  Result<std::string> text = readFile(file, std::size_t{4} << 20);
  if (!text) return text.problems();
  return parseSculpt(*text, file.string());
}

}  // namespace knotmap
