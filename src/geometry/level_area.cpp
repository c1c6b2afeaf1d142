#include "geometry/level_area.h"

#include <cmath>

#include "base/require.h"

namespace knotmap {

TrianglePart::TrianglePart() : corners_{glm::vec3{1, 0, 0}, glm::vec3{0, 1, 0}, glm::vec3{0, 0, 1}} {}

// One step of Sutherland & Hodgman, "Reentrant polygon clipping" (1974).
void TrianglePart::keepBelowZero(const glm::vec3& cornerValues) {
  std::array<glm::vec3, 16> kept;
  std::size_t keptCount = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const glm::vec3 here = corners_[i], next = corners_[(i + 1) % count_];
    const float valueHere = glm::dot(here, cornerValues), valueNext = glm::dot(next, cornerValues);
    require(keptCount + 2 <= kept.size(), "a triangle is cut at most a dozen times");
    if (valueHere <= 0) kept[keptCount++] = here;
    if ((valueHere < 0 && valueNext > 0) || (valueHere > 0 && valueNext < 0))
      kept[keptCount++] = here + (next - here) * (valueHere / (valueHere - valueNext));
  }
  corners_ = kept;
  count_ = keptCount;
}

// Areas in the plane of two barycentric weights are shares of the triangle, halved.
double TrianglePart::share() const {
  double doubled = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const glm::dvec3 a(corners_[i]), b(corners_[(i + 1) % count_]);
    doubled += a.y * b.z - a.z * b.y;
  }
  return std::abs(doubled);
}

}  // namespace knotmap
