// test_skin.h - a mesh with all that can be asked of it.
#pragma once
#include "geometry/ray_tree.h"
#include "geometry/surface_path.h"

namespace knotmap::test {

struct Skin {
  explicit Skin(TriangleMesh m)
      : mesh(std::move(m)), topology(mesh), distance(mesh), paths(mesh, topology, distance), rays(mesh) {}
  TriangleMesh mesh;
  Topology topology;
  SurfaceDistance distance;
  SurfacePaths paths;
  RayTree rays;
  glm::vec3 at(const SurfacePoint& point) const { return positionAt(mesh, point); }
  SurfacePoint nearest(const glm::vec3& position) const { return rays.closest(position); }
};

}  // namespace knotmap::test
