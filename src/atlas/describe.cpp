#include "atlas/describe.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/closest_word.h"

namespace knotmap {
namespace {

Json textList(const std::vector<std::string>& texts) {
  Json list = Json::list();
  for (const std::string& text : texts) list.items.emplace_back(text);
  return list;
}
Json textList(const std::vector<LocalText>& texts) {
  Json list = Json::list();
  for (const LocalText& text : texts) list.items.emplace_back(inEnglish(text));
  return list;
}
Json sourceList(const Atlas& atlas, const std::vector<Citation>& sources) {
  Json list = Json::list();
  for (const Citation& citation : sources) list.items.emplace_back(citationText(atlas, citation));
  return list;
}
Json sideList(const std::vector<Side>& sides) {
  Json list = Json::list();
  for (Side side : sides) list.items.emplace_back(sideName(side));
  return list;
}
std::vector<std::string> pointIds(const Muscle& muscle) {
  std::vector<std::string> ids;
  for (const TriggerPoint& point : muscle.points) ids.push_back(point.id);
  return ids;
}
Json dosageJson(const Dosage& dosage) {
  return Json::object({{"hold_seconds", dosage.holdSeconds},
                       {"repeats", dosage.repeats},
                       {"times_a_day", dosage.timesADay},
                       {"each_side", dosage.isEachSide}});
}

// A point whose zones are its own or, with "same_as", another's.
const TriggerPoint& zonesOf(const Atlas& atlas, const TriggerPoint& point) {
  const TriggerPoint* other = point.sameAs.empty() ? nullptr : atlas.triggerPoint(point.sameAs);
  return other == nullptr ? point : *other;
}
Json zoneNames(const Atlas& atlas, const TriggerPoint& point) {
  const TriggerPoint& zones = zonesOf(atlas, point);
  Json names = Json::list();
  if (!zones.essential.empty()) names.items.emplace_back("essential");
  if (!zones.spillover.empty()) names.items.emplace_back("spillover");
  if (!zones.sensation.empty()) names.items.emplace_back("sensation");
  return names;
}

Json pressureJson(const Atlas& atlas, const SelfPressure& pressure) {
  Json json = Json::object({{"offered", pressure.isOffered},
                            {"text", inEnglish(pressure.text)},
                            {"tools", textList(pressure.tools)},
                            {"strength", strengthName(pressure.strength)},
                            {"sources", sourceList(atlas, pressure.sources)}});
  const auto dosage = atlas.dosages.find(pressure.dose);
  json.members.push_back({"dosage", dosage == atlas.dosages.end() ? Json() : dosageJson(dosage->second)});
  return json;
}

Json pointJson(const Atlas& atlas, const TriggerPoint& point) {
  return Json::object({{"id", point.id},
                       {"muscle", point.muscle},
                       {"number", point.number},
                       {"name", inEnglish(point.name)},
                       {"zones", zoneNames(atlas, point)},
                       {"local", point.isLocal},
                       {"disputed", point.isDisputed},
                       {"same_as", point.sameAs.empty() ? Json() : Json(point.sameAs)},
                       {"strength", strengthName(point.strength)},
                       {"sources", sourceList(atlas, point.sources)}});
}

Json muscleJson(const Atlas& atlas, const Muscle& muscle) {
  Json points = Json::list();
  for (const TriggerPoint& point : muscle.points) points.items.push_back(pointJson(atlas, point));
  return Json::object({{"id", muscle.id},
                       {"name", inEnglish(muscle.name)},
                       {"ta", muscle.ta},
                       {"latin", muscle.latin},
                       {"synonyms", textList(muscle.synonyms)},
                       {"group", muscle.group},
                       {"depth", depthNames[std::size_t(muscle.depth)]},
                       {"form", formNames[std::size_t(muscle.form)]},
                       {"sides", sideList(muscle.sides)},
                       {"levels", textList(muscle.levels)},
                       {"symptoms", inEnglish(muscle.symptoms)},
                       {"causes", inEnglish(muscle.causes)},
                       {"finding", inEnglish(muscle.finding)},
                       {"temperature", inEnglish(muscle.temperature)},
                       {"cautions", textList(muscle.cautions)},
                       {"pressure", pressureJson(atlas, muscle.pressure)},
                       {"antagonists", textList(muscle.antagonists)},
                       {"partners", textList(muscle.partners)},
                       {"satellites", textList(muscle.satellites)},
                       {"professional_only", muscle.isProfessionalOnly},
                       {"trigger_points", std::move(points)},
                       {"stretches", textList(muscle.stretches)},
                       {"strength", strengthName(muscle.strength)},
                       {"sources", sourceList(atlas, muscle.sources)}});
}

Json stretchJson(const Atlas& atlas, const Stretch& stretch) {
  return Json::object({{"id", stretch.id},
                       {"name", inEnglish(stretch.name)},
                       {"position", stretch.position},
                       {"steps", textList(stretch.steps)},
                       {"dosage", dosageJson(stretch.dosage)},
                       {"caution", inEnglish(stretch.caution)},
                       {"errors", textList(stretch.errors)},
                       {"muscles", textList(stretch.muscles)},
                       {"opens_for", textList(stretch.opens)},
                       {"regions", textList(stretch.regions)},
                       {"professional_only", stretch.isProfessionalOnly},
                       {"strength", strengthName(stretch.strength)},
                       {"sources", sourceList(atlas, stretch.sources)}});
}

int zoneCount(const Atlas& atlas) {
  int count = 0;
  for (const Muscle& muscle : atlas.muscles)
    for (const TriggerPoint& point : muscle.points) count += int(zoneNames(atlas, point).items.size());
  return count;
}

Problem unknownId(const Atlas& atlas, std::string_view id) {
  std::vector<std::string> known;
  for (const Muscle& muscle : atlas.muscles) {
    known.push_back(muscle.id);
    for (const TriggerPoint& point : muscle.points) known.push_back(point.id);
  }
  for (const Stretch& stretch : atlas.stretches) known.push_back(stretch.id);
  return {"", fmt::format("the atlas has no muscle, trigger point or stretch \"{}\"", id),
          didYouMean(id, known)};
}

// JSON as lines for people: "key: value", lists indented, what is empty left out.
void appendLines(std::string& text, const Json& value, std::string_view key, std::size_t indent);

void appendItems(std::string& text, const Json& list, std::size_t indent) {
  for (const Json& item : list.items) {
    if (item.kind != Json::Kind::object) {
      text += fmt::format("{:{}}- {}\n", "", indent, item.text);
      continue;
    }
    for (const JsonMember& member : item.members) appendLines(text, member.value, member.key, indent);
    text += "\n";
  }
}

void appendLines(std::string& text, const Json& value, std::string_view name, std::size_t indent) {
  std::string key(name);
  std::replace(key.begin(), key.end(), '_', ' ');
  const auto line = [&](const std::string& words) {
    text += fmt::format("{:{}}{}: {}\n", "", indent, key, words);
  };
  switch (value.kind) {
    case Json::Kind::null:
      return;
    case Json::Kind::boolean:
      return line(value.boolean ? "yes" : "no");
    case Json::Kind::number:
      return line(fmt::format("{:g}", value.number));
    case Json::Kind::text:
      if (!value.text.empty()) line(value.text);
      return;
    case Json::Kind::list:
      if (value.items.empty()) return;
      text += fmt::format("{:{}}{}:\n", "", indent, key);
      return appendItems(text, value, indent + 2);
    case Json::Kind::object:
      text += fmt::format("{:{}}{}:\n", "", indent, key);
      for (const JsonMember& member : value.members) appendLines(text, member.value, member.key, indent + 2);
  }
}

}  // namespace

std::string citationText(const Atlas& atlas, const Citation& citation) {
  const Source* source = atlas.source(citation.source);
  const std::string work = source == nullptr ? citation.source : source->work;
  return citation.place.empty() ? work : fmt::format("{} {}", work, citation.place);
}

Json atlasListJson(const Atlas& atlas) {
  Json muscles = Json::list(), stretches = Json::list();
  for (const Muscle& muscle : atlas.muscles)
    muscles.items.push_back(Json::object({{"id", muscle.id},
                                          {"name", inEnglish(muscle.name)},
                                          {"latin", muscle.latin},
                                          {"group", muscle.group},
                                          {"depth", depthNames[std::size_t(muscle.depth)]},
                                          {"trigger_points", textList(pointIds(muscle))},
                                          {"stretches", textList(muscle.stretches)}}));
  for (const Stretch& stretch : atlas.stretches)
    stretches.items.push_back(Json::object(
        {{"id", stretch.id}, {"name", inEnglish(stretch.name)}, {"muscles", textList(stretch.muscles)}}));
  return Json::object(
      {{"muscles", std::move(muscles)}, {"stretches", std::move(stretches)}, {"zones", zoneCount(atlas)}});
}

std::string atlasListText(const Atlas& atlas) {
  std::string text;
  for (const auto& [group, name] : atlas.groups) {
    const auto isInGroup = [&](const Muscle& muscle) { return muscle.group == group; };
    if (std::none_of(atlas.muscles.begin(), atlas.muscles.end(), isInGroup)) continue;
    text += inEnglish(name) + "\n";
    for (const Muscle& muscle : atlas.muscles) {
      if (!isInGroup(muscle)) continue;
      text += fmt::format("  {:<36} {}\n", muscle.id, inEnglish(muscle.name));
      for (const TriggerPoint& point : muscle.points)
        text += fmt::format("    {:<34} {}\n", point.id, inEnglish(point.name));
    }
  }
  text += fmt::format("{} muscles, {} stretches, {} zones\n", atlas.muscles.size(), atlas.stretches.size(),
                      zoneCount(atlas));
  return text;
}

Result<Json> describeJson(const Atlas& atlas, std::string_view id) {
  if (const Muscle* muscle = atlas.muscle(id)) return muscleJson(atlas, *muscle);
  if (const TriggerPoint* point = atlas.triggerPoint(id)) return pointJson(atlas, *point);
  if (const Stretch* stretch = atlas.stretch(id)) return stretchJson(atlas, *stretch);
  return unknownId(atlas, id);
}

Result<std::string> describeText(const Atlas& atlas, std::string_view id) {
  const Result<Json> json = describeJson(atlas, id);
  if (!json) return json.problems();
  std::string text;
  for (const JsonMember& member : json->members) appendLines(text, member.value, member.key, 0);
  return text;
}

}  // namespace knotmap
