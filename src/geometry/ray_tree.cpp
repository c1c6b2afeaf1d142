#include "geometry/ray_tree.h"

#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "geometry/lanes.h"
#include "geometry/ray_tree_build.h"

namespace knotmap {
namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

using FloatsVec = std::array<Floats, 3>;  // by axis

// A ray made ready for boxes and triangles.
struct Ray {
  FloatsVec origin, inverse;
  int nearSide[3];  // which side of a box the ray meets first: 0 low, 1 high
  int depthAxis;    // along which it goes farthest
  FloatsVec shear;  // what makes it run along that axis

  Ray(const glm::vec3& from, const glm::vec3& along) {
    depthAxis = 0;
    for (int axis = 0; axis < 3; ++axis) {
      // Finite even for rays along an axis, so that 0 * infinity never occurs.
      const float step = std::abs(along[axis]) < 1e-20f ? std::copysign(1e-20f, along[axis]) : along[axis];
      origin[axis] = allFloats(from[axis]);
      inverse[axis] = allFloats(1.0f / step);
      nearSide[axis] = step < 0 ? 1 : 0;
      if (std::abs(along[axis]) > std::abs(along[depthAxis])) depthAxis = axis;
    }
    shear = {allFloats(along[(depthAxis + 1) % 3] / along[depthAxis]),
             allFloats(along[(depthAxis + 2) % 3] / along[depthAxis]), allFloats(1.0f / along[depthAxis])};
  }
};

// Where the ray enters and leaves the four boxes of a node.
struct Span {
  Floats enter, leave;
};
[[gnu::always_inline]] inline Span spanInBoxes(const Ray& ray, const RayTree::Node& node) {
  const auto distance = [&](int axis, int side) {
    return (loadFloats(node.side[side][axis]) - ray.origin[axis]) * ray.inverse[axis];
  };
  const int* near = ray.nearSide;
  // Rounding must not lose a box that the ray grazes (Ize, "Robust BVH ray traversal", 2013).
  constexpr float outward = 1.0f + 4 * std::numeric_limits<float>::epsilon();
  return {greatest(greatest(distance(0, near[0]), distance(1, near[1])), distance(2, near[2])),
          least(least(distance(0, 1 - near[0]), distance(1, 1 - near[1])), distance(2, 1 - near[2])) *
              allFloats(outward)};
}

// Where the ray meets the four triangles of a leaf.
struct Crossing {
  Floats distance;
  FloatsVec weights;  // of the corners, to be divided by their sum
  Masks isHit;        // without regard to distance
};
// A corner as the ray sees it: moved to its origin and sheared so that it runs along the third axis.
[[gnu::always_inline]] inline FloatsVec sheared(const Ray& ray, const float (&corner)[3][4]) {
  const int x = (ray.depthAxis + 1) % 3, y = (ray.depthAxis + 2) % 3, z = ray.depthAxis;
  const Floats depth = loadFloats(corner[z]) - ray.origin[z];
  return {loadFloats(corner[x]) - ray.origin[x] - ray.shear[0] * depth,
          loadFloats(corner[y]) - ray.origin[y] - ray.shear[1] * depth, ray.shear[2] * depth};
}
// Woop, Benthin & Wald, "Watertight ray/triangle intersection" (2013): at a shared edge the edge functions of
// two triangles are exact negatives of each other, so no ray slips between them.
[[gnu::always_inline]] inline Crossing crossLeaf(const Ray& ray, const RayTree::Leaf& leaf) {
  const auto [ax, ay, az] = sheared(ray, leaf.corner[0]);
  const auto [bx, by, bz] = sheared(ray, leaf.corner[1]);
  const auto [cx, cy, cz] = sheared(ray, leaf.corner[2]);
  const Floats u = cx * by - cy * bx, v = ax * cy - ay * cx, w = bx * ay - by * ax;
  const Floats sum = u + v + w, zero = allFloats(0);
  const Masks isInside = (least(least(u, v), w) >= zero) | (greatest(greatest(u, v), w) <= zero);
  return {(u * az + v * bz + w * cz) / sum, {u, v, w}, isInside & (sum != zero)};
}

// Nodes still to be visited, with the distance at which the ray enters or leaves them.
class Stack {
 public:
  struct Entry {  // without initializers: a stack that is not used costs nothing
    float distance;
    std::uint32_t child;
  };
  bool isEmpty() const { return size_ == 0; }
  void push(std::uint32_t child, float distance) { entries_[size_++] = {distance, child}; }
  Entry pop() { return entries_[--size_]; }
  // Puts the entries from `bottom` on in descending order of key(distance): the least is popped first.
  template <class Key>
  void sortFrom(std::size_t bottom, Key key) {
    for (std::size_t i = bottom + 1; i < size_; ++i)
      for (std::size_t j = i; j > bottom && key(entries_[j].distance) > key(entries_[j - 1].distance); --j)
        std::swap(entries_[j], entries_[j - 1]);
  }
  std::size_t size() const { return size_; }

 private:
  Entry entries_[3 * RayTree::largestDepth + 4];
  std::size_t size_ = 0;
};

// The best triangle so far.
struct Found {
  float distance;
  std::uint32_t triangle = RayTree::unused;
  glm::vec3 weights{};

  void take(const Crossing& crossing, const RayTree::Leaf& leaf, int lane) {
    distance = crossing.distance[lane];
    triangle = leaf.triangle[lane];
    weights = {crossing.weights[0][lane], crossing.weights[1][lane], crossing.weights[2][lane]};
  }
  std::optional<RayHit> hit() const {
    if (triangle == RayTree::unused) return std::nullopt;
    return RayHit{{triangle, weights / (weights.x + weights.y + weights.z)}, distance};
  }
};

// Takes the child that the ray enters first; the others wait on the stack, the next nearest on top.
[[gnu::always_inline]] inline std::uint32_t nearestChild(const RayTree::Node& node, Floats enters,
                                                         unsigned lanes, Stack& open) {
  int lane = firstLane(lanes);
  std::uint32_t child = node.child[lane];
  lanes &= lanes - 1;
  if (lanes == 0) return child;
  float nearest = enters[lane];
  const std::size_t bottom = open.size();
  for (; lanes != 0; lanes &= lanes - 1) {
    lane = firstLane(lanes);
    const bool isNearer = enters[lane] < nearest;
    open.push(isNearer ? child : node.child[lane], isNearer ? nearest : enters[lane]);
    if (isNearer) nearest = enters[lane], child = node.child[lane];
  }
  open.sortFrom(bottom, [](float distance) { return distance; });
  return child;
}

template <bool isAnyEnough>
Found nearestCrossing(const std::vector<RayTree::Node>& nodes, const std::vector<RayTree::Leaf>& leaves,
                      const Ray& ray, float reach) {
  Found best{reach};
  Stack open;
  if (!nodes.empty()) open.push(0, 0);
  while (!open.isEmpty()) {
    auto [entered, child] = open.pop();
    if (entered > best.distance) continue;
    while (!(child & RayTree::isLeaf)) {
      const Span span = spanInBoxes(ray, nodes[child]);
      const Floats enters = greatest(span.enter, allFloats(0));
      const unsigned lanes = lanesWhere(enters <= least(span.leave, allFloats(best.distance)));
      child = lanes == 0 ? RayTree::unused : nearestChild(nodes[child], enters, lanes, open);
    }
    if (child == RayTree::unused) continue;
    const RayTree::Leaf& leaf = leaves[child & ~RayTree::isLeaf];
    const Crossing crossing = crossLeaf(ray, leaf);
    const Masks isAhead = (crossing.distance > allFloats(0)) & (crossing.distance < allFloats(best.distance));
    for (unsigned lanes = lanesWhere(crossing.isHit & isAhead); lanes != 0; lanes &= lanes - 1)
      if (crossing.distance[firstLane(lanes)] < best.distance) best.take(crossing, leaf, firstLane(lanes));
    if (isAnyEnough && best.triangle != RayTree::unused) return best;
  }
  return best;
}

Found farthestCrossing(const std::vector<RayTree::Node>& nodes, const std::vector<RayTree::Leaf>& leaves,
                       const Ray& ray, float reach) {
  Found best{0};
  Stack open;
  if (!nodes.empty()) open.push(0, infinity);
  while (!open.isEmpty()) {
    const auto [left, child] = open.pop();
    if (left < best.distance) continue;
    if (child & RayTree::isLeaf) {
      const RayTree::Leaf& leaf = leaves[child & ~RayTree::isLeaf];
      const Crossing crossing = crossLeaf(ray, leaf);
      const Masks isBehind =
          (crossing.distance > allFloats(best.distance)) & (crossing.distance < allFloats(reach));
      for (unsigned lanes = lanesWhere(crossing.isHit & isBehind); lanes != 0; lanes &= lanes - 1)
        if (crossing.distance[firstLane(lanes)] > best.distance) best.take(crossing, leaf, firstLane(lanes));
      continue;
    }
    const RayTree::Node& node = nodes[child];
    const Span span = spanInBoxes(ray, node);
    const Masks isMet =
        (span.enter <= least(span.leave, allFloats(reach))) & (span.leave >= allFloats(best.distance));
    const std::size_t bottom = open.size();
    for (unsigned lanes = lanesWhere(isMet); lanes != 0; lanes &= lanes - 1)
      open.push(node.child[firstLane(lanes)], span.leave[firstLane(lanes)]);
    open.sortFrom(bottom, [](float distance) { return -distance; });
  }
  return best;
}

// Squared distance from a place to the four boxes of a node.
Floats squaredDistanceToBoxes(const glm::vec3& place, const RayTree::Node& node) {
  Floats sum = allFloats(0);
  for (int axis = 0; axis < 3; ++axis) {
    const Floats at = allFloats(place[axis]);
    const Floats below = loadFloats(node.side[0][axis]) - at, above = at - loadFloats(node.side[1][axis]);
    const Floats outside = greatest(greatest(below, above), allFloats(0));
    sum += outside * outside;
  }
  return sum;
}

// Barycentric weights of the point of a triangle a b c closest to p (Ericson, "Real-time collision
// detection", 5.1.5).
glm::vec3 closestWeights(const glm::vec3& p, const TriangleMesh& mesh, std::uint32_t triangle) {
  const glm::uvec3 t = mesh.triangles[triangle];
  const glm::vec3 a = mesh.positions[t.x], b = mesh.positions[t.y], c = mesh.positions[t.z];
  const glm::vec3 ab = b - a, ac = c - a;
  const float d1 = glm::dot(ab, p - a), d2 = glm::dot(ac, p - a);
  if (d1 <= 0 && d2 <= 0) return {1, 0, 0};
  const float d3 = glm::dot(ab, p - b), d4 = glm::dot(ac, p - b);
  if (d3 >= 0 && d4 <= d3) return {0, 1, 0};
  const float d5 = glm::dot(ab, p - c), d6 = glm::dot(ac, p - c);
  if (d6 >= 0 && d5 <= d6) return {0, 0, 1};
  const float vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return {1 - d1 / (d1 - d3), d1 / (d1 - d3), 0};
  const float vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return {1 - d2 / (d2 - d6), 0, d2 / (d2 - d6)};
  const float va = d3 * d6 - d5 * d4, toB = d4 - d3, toC = d5 - d6;
  if (va <= 0 && toB >= 0 && toC >= 0) return {0, toC / (toB + toC), toB / (toB + toC)};
  return glm::vec3(va, vb, vc) / (va + vb + vc);
}

}  // namespace

RayTree::RayTree(const TriangleMesh& mesh) : mesh_(mesh) {
  RayTreeParts parts = buildRayTree(mesh);
  nodes_ = std::move(parts.nodes);
  leaves_ = std::move(parts.leaves);
}

std::optional<RayHit> RayTree::hit(const glm::vec3& origin, const glm::vec3& direction, float reach) const {
  return nearestCrossing<false>(nodes_, leaves_, Ray(origin, direction), reach).hit();
}

bool RayTree::isBlocked(const glm::vec3& origin, const glm::vec3& direction, float reach) const {
  return nearestCrossing<true>(nodes_, leaves_, Ray(origin, direction), reach).triangle != unused;
}

std::optional<RayHit> RayTree::farthestHit(const glm::vec3& origin, const glm::vec3& direction,
                                           float reach) const {
  return farthestCrossing(nodes_, leaves_, Ray(origin, direction), reach).hit();
}

SurfacePoint RayTree::closest(const glm::vec3& position) const {
  SurfacePoint best;
  float leastSquared = infinity;
  Stack open;
  if (!nodes_.empty()) open.push(0, 0);
  while (!open.isEmpty()) {
    const auto [squared, child] = open.pop();
    if (squared >= leastSquared) continue;
    if (child & isLeaf) {
      for (const std::uint32_t triangle : leaves_[child & ~isLeaf].triangle) {
        if (triangle == unused) break;
        const SurfacePoint point{triangle, closestWeights(position, mesh_, triangle)};
        const glm::vec3 away = positionAt(mesh_, point) - position;
        if (glm::dot(away, away) < leastSquared) leastSquared = glm::dot(away, away), best = point;
      }
      continue;
    }
    const Node& node = nodes_[child];
    const Floats squares = squaredDistanceToBoxes(position, node);
    const std::size_t bottom = open.size();
    for (unsigned lanes = lanesWhere(squares < allFloats(leastSquared)); lanes != 0; lanes &= lanes - 1)
      open.push(node.child[firstLane(lanes)], squares[firstLane(lanes)]);
    open.sortFrom(bottom, [](float distance) { return distance; });
  }
  return best;
}

}  // namespace knotmap
