#include "atlas/check_references.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/closest_word.h"

namespace knotmap {
namespace {

std::vector<std::string> pointIds(const Atlas& atlas) {
  std::vector<std::string> ids;
  for (const Muscle& muscle : atlas.muscles)
    for (const TriggerPoint& point : muscle.points) ids.push_back(point.id);
  return ids;
}

void checkStretches(const Atlas& atlas, Problems& problems) {
  std::vector<std::string> muscles;
  for (const Muscle& muscle : atlas.muscles) muscles.push_back(muscle.id);
  for (std::size_t i = 0; i < atlas.stretches.size(); ++i) {
    const Stretch& stretch = atlas.stretches[i];
    if (i > 0 && stretch.id == atlas.stretches[i - 1].id && !stretch.id.empty())
      problems.push_back({stretch.where, fmt::format("the id \"{}\" is given twice", stretch.id),
                          "first at " + atlas.stretches[i - 1].where});
    if (!stretch.muscles.empty() && atlas.muscle(stretch.muscles[0]) == nullptr)
      problems.push_back({stretch.where,
                          fmt::format("the main muscle \"{}\" is not in the atlas", stretch.muscles[0]),
                          didYouMean(stretch.muscles[0], muscles)});
  }
}

void checkSharedZones(const Atlas& atlas, Problems& problems) {
  const std::vector<std::string> ids = pointIds(atlas);
  for (const Muscle& muscle : atlas.muscles)
    for (const TriggerPoint& point : muscle.points) {
      if (point.sameAs.empty()) continue;
      const TriggerPoint* other = atlas.triggerPoint(point.sameAs);
      const std::string what = fmt::format("\"same_as\" names \"{}\"", point.sameAs);
      if (other == nullptr)
        problems.push_back(
            {point.where, what + ", which is no trigger point", didYouMean(point.sameAs, ids)});
      else if (other->id == point.id || !other->sameAs.empty() || other->isDisputed)
        problems.push_back(
            {point.where, what + ", which has no zones of its own", "name the point whose zones it shares"});
    }
}

void checkAliases(const Atlas& atlas, const std::string& file, Problems& problems) {
  const auto isInUse = [&](const std::string& id) {
    const std::vector<std::string> ids = pointIds(atlas);
    const auto has = [&](const auto& all) {
      return std::any_of(all.begin(), all.end(), [&](const auto& item) { return item.id == id; });
    };
    return has(atlas.muscles) || has(atlas.stretches) || has(atlas.facts) ||
           std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  for (const auto& [old, current] : atlas.aliases) {
    if (isInUse(old)) problems.push_back({file, fmt::format("\"{}\" is renamed and still in use", old), ""});
    const auto next = atlas.aliases.find(current);
    if (next != atlas.aliases.end())
      problems.push_back({file,
                          fmt::format("\"{}\" is renamed to \"{}\", which is renamed too", old, current),
                          fmt::format("write {} = \"{}\"", old, next->second)});
  }
}

}  // namespace

Problems checkReferences(const Atlas& atlas, const std::string& aliasesFile) {
  Problems problems;
  checkStretches(atlas, problems);
  checkSharedZones(atlas, problems);
  checkAliases(atlas, aliasesFile, problems);
  return problems;
}

void listStretches(Atlas& atlas) {
  const auto names = [](const std::vector<std::string>& all, const std::string& id) {
    return std::find(all.begin(), all.end(), id) != all.end();
  };
  for (Muscle& muscle : atlas.muscles) {
    std::vector<std::string> made, shared, opening;
    for (const Stretch& stretch : atlas.stretches) {
      if (!stretch.muscles.empty() && stretch.muscles[0] == muscle.id)
        made.push_back(stretch.id);
      else if (names(stretch.muscles, muscle.id))
        shared.push_back(stretch.id);
      else if (names(stretch.opens, muscle.id))
        opening.push_back(stretch.id);
    }
    muscle.stretches = std::move(made);
    muscle.stretches.insert(muscle.stretches.end(), shared.begin(), shared.end());
    muscle.stretches.insert(muscle.stretches.end(), opening.begin(), opening.end());
  }
}

}  // namespace knotmap
