// midline.h - places exactly on the middle of a body.
#pragma once
#include "body/body.h"

namespace knotmap {

// The place on the mesh's own edges at x = 0 that is nearest; where the mesh has none, the place nearest to x
// = 0.
SurfacePoint onMidline(const Body& body, const SurfacePoint& point);

}  // namespace knotmap
