#include "scene/camera_motion.h"

#include <algorithm>
#include <cmath>

#include "base/require.h"

namespace knotmap {
namespace {

constexpr float degreesPerPixel = 0.4f;
constexpr float nearestHalfHeight = 0.02f, farthestHalfHeight = 1.6f;  // metres

}  // namespace

Camera orbited(Camera camera, glm::vec2 pixels, float scale) {
  camera.yawDegrees = std::remainder(camera.yawDegrees - pixels.x / scale * degreesPerPixel, 360.0f);
  camera.pitchDegrees = std::clamp(camera.pitchDegrees + pixels.y / scale * degreesPerPixel, -90.0f, 90.0f);
  return camera;
}

Camera panned(Camera camera, glm::vec2 pixels, const PixelRect& frame) {
  const glm::vec2 metres = pixels / camera.pixelsPerMetre(frame);
  camera.target += camera.up() * metres.y - camera.right() * metres.x;
  return camera;
}

Camera zoomed(Camera camera, float factor, glm::vec2 pixel, const PixelRect& frame) {
  const float before = camera.halfHeight;
  camera.halfHeight = std::clamp(before / factor, nearestHalfHeight, farthestHalfHeight);
  const glm::vec2 middle{frame.x + frame.width / 2, frame.y + frame.height / 2};
  const glm::vec2 offset = (pixel - middle) * (2 / frame.height) * (before - camera.halfHeight);
  camera.target += camera.right() * offset.x - camera.up() * offset.y;
  return camera;
}

Camera fitted(Camera camera, std::span<const glm::vec3> positions, const PixelRect& frame, float marginPixels,
              float leastHalfHeight) {
  require(!positions.empty(), "a camera is fitted to at least one position");
  const glm::vec3 axes[3] = {camera.right(), camera.up(), camera.towardsViewer()};
  glm::vec3 low(1e30f), high(-1e30f);
  for (const glm::vec3& position : positions) {
    const glm::vec3 along{glm::dot(position, axes[0]), glm::dot(position, axes[1]),
                          glm::dot(position, axes[2])};
    low = glm::min(low, along);
    high = glm::max(high, along);
  }
  const glm::vec3 middle = (low + high) / 2.0f, half = (high - low) / 2.0f;
  camera.target = axes[0] * middle.x + axes[1] * middle.y + axes[2] * middle.z;
  const float clearWidth = std::max(frame.width - 2 * marginPixels, 1.0f);
  const float clearHeight = std::max(frame.height - 2 * marginPixels, 1.0f);
  // Perspective shows what lies before the target larger; twice the depth's share is enough for 30 degrees.
  const float depth = camera.isOrthographic ? 0 : half.z * 0.27f;
  const float metresPerPixel = std::max((half.x + depth) / clearWidth, (half.y + depth) / clearHeight) * 2;
  camera.halfHeight = std::max(metresPerPixel * frame.height / 2, leastHalfHeight);
  return camera;
}

}  // namespace knotmap
