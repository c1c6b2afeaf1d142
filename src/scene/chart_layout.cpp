#include "scene/chart_layout.h"

#include <algorithm>
#include <cmath>

#include "base/require.h"

namespace knotmap {
namespace {

// Logical pixels.
constexpr float leastGap = 16, labelGap = 26, mostGap = 250, aboveHead = 10, belowFeet = 14, closeUpGap = 14;
constexpr float smallestCloseUp = 72, largestCloseUp = 420, closeUpStep = 4;
// A close-up of this part of the figure's height is as large as it needs to be.
constexpr float idealCloseUp = 0.26f;

struct Figures {  // what four figures need, metres and pixels
  glm::vec2 metres;
  glm::vec2 pixels;
  float scaleIn(const glm::vec2& room) const {
    const glm::vec2 free = (room - pixels) / metres;
    return std::max(1.0f, std::min(free.x, free.y));
  }
};

struct CloseUpGrid {
  int columns = 0, rows = 0;
  bool isBelow = false;
  float side = 0;  // pixels
};

struct Plan {
  bool isRow = true;
  CloseUpGrid grid;
  float pixelsPerMetre = 0, worth = -1;
};

Figures needOf(const BodyExtent& body, const ChartSpace& space, bool isRow) {
  const glm::vec3 size = body.high - body.low;
  const float gap = (space.wantsGaps ? labelGap : leastGap) * space.scale;
  const float upright = (aboveHead + belowFeet + figureNameHeight) * space.scale;
  if (isRow) return {{2 * size.x + 2 * size.z, size.y}, {4 * gap, upright}};
  return {{2 * size.x, 2 * size.y}, {2 * gap, 2 * upright}};
}

glm::vec2 sizeOf(const CloseUpGrid& grid, float scale) {
  if (grid.columns == 0) return {0, 0};
  const float gap = closeUpGap * scale;
  const glm::vec2 cells{float(grid.columns) * (grid.side + gap),
                        float(grid.rows) * (grid.side + closeUpNameHeight * scale + gap)};
  return cells;
}

void consider(Plan& best, const BodyExtent& body, const ChartSpace& space, bool isRow,
              const CloseUpGrid& grid) {
  const glm::vec2 taken = sizeOf(grid, space.scale);
  glm::vec2 room{space.room.width, space.room.height};
  if (taken.x > room.x || taken.y > room.y) return;
  (grid.isBelow ? room.y : room.x) -= grid.isBelow ? taken.y : taken.x;
  const float pixelsPerMetre = needOf(body, space, isRow).scaleIn(room);
  float worth = pixelsPerMetre;
  if (grid.columns > 0) {
    const float ideal = idealCloseUp * pixelsPerMetre * (body.high.y - body.low.y);
    const float large = grid.side / ideal;
    worth *= large < 1 ? std::pow(large, 0.7f) : std::pow(std::min(large, 2.4f), 0.12f);
  }
  if (worth > best.worth) best = {isRow, grid, pixelsPerMetre, worth};
}

Plan bestPlan(const BodyExtent& body, const ChartSpace& space) {
  Plan best;
  for (bool isRow : {true, false}) {
    if (space.closeUps == 0) consider(best, body, space, isRow, {});
    for (float side = smallestCloseUp; space.closeUps > 0 && side <= largestCloseUp; side += closeUpStep)
      for (int lines = 1; lines <= 3; ++lines) {
        const int along = (space.closeUps + lines - 1) / lines;
        consider(best, body, space, isRow, {lines, along, false, side * space.scale});
        consider(best, body, space, isRow, {along, lines, true, side * space.scale});
      }
  }
  if (best.worth < 0)
    best = {true, {}, needOf(body, space, true).scaleIn({space.room.width, space.room.height}), 0};
  return best;
}

// The figure stands in the middle of `cell`, feet on `ground`.
ChartLayout::Figure figureIn(const BodyExtent& body, float yaw, const PixelRect& cell, float ground,
                             float pixelsPerMetre, float scale) {
  const glm::vec3 middle = (body.low + body.high) / 2.0f, size = body.high - body.low;
  const float width = (yaw == 0 || yaw == 180 ? size.x : size.z) * pixelsPerMetre,
              height = size.y * pixelsPerMetre;
  const float x = cell.x + cell.width / 2;
  ChartLayout::Figure figure;
  figure.body = {x - width / 2, ground - height, width, height};
  figure.frame = {cell.x, ground - height - aboveHead * scale, cell.width,
                  height + (aboveHead + belowFeet) * scale};
  figure.nameAt = {x, ground + belowFeet * scale};
  figure.camera = {.yawDegrees = yaw, .halfHeight = figure.frame.height / 2 / pixelsPerMetre};
  const float frameMiddle = figure.frame.y + figure.frame.height / 2;
  figure.camera.target = {middle.x, body.low.y + (ground - frameMiddle) / pixelsPerMetre, middle.z};
  return figure;
}

// A row of figures side by side in `strip`; what is left of its width goes between them.
void addRow(ChartLayout& layout, const BodyExtent& body, const std::vector<float>& yaws,
            const PixelRect& strip, float scale) {
  const glm::vec3 size = body.high - body.low;
  const float pixelsPerMetre = layout.pixelsPerMetre;
  const auto widthOf = [&](float yaw) { return (yaw == 0 || yaw == 180 ? size.x : size.z) * pixelsPerMetre; };
  float taken = 0;
  for (float yaw : yaws) taken += widthOf(yaw);
  const float gap = std::clamp((strip.width - taken) / float(yaws.size()), 0.0f, mostGap * scale);
  float x = strip.x + (strip.width - taken - gap * float(yaws.size())) / 2;
  const float height = size.y * pixelsPerMetre;
  const float spare = strip.height - height - (aboveHead + belowFeet + figureNameHeight) * scale;
  const float ground = strip.y + aboveHead * scale + height + std::max(0.0f, spare * 0.45f);
  for (float yaw : yaws) {
    const PixelRect cell{x, strip.y, widthOf(yaw) + gap, strip.height};
    layout.figures.push_back(figureIn(body, yaw, cell, ground, pixelsPerMetre, scale));
    x += cell.width;
  }
}

void addCloseUps(ChartLayout& layout, const ChartSpace& space, const CloseUpGrid& grid,
                 const PixelRect& strip) {
  const float gap = closeUpGap * space.scale;
  const glm::vec2 cell{grid.side + gap, grid.side + closeUpNameHeight * space.scale + gap};
  const glm::vec2 start{strip.x + (strip.width - float(grid.columns) * cell.x + gap) / 2,
                        strip.y + (strip.height - float(grid.rows) * cell.y + gap) / 2};
  for (int i = 0; i < space.closeUps; ++i) {
    const int column = grid.isBelow ? i % grid.columns : i / grid.rows,
              row = grid.isBelow ? i / grid.columns : i % grid.rows;
    layout.closeUps.push_back(
        {start.x + float(column) * cell.x, start.y + float(row) * cell.y, grid.side, grid.side});
  }
}

}  // namespace

BodyExtent extentOf(const TriangleMesh& skin) {
  require(!skin.positions.empty(), "a body has skin");
  BodyExtent extent{skin.positions[0], skin.positions[0]};
  for (const glm::vec3& position : skin.positions) {
    extent.low = glm::min(extent.low, position);
    extent.high = glm::max(extent.high, position);
  }
  return extent;
}

ChartLayout layoutOfChart(const BodyExtent& body, const ChartSpace& space) {
  const Plan plan = bestPlan(body, space);
  ChartLayout layout;
  layout.pixelsPerMetre = plan.pixelsPerMetre;
  const glm::vec2 taken = sizeOf(plan.grid, space.scale);
  PixelRect figures = space.room, closeUps = space.room;
  if (plan.grid.isBelow) {
    figures.height -= taken.y;
    closeUps = {figures.x, figures.y + figures.height, figures.width, taken.y};
  } else {
    figures.width -= taken.x;
    closeUps = {figures.x + figures.width, figures.y, taken.x, figures.height};
  }
  if (plan.isRow) {
    addRow(layout, body, {0, 180, 90, -90}, figures, space.scale);
  } else {
    const PixelRect upper{figures.x, figures.y, figures.width, figures.height / 2};
    addRow(layout, body, {0, 180}, upper, space.scale);
    addRow(layout, body, {90, -90}, {upper.x, upper.y + upper.height, upper.width, upper.height},
           space.scale);
  }
  if (plan.grid.columns > 0) addCloseUps(layout, space, plan.grid, closeUps);
  return layout;
}

}  // namespace knotmap
