// ray_tree.h - which triangle a ray hits first, and which place on the mesh is closest to a point.
// A bounding volume hierarchy (binned surface area heuristic: Wald, "On fast construction of SAH-based
// bounding volume hierarchies", 2007) of four children a node, so that four boxes or four triangles are
// tested at once (Dammertz, Hanika & Keller, "Shallow bounding volume hierarchies for fast SIMD ray tracing",
// 2008).
#pragma once
#include <optional>

#include "geometry/triangle_mesh.h"

namespace knotmap {

struct RayHit {
  SurfacePoint point;
  float distance = 0;  // along the direction, in units of its length
};

class RayTree {
 public:
  explicit RayTree(const TriangleMesh& mesh);  // mesh must outlive this
  // Both faces count; the nearest hit with 0 < distance < reach. A ray through an edge or a corner of a
  // closed mesh does not slip between its triangles.
  std::optional<RayHit> hit(const glm::vec3& origin, const glm::vec3& direction, float reach = 1e30f) const;
  bool isBlocked(const glm::vec3& origin, const glm::vec3& direction, float reach) const;
  // The last hit along the ray with distance < reach: the outermost skin seen from inside.
  std::optional<RayHit> farthestHit(const glm::vec3& origin, const glm::vec3& direction,
                                    float reach = 1e30f) const;
  SurfacePoint closest(const glm::vec3& position) const;

  // The parts it is made of. Lanes are four children or four triangles side by side.
  struct alignas(16) Node {
    float side[2][3][4];     // [low, high][axis][lane]; an unused lane's box is inside out: nothing hits it
    std::uint32_t child[4];  // index of a node, or of a leaf with the highest bit set
  };
  struct alignas(16) Leaf {
    float corner[3][3][4];      // [corner][axis][lane]
    std::uint32_t triangle[4];  // `unused` in lanes at the end
  };
  static constexpr std::uint32_t isLeaf = 0x80000000, unused = 0xffffffff;
  static constexpr int largestDepth = 60;  // of any node below the root

 private:
  const TriangleMesh& mesh_;
  std::vector<Node> nodes_;
  std::vector<Leaf> leaves_;
};

}  // namespace knotmap
