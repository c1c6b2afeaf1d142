// view_frame.h - which part of the picture is being painted, and a body's camera in numbers for the shaders.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <vector>

#include "scene/scene.h"

namespace knotmap {

// Pixels of the painted area, from its lower left corner as OpenGL counts; high is one past the end.
struct PixelBounds {
  glm::ivec2 low{0, 0}, high{0, 0};
  bool isEmpty() const { return low.x >= high.x || low.y >= high.y; }
  PixelBounds within(const PixelBounds& other) const {
    return {glm::max(low, other.low), glm::min(high, other.high)};
  }
};

// A picture, or one tile of it.
struct PaintArea {
  glm::ivec2 picture{0, 0};  // size of the whole
  glm::ivec2 origin{0, 0};   // of the tile, from the picture's top left corner
  glm::ivec2 size{0, 0};     // of the tile
  float scale = 1;           // pixels per logical pixel

  PixelBounds bounds() const { return {{0, 0}, size}; }
  PixelBounds boundsOf(const PixelRect& rect) const;  // rounded outwards, inside the area
  glm::vec4 pictureToClip() const;                    // clip = pixel * xy + zw
};

// A body view as it falls into a paint area.
struct ViewFrame {
  ViewFrame(const BodyView& view, const PaintArea& area);

  Camera camera;
  glm::mat4 worldToClip;                // of the area
  glm::vec2 pixelToClip;                // a pixel's size in clip space
  glm::vec4 eye;                        // w 1: place (perspective), w 0: unit direction towards the viewer
  glm::vec3 viewBase, viewX, viewY;     // towards the viewer at a pixel of the area: base + x * X + y * Y
  glm::vec2 targetPixel;                // where the camera's target falls, y up
  float lowestPixel = 0;                // of the frame, y up; below 0 when the area ends before it
  float leftPixel = 0, rightPixel = 0;  // of the frame, likewise
  float pixelsPerMetre = 1;
  float scale = 1;
  PixelBounds bounds;  // of the frame inside the area

  // What is left, right, below, above: dot(xyz, place) + w is positive on the side of these pixels.
  std::array<glm::vec4, 4> halfSpacesOf(const PixelBounds& pixels) const;
  // The part of the frame that these places cover, with a margin.
  PixelBounds boundsAround(const std::vector<glm::vec3>& places, float marginPixels) const;
};

}  // namespace knotmap
