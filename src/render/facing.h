// facing.h - which triangles of a mesh a viewer can see the front of, and at which edges the surface turns
// away. Half of a body's triangles face away; leaving them out before they are drawn halves the work of a
// software driver.
#pragma once
#include <array>
#include <span>

#include "render/edge_table.h"

namespace knotmap {

struct Seen {
  std::vector<std::uint32_t> plain, marked;  // corners of front faces, three each, in the mesh's order
  std::vector<glm::uvec2> outline;           // pairs of vertices: edges between a front and a back face
};

class Facing {
 public:
  Facing() = default;
  Facing(const std::vector<glm::vec3>& positions, const std::vector<glm::uvec3>& triangles);

  // Triangles listed apart from the others (they cost more to draw); one value a triangle, empty: none.
  void mark(std::vector<std::uint8_t> isMarked) { isMarked_ = std::move(isMarked); }
  // eye: w 1 a place, w 0 a direction towards the viewer. Triangles outside one of the half-spaces
  // (dot(xyz, place) + w < 0) may be left out; the outline never is.
  void see(const glm::vec4& eye, std::span<const glm::vec4> halfSpaces, Seen& seen) const;
  const std::vector<glm::uvec3>& triangles() const { return triangles_; }
  bool isEmpty() const { return triangles_.empty(); }

 private:
  // Neighbours in the mesh's order, culled together.
  struct Cluster {
    std::uint32_t begin, end;
    glm::vec3 middle, halfSize;
  };
  static bool isInside(const Cluster& cluster, std::span<const glm::vec4> halfSpaces);
  std::vector<std::uint8_t> frontFaces(const glm::vec4& eye) const;
  void listFaces(const std::vector<std::uint8_t>& isFront, std::span<const glm::vec4> halfSpaces,
                 Seen& seen) const;
  void listOutline(const std::vector<std::uint8_t>& isFront, Seen& seen) const;

  std::vector<glm::uvec3> triangles_;
  std::vector<std::uint8_t> isMarked_;
  std::array<std::vector<float>, 4> planes_;  // of the triangles, positive outside: x, y, z, offset
  std::vector<MeshEdge> edges_;
  std::vector<Cluster> clusters_;
};

}  // namespace knotmap
