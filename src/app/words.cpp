#include "app/words.h"

#include <cctype>

#include "app/region_names.h"

namespace knotmap {

std::string sideWord(const Workbench& bench, Side side) {
  return bench.texts("side." + std::string(sideName(side)));
}

std::string regionWord(const Workbench& bench, std::string_view region) {
  std::string name = withSmallLetter(regionName(bench.texts, region));
  // "shoulder blade, above its ridge" would fall apart in a list.
  if (const std::size_t comma = name.find(", "); comma != std::string::npos)
    name.replace(comma, 2, " (") += ")";
  return name;
}

std::string muscleWord(const Workbench& bench, std::string_view muscle) {
  const Muscle* found = bench.atlas ? bench.atlas->atlas().muscle(muscle) : nullptr;
  return found ? withSmallLetter(inEnglish(found->name)) : std::string(muscle);
}

std::string muscleOfPoint(const Workbench& bench, std::string_view triggerPoint) {
  const TriggerPoint* point = bench.atlas ? bench.atlas->atlas().triggerPoint(triggerPoint) : nullptr;
  return point ? muscleWord(bench, point->muscle) : std::string(triggerPoint);
}

std::string withCapital(std::string text) {
  if (!text.empty()) text[0] = char(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string withSmallLetter(std::string text) {
  const bool isShort = text.size() > 1 && std::isupper(static_cast<unsigned char>(text[1]));
  const bool isName = text.starts_with("Achilles");
  if (!text.empty() && !isShort && !isName) text[0] = char(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string listed(const Workbench& bench, const std::vector<std::string>& words) {
  if (words.size() < 2) return joined(words);
  const std::string firsts = joined({words.begin(), words.end() - 1}, ", ");
  return bench.texts("words.and", {{"first", firsts}, {"last", words.back()}});
}

}  // namespace knotmap
