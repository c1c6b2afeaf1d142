#include "atlas/read_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/closest_word.h"

namespace knotmap {
namespace {

constexpr NumberRange widthsCentimetres{0.3, 60};
constexpr NumberRange seconds{1, 600}, counts{1, 50};

bool isLanguage(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

}  // namespace

bool isId(std::string_view text) {
  const auto fits = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  };
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::all_of(text.begin(), text.end(), fits);
}

std::string AtlasReading::id(TomlTable& table) {
  const PlacedText text = table.placedText("id");
  if (!text.text.empty() && !isId(text.text))
    problems.push_back(
        {text.where, fmt::format("\"{}\" is no id", text.text), "small letters, digits and _"});
  return text.text;
}

LocalText AtlasReading::languages(const TomlValue& value) {
  LocalText all;
  TomlTable table = value.table();
  for (const std::string& code : table.keys()) {
    if (!isLanguage(code)) continue;  // said as an unknown key
    all[code] = table.text(code);
  }
  table.need("en");
  table.refuseOtherKeys();
  return all;
}

LocalText AtlasReading::localText(TomlTable& table, std::string_view key) {
  const auto value = table.need(key);
  return value ? languages(*value) : LocalText();
}

LocalText AtlasReading::optionalLocalText(TomlTable& table, std::string_view key) {
  const auto value = table.find(key);
  return value ? languages(*value) : LocalText();
}

std::vector<LocalText> AtlasReading::localTexts(TomlTable& table, std::string_view key) {
  std::vector<LocalText> all;
  if (const auto value = table.find(key))
    for (const TomlValue& item : value->items()) all.push_back(languages(item));
  return all;
}

LocalText AtlasReading::ownText(TomlTable& table, std::string_view key) {
  LocalText text = localText(table, key);
  if (const auto value = table.find(key)) holdToOneUse(inEnglish(text), value->where());
  return text;
}

void AtlasReading::holdToOneUse(const std::string& text, const std::string& where) {
  if (text.empty()) return;
  const auto [first, isNew] = usedAt_.emplace(text, where);
  if (!isNew)
    problems.push_back({where, fmt::format("the text \"{}\" is used twice", text.substr(0, 40)),
                        "first at " + first->second});
}

std::vector<Citation> AtlasReading::citations(TomlTable& table) {
  std::vector<Citation> all;
  const auto value = table.need("sources");
  if (!value) return all;
  for (const TomlValue& item : value->items())
    TomlTable::inside(item, [&](TomlTable& citation) {
      all.push_back(
          {reference(citation.placedText("work"), known.sources, "source"), citation.optionalText("place")});
    });
  if (all.empty()) value->refuse("\"sources\" names no work", "{ work = \"...\", place = \"...\" }");
  return all;
}

Strength AtlasReading::strength(TomlTable& table) {
  return Strength(table.choice("strength", strengthNames));
}

std::vector<Side> AtlasReading::sides(TomlTable& table) {
  const auto value = table.find("sides");
  if (!value) return {Side::left, Side::right};
  std::vector<Side> all;
  for (const TomlValue& item : value->items()) {
    constexpr std::string_view names[] = {"left", "right", "midline"};
    all.push_back(Side(item.choice(names)));
  }
  const bool isPart = all.size() == 1;  // one side, or the midline alone
  if (!isPart && all != std::vector{Side::left, Side::right})
    value->refuse("\"sides\" cannot be these", "[\"left\", \"right\"], one of the two, or [\"midline\"]");
  return all;
}

std::string AtlasReading::reference(const PlacedText& text, const std::vector<std::string>& names,
                                    std::string_view kind) {
  const bool isChecked =
      !text.text.empty() && !names.empty();  // no names: their file is missing, which is said there
  if (isChecked && std::find(names.begin(), names.end(), text.text) == names.end())
    problems.push_back(
        {text.where, fmt::format("there is no {} \"{}\"", kind, text.text), didYouMean(text.text, names)});
  return text.text;
}

std::vector<std::string> AtlasReading::references(TomlTable& table, std::string_view key,
                                                  const std::vector<std::string>& names,
                                                  std::string_view kind) {
  std::vector<std::string> all;
  for (const PlacedText& text : table.texts(key)) {
    const std::string name = reference(text, names, kind);
    if (std::find(all.begin(), all.end(), name) != all.end())
      problems.push_back({text.where, fmt::format("\"{}\" stands twice in \"{}\"", name, key), ""});
    all.push_back(name);
  }
  return all;
}

Dosage AtlasReading::dosage(TomlTable& table) {
  Dosage dosage;
  dosage.holdSeconds = table.integer("hold_seconds", seconds);
  dosage.repeats = table.integer("repeats", counts);
  dosage.timesADay = table.integer("times_a_day", counts);
  dosage.isEachSide = table.flag("each_side", true);
  return dosage;
}

WrittenPlace AtlasReading::place(const PlacedText& text) {
  WrittenPlace written;
  written.where = text.where;
  if (text.text.empty()) return written;
  written.isHere = text.text == "here";
  if (written.isHere) return written;
  Result<Place> place = parsePlace(text.text, text.where);
  if (place)
    written.place = std::move(*place);
  else
    problems.insert(problems.end(), place.problems().begin(), place.problems().end());
  return written;
}

ZoneStroke::Stop AtlasReading::stop(const TomlValue& value) {
  const std::vector<TomlValue> parts = value.items();
  if (parts.size() != 2) {
    if (!parts.empty()) value.refuse("a stop of a stroke has two parts", "[\"place\", width in cm]");
    return {};
  }
  return {place(parts[0].text()), float(parts[1].number(widthsCentimetres))};
}

ZoneStroke AtlasReading::stroke(const TomlValue& value) {
  ZoneStroke all;
  for (const TomlValue& item : value.items()) all.stops.push_back(stop(item));
  if (all.stops.empty()) value.refuse("a stroke has no stops", "[[\"place\", width in cm], ...]");
  return all;
}

ZonePatch AtlasReading::patch(const TomlValue& value) {
  ZonePatch all;
  for (const PlacedText& text : value.texts()) all.outline.push_back(place(text));
  if (all.outline.size() < 3)
    value.refuse("a patch has fewer than three places", "its outline, closed by itself");
  return all;
}

Zone AtlasReading::zone(TomlTable& table, std::string_view key) {
  Zone zone;
  table.each(key, [&](TomlTable& island) {
    const auto strokeValue = island.find("stroke"), patchValue = island.find("patch");
    if (strokeValue.has_value() == patchValue.has_value())
      island.refuse("an island of a zone is a stroke or a patch", "write one of the two");
    else if (strokeValue)
      zone.strokes.push_back(stroke(*strokeValue));
    else
      zone.patches.push_back(patch(*patchValue));
  });
  return zone;
}

}  // namespace knotmap
