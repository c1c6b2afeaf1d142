// surface_distance.h - how far places are from each other along the skin.
// Prepared once per mesh, asked many times. Distances are metres.
#pragma once
#include <memory>
#include <span>

#include "geometry/rings.h"
#include "geometry/triangle_mesh.h"

namespace knotmap {

struct DistanceSource {
  SurfacePoint point;
  float start = 0;  // metres added at this source; a source that others undercut has no effect
};

// One query's answer. Sparse: only the vertices that were reached.
struct DistanceField {
  std::vector<std::uint32_t> vertices;  // in ascending distance
  std::vector<float> distances;         // of those vertices
  std::vector<std::uint32_t> sources;   // index of the source each distance comes from
};

class SurfaceDistance {
 public:
  explicit SurfaceDistance(const TriangleMesh& mesh);  // mesh must outlive this
  ~SurfaceDistance();
  float meanEdge() const { return rings_.meanEdge(); }  // metres: how fine the mesh is
  // One value per vertex; infinity where the skin is not connected to any source or farther than reachMetres.
  // Fast marching in the order of Kimmel & Sethian, PNAS 95 (1998), each triangle updated with a spherical
  // front (Novotni & Klein, WSCG 2002): the planar update misses our accuracy. Near each source the distances
  // are those of straight lines on the unfolded triangles. Sources that follow each other more closely than
  // the mesh's vertices are places of one drawn line: its front is straight, not scalloped.
  std::vector<float> from(std::span<const DistanceSource> sources, float reachMetres = 1e30f) const;
  // The same, as far as the corners of the target's triangle; farther vertices may be infinite or too large.
  std::vector<float> until(std::span<const DistanceSource> sources, const SurfacePoint& target) const;
  // The same, touching nothing but what is reached: costs what it covers. Thread-safe, as all of these.
  DistanceField near(std::span<const DistanceSource> sources, float reachMetres) const;

 private:
  class Scratches;  // memory of queries, kept for the next ones
  const TriangleMesh& mesh_;
  Rings rings_;
  std::unique_ptr<Scratches> scratches_;
};

}  // namespace knotmap
