// segments.h - the rigid parts of a baked body.
#pragma once
#include "base/result.h"
#include "body/body_data.h"
#include "sculpt/skin.h"

namespace knotmap {

// Fills segments (left ones as written, right ones mirrored) and each vertex's. Problems: missing segments.
Result<Done> bakeSegments(BodyData& body, const Sculpt& sculpt, double floorMm);

}  // namespace knotmap
