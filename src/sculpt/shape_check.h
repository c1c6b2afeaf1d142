// shape_check.h - whether the skin that a sculpt describes can be a body's.
#pragma once
#include "base/problem.h"
#include "sculpt/half_mesh.h"
#include "sculpt/sculpt.h"

namespace knotmap {

// Problems at the part of the sculpt they lie at: nothing there, loose pieces, handles, a hollow.
Problems shapeProblems(const HalfMesh& half, const Sculpt& sculpt);

}  // namespace knotmap
