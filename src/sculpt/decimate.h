// decimate.h - a coarser surface over vertices of a finer one.
#pragma once
#include <span>

#include "sculpt/half_mesh.h"

namespace knotmap {

// About `count` triangles of the half: edges are collapsed into one of their ends, those first that change
// the surface (quadric errors: Garland & Heckbert, SIGGRAPH 1997) and its normals least. Vertices on the
// mirror plane stay on it.
std::vector<glm::uvec3> decimatedTriangles(const HalfMesh& half, std::span<const glm::vec3> normals,
                                           std::size_t count);

}  // namespace knotmap
