// surface_distance.h - how far places are from each other along the skin.
// Prepared once per mesh, asked many times. Distances are metres.
#pragma once
#include <span>

#include "geometry/topology.h"
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
  // One value per vertex; infinity where the skin is not connected to any source or farther than reachMetres.
  // Fast marching in the order of Kimmel & Sethian, PNAS 95 (1998), each triangle updated with a spherical front
  // (Novotni & Klein, WSCG 2002): the planar update misses our accuracy.
  std::vector<float> from(std::span<const DistanceSource> sources, float reachMetres = 1e30f) const;
  // The same, touching nothing but what is reached: costs what it covers. Thread-safe.
  DistanceField near(std::span<const DistanceSource> sources, float reachMetres) const;

 private:
  struct Wing {  // a triangle at a vertex: its other corners and shape
    std::uint32_t b, c;
    float lengthB, lengthC, lengthBC;
  };
  const TriangleMesh& mesh_;
  std::vector<std::uint32_t> firstWing_;
  std::vector<Wing> wings_;
};

}  // namespace knotmap
