// Reads assets/landmarks.toml; what its keys mean stands at its top.
#include <set>

#include "base/text_file.h"
#include "base/toml_table.h"
#include "body/landmarks.h"

namespace knotmap {
namespace {

constexpr std::string_view bases[] = {"A", "D", "E", "S"};
constexpr NumberRange ofStature{0, 1.05}, beside{-0.5, 0.5}, ofSegment{-0.1, 1.1};

double optionalNumber(TomlTable& table, std::string_view key, NumberRange range) {
  const auto value = table.find(key);
  return value ? value->number(range) : 0;
}
double neededNumber(TomlTable& table, std::string_view key, NumberRange range) {
  const auto value = table.need(key);
  return value ? value->number(range) : 0;
}

LandmarkRay readRay(TomlTable& table) {
  LandmarkRay ray;
  ray.segment = table.optionalText("on");
  const bool isLimb = !ray.segment.empty();
  ray.along = neededNumber(table, isLimb ? "s" : "h", isLimb ? ofSegment : ofStature);
  ray.lateral = optionalNumber(table, isLimb ? "lateral" : "x", beside);
  if (const auto forward = table.find(isLimb ? "front" : "z")) ray.forward = forward->number(beside);
  ray.met = table.text("met");
  return ray;
}

void readPlace(const PlacedText& at, LandmarkEntry& landmark, Problems& problems) {
  landmark.placeWhere = at.where;
  Result<Place> place = parsePlace(at.text, at.where);
  if (place)
    landmark.place = std::move(*place);
  else
    problems.insert(problems.end(), place.problems().begin(), place.problems().end());
}

LandmarkEntry readEntry(TomlTable& table, Problems& problems) {
  LandmarkEntry landmark;
  landmark.where = table.where();
  landmark.id = table.text("id");
  if (const auto name = table.need("name"))
    TomlTable::inside(*name, [&](TomlTable& texts) { landmark.name = texts.text("en"); });
  if (const auto find = table.need("find"))
    TomlTable::inside(*find, [&](TomlTable& texts) { landmark.find = texts.text("en"); });
  landmark.isMidline = table.flag("midline", false);
  landmark.basis = bases[table.choice("basis", bases)];
  landmark.source = table.optionalText("source");
  const bool isMeasured = landmark.basis == "A" || landmark.basis == "D";
  if (isMeasured && landmark.source.empty())
    table.refuse("\"" + landmark.id + "\" is measured but has no \"source\"",
                 "or its basis is E, an estimate");
  if (const auto at = table.find("at"))
    readPlace(at->text(), landmark, problems);
  else
    landmark.ray = readRay(table);
  if (landmark.isMidline && landmark.ray.lateral != 0)
    table.refuse("\"" + landmark.id + "\" is on the midline but has an \"x\"");
  return landmark;
}

}  // namespace

Result<LandmarkSheet> readLandmarks(const std::filesystem::path& path) {
  const Result<std::string> bytes = readFile(path);
  if (!bytes) return bytes.problems();
  const Result<TomlNode> node = parseToml(*bytes, path.string());
  if (!node) return node.problems();
  LandmarkSheet sheet;
  Problems problems;
  std::set<std::string> seen;
  TomlTable root(*node, problems);
  root.each("landmark", [&](TomlTable& table) {
    sheet.push_back(readEntry(table, problems));
    if (!seen.insert(sheet.back().id).second)
      table.refuse("the landmark \"" + sheet.back().id + "\" is there twice");
  });
  root.refuseOtherKeys();
  if (!problems.empty()) return problems;
  return sheet;
}

}  // namespace knotmap
