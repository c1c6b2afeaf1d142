// muscle_grid.h - lays a muscle on the skin: a grid of places over its extent, from its rows.
#pragma once
#include <vector>

#include "atlas/skin_curve.h"
#include "base/result.h"

namespace knotmap {

struct MuscleGrid {
  int rows = 0, columns = 0;
  std::vector<SurfacePoint> points;  // row-major: rows along u, columns along v, both even by skin length
  std::vector<float> authoredU;      // u of each authored row, in the middle of the muscle
};

// `rows`: the authored lines across the muscle, each of at least one place. A ring's last row is followed by
// its first. Problems (`where` is the muscle's): a patch that cannot be laid without tearing.
Result<MuscleGrid> layMuscle(const Body& body, const std::vector<std::vector<SkinSample>>& rows, bool isRing,
                             const std::string& where);

}  // namespace knotmap
