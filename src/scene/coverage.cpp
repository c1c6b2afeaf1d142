#include "scene/coverage.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

// Sums over everything above and to the left (Crow, "Summed-area tables for texture mapping", 1984).
template <class IsTaken>
std::vector<std::int32_t> summed(int columns, int rows, const IsTaken& isTaken) {
  std::vector<std::int32_t> sums(std::size_t(columns + 1) * std::size_t(rows + 1), 0);
  for (int row = 0; row < rows; ++row) {
    std::int32_t inRow = 0;
    for (int column = 0; column < columns; ++column) {
      inRow += isTaken(std::size_t(row * columns + column)) ? 1 : 0;
      const std::size_t at = std::size_t((row + 1) * (columns + 1) + column + 1);
      sums[at] = sums[at - std::size_t(columns) - 1] + inRow;
    }
  }
  return sums;
}

// The library's own are calls where SSE 4.1 may not be taken for granted, and these run millions of times.
int floored(float value) {
  const int towardsZero = int(value);
  return towardsZero - (value < float(towardsZero) ? 1 : 0);
}
int ceiled(float value) { return -floored(-value); }

}  // namespace

Coverage::Coverage(const PixelRect& area, float cell)
    : area_(area),
      cell_(cell),
      columns_(std::max(1, int(area.width / cell))),
      rows_(std::max(1, int(area.height / cell))),
      body_(std::size_t(columns_) * std::size_t(rows_), -1),
      furniture_(body_.size(), 0) {}

Coverage::Cells Coverage::cellsOf(const PixelRect& rect) const {
  const float x = rect.x - area_.x, y = rect.y - area_.y;
  return {floored(x / cell_), floored(y / cell_), ceiled((x + rect.width) / cell_),
          ceiled((y + rect.height) / cell_)};
}

Coverage::Cells Coverage::clipped(Cells cells) const {
  return {std::clamp(cells.left, 0, columns_), std::clamp(cells.top, 0, rows_),
          std::clamp(cells.right, 0, columns_), std::clamp(cells.bottom, 0, rows_)};
}

bool Coverage::isInside(const Cells& cells) const {
  return cells.left >= 0 && cells.top >= 0 && cells.right <= columns_ && cells.bottom <= rows_;
}

void Coverage::addBody(const TriangleMesh& skin, const Camera& camera, const PixelRect& frame, int id) {
  const Projection projection(camera, frame);
  std::vector<glm::ivec2> cells;
  cells.reserve(skin.positions.size());
  for (const glm::vec3& position : skin.positions) {
    const glm::vec2 at = (projection.pixelOf(position) - glm::vec2(area_.x, area_.y)) / cell_;
    cells.emplace_back(floored(at.x), floored(at.y));
  }
  const Cells inFrame = clipped(cellsOf(frame));
  const glm::ivec2 least{inFrame.left, inFrame.top}, most{inFrame.right - 1, inFrame.bottom - 1};
  for (const glm::uvec3& t : skin.triangles) {
    const glm::ivec2 low = glm::max(glm::min(glm::min(cells[t.x], cells[t.y]), cells[t.z]), least);
    const glm::ivec2 high = glm::min(glm::max(glm::max(cells[t.x], cells[t.y]), cells[t.z]), most);
    for (int row = low.y; row <= high.y; ++row)
      for (int column = low.x; column <= high.x; ++column)
        body_[std::size_t(row * columns_ + column)] = std::int16_t(id);
  }
}

void Coverage::addRect(const PixelRect& rect) {
  const Cells cells = clipped(cellsOf(rect));
  for (int row = cells.top; row < cells.bottom; ++row)
    for (int column = cells.left; column < cells.right; ++column)
      furniture_[std::size_t(row * columns_ + column)] = 1;
}

void Coverage::addText(const PixelRect& rect) {
  addRect(rect);
  texts_.push_back(rect);
}

void Coverage::prepare() {
  bodySums_ = summed(columns_, rows_, [&](std::size_t at) { return body_[at] >= 0; });
  furnitureSums_ = summed(columns_, rows_, [&](std::size_t at) { return furniture_[at] != 0; });
}

int Coverage::count(const std::vector<std::int32_t>& sums, const Cells& cells) const {
  const auto at = [&](int row, int column) { return sums[std::size_t(row * (columns_ + 1) + column)]; };
  return at(cells.bottom, cells.right) - at(cells.top, cells.right) - at(cells.bottom, cells.left) +
         at(cells.top, cells.left);
}

bool Coverage::isFree(const PixelRect& rect) const {
  const Cells cells = cellsOf(rect);
  return isInside(cells) && count(bodySums_, cells) == 0 && count(furnitureSums_, cells) == 0;
}

bool Coverage::isFreeOfFurniture(const PixelRect& rect) const {
  const Cells cells = cellsOf(rect);
  return isInside(cells) && count(furnitureSums_, cells) == 0;
}

float Coverage::bodyShare(const PixelRect& rect) const {
  const Cells cells = clipped(cellsOf(rect));
  const int all = (cells.right - cells.left) * (cells.bottom - cells.top);
  return all > 0 ? float(count(bodySums_, cells)) / float(all) : 0.0f;
}

int Coverage::bodyAt(glm::vec2 pixel) const {
  const int column = floored((pixel.x - area_.x) / cell_), row = floored((pixel.y - area_.y) / cell_);
  if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return -1;
  return body_[std::size_t(row * columns_ + column)];
}

bool Coverage::crossesText(glm::vec2 from, glm::vec2 to) const {
  return std::any_of(texts_.begin(), texts_.end(),
                     [&](const PixelRect& text) { return crosses(text, from, to); });
}

}  // namespace knotmap
