#include "scene/camera.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

namespace knotmap {
namespace {

constexpr float orthographicDistance = 5;          // metres; any body lies between this and the far plane
constexpr float outOfTheBody = 3;                  // metres behind any target
constexpr float tangentOfHalfField = 0.26794919f;  // of 15 degrees

// Columns of a turn: right, up, towards the viewer. Written out so that straight down and up need no special
// case.
glm::mat3 turnOf(const Camera& camera) {
  const float yaw = glm::radians(camera.yawDegrees), pitch = glm::radians(camera.pitchDegrees);
  const float sinYaw = std::sin(yaw), cosYaw = std::cos(yaw);
  const float sinPitch = std::sin(pitch), cosPitch = std::cos(pitch);
  return {glm::vec3(cosYaw, 0, -sinYaw), glm::vec3(-sinYaw * sinPitch, cosPitch, -cosYaw * sinPitch),
          glm::vec3(sinYaw * cosPitch, sinPitch, cosYaw * cosPitch)};
}

float distanceOf(const Camera& camera) {
  return camera.isOrthographic ? orthographicDistance : camera.halfHeight / tangentOfHalfField;
}

// -1 to 1, y up.
glm::vec2 normalised(glm::vec2 pixel, const PixelRect& frame) {
  return {2 * (pixel.x - frame.x) / frame.width - 1, 1 - 2 * (pixel.y - frame.y) / frame.height};
}

std::optional<float> numberIn(std::string_view text) {
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<Camera> cameraWithAngles(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto yaw = numberIn(text.substr(0, comma)), pitch = numberIn(text.substr(comma + 1));
  if (!yaw || !pitch || std::abs(*pitch) > 90) return std::nullopt;
  Camera camera;
  camera.yawDegrees = std::remainder(*yaw, 360.0f);
  camera.pitchDegrees = *pitch;
  return camera;
}

}  // namespace

glm::vec3 Camera::towardsViewer() const { return turnOf(*this)[2]; }
glm::vec3 Camera::right() const { return turnOf(*this)[0]; }
glm::vec3 Camera::up() const { return turnOf(*this)[1]; }
glm::vec3 Camera::eye() const { return target + towardsViewer() * distanceOf(*this); }

glm::mat4 Camera::view() const {
  const glm::mat3 turn = turnOf(*this);
  glm::mat4 view(glm::transpose(turn));
  view[3] = glm::vec4(-(glm::transpose(turn) * eye()), 1);
  return view;
}

glm::mat4 Camera::projection(float aspect) const {
  const float distance = distanceOf(*this);
  const float farthest = distance + (depthBehind > 0 ? depthBehind : outOfTheBody);
  if (isOrthographic)
    return glm::ortho(-halfHeight * aspect, halfHeight * aspect, -halfHeight, halfHeight, 0.5f, farthest);
  return glm::perspective(2 * std::atan(tangentOfHalfField), aspect, 0.05f * distance, farthest);
}

Ray Camera::rayThrough(glm::vec2 pixel, const PixelRect& frame) const {
  const glm::vec2 at = normalised(pixel, frame);
  const glm::vec3 across =
      right() * (at.x * halfHeight * frame.width / frame.height) + up() * (at.y * halfHeight);
  if (isOrthographic) return {eye() + across, -towardsViewer()};
  return {eye(), glm::normalize(target + across - eye())};
}

glm::vec2 Camera::pixelOf(const glm::vec3& position, const PixelRect& frame) const {
  const glm::vec4 clip = projection(frame.width / frame.height) * view() * glm::vec4(position, 1);
  const glm::vec2 at = glm::vec2(clip) / clip.w;
  return {frame.x + (at.x + 1) / 2 * frame.width, frame.y + (1 - at.y) / 2 * frame.height};
}

float Camera::pixelsPerMetre(const PixelRect& frame) const { return frame.height / (2 * halfHeight); }

glm::vec3 Camera::towardsViewerFrom(const glm::vec3& position) const {
  return isOrthographic ? towardsViewer() : glm::normalize(eye() - position);
}

std::optional<Camera> cameraNamed(std::string_view name) {
  if (name == "front") return Camera{};
  if (name == "back") return Camera{.yawDegrees = 180};
  if (name == "left") return Camera{.yawDegrees = 90};
  if (name == "right") return Camera{.yawDegrees = -90};
  // The back of the head lies on top, so that the person's left stays on the viewer's right as in front.
  if (name == "crown") return Camera{.pitchDegrees = 90, .target = {0, 1.6f, 0}, .halfHeight = 0.36f};
  if (name == "palms") return Camera{.target = {0, 0.82f, 0}, .halfHeight = 0.5f};
  if (name == "soles") return Camera{.pitchDegrees = -90, .target = {0, 0, 0.04f}, .halfHeight = 0.26f};
  return cameraWithAngles(name);
}

}  // namespace knotmap
