// level_area.h - areas of parts of triangles cut by functions that are linear in each triangle; exact.
#pragma once
#include <array>
#include <span>

#include "geometry/triangle_mesh.h"

namespace knotmap {

// A convex polygon in barycentric weights of one triangle; at most 3 + number of cuts corners.
class TrianglePart {
 public:
  TrianglePart();                                     // the whole triangle
  void keepBelowZero(const glm::vec3& cornerValues);  // cut away where the linear function is > 0
  double share() const;                               // area / area of the whole triangle, 0-1
  std::span<const glm::vec3> corners() const { return {corners_.data(), count_}; }

 private:
  std::array<glm::vec3, 16> corners_;
  std::size_t count_ = 3;
};

}  // namespace knotmap
