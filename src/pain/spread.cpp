#include "pain/spread.h"

#include <algorithm>

namespace knotmap {
namespace {

// Radii as parts of the noise's spacing: neighbours never touch.
constexpr float radiusWithin = 0.37f, radiusAtTheEdge = 0.15f;
// Dots keep clear of the essential zone's ring and of the outer edge.
constexpr float clearOfEssential = 0.0015f, clearOfEdge = 0.001f;  // metres

}  // namespace

std::vector<SkinSpot> spilloverSpots(const Body& body, const PainField& field) {
  const BodyData& data = body.data();
  std::vector<SkinSpot> spots;
  for (const SurfacePoint& point : data.stipple) {
    const glm::uvec3 corners = data.skin.triangles[point.triangle];
    const std::vector<float>& outer = field.spillover();
    if (outer[corners.x] >= 0 && outer[corners.y] >= 0 && outer[corners.z] >= 0) continue;
    const float spillover = valueAt(data.skin, outer, point);
    const float essential = valueAt(data.skin, field.essential(), point);
    if (spillover > -clearOfEdge || essential < clearOfEssential) continue;
    const float outward =
        essential / (essential - spillover);  // 0 at the essential zone's edge, 1 at the outer edge
    const float radius = data.stippleSpacing * std::lerp(radiusWithin, radiusAtTheEdge, outward);
    spots.push_back({body.position(point), body.normal(point), radius});
  }
  return spots;
}

}  // namespace knotmap
