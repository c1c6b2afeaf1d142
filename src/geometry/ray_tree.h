// ray_tree.h - which triangle a ray hits first, and which place on the mesh is closest to a point.
// A bounding volume hierarchy (binned surface area heuristic: Wald, "On fast construction of SAH-based bounding
// volume hierarchies", 2007), prepared once per mesh.
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
  // Both faces count; the nearest hit with 0 < distance < reach.
  std::optional<RayHit> hit(const glm::vec3& origin, const glm::vec3& direction, float reach = 1e30f) const;
  bool isBlocked(const glm::vec3& origin, const glm::vec3& direction, float reach) const;
  // The last hit along the ray with distance < reach: the outermost skin seen from inside.
  std::optional<RayHit> farthestHit(const glm::vec3& origin, const glm::vec3& direction, float reach = 1e30f) const;
  SurfacePoint closest(const glm::vec3& position) const;

 private:
  struct Node {
    glm::vec3 low;
    std::uint32_t first;  // leaf: first triangle in order_; inner: index of the right child (left is the next node)
    glm::vec3 high;
    std::uint32_t count;  // leaf: number of triangles; inner: 0
  };
  const TriangleMesh& mesh_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> order_;
};

}  // namespace knotmap
