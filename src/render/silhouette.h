// silhouette.h - the edges of a mesh at which a viewer sees the surface turn away.
// Prepared once per mesh, asked once per view: about as quick as reading the mesh.
#pragma once
#include <glm/glm.hpp>
#include <vector>

namespace knotmap {

class Silhouette {
 public:
  Silhouette(const std::vector<glm::vec3>& positions, const std::vector<glm::uvec3>& triangles);

  // Pairs of vertices. eye: w 1 a place, w 0 a direction towards the viewer.
  std::vector<glm::uvec2> edgesSeenFrom(const glm::vec4& eye) const;

 private:
  struct Edge {
    std::uint32_t vertices[2];
    std::uint32_t triangles[2];
  };
  std::vector<glm::vec4> planes_;  // of the triangles; positive on the outside
  std::vector<Edge> edges_;
};

}  // namespace knotmap
