// wings.h - the triangles round each vertex by the lengths of their edges: all that distances along a surface
// need.
#pragma once
#include <span>

#include "geometry/triangle_mesh.h"

namespace knotmap {

// A triangle at a vertex a: its other corners, counter-clockwise, and its shape.
struct Wing {
  std::uint32_t b, c;
  float ab, ac, bc;  // lengths of the edges, metres
};

class Wings {
 public:
  explicit Wings(const TriangleMesh& mesh);
  std::span<const Wing> at(std::uint32_t vertex) const {
    return {wings_.data() + first_[vertex], wings_.data() + first_[vertex + 1]};
  }
  std::size_t vertexCount() const { return first_.size() - 1; }
  float meanEdge() const { return meanEdge_; }  // metres

 private:
  std::vector<std::uint32_t> first_;
  std::vector<Wing> wings_;
  float meanEdge_ = 0;
};

}  // namespace knotmap
