#include "atlas/read_muscle.h"

#include <fmt/format.h>

#include <algorithm>

namespace knotmap {
namespace {

const std::vector<std::string> tools{"fingers", "knuckle", "pincer", "ball", "roller", "cane"};
constexpr NumberRange fractions{0, 1}, pointNumbers{1, 99};

std::vector<std::string> textsOf(TomlTable& table, std::string_view key) {
  std::vector<std::string> all;
  for (PlacedText& text : table.texts(key)) all.push_back(std::move(text.text));
  return all;
}

void refuseHere(const WrittenPlace& place, AtlasReading& reading) {
  if (place.isHere)
    reading.problems.push_back(
        {place.where, "\"here\" stands for a trigger point's own place, in its zones", ""});
}

void readRows(TomlTable& table, Muscle& muscle, AtlasReading& reading) {
  const auto value = table.need("rows");
  if (!value) return;
  std::size_t widest = 0;
  for (const TomlValue& item : value->items()) {
    std::vector<WrittenPlace>& row = muscle.rows.emplace_back();
    for (const PlacedText& text : item.texts()) refuseHere(row.emplace_back(reading.place(text)), reading);
    if (row.empty()) item.refuse("a row has no places");
    widest = std::max(widest, row.size());
  }
  const std::size_t least = muscle.form == MuscleForm::ring ? 3 : 2;
  if (muscle.rows.size() < least)
    value->refuse(fmt::format("\"rows\" holds {} of at least {} rows", muscle.rows.size(), least),
                  "lines across the muscle from origin to insertion");
  else if (widest < 2)
    value->refuse("no row has two places, so the muscle has no width",
                  "write its medial and its lateral edge");
}

void readLevels(TomlTable& table, Muscle& muscle) {
  if (muscle.form != MuscleForm::series) return;
  muscle.levels = textsOf(table, "levels");
  if (muscle.levels.size() != muscle.rows.size())
    table.refuse(fmt::format("a series of {} rows has {} levels", muscle.rows.size(), muscle.levels.size()),
                 "levels = [\"t1\", ...]: one name a row");
}

SelfPressure readPressure(TomlTable& table, AtlasReading& reading) {
  SelfPressure pressure;
  pressure.isOffered = table.flag("offered", true);
  pressure.text = reading.ownText(table, "text");
  if (pressure.isOffered) {
    pressure.tools = reading.references(table, "tools", tools, "tool");
    if (pressure.tools.empty()) table.refuse("pressure that is offered names no \"tools\"");
    pressure.dose = reading.reference(table.placedText("dose"), reading.known.dosages, "dosage");
  }
  pressure.strength = reading.strength(table);
  pressure.sources = reading.citations(table);
  return pressure;
}

void readAt(TomlTable& table, TriggerPoint& point, AtlasReading& reading) {
  const auto value = table.need("at");
  if (!value) return;
  if (value->isText()) {
    point.place = reading.place(value->text());
    return refuseHere(*point.place, reading);
  }
  TomlTable::inside(*value, [&](TomlTable& at) {
    if (const auto u = at.need("u")) point.u = float(u->number(fractions));
    if (const auto v = at.need("v")) point.v = float(v->number(fractions));
  });
}

void readZones(TomlTable& table, TriggerPoint& point, AtlasReading& reading) {
  point.essential = reading.zone(table, "essential");
  point.spillover = reading.zone(table, "spillover");
  point.sensation = reading.zone(table, "sensation");
  table.within("zones", [&](TomlTable& zones) {
    const bool isWide = zones.flag("wide", false), crosses = zones.flag("crosses", false);
    for (Zone* zone : {&point.essential, &point.spillover, &point.sensation})
      zone->isWide = isWide, zone->crosses = crosses;
  });
}

void checkZonesAreTold(const TomlTable& table, const TriggerPoint& point) {
  const bool hasSome = !point.essential.empty() || !point.spillover.empty() || !point.sensation.empty();
  if (point.isDisputed && (hasSome || !point.sameAs.empty()))
    table.refuse("a disputed trigger point has zones", "it keeps its id and text and has none");
  else if (!point.sameAs.empty() && hasSome)
    table.refuse("a trigger point has zones of its own and \"same_as\"", "write one of the two");
  else if (!point.isDisputed && point.sameAs.empty() && point.essential.empty() && point.sensation.empty())
    table.refuse("a trigger point has no \"essential\" zone",
                 "or a \"sensation\" zone, \"same_as\" or \"disputed\"");
}

TriggerPoint readPoint(TomlTable& table, const Muscle& muscle, AtlasReading& reading) {
  TriggerPoint point;
  point.where = table.where();
  point.muscle = muscle.id;
  point.number = table.integer("number", pointNumbers);
  point.id = fmt::format("{}.{}", muscle.id, point.number);
  point.name = reading.localText(table, "name");
  readAt(table, point, reading);
  point.isLocal = table.flag("local", false);
  point.sameAs = table.optionalText("same_as");
  point.isDisputed = table.flag("disputed", false);
  readZones(table, point, reading);
  checkZonesAreTold(table, point);
  point.strength = reading.strength(table);
  point.sources = reading.citations(table);
  return point;
}

void readPoints(TomlTable& table, Muscle& muscle, AtlasReading& reading) {
  table.each("point", [&](TomlTable& point) {
    TriggerPoint read = readPoint(point, muscle, reading);
    for (const TriggerPoint& other : muscle.points) {
      if (other.number == read.number)
        point.refuse(fmt::format("the number {} is given twice", read.number), "first at " + other.where);
      if (inEnglish(other.name) == inEnglish(read.name) && !inEnglish(read.name).empty())
        point.refuse(fmt::format("two trigger points are called \"{}\"", inEnglish(read.name)),
                     "first at " + other.where);
    }
    muscle.points.push_back(std::move(read));
  });
  if (muscle.points.empty()) table.refuse("the muscle has no trigger point", "[[point]]");
  std::sort(muscle.points.begin(), muscle.points.end(),
            [](const TriggerPoint& a, const TriggerPoint& b) { return a.number < b.number; });
}

void readNames(TomlTable& table, const std::string& fileStem, Muscle& muscle, AtlasReading& reading) {
  muscle.id = reading.id(table);
  if (!muscle.id.empty() && muscle.id != fileStem)
    table.need("id")->refuse(fmt::format("the muscle \"{}\" stands in a file of another name", muscle.id),
                             fmt::format("call the file {}.toml", muscle.id));
  muscle.name = reading.ownText(table, "name");
  muscle.ta = table.text("ta");
  muscle.latin = table.text("latin");
  muscle.synonyms = textsOf(table, "synonyms");
  muscle.group = reading.reference(table.placedText("group"), reading.known.groups, "group");
}

}  // namespace

Muscle readMuscle(TomlTable& table, const std::string& fileStem, AtlasReading& reading) {
  Muscle muscle;
  muscle.where = table.where();
  readNames(table, fileStem, muscle, reading);
  muscle.depth = Depth(table.choice("depth", depthNames));
  muscle.form = MuscleForm(table.choice("form", formNames));
  muscle.sides = reading.sides(table);
  readRows(table, muscle, reading);
  readLevels(table, muscle);
  muscle.symptoms = reading.ownText(table, "symptoms");
  muscle.causes = reading.ownText(table, "causes");
  muscle.finding = reading.ownText(table, "finding");
  muscle.temperature = reading.optionalLocalText(table, "temperature");
  muscle.cautions = reading.localTexts(table, "cautions");
  muscle.antagonists = reading.references(table, "antagonists", reading.known.muscles, "muscle");
  muscle.partners = reading.references(table, "partners", reading.known.muscles, "muscle");
  muscle.satellites = reading.references(table, "satellites", reading.known.muscles, "muscle");
  muscle.isProfessionalOnly = table.flag("professional_only", false);
  if (const auto pressure = table.need("pressure"))
    TomlTable::inside(*pressure, [&](TomlTable& inner) { muscle.pressure = readPressure(inner, reading); });
  readPoints(table, muscle, reading);
  muscle.strength = reading.strength(table);
  muscle.sources = reading.citations(table);
  return muscle;
}

}  // namespace knotmap
