// edge_table.h - the edges of a closed mesh with the two triangles at each.
#pragma once
#include <glm/glm.hpp>
#include <vector>

namespace knotmap {

struct MeshEdge {
  glm::uvec2 vertices, triangles;
};

// In the order of their lower vertex; sides that have no twin are left out.
std::vector<MeshEdge> edgesOf(std::size_t vertexCount, const std::vector<glm::uvec3>& triangles);

}  // namespace knotmap
