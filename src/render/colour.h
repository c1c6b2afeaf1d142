// colour.h - palette colours for shaders. Light is computed linearly; a square stands for the display's
// curve, and body.frag takes the root again, so colours come out as they were written.
#pragma once
#include "scene/scene.h"

namespace knotmap {

inline glm::vec3 linear(const Colour& colour) { return glm::vec3(colour) * glm::vec3(colour); }

}  // namespace knotmap
