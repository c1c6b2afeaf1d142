// curvature.h - how much the skin bends, for ridges and hollows in the picture.
#pragma once
#include <vector>

#include "geometry/triangle_mesh.h"

namespace knotmap {

// Mean curvature per vertex in 1/m, > 0 on ridges, smoothed over about `smoothMetres`. On a sphere: 1 /
// radius.
std::vector<float> smoothedCurvature(const TriangleMesh& mesh, const std::vector<glm::vec3>& normals,
                                     float smoothMetres);

}  // namespace knotmap
