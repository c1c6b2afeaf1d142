// path_cut.h - which edges of a mesh paths cross, and the parts of the skin between the paths.
//
// A path that runs through a vertex or along an edge is moved aside by a hair, the same way for every path:
// it goes through one chosen triangle round that vertex or edge. So paths that meet in a place leave no gap
// there, wherever in the mesh it lies, and every vertex is on one side of every path.
#pragma once
#include <unordered_set>

#include "geometry/surface_path.h"
#include "geometry/topology.h"

namespace knotmap {

// An edge, as its triangle with the lower index and the corner there that it starts from: 3 * triangle +
// corner.
using EdgeIndex = std::uint32_t;
EdgeIndex edgeIndex(const Topology& topology, std::uint32_t triangle, int corner);

// A path as a row of triangles, each across an edge of the one before.
struct PathWay {
  std::vector<std::uint32_t> triangles;
  std::unordered_set<EdgeIndex> edges;  // crossed an odd number of times: their ends lie on different sides
};
PathWay pathWay(const TriangleMesh& mesh, const Topology& topology, const SurfacePath& path);

struct SkinParts {
  std::vector<std::uint32_t> partOf;  // per vertex, numbered in the order of their lowest vertices
  std::uint32_t count = 0;
};

class PathCut {
 public:
  PathCut(const TriangleMesh& mesh, const Topology& topology);  // both must outlive this
  void add(const SurfacePath& path);
  // The edge from this corner of the triangle to the next one is crossed by a path.
  bool isCut(std::uint32_t triangle, int corner) const;
  // Vertices joined by edges that no path crosses.
  SkinParts parts() const;

 private:
  const TriangleMesh& mesh_;
  const Topology& topology_;
  std::unordered_set<EdgeIndex> cuts_;
};

// The vertices inside a closed outline (its last place is where its first is): those on the side with the
// smaller area. An outline that crosses itself encloses what it winds round an odd number of times. None when
// the outline does not part the skin in two: on a handle, or when it is not closed.
std::optional<std::vector<std::uint32_t>> verticesInside(const TriangleMesh& mesh, const Topology& topology,
                                                         const SurfacePath& outline);

}  // namespace knotmap
