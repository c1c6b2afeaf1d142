// signed_region.h - how far each place is from the edge of something drawn on the skin: negative inside.
#pragma once
#include "geometry/surface_path.h"

namespace knotmap {

struct StrokePlace {
  SurfacePoint point;
  float width = 0;  // metres, across the stroke
};
// Drawn along the shortest paths from place to place, with round ends; between places the width changes
// evenly with length. One place is a disc.
using Stroke = std::vector<StrokePlace>;
// The smaller side of a closed outline; one that goes round a limb encloses what hangs on it.
using Patch = SurfacePath;

// Metres; sparse: vertices that are not listed are farther outside than the reach.
struct SignedField {
  std::vector<std::uint32_t> vertices;  // ascending
  std::vector<float> values;
};

class SignedRegions {
 public:
  // All must outlive this.
  SignedRegions(const TriangleMesh& mesh, const Topology& topology, const SurfaceDistance& distance,
                const SurfacePaths& paths);

  // Outside a stroke: the distance to its edge; inside: how far the edge of the disc lies that reaches
  // farthest.
  SignedField stroke(const Stroke& stroke, float reachMetres) const;
  // The distance to the outline along the skin on both sides. Nothing is inside an outline that does not part
  // the skin.
  SignedField patch(const Patch& outline, float reachMetres) const;

 private:
  const TriangleMesh& mesh_;
  const Topology& topology_;
  const SurfaceDistance& distance_;
  const SurfacePaths& paths_;
};

// What lies in any of them: the least value of each vertex.
SignedField unionOf(std::span<const SignedField> fields);

}  // namespace knotmap
