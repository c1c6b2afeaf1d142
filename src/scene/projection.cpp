#include "scene/projection.h"

#include <algorithm>

#include "base/require.h"

namespace knotmap {

Projection::Projection(const Camera& camera, const PixelRect& frame) {
  // Columns: x to the right and y down from the frame's corner, for -1..1.
  glm::mat4 toFrame(1);
  toFrame[0][0] = frame.width / 2;
  toFrame[1][1] = -frame.height / 2;
  toFrame[3] = glm::vec4(frame.x + frame.width / 2, frame.y + frame.height / 2, 0, 1);
  toPixels_ = toFrame * camera.projection(frame.width / frame.height) * camera.view();
}

PixelRect pixelBounds(const Projection& projection, const std::vector<glm::vec3>& positions) {
  require(!positions.empty(), "bounds are those of at least one place");
  glm::vec2 low(1e30f), high(-1e30f);
  for (const glm::vec3& position : positions) {
    const glm::vec2 pixel = projection.pixelOf(position);
    low = glm::min(low, pixel);
    high = glm::max(high, pixel);
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

PixelRect grown(const PixelRect& rect, float by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

bool overlap(const PixelRect& a, const PixelRect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

PixelRect intersection(const PixelRect& a, const PixelRect& b) {
  const float left = std::max(a.x, b.x), top = std::max(a.y, b.y);
  return {left, top, std::max(0.0f, std::min(a.x + a.width, b.x + b.width) - left),
          std::max(0.0f, std::min(a.y + a.height, b.y + b.height) - top)};
}

bool covers(const PixelRect& outer, const PixelRect& inner) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

glm::vec2 middleOf(const PixelRect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

bool crosses(const PixelRect& rect, glm::vec2 from, glm::vec2 to) {
  // Liang & Barsky: the part of the line within the slab of each axis.
  float first = 0, last = 1;
  const glm::vec2 low{rect.x, rect.y}, high{rect.x + rect.width, rect.y + rect.height}, along = to - from;
  for (int axis = 0; axis < 2; ++axis) {
    if (along[axis] == 0) {
      if (from[axis] < low[axis] || from[axis] > high[axis]) return false;
      continue;
    }
    const float a = (low[axis] - from[axis]) / along[axis], b = (high[axis] - from[axis]) / along[axis];
    first = std::max(first, std::min(a, b));
    last = std::min(last, std::max(a, b));
  }
  return first <= last;
}

}  // namespace knotmap
