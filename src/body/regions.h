// regions.h - the sheet of regions (assets/regions.toml) and how it divides a skin.
#pragma once
#include "body/body.h"
#include "body/place.h"

namespace knotmap {

struct PlaceText {  // a place with where it is written
  Place place;
  std::string where;
};
// A line on the skin of the left half through places; what reaches over the midline is cut off there.
struct RegionBorder {
  std::string id;
  std::vector<PlaceText> through;
  bool isClosed = false;
  std::string where;
};
struct RegionEntry {
  std::string id, name;           // name.en
  std::string parent;             // empty: the whole body
  bool isMidline = false;         // one region over both halves, else a left and a right one
  std::optional<PlaceText> seed;  // a place inside; none: a parent
  std::string where;
};
struct RegionSheet {
  std::vector<RegionBorder> borders;
  std::vector<RegionEntry> regions;
};
Result<RegionSheet> readRegions(const std::filesystem::path& path);

struct RegionLayer {
  std::vector<Region> regions;        // in the sheet's order, left before right
  std::vector<std::uint16_t> region;  // per vertex, a leaf
  std::vector<float> borderDistance;  // per vertex, metres
};
// Divides the left half along the borders and mirrors it. The body needs skin, mirror, segments, normals,
// landmarks. Problems: places that are not found, two seeds in one patch (a leak), a seed twice, skin without
// a seed.
Result<RegionLayer> layRegions(const RegionSheet& sheet, const Body& body);

// The exact area of every leaf in square metres, 0 for parents; the rule is Body::regionAt's.
std::vector<double> leafAreas(const TriangleMesh& skin, const std::vector<std::uint16_t>& region,
                              const std::vector<float>& borderDistance, std::size_t regionCount);

}  // namespace knotmap
