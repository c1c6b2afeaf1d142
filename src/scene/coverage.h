// coverage.h - where in a picture there is room: a grid of cells, each free or taken by a body or by
// furniture.
#pragma once
#include <cstdint>

#include "scene/projection.h"

namespace knotmap {

class Coverage {
 public:
  // Everything outside `area` counts as taken. Cells are squares of `cell` pixels.
  Coverage(const PixelRect& area, float cell);

  // The silhouette of a body, a little generous; clipped to the frame. `id` counts from 0.
  void addBody(const TriangleMesh& skin, const Camera& camera, const PixelRect& frame, int id);
  void addRect(const PixelRect& rect);  // furniture: marks, frames
  void addText(const PixelRect& rect);  // furniture that no line may run through either

  // Whole cells that are taken, by bodies (if they count) or furniture; ask only after prepare().
  void prepare();
  bool isFree(const PixelRect& rect) const;  // of both
  bool isFreeOfFurniture(const PixelRect& rect) const;
  float bodyShare(const PixelRect& rect) const;  // part of the rectangle over bodies, 0-1
  int bodyAt(glm::vec2 pixel) const;             // id, or -1
  bool crossesText(glm::vec2 from, glm::vec2 to) const;

 private:
  struct Cells {
    int left, top, right, bottom;  // right and bottom excluded
  };
  Cells cellsOf(const PixelRect& rect) const;  // may reach beyond the grid
  Cells clipped(Cells cells) const;
  bool isInside(const Cells& cells) const;
  int count(const std::vector<std::int32_t>& sums, const Cells& cells) const;

  PixelRect area_;
  float cell_;
  int columns_, rows_;
  std::vector<std::int16_t> body_;  // -1: none
  std::vector<std::uint8_t> furniture_;
  std::vector<PixelRect> texts_;
  std::vector<std::int32_t> bodySums_, furnitureSums_;  // (columns + 1) x (rows + 1)
};

}  // namespace knotmap
