// chart_layout.h - how four figures of equal scale, and frames for close-ups beside them, share a rectangle.
#pragma once
#include <vector>

#include "scene/projection.h"

namespace knotmap {

// The box round a body, metres.
struct BodyExtent {
  glm::vec3 low{}, high{};
};
BodyExtent extentOf(const TriangleMesh& skin);

struct ChartSpace {
  PixelRect room;   // for figures, their names and the close-ups
  float scale = 1;  // pixels per logical pixel
  int closeUps = 0;
  bool wantsGaps = false;  // room for labels between the figures
};

struct ChartLayout {
  struct Figure {
    Camera camera;
    PixelRect frame;   // of the picture; the figure stands in its middle
    PixelRect body;    // the figure's own box
    glm::vec2 nameAt;  // middle of the upper edge of its name
  };
  std::vector<Figure> figures;      // front, back, left, right
  std::vector<PixelRect> closeUps;  // squares; their names go below
  float pixelsPerMetre = 0;
};

inline constexpr float figureNameHeight = 22, closeUpNameHeight = 19;  // logical pixels

// One row of four, or front and back over the two profiles; close-ups to the right or below: whatever shows
// the body largest while a close-up stays worth looking at.
ChartLayout layoutOfChart(const BodyExtent& body, const ChartSpace& space);

}  // namespace knotmap
