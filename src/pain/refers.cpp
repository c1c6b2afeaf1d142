#include "pain/refers.h"

#include <algorithm>
#include <array>
#include <map>

#include "geometry/level_area.h"

namespace knotmap {
namespace {

// The part of a triangle in each of its leaves, cut where Body::regionAt changes its answer.
class LeafParts {
 public:
  LeafParts(const Body& body, std::uint32_t triangle) {
    const glm::uvec3 corners = body.skin().triangles[triangle];
    for (int corner = 0; corner < 3; ++corner) {
      const std::size_t leaf = body.data().region[corners[corner]];
      if (std::find(leaves_.begin(), leaves_.begin() + count_, leaf) == leaves_.begin() + count_)
        leaves_[std::size_t(count_++)] = leaf;
    }
    std::sort(leaves_.begin(), leaves_.begin() + count_);
    for (int i = 0; i < count_; ++i)
      for (int corner = 0; corner < 3; ++corner) {
        const bool isOwn = body.data().region[corners[corner]] == leaves_[std::size_t(i)];
        const float distance = body.data().borderDistance[corners[corner]];
        heights_[std::size_t(i)][corner] = isOwn ? distance : -distance;
      }
  }
  int count() const { return count_; }
  std::size_t leaf(int index) const { return leaves_[std::size_t(index)]; }
  // Cuts away what lies in the other leaves; where two are equally high all over, the first has it.
  TrianglePart within(TrianglePart part, int index) const {
    for (int other = 0; other < count_; ++other) {
      if (other == index) continue;
      const glm::vec3 higher = heights_[std::size_t(other)] - heights_[std::size_t(index)];
      part.keepBelowZero(higher == glm::vec3(0) && other < index ? glm::vec3(1) : higher);
    }
    return part;
  }

 private:
  std::array<std::size_t, 3> leaves_{};
  std::array<glm::vec3, 3> heights_{};
  int count_ = 0;
};

// The areas of a zone in each leaf, m2; without what lies inside `excluded`.
std::map<std::size_t, double> areasByLeaf(const ZoneField& zone, const ZoneField* excluded,
                                          const Body& body) {
  std::map<std::size_t, double> areas;
  for (std::uint32_t triangle : trianglesInside(zone, body)) {
    TrianglePart inside;
    inside.keepBelowZero(cornerDistances(zone, body, triangle));
    if (excluded != nullptr) inside.keepBelowZero(-cornerDistances(*excluded, body, triangle));
    const LeafParts leaves(body, triangle);
    const double area = triangleArea(body.skin(), triangle);
    for (int i = 0; i < leaves.count(); ++i) areas[leaves.leaf(i)] += leaves.within(inside, i).share() * area;
  }
  return areas;
}

std::vector<RegionShare> sharesOf(const std::map<std::size_t, double>& areas, const Body& body) {
  double whole = 0;
  for (const auto& [leaf, area] : areas) whole += area;
  std::vector<RegionShare> shares;
  for (const auto& [leaf, area] : areas) {
    const Region& region = body.data().regions[leaf];
    const RegionShare share{region.id, region.side, region.area > 0 ? std::min(area / region.area, 1.0) : 0,
                            whole > 0 ? area / whole : 0};
    if (share.covered >= listedFrom || share.share >= listedFrom) shares.push_back(share);
  }
  std::sort(shares.begin(), shares.end(), [](const RegionShare& a, const RegionShare& b) {
    if (a.share != b.share) return a.share > b.share;
    return a.region != b.region ? a.region < b.region : a.side < b.side;
  });
  return shares;
}

}  // namespace

ReferredRegions regionsReferred(const ResolvedPoint& point, const Body& body) {
  return {sharesOf(areasByLeaf(point.essential, nullptr, body), body),
          sharesOf(areasByLeaf(point.spillover, &point.essential, body), body)};
}

}  // namespace knotmap
