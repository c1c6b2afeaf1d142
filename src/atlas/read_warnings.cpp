#include "atlas/read_warnings.h"

#include <fmt/format.h>

#include <algorithm>

namespace knotmap {
namespace {

// The screening card's answers that make an area one not to press.
constexpr std::string_view answers[] = {"",     "pregnant",          "blood_thinner", "fragile_bones",
                                        "numb", "surgery_or_implant"};
constexpr std::string_view grades[] = {"A", "B", "C", "D"};

bool isFactId(std::string_view text) {  // a topic and a number: "what.1"
  const std::size_t dot = text.find('.');
  const std::string_view number = text.substr(std::min(dot, text.size() - 1) + 1);
  return dot != std::string_view::npos && isId(text.substr(0, dot)) && !number.empty() &&
         std::all_of(number.begin(), number.end(),
                     [](char letter) { return letter >= '0' && letter <= '9'; });
}

RedFlag readFlag(TomlTable& table, AtlasReading& reading) {
  RedFlag flag;
  flag.where = table.where();
  flag.id = reading.id(table);
  flag.level = WarningLevel(table.choice("level", warningLevelNames));
  flag.sign = reading.ownText(table, "sign");
  flag.action = reading.localText(table, "action");
  flag.reason = reading.localText(table, "reason");
  for (const PlacedText& region : table.texts("regions")) flag.regions.push_back(region.text);
  flag.isAsked = table.flag("asked", true);
  flag.sources = reading.citations(table);
  return flag;
}

NoPressArea readArea(TomlTable& table, AtlasReading& reading) {
  NoPressArea area;
  area.where = table.where();
  area.id = reading.id(table);
  area.name = reading.ownText(table, "name");
  area.reason = reading.localText(table, "reason");
  area.sides = reading.sides(table);
  if (const auto onlyIf = table.find("only_if")) area.onlyIf = answers[onlyIf->choice(answers)];
  area.area = reading.zone(table, "zone");
  if (area.area.empty()) table.refuse("the area has no \"zone\"", "[[area.zone]]");
  area.sources = reading.citations(table);
  return area;
}

Fact readFact(TomlTable& table, AtlasReading& reading) {
  Fact fact;
  fact.where = table.where();
  const PlacedText id = table.placedText("id");
  if (!id.text.empty() && !isFactId(id.text))
    reading.problems.push_back(
        {id.where, fmt::format("\"{}\" is no id of a fact", id.text), "a topic and a number: what.1"});
  fact.id = id.text;
  fact.topic = table.text("topic");
  fact.text = reading.ownText(table, "text");
  fact.groups = reading.references(table, "groups", reading.known.groups, "group");
  fact.grade = grades[table.choice("grade", grades)][0];
  fact.sources = reading.citations(table);
  return fact;
}

template <class Item, class Read>
std::vector<Item> readAll(TomlTable& table, std::string_view key, AtlasReading& reading, Read read) {
  std::vector<Item> all;
  table.each(key, [&](TomlTable& item) {
    Item next = read(item, reading);
    const auto twin =
        std::find_if(all.begin(), all.end(), [&](const Item& other) { return other.id == next.id; });
    if (twin != all.end() && !next.id.empty())
      item.refuse(fmt::format("the id \"{}\" is given twice", next.id), "first at " + twin->where);
    all.push_back(std::move(next));
  });
  return all;
}

}  // namespace

std::vector<RedFlag> readRedFlags(TomlTable& table, AtlasReading& reading) {
  return readAll<RedFlag>(table, "flag", reading, readFlag);
}
std::vector<NoPressArea> readNoPress(TomlTable& table, AtlasReading& reading) {
  return readAll<NoPressArea>(table, "area", reading, readArea);
}
std::vector<Fact> readFacts(TomlTable& table, AtlasReading& reading) {
  return readAll<Fact>(table, "fact", reading, readFact);
}

}  // namespace knotmap
