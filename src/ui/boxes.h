// boxes.h - rectangles as the panels use them: scene's PixelRect, cut and turned into ImGui's corners.
#pragma once
#include <imgui.h>

#include <algorithm>

#include "scene/camera.h"

namespace knotmap {

inline ImVec2 lowCorner(const PixelRect& box) { return {box.x, box.y}; }
inline ImVec2 highCorner(const PixelRect& box) { return {box.x + box.width, box.y + box.height}; }
inline ImVec2 middleOf(const PixelRect& box) { return {box.x + box.width / 2, box.y + box.height / 2}; }

inline PixelRect inset(const PixelRect& box, float x, float y) {
  return {box.x + x, box.y + y, std::max(0.0f, box.width - 2 * x), std::max(0.0f, box.height - 2 * y)};
}
inline PixelRect inset(const PixelRect& box, float all) { return inset(box, all, all); }

inline PixelRect common(const PixelRect& a, const PixelRect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.0f, std::min(a.x + a.width, b.x + b.width) - x),
          std::max(0.0f, std::min(a.y + a.height, b.y + b.height) - y)};
}

// Takes a strip off one edge and leaves the rest in `box`.
inline PixelRect cutLeft(PixelRect& box, float width) {
  width = std::min(width, box.width);
  const PixelRect strip{box.x, box.y, width, box.height};
  box.x += width;
  box.width -= width;
  return strip;
}
inline PixelRect cutRight(PixelRect& box, float width) {
  width = std::min(width, box.width);
  box.width -= width;
  return {box.x + box.width, box.y, width, box.height};
}
inline PixelRect cutTop(PixelRect& box, float height) {
  height = std::min(height, box.height);
  const PixelRect strip{box.x, box.y, box.width, height};
  box.y += height;
  box.height -= height;
  return strip;
}
inline PixelRect cutBottom(PixelRect& box, float height) {
  height = std::min(height, box.height);
  box.height -= height;
  return {box.x, box.y + box.height, box.width, height};
}

}  // namespace knotmap
