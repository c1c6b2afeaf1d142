// refers.h - which regions a trigger point's zones cover, by exact area.
#pragma once
#include "atlas/resolve.h"

namespace knotmap {

struct RegionShare {
  std::string region;  // leaf id
  Side side = Side::midline;
  double covered = 0;  // part of the region inside the zone, 0-1
  double share = 0;    // part of the zone inside the region, 0-1
};
struct ReferredRegions {
  std::vector<RegionShare> essential, spillover;  // from 0.01 on, by share, greatest first; ties by id
};
inline constexpr double listedFrom = 0.01;
inline constexpr double reachesFrom = 0.08;  // a zone reaches a region at covered or share of at least this

ReferredRegions regionsReferred(const ResolvedPoint& point, const Body& body);

}  // namespace knotmap
