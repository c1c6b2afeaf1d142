// source_seeds.h - exact distances round a source, where a front's first steps would be coarse.
#pragma once
#include <utility>
#include <vector>

#include "geometry/rings.h"

namespace knotmap {

struct Seed {
  std::uint32_t vertex;
  float distance;  // metres, the length of a straight line on the unfolded triangles
};
// The corners of the source's triangle and the vertices that it sees within a few triangles. A vertex may
// come twice.
void appendSeeds(const TriangleMesh& mesh, const Rings& rings, const SurfacePoint& source,
                 std::vector<Seed>& seeds);

}  // namespace knotmap
