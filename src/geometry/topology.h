// topology.h - who touches whom on a mesh: triangles round a vertex, the triangle across an edge.
#pragma once
#include <span>

#include "geometry/triangle_mesh.h"

namespace knotmap {

// Prepared once per mesh. The mesh may have borders; an edge with more than two triangles is a broken
// promise.
class Topology {
 public:
  static constexpr std::uint32_t none = 0xffffffff;
  explicit Topology(const TriangleMesh& mesh);
  std::span<const std::uint32_t> trianglesRound(std::uint32_t vertex) const;
  // Across the edge from corner `corner` to the next corner of `triangle`; `none` at a border.
  std::uint32_t across(std::uint32_t triangle, int corner) const {
    return across_[3 * triangle + std::uint32_t(corner)];
  }
  int componentCount() const { return componentCount_; }
  bool isClosed() const { return isClosed_; }

 private:
  std::vector<std::uint32_t> firstTriangle_, roundVertex_, across_;
  int componentCount_ = 0;
  bool isClosed_ = true;
};

}  // namespace knotmap
