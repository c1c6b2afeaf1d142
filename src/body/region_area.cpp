#include <algorithm>

#include "body/regions.h"
#include "geometry/level_area.h"

namespace knotmap {

std::vector<double> leafAreas(const TriangleMesh& skin, const std::vector<std::uint16_t>& region,
                              const std::vector<float>& borderDistance, std::size_t regionCount) {
  std::vector<double> areas(regionCount, 0.0);
  for (std::uint32_t triangle = 0; triangle < skin.triangles.size(); ++triangle) {
    const glm::uvec3 corners = skin.triangles[triangle];
    const double area = triangleArea(skin, triangle);
    std::array<std::uint16_t, 3> leaves{region[corners.x], region[corners.y], region[corners.z]};
    std::sort(leaves.begin(), leaves.end());
    const auto end = std::unique(leaves.begin(), leaves.end());
    if (end - leaves.begin() == 1) {
      areas[leaves[0]] += area;
      continue;
    }
    // Each leaf's function is linear in the triangle; it owns where no other's is greater.
    const auto valuesOf = [&](std::uint16_t leaf) {
      glm::vec3 values;
      for (int corner = 0; corner < 3; ++corner) {
        const float distance = borderDistance[corners[corner]];
        values[corner] = region[corners[corner]] == leaf ? distance : -distance;
      }
      return values;
    };
    for (auto own = leaves.begin(); own != end; ++own) {
      TrianglePart part;
      for (auto other = leaves.begin(); other != end; ++other)
        if (other != own) part.keepBelowZero(valuesOf(*other) - valuesOf(*own));
      areas[*own] += part.share() * area;
    }
  }
  return areas;
}

}  // namespace knotmap
