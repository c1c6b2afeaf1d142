#include "app/region_names.h"

#include <algorithm>
#include <cctype>

#include "body/regions.h"

namespace knotmap {

Result<Done> addRegionNames(Texts& texts, const std::filesystem::path& regionSheet) {
  const Result<RegionSheet> sheet = readRegions(regionSheet);
  if (!sheet) return sheet.problems();
  for (const RegionEntry& region : sheet->regions) texts.add("region." + region.id, region.name);
  return Done{};
}

std::string regionName(const Texts& texts, std::string_view region) {
  const std::string key = "region." + std::string(region);
  if (texts.has(key)) return texts(key);
  std::string name(region);
  std::replace(name.begin(), name.end(), '_', ' ');
  if (!name.empty()) name[0] = char(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

}  // namespace knotmap
