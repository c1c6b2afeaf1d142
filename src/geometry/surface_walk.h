// surface_walk.h - straight on over the skin.
#pragma once
#include "geometry/topology.h"

namespace knotmap {

// Polthier & Schmies, "Straightest geodesics on polyhedral surfaces" (1998): straight within a triangle and
// over edges; at a vertex the angles to the left and right are equal.
class SurfaceWalk {
 public:
  SurfaceWalk(const TriangleMesh& mesh, const Topology& topology) : mesh_(mesh), topology_(topology) {}
  // The end of a walk of `metres` from `from` along the projection of `direction`; shorter at a border.
  SurfacePoint run(const SurfacePoint& from, const glm::vec3& direction, float metres);

 private:
  enum class Exit { inside, edge, vertex };

  void startAtVertex(const glm::dvec3& direction, std::uint32_t vertex);
  Exit step(double& metresLeft);
  bool crossEdge();
  bool passVertex();
  glm::dvec3 corner(int i) const { return glm::dvec3(mesh_.positions[mesh_.triangles[triangle_][i]]); }
  glm::dvec3 normal() const;
  glm::dvec3 weightsPerMetre() const;

  const TriangleMesh& mesh_;
  const Topology& topology_;
  std::uint32_t triangle_ = 0;
  glm::dvec3 weights_{};
  glm::dvec3 direction_{};  // unit, in the triangle's plane
  int exit_ = 0;            // the corner opposite to the edge just reached, or the corner just reached
};

}  // namespace knotmap
