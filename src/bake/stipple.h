// stipple.h - evenly irregular dots over the whole skin.
#pragma once
#include <vector>

#include "geometry/triangle_mesh.h"

namespace knotmap {

// Poisson-disk: dots thrown at random, kept where no earlier dot of the same side of a fold lies nearer than
// spacingMetres. The same dots every time.
std::vector<SurfacePoint> stippleDots(const TriangleMesh& mesh, const std::vector<glm::vec3>& normals,
                                      float spacingMetres);

}  // namespace knotmap
