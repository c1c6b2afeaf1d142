// camera_motion.h - how a camera moves under a hand: turned, pushed, zoomed, fitted. Each answers the moved
// camera.
#pragma once
#include <span>

#include "scene/camera.h"

namespace knotmap {

// `pixels` as the pointer moved; the skin under it follows the pointer. 0.4 degrees a logical pixel; pitch
// stops at straight down and up.
Camera orbited(Camera camera, glm::vec2 pixels, float scale);
// The body follows the pointer exactly at the depth of the target.
Camera panned(Camera camera, glm::vec2 pixels, const PixelRect& frame);
// factor > 1 comes nearer; the place under `pixel` stays there. Half heights stay within 2 cm and 1.6 m.
Camera zoomed(Camera camera, float factor, glm::vec2 pixel, const PixelRect& frame);
// Same direction; target and size chosen so that all positions lie in the frame, `marginPixels` off its
// edges, in the middle. Never nearer than leastHalfHeight. At least one position.
Camera fitted(Camera camera, std::span<const glm::vec3> positions, const PixelRect& frame, float marginPixels,
              float leastHalfHeight = 0.03f);

}  // namespace knotmap
