#include "atlas/read_stretches.h"

#include <fmt/format.h>

namespace knotmap {
namespace {

constexpr std::string_view positions[] = {"standing", "sitting", "lying", "desk", "bed"};
constexpr std::size_t fewestSteps = 3;

std::vector<LocalText> readSteps(TomlTable& table, AtlasReading& reading) {
  std::vector<LocalText> steps = reading.localTexts(table, "steps");
  if (steps.size() < fewestSteps)
    table.refuse(fmt::format("\"steps\" holds {} of at least {} steps", steps.size(), fewestSteps));
  std::string all;
  for (const LocalText& step : steps) all += inEnglish(step) + "\n";
  reading.holdToOneUse(all, table.where());
  return steps;
}

Stretch readStretch(TomlTable& table, AtlasReading& reading) {
  Stretch stretch;
  stretch.where = table.where();
  stretch.id = reading.id(table);
  stretch.name = reading.ownText(table, "name");
  stretch.position = positions[table.choice("position", positions)];
  stretch.steps = readSteps(table, reading);
  stretch.dosage = reading.dosage(table);
  stretch.caution = reading.localText(table, "caution");
  stretch.errors = reading.localTexts(table, "errors");
  if (stretch.errors.empty()) table.refuse("\"errors\" names no common error", "errors = [{ en = \"...\" }]");
  stretch.muscles = reading.references(table, "muscles", reading.known.muscles, "muscle");
  if (stretch.muscles.empty()) table.refuse("\"muscles\" names no muscle that is lengthened");
  stretch.opens = reading.references(table, "opens_for", reading.known.muscles, "muscle");
  for (const PlacedText& region : table.texts("regions")) stretch.regions.push_back(region.text);
  stretch.isProfessionalOnly = table.flag("professional_only", false);
  stretch.strength = reading.strength(table);
  stretch.sources = reading.citations(table);
  return stretch;
}

}  // namespace

std::vector<Stretch> readStretches(TomlTable& table, AtlasReading& reading) {
  std::vector<Stretch> all;
  table.each("stretch", [&](TomlTable& stretch) { all.push_back(readStretch(stretch, reading)); });
  return all;
}

std::map<std::string, Dosage, std::less<>> readDosages(TomlTable& table, AtlasReading& reading) {
  std::map<std::string, Dosage, std::less<>> all;
  for (const std::string& id : table.keys())
    table.within(id, [&](TomlTable& dosage) {
      if (!isId(id)) dosage.refuse(fmt::format("\"{}\" is no id", id), "small letters, digits and _");
      all[id] = reading.dosage(dosage);
    });
  return all;
}

}  // namespace knotmap
