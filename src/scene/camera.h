// camera.h - where the picture is taken from. YAW 0 looks at the face, YAW +90 at the person's left side,
// PITCH + from above; degrees. Pixels count from the top left corner of the picture.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <string_view>

namespace knotmap {

struct PixelRect {
  float x = 0, y = 0, width = 0, height = 0;
  bool contains(glm::vec2 p) const { return p.x >= x && p.y >= y && p.x < x + width && p.y < y + height; }
};

struct Ray {
  glm::vec3 origin, direction;  // direction has unit length
};

struct Camera {
  float yawDegrees = 0, pitchDegrees = 0;
  glm::vec3 target{0.0f, 0.87f, 0.0f};  // the point in the middle of the picture
  float halfHeight = 0.95f;             // metres from the middle to the upper edge, at the target
  bool isOrthographic = true;           // else a perspective of 30 degrees
  // > 0: what lies farther than this behind the target (metres) is left out; a sole without the body above
  // it.
  float depthBehind = 0;

  glm::vec3 towardsViewer() const;  // unit
  glm::vec3 right() const;
  glm::vec3 up() const;
  glm::vec3 eye() const;  // perspective: the viewer's place; orthographic: far enough away
  glm::mat4 view() const;
  glm::mat4 projection(float aspect) const;  // width / height
  Ray rayThrough(glm::vec2 pixel, const PixelRect& frame) const;
  glm::vec2 pixelOf(const glm::vec3& position, const PixelRect& frame) const;
  float pixelsPerMetre(const PixelRect& frame) const;  // at the target
  // Direction of view at a place, towards the viewer.
  glm::vec3 towardsViewerFrom(const glm::vec3& position) const;
};

// "front", "back", "left", "right", "crown", "palms", "soles", or "YAW,PITCH"; none when it is none of these.
std::optional<Camera> cameraNamed(std::string_view name);

}  // namespace knotmap
