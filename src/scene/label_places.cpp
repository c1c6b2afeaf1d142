#include "scene/label_places.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

// Logical pixels, or logical pixels of leader.
constexpr float ringLimits[LabelPlaces::ringCount] = {90, 190, 330, 520};
constexpr float wrapWidths[] = {0, 150, 104};  // 0: as long as it is
constexpr float gridStep = 7, sampleStep = 8, gapToLeader = 5, cardInset = 5, clearOfOthers = 2;
constexpr float extraLineCost = 14, nearKnotCost = 140, onBodyCost = 500, touchingBodyCost = 150;
// A leader over a body costs this many times its length more: the figure it belongs to, another one.
constexpr float ownBodyCost = 0.9f, foreignBodyCost = 3.0f;
constexpr float steepness = 0.35f;  // a leader is liked level

float distanceToLine(glm::vec2 point, glm::vec2 from, glm::vec2 to) {
  const glm::vec2 along = to - from;
  const float length = glm::dot(along, along);
  const float share = length > 0 ? std::clamp(glm::dot(point - from, along) / length, 0.0f, 1.0f) : 0.0f;
  return glm::distance(point, from + along * share);
}

}  // namespace

LabelPlaces::LabelPlaces(const LabelGround& ground, std::size_t which) : ground_(ground), which_(which) {
  findShapes();
}

float LabelPlaces::limitOf(std::size_t ring) const { return ringLimits[ring] * ground_.style.scale; }

const std::vector<LabelPlaces::Place>& LabelPlaces::ring(std::size_t ring) {
  while (rings_.size() <= ring) findRing(rings_.size());
  return rings_[ring];
}

void LabelPlaces::findShapes() {
  for (float logical : wrapWidths) {
    const float wrapWidth = logical * ground_.style.scale;
    const glm::vec2 size = ground_.text.size(ground_.requests[which_].lines, wrapWidth);
    if (shapes_.empty() || size.x < shapes_.back().size.x - 1)
      shapes_.push_back({wrapWidth, size, int(std::lround(size.y / ground_.lineHeight))});
  }
}

void LabelPlaces::findRing(std::size_t ring) {
  const float most = limitOf(ring), least = ring > 0 ? limitOf(ring - 1) : -1.0f;
  const glm::vec2 knot = ground_.requests[which_].knot;
  const PixelRect& area = ground_.area;
  const float step = gridStep * ground_.style.scale;
  std::vector<Place> found;
  for (const Shape& shape : shapes_) {
    // The grid hangs on the knot, so that a place stays a place from ring to ring.
    const auto first = [&](float at, float size, float low) {
      return at - std::floor(std::min(most + size, at - low) / step) * step;
    };
    const float right = std::min(area.x + area.width - shape.size.x, knot.x + most);
    const float bottom = std::min(area.y + area.height - shape.size.y, knot.y + most);
    for (float y = first(knot.y, shape.size.y, area.y); y <= bottom; y += step)
      for (float x = first(knot.x, shape.size.x, area.x); x <= right; x += step)
        consider(shape, {x, y}, least, most, found);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Place& a, const Place& b) { return a.cost < b.cost; });
  rings_.push_back(std::move(found));
}

void LabelPlaces::consider(const Shape& shape, glm::vec2 corner, float least, float most,
                           std::vector<Place>& found) const {
  const PlacedLabel label = labelAt(shape, corner);
  const LabelRequest& request = ground_.requests[which_];
  const glm::vec2 along = request.knot - label.leaderFrom;
  const float extraLines = std::max(0.0f, float(shape.lines) - float(request.lines.size()));
  const float bound =
      glm::length(along) + steepness * std::abs(along.y) + extraLineCost * ground_.style.scale * extraLines;
  if (bound <= least || bound > most || !isAllowed(label)) return;
  found.push_back({label, bound + costOfWay(label)});
}

PlacedLabel LabelPlaces::labelAt(const Shape& shape, glm::vec2 corner) const {
  const glm::vec2 knot = ground_.requests[which_].knot;
  PlacedLabel label;
  label.box = {corner.x, corner.y, shape.size.x, shape.size.y};
  label.wrapWidth = shape.wrapWidth;
  if (knot.x >= corner.x + shape.size.x / 2) label.anchor = Anchor::right;
  const float gap = gapToLeader * ground_.style.scale, right = corner.x + shape.size.x;
  if (knot.x < corner.x || knot.x > right)
    label.leaderFrom = {label.anchor == Anchor::right ? right + gap : corner.x - gap,
                        corner.y + ground_.lineHeight / 2};
  else
    label.leaderFrom = {knot.x, knot.y < corner.y ? corner.y - gap : corner.y + shape.size.y + gap};
  const glm::vec2 towards = knot - label.leaderFrom;
  const float length = std::max(glm::length(towards), 1e-3f);
  label.leaderTo = label.leaderFrom + towards * std::max(0.0f, 1 - ground_.style.knotRadius / length);
  return label;
}

bool LabelPlaces::isAllowed(const PlacedLabel& label) const {
  const PixelRect padded = grown(label.box, clearOfOthers * ground_.style.scale);
  return ground_.style.mayLieOnBodies ? ground_.coverage.isFreeOfFurniture(padded)
                                      : ground_.coverage.isFree(padded);
}

// For what the leader runs over, and the text.
float LabelPlaces::costOfWay(const PlacedLabel& label) const {
  const float scale = ground_.style.scale;
  const LabelRequest& request = ground_.requests[which_];
  const glm::vec2 along = request.knot - label.leaderFrom;
  const int samples = std::max(1, int(glm::length(along) / (sampleStep * scale)));
  float cost = 0;
  for (int i = 0; i < samples; ++i) {
    const int body = ground_.coverage.bodyAt(label.leaderFrom + along * (float(i) / float(samples)));
    if (body >= 0) cost += (body == request.body ? ownBodyCost : foreignBodyCost) * sampleStep * scale;
  }
  const float onBody =
      ground_.style.mayLieOnBodies ? ground_.coverage.bodyShare(grown(label.box, cardInset * scale)) : 0.0f;
  if (onBody > 0) cost += (touchingBodyCost + onBodyCost * onBody) * scale;
  for (std::size_t other = 0; other < ground_.requests.size(); ++other)
    if (other != which_ && distanceToLine(ground_.requests[other].knot, label.leaderFrom, label.leaderTo) <
                               ground_.style.knotRadius * 1.4f)
      cost += nearKnotCost * scale;
  return cost;
}

}  // namespace knotmap
