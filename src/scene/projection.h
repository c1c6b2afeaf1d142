// projection.h - many places into one frame: a camera's way from metres to pixels, worked out once.
#pragma once
#include <optional>

#include "geometry/triangle_mesh.h"
#include "scene/camera.h"

namespace knotmap {

class Projection {
 public:
  Projection(const Camera& camera, const PixelRect& frame);
  glm::vec2 pixelOf(const glm::vec3& position) const {
    const glm::vec4 at = toPixels_ * glm::vec4(position, 1);
    return glm::vec2(at) / at.w;
  }

 private:
  glm::mat4 toPixels_;
};

// The least rectangle round all places; at least one place.
PixelRect pixelBounds(const Projection& projection, const std::vector<glm::vec3>& positions);

// Rectangles.
PixelRect grown(const PixelRect& rect, float by);
bool overlap(const PixelRect& a, const PixelRect& b);
PixelRect intersection(const PixelRect& a, const PixelRect& b);  // of no width or height where there is none
bool covers(const PixelRect& outer, const PixelRect& inner);
glm::vec2 middleOf(const PixelRect& rect);
// The part of a straight line inside a rectangle touches it.
bool crosses(const PixelRect& rect, glm::vec2 from, glm::vec2 to);

}  // namespace knotmap
