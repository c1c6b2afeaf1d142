// border_distance.h - how far every vertex of a skin is from the nearest border.
#pragma once
#include "body/skin_parts.h"
#include "geometry/surface_distance.h"

namespace knotmap {

// One value per vertex, metres along the skin; exact beside a border, so that a line drawn where the values
// of two neighbours balance lies on the border.
std::vector<float> distanceToBorders(const TriangleMesh& mesh, const Topology& topology,
                                     const SurfaceDistance& distance,
                                     const std::vector<PlacedChord>& borders);

}  // namespace knotmap
