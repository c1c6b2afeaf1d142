// test_meshes.h - surfaces whose distances, areas and shapes are known.
#pragma once
#include <functional>

#include "geometry/triangle_mesh.h"

namespace knotmap::test {

// A square in the plane y = 0, facing up, from -size/2 to size/2. Inner vertices are shifted by up to a third
// of a cell, so that no line of the test falls along edges by luck; `irregularity` 0 keeps the grid.
TriangleMesh planeMesh(float size, int cells, float irregularity = 1);
// An icosahedron's faces split into detail^2 triangles each, on the sphere round the origin.
TriangleMesh sphereMesh(float radius, int detail);
// An open tube round the y axis, y from 0 to height; triangles about as high as wide.
TriangleMesh tubeMesh(float radius, float height, int cellsRound);
// Round the y axis; `radius` to the middle of the tube.
TriangleMesh torusMesh(float radius, float tubeRadius, int cellsRound);
// A closed surface with bumps, hollows, and thin fingers: what a body has.
TriangleMesh bumpyMesh(int detail);

// Every position replaced.
TriangleMesh mapped(TriangleMesh mesh, const std::function<glm::vec3(const glm::vec3&)>& map);

// The same numbers in every run.
class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed) {}
  float unit();  // [0, 1)
  std::uint32_t below(std::uint32_t count);
  SurfacePoint pointOn(const TriangleMesh& mesh);  // any triangle, inside it
 private:
  std::uint32_t next();
  std::uint32_t state_;
};

}  // namespace knotmap::test
