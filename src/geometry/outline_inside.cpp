#include <array>
#include <unordered_map>

#include "geometry/path_cut.h"
#include "geometry/surface_point.h"

namespace knotmap {
namespace {

// One of the two sides of an outline, growing from the vertices beside it.
struct Growth {
  std::vector<std::uint32_t> vertices;
  std::size_t next = 0;  // the first whose neighbours have not been asked
  double area = 0;       // m2, about three times
  bool isFull() const { return next == vertices.size(); }
};

class Sides {
 public:
  Sides(const TriangleMesh& mesh, const Topology& topology, const PathWay& way)
      : mesh_(mesh), topology_(topology), way_(way) {}

  // Tells the vertices of the outline's own triangles apart by the edges it crosses. False when it
  // contradicts itself.
  bool tellApart() {
    for (const std::uint32_t triangle : way_.triangles) {
      const glm::uvec3 t = mesh_.triangles[triangle];
      if (sideOf_.empty()) take(t.x, 0);
      // A triangle shares an edge with the one before: at least one of its corners is known.
      for (int corner = 0; corner < 6; ++corner) {
        const int a = corner % 3, b = (corner + 1) % 3;
        if (!setAcross(triangle, a, t[a], t[b]) || !setAcross(triangle, a, t[b], t[a])) return false;
      }
    }
    return true;
  }

  // Both sides grow, always the smaller one, until one is full: that one is inside, and the work is that of
  // its size. None when they meet.
  std::optional<std::vector<std::uint32_t>> smaller() {
    while (!growths_[0].isFull() && !growths_[1].isFull())
      if (!grow(growths_[0].area <= growths_[1].area ? 0 : 1)) return std::nullopt;
    return std::move(growths_[growths_[0].isFull() ? 0 : 1].vertices);
  }

 private:
  // False when the vertex is on the other side already.
  bool take(std::uint32_t vertex, int side) {
    const auto [entry, isNew] = sideOf_.try_emplace(vertex, side);
    if (!isNew) return entry->second == side;
    Growth& growth = growths_[std::size_t(side)];
    growth.vertices.push_back(vertex);
    for (const std::uint32_t triangle : topology_.trianglesRound(vertex))
      growth.area += double(triangleArea(mesh_, triangle));
    return true;
  }

  bool setAcross(std::uint32_t triangle, int corner, std::uint32_t known, std::uint32_t other) {
    const auto found = sideOf_.find(known);
    if (found == sideOf_.end()) return true;
    return take(other, isCrossed(triangle, corner) ? 1 - found->second : found->second);
  }

  bool grow(int side) {
    Growth& growth = growths_[std::size_t(side)];
    const std::uint32_t vertex = growth.vertices[growth.next++];
    for (const std::uint32_t triangle : topology_.trianglesRound(vertex)) {
      const glm::uvec3 t = mesh_.triangles[triangle];
      const int here = cornerAt(t, vertex), next = (here + 1) % 3, last = (here + 2) % 3;
      if (!isCrossed(triangle, here) && !take(t[next], side)) return false;
      if (!isCrossed(triangle, last) && !take(t[last], side)) return false;
    }
    return true;
  }
  bool isCrossed(std::uint32_t triangle, int corner) const {
    return way_.edges.contains(edgeIndex(topology_, triangle, corner));
  }

  const TriangleMesh& mesh_;
  const Topology& topology_;
  const PathWay& way_;
  std::unordered_map<std::uint32_t, int> sideOf_;
  std::array<Growth, 2> growths_;
};

}  // namespace

std::optional<std::vector<std::uint32_t>> verticesInside(const TriangleMesh& mesh, const Topology& topology,
                                                         const SurfacePath& outline) {
  const PathWay way = pathWay(mesh, topology, outline);
  if (way.triangles.front() != way.triangles.back()) return std::nullopt;
  Sides sides(mesh, topology, way);
  if (!sides.tellApart()) return std::nullopt;
  return sides.smaller();
}

}  // namespace knotmap
