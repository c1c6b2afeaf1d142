// surface_path.h - shortest paths, straight walks and outlines on the skin.
#pragma once
#include <optional>
#include <span>

#include "geometry/surface_distance.h"
#include "geometry/topology.h"

namespace knotmap {

// A line on the skin: places in order. The piece from each place to the next lies in the triangle that the
// first of the two names, so it is straight and on the mesh.
using SurfacePath = std::vector<SurfacePoint>;

class SurfacePaths {
 public:
  // All must outlive this.
  SurfacePaths(const TriangleMesh& mesh, const Topology& topology, const SurfaceDistance& distance);
  // The shortest path from `from` to `to`: descent of the distance field, then shortened to a geodesic of the
  // mesh. Empty when the skin does not connect them.
  SurfacePath shortest(const SurfacePoint& from, const SurfacePoint& to) const;
  // Through all places in order; closed returns to the first. Empty when the skin does not connect them.
  SurfacePath through(std::span<const SurfacePoint> places, bool isClosed) const;
  // Straightest walk (Polthier & Schmies, "Straightest geodesics on polyhedral surfaces", 1998) of `metres`
  // from `from` along the projection of `direction` on the skin there. Stops at a border.
  SurfacePoint walk(const SurfacePoint& from, const glm::vec3& direction, float metres) const;

 private:
  const TriangleMesh& mesh_;
  const Topology& topology_;
  const SurfaceDistance& distance_;
};

float pathLength(const TriangleMesh& mesh, const SurfacePath& path);  // metres
// The place a fraction (0-1) of the path's length along it.
SurfacePoint alongPath(const TriangleMesh& mesh, const SurfacePath& path, float fraction);
// Places at equal steps of at most `stepMetres` along the path, both ends included; what lies between them is
// no longer told.
std::vector<SurfacePoint> resampled(const TriangleMesh& mesh, const SurfacePath& path, float stepMetres);

}  // namespace knotmap
