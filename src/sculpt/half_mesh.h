// half_mesh.h - the left half of a body's surface, open along the mirror plane x = 0. Millimetres.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

namespace knotmap {

struct HalfMesh {
  std::vector<glm::dvec3> positions;  // x = 0 exactly on the mirror plane, x > 0 elsewhere
  std::vector<glm::uvec3> triangles;  // counter-clockwise seen from outside
};

}  // namespace knotmap
