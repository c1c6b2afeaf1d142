#include "scene/mark_spread.h"

#include <algorithm>

#include "scene/knot_shapes.h"

namespace knotmap {
namespace {

constexpr float apart = 2 * knotRadius - 1;  // logical pixels between the middles of two marks
constexpr float farthest = 2 * knotRadius;   // logical pixels from the place
constexpr float worthATie = 3;               // logical pixels; less is not seen
constexpr int mostRounds = 40;

// Half of what is missing between two marks, from the first to the second.
glm::vec2 pushBetween(const SpreadMark& a, const SpreadMark& b, std::size_t order) {
  const float wanted = apart * std::max(a.scale, b.scale);
  const glm::vec2 along = b.shown - a.shown;
  const float distance = glm::length(along);
  if (distance >= wanted) return glm::vec2(0);
  // On one spot they part sideways, each pair to another side.
  const glm::vec2 direction = distance > 0.01f ? along / distance
                              : order % 2      ? glm::vec2(0, 1)
                                               : glm::vec2(1, 0);
  return direction * (wanted - distance) / 2.0f;
}

void keepNear(SpreadMark& mark) {
  const glm::vec2 moved = mark.shown - mark.place;
  const float distance = glm::length(moved), most = farthest * mark.scale;
  if (distance > most) mark.shown = mark.place + moved * (most / distance);
}

}  // namespace

void spreadApart(std::vector<SpreadMark>& marks) {
  for (int round = 0; round < mostRounds; ++round) {
    bool hasMoved = false;
    for (std::size_t i = 0; i < marks.size(); ++i)
      for (std::size_t j = i + 1; j < marks.size(); ++j) {
        const glm::vec2 push = pushBetween(marks[i], marks[j], i + j);
        if (push == glm::vec2(0) || (marks[i].isFixed && marks[j].isFixed)) continue;
        if (!marks[i].isFixed) marks[i].shown -= marks[j].isFixed ? 2.0f * push : push;
        if (!marks[j].isFixed) marks[j].shown += marks[i].isFixed ? 2.0f * push : push;
        keepNear(marks[i]);
        keepNear(marks[j]);
        hasMoved = true;
      }
    if (!hasMoved) return;
  }
}

void addTie(Marks& marks, const SpreadMark& mark, const Palette& palette) {
  if (glm::distance(mark.place, mark.shown) < worthATie * mark.scale) return;
  const float scale = mark.scale;
  const auto dot = [&](float radius, const Colour& colour) {
    const float r = radius * scale;
    marks.shapes.push_back(
        {ShapeMark::Kind::disc, {mark.place.x - r, mark.place.y - r, 2 * r, 2 * r}, 0, 0, colour});
  };
  marks.lines.push_back({mark.place, mark.shown, 3.4f * scale, Colour(1, 1, 1, 1)});
  marks.lines.push_back({mark.place, mark.shown, 1.5f * scale, palette.ink});
  dot(3.4f, Colour(1, 1, 1, 1));
  dot(2.3f, palette.ink);
}

}  // namespace knotmap
