#include "render/view_frame.h"

#include <cmath>

namespace knotmap {

PixelBounds PaintArea::boundsOf(const PixelRect& rect) const {
  const glm::vec2 topLeft = glm::floor(glm::vec2(rect.x, rect.y)) - glm::vec2(origin);
  const glm::vec2 bottomRight =
      glm::ceil(glm::vec2(rect.x + rect.width, rect.y + rect.height)) - glm::vec2(origin);
  const PixelBounds found{glm::ivec2(topLeft.x, float(size.y) - bottomRight.y),
                          glm::ivec2(bottomRight.x, float(size.y) - topLeft.y)};
  return found.within(bounds());
}

glm::vec4 PaintArea::pictureToClip() const {
  const glm::vec2 factor(2.0f / float(size.x), -2.0f / float(size.y));
  return {factor, glm::vec2(-1, 1) - glm::vec2(origin) * factor};
}

namespace {

// Clip space of a frame to clip space of the area it lies in.
glm::mat4 frameToArea(const PixelRect& frame, const PaintArea& area) {
  const glm::vec2 size(area.size), middle(frame.x + frame.width / 2 - float(area.origin.x),
                                          frame.y + frame.height / 2 - float(area.origin.y));
  glm::mat4 matrix(1);
  matrix[0][0] = frame.width / size.x;
  matrix[1][1] = frame.height / size.y;
  matrix[3][0] = 2 * middle.x / size.x - 1;
  matrix[3][1] = 1 - 2 * middle.y / size.y;
  return matrix;
}

}  // namespace

ViewFrame::ViewFrame(const BodyView& view, const PaintArea& area)
    : camera(view.camera),
      pixelToClip(2.0f / glm::vec2(area.size)),
      scale(area.scale),
      bounds(area.boundsOf(view.frame)) {
  const PixelRect& frame = view.frame;
  worldToClip = frameToArea(frame, area) * camera.projection(frame.width / frame.height) * camera.view();
  pixelsPerMetre = camera.pixelsPerMetre(frame);
  const glm::vec2 middle(frame.x + frame.width / 2 - float(area.origin.x),
                         float(area.size.y) - (frame.y + frame.height / 2 - float(area.origin.y)));
  targetPixel = middle;
  lowestPixel = middle.y - frame.height / 2;
  leftPixel = middle.x - frame.width / 2;
  rightPixel = middle.x + frame.width / 2;
  if (camera.isOrthographic) {
    eye = glm::vec4(camera.towardsViewer(), 0);
    viewBase = camera.towardsViewer();
    viewX = viewY = glm::vec3(0);
    return;
  }
  eye = glm::vec4(camera.eye(), 1);
  viewX = -camera.right() / pixelsPerMetre;
  viewY = -camera.up() / pixelsPerMetre;
  viewBase = camera.eye() - camera.target - viewX * middle.x - viewY * middle.y;
}

std::array<glm::vec4, 4> ViewFrame::halfSpacesOf(const PixelBounds& pixels) const {
  const glm::mat4 rows = glm::transpose(worldToClip);
  const glm::vec2 low = glm::vec2(pixels.low) * pixelToClip - 1.0f,
                  high = glm::vec2(pixels.high) * pixelToClip - 1.0f;
  return {rows[0] - low.x * rows[3], high.x * rows[3] - rows[0], rows[1] - low.y * rows[3],
          high.y * rows[3] - rows[1]};
}

PixelBounds ViewFrame::boundsAround(const std::vector<glm::vec3>& places, float marginPixels) const {
  const glm::mat4 rows = glm::transpose(worldToClip);
  glm::vec2 low(1e9f), high(-1e9f);
  for (const glm::vec3& place : places) {
    const glm::vec4 point(place, 1);
    const float w = glm::dot(rows[3], point);
    if (w < 1e-4f) return bounds;  // behind the viewer: anything may be covered
    const glm::vec2 at = glm::vec2(glm::dot(rows[0], point), glm::dot(rows[1], point)) / w;
    low = glm::min(low, at);
    high = glm::max(high, at);
  }
  const glm::vec2 lowPixel = glm::clamp((low + 1.0f) / pixelToClip - marginPixels, -1e6f, 1e6f);
  const glm::vec2 highPixel = glm::clamp((high + 1.0f) / pixelToClip + marginPixels, -1e6f, 1e6f);
  return PixelBounds{glm::ivec2(glm::floor(lowPixel)), glm::ivec2(glm::ceil(highPixel))}.within(bounds);
}

}  // namespace knotmap
