// grid_coordinate.h - from places on the skin to coordinates on a muscle's grid and back.
#pragma once
#include <span>

#include "body/body.h"

namespace knotmap {

// (u, v) of a place on a muscle and how far off its extent it lies.
struct MuscleCoordinate {
  float u = 0, v = 0;
  float metresOutside = 0;  // 0 inside; infinite when only another face of the body is near
};

struct GridView {
  int rows = 0, columns = 0;
  bool isRing = false;                            // the last row is the first
  std::span<const glm::vec3> positions, normals;  // row-major
};
MuscleCoordinate coordinateOn(const GridView& grid, const glm::vec3& position, const glm::vec3& normal);
SurfacePoint placeOn(const GridView& grid, const Body& body, float u, float v);

}  // namespace knotmap
