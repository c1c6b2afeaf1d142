#include "scene/knot_marks.h"

#include <algorithm>

#include "scene/mark_spread.h"

namespace knotmap {
namespace {

KnotMark markOf(const PictureKnot& knot, glm::vec2 pixel, float scale, bool isHidden) {
  return {.position = pixel,
          .number = knot.number,
          .look = knot.look,
          .isSelected = knot.isSelected,
          .isHidden = isHidden,
          .scale = scale,
          .knot = knot.id};
}

// The last body drawn over a pixel hides the earlier ones there.
bool isCovered(const std::vector<Sight>& sights, std::size_t body, glm::vec2 pixel) {
  for (std::size_t later = body + 1; later < sights.size(); ++later)
    if (sights[later].frame().contains(pixel)) return true;
  return false;
}

struct BodyMark {
  KnotMark mark;
  std::size_t body = 0;
};

// The marks of one knot on all bodies, and its home among them.
KnotHome addKnot(std::vector<BodyMark>& marks, const PictureContent& content, const PictureKnot& knot,
                 const std::vector<Sight>& sights, std::size_t firstCloseUp, const KnotMarksStyle& style) {
  KnotHome home;
  float best = -2;
  std::size_t facingMost = 0;
  for (std::size_t body = 0; body < sights.size(); ++body) {
    const Sight& sight = sights[body];
    const glm::vec2 pixel = sight.pixelOf(knot.position);
    const float facing = sight.facing(knot.position, knot.normal);
    if (facing > sights[facingMost].facing(knot.position, knot.normal)) facingMost = body;
    if (!sight.frame().contains(pixel) || isCovered(sights, body, pixel)) continue;
    const bool isSeen = sight.sees(*content.rays, knot.position, knot.normal);
    if (isSeen || style.showsHidden) marks.push_back({markOf(knot, pixel, style.markScale, !isSeen), body});
    if (!isSeen) continue;
    const bool isOnlyInCloseUps = home.body < 0 || home.body >= int(firstCloseUp);
    if (body < firstCloseUp ? facing > best : isOnlyInCloseUps && facing > best)
      best = facing, home = {pixel, int(body), false};
  }
  if (home.body >= 0 || sights.empty()) return home;
  home = {sights[facingMost].pixelOf(knot.position), int(facingMost), true};
  if (!style.showsHidden && sights[facingMost].frame().contains(home.pixel))
    marks.push_back({markOf(knot, home.pixel, style.markScale, true), facingMost});
  return home;
}

// Those that are seen; what is hidden is pale and may lie under others.
void spreadOn(std::size_t body, std::vector<BodyMark>& marks, Marks& tied, const Palette& palette) {
  std::vector<SpreadMark> spread;
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const KnotMark& mark = marks[i].mark;
    if (marks[i].body != body || mark.isHidden) continue;
    spread.push_back({mark.position, mark.position, mark.scale, mark.isSelected});
    which.push_back(i);
  }
  spreadApart(spread);
  for (std::size_t i = 0; i < spread.size(); ++i) {
    marks[which[i]].mark.position = spread[i].shown;
    addTie(tied, spread[i], palette);
  }
}

}  // namespace

std::vector<KnotHome> addKnots(Scene& scene, const PictureContent& content, std::size_t firstCloseUp,
                               const KnotMarksStyle& style) {
  std::vector<Sight> sights;
  for (const BodyView& body : scene.bodies) sights.emplace_back(body.camera, body.frame);
  std::vector<BodyMark> marks;
  std::vector<KnotHome> homes;
  for (const PictureKnot& knot : content.knots)
    homes.push_back(addKnot(marks, content, knot, sights, firstCloseUp, style));
  for (std::size_t body = 0; body < sights.size(); ++body)
    spreadOn(body, marks, scene.marks, paletteOf(scene.theme));
  for (std::size_t i = 0; i < homes.size(); ++i)
    for (const BodyMark& mark : marks)
      if (mark.mark.knot == content.knots[i].id && int(mark.body) == homes[i].body)
        homes[i].pixel = mark.mark.position;
  // What is hidden lies under what is seen, and the selected ones on top.
  std::stable_sort(marks.begin(), marks.end(), [](const BodyMark& a, const BodyMark& b) {
    return std::pair(!a.mark.isHidden, a.mark.isSelected) < std::pair(!b.mark.isHidden, b.mark.isSelected);
  });
  for (BodyMark& mark : marks) scene.marks.knots.push_back(std::move(mark.mark));
  return homes;
}

PixelRect roomOf(const KnotMark& mark) {
  const float scale = mark.scale;
  return {mark.position.x - 10 * scale, mark.position.y - 19 * scale, 31 * scale, 29 * scale};
}

bool nameKnots(Scene& scene, const PictureContent& content, const std::vector<KnotHome>& homes,
               Coverage& coverage, const PixelRect& area, bool mayLieOnBodies, const TextMeasure& measure) {
  float markScale = scene.scale;
  for (const KnotMark& mark : scene.marks.knots) {
    if (mark.knot.empty()) continue;  // a sample in the legend
    coverage.addRect(roomOf(mark));
    markScale = mark.scale;
  }
  coverage.prepare();
  std::vector<LabelRequest> requests;
  for (std::size_t i = 0; i < homes.size(); ++i) {
    const PictureKnot& knot = content.knots[i];
    const bool isWanted = homes[i].body >= 0 && (!homes[i].isHidden || knot.isSelected || !mayLieOnBodies);
    if (isWanted && !knot.label.empty())
      requests.push_back({homes[i].pixel, homes[i].body, knot.label, knot.isSelected});
  }
  const LabelStyle style{scene.scale, (knotRadius + 1.5f) * markScale, mayLieOnBodies, scene.theme};
  const auto placed = placeLabels(requests, coverage, area, style, measure);
  if (!placed) return false;
  addLabels(requests, *placed, style, measure, scene.marks);
  return true;
}

}  // namespace knotmap
