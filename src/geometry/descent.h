// descent.h - down a distance field from a place to its source.
#pragma once
#include "geometry/triangle_strip.h"

namespace knotmap {

// The triangles met on the steepest way down from `from` to `to`, the field's only source; both ends
// included. Where the field has a hollow of its own (obtuse triangles can make one) the way leaves it over
// its lowest rim. Empty when no way leads there.
TriangleStrip descentStrip(const TriangleMesh& mesh, const Topology& topology,
                           const std::vector<float>& distances, const SurfacePoint& from,
                           const SurfacePoint& to);

}  // namespace knotmap
