#include "geometry/path_cut.h"

#include <algorithm>

#include "base/require.h"
#include "geometry/surface_point.h"
#include "geometry/triangle_strip.h"

namespace knotmap {
namespace {

// Lays a path out over the mesh, triangle by triangle.
class WayFinder {
 public:
  WayFinder(const TriangleMesh& mesh, const Topology& topology) : mesh_(mesh), topology_(topology) {}

  PathWay run(const SurfacePath& path) {
    way_.triangles = {home(path.front())};
    cutRim(path.front());
    cutRim(path.back());
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      goRound(path[i], pieceTriangle(path[i], path[i + 1]));
      goRound(path[i + 1], home(path[i + 1]));
    }
    return std::move(way_);
  }

 private:
  std::uint32_t pieceTriangle(const SurfacePoint& from, const SurfacePoint& to) const {
    if (inTriangle(mesh_, to, from.triangle)) return from.triangle;
    require(inTriangle(mesh_, from, to.triangle).has_value(), "neighbours on a path lie in one triangle");
    return to.triangle;
  }

  // The one triangle through which all paths pass this place: the first of those that have it.
  std::uint32_t home(const SurfacePoint& place) const {
    if (const int corner = cornerOf(place); corner >= 0)
      return topology_.trianglesRound(mesh_.triangles[place.triangle][corner]).front();
    for (int corner = 0; corner < 3; ++corner)
      if (place.weights[corner] == 0)
        return std::min(place.triangle,
                        topology_.across(place.triangle, (corner + 1) % 3));  // `none` is the largest
    return place.triangle;
  }

  // From the last triangle to `to`; both have the place.
  void goRound(const SurfacePoint& place, std::uint32_t to) {
    if (way_.triangles.back() == to) return;
    const int corner = cornerOf(place);
    if (corner < 0) return step(to);
    TriangleStrip turn{way_.triangles.back()};
    const bool isReached = appendTurn(mesh_, topology_, mesh_.triangles[place.triangle][corner], to, turn);
    require(isReached, "the triangles round a vertex follow each other");
    for (std::size_t i = 1; i < turn.size(); ++i) step(turn[i]);
  }

  // A path that ends on the mesh's rim cuts it there.
  void cutRim(const SurfacePoint& place) {
    for (int corner = 0; cornerOf(place) < 0 && corner < 3; ++corner) {
      const int edge = (corner + 1) % 3;
      if (place.weights[corner] == 0 && topology_.across(place.triangle, edge) == Topology::none)
        way_.edges.insert(edgeIndex(topology_, place.triangle, edge));
    }
  }

  void step(std::uint32_t next) {
    const std::uint32_t here = way_.triangles.back();
    const EdgeIndex edge = edgeIndex(topology_, here, edgeTowards(topology_, here, next));
    if (!way_.edges.insert(edge).second) way_.edges.erase(edge);
    way_.triangles.push_back(next);
  }

  const TriangleMesh& mesh_;
  const Topology& topology_;
  PathWay way_;
};

// The lowest vertex of each part, found by joining (Tarjan, "Efficiency of a good but not linear set union
// algorithm", 1975).
class JoinedVertices {
 public:
  explicit JoinedVertices(std::size_t count) : parents_(count) {
    for (std::uint32_t v = 0; v < count; ++v) parents_[v] = v;
  }
  std::uint32_t lowest(std::uint32_t vertex) {
    while (parents_[vertex] != vertex) vertex = parents_[vertex] = parents_[parents_[vertex]];
    return vertex;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = lowest(a), b = lowest(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parents_;
};

}  // namespace

EdgeIndex edgeIndex(const Topology& topology, std::uint32_t triangle, int corner) {
  const std::uint32_t other = topology.across(triangle, corner);
  if (other == Topology::none || triangle < other) return 3 * triangle + std::uint32_t(corner);
  return 3 * other + std::uint32_t(edgeTowards(topology, other, triangle));
}

PathWay pathWay(const TriangleMesh& mesh, const Topology& topology, const SurfacePath& path) {
  require(!path.empty(), "a path has places");
  return WayFinder(mesh, topology).run(path);
}

PathCut::PathCut(const TriangleMesh& mesh, const Topology& topology) : mesh_(mesh), topology_(topology) {}

void PathCut::add(const SurfacePath& path) { cuts_.merge(pathWay(mesh_, topology_, path).edges); }

bool PathCut::isCut(std::uint32_t triangle, int corner) const {
  return cuts_.contains(edgeIndex(topology_, triangle, corner));
}

SkinParts PathCut::parts() const {
  JoinedVertices joined(mesh_.positions.size());
  for (std::uint32_t t = 0; t < mesh_.triangles.size(); ++t)
    for (int corner = 0; corner < 3; ++corner)
      if (!isCut(t, corner)) joined.join(mesh_.triangles[t][corner], mesh_.triangles[t][(corner + 1) % 3]);
  SkinParts parts;
  parts.partOf.resize(mesh_.positions.size());
  for (std::uint32_t v = 0; v < parts.partOf.size(); ++v) {
    const std::uint32_t lowest = joined.lowest(v);
    parts.partOf[v] = lowest == v ? parts.count++ : parts.partOf[lowest];
  }
  return parts;
}

}  // namespace knotmap
