// light.h - how much of the sky each place of a standing body sees.
#pragma once
#include "body/body_data.h"

namespace knotmap {

// Fills ambient and bentNormals (from skin and normals) and the shadow on the floor. Rays of one fixed set of
// directions, cosine-weighted; what is farther than 0.45 m does not darken; the floor at y = 0 does.
void bakeLight(BodyData& body, int threads);

}  // namespace knotmap
