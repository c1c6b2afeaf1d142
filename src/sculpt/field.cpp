#include "sculpt/field.h"

#include <algorithm>
#include <cmath>

#include "sculpt/parallel.h"

namespace knotmap {
namespace {

constexpr double farAway = 1e3;  // the field's value where there is nothing
constexpr double safetyMm =
    10;  // distances are estimates: parts count a little farther than they should reach
constexpr double borderMm = 12;  // empty space round the body

// Cubic smooth minimum: the smaller of two distances, rounded where they differ by less than `blend`.
double smoothMin(double a, double b, double blend) {
  if (blend <= 0) return std::min(a, b);
  const double overlap = std::max(blend - std::abs(a - b), 0.0) / blend;
  return std::min(a, b) - overlap * overlap * overlap * blend * (1 / 6.0);
}

double smoothMax(double a, double b, double blend) { return -smoothMin(-a, -b, blend); }

glm::dvec3 mirrored(const glm::dvec3& point) { return {-point.x, point.y, point.z}; }

// A part's change is felt as far as the widest blend that comes after it.
std::vector<std::vector<Box>> partReaches(const Sculpt& sculpt) {
  std::vector<std::vector<Box>> reaches(sculpt.groups.size());
  double later = 0;
  for (std::size_t g = sculpt.groups.size(); g-- > 0;) {
    const PartGroup& group = sculpt.groups[g];
    later = std::max({later, group.blend, group.mirrorBlend});
    reaches[g].resize(group.parts.size());
    double widest = 0;
    for (std::size_t p = group.parts.size(); p-- > 0;) {
      const Part& part = group.parts[p];
      widest = std::max(widest, part.blend);
      const double reach = part.joining == Joining::add ? std::max(later, widest) : part.blend;
      reaches[g][p] = boundsOf(part.shape).grown(reach + safetyMm);
    }
  }
  return reaches;
}

Box boundsOfAdded(const Sculpt& sculpt) {
  Box box;
  for (const PartGroup& group : sculpt.groups)
    for (const Part& part : group.parts)
      if (part.joining == Joining::add) {
        const Box bounds = boundsOf(part.shape);
        box.include(bounds.low), box.include(bounds.high);
      }
  box = box.grown(borderMm);
  box.low.x = 0;
  return box;
}

}  // namespace

BodyField::BodyField(const Sculpt& sculpt, int threads)
    : sculpt_(sculpt), reaches_(partReaches(sculpt)), bounds_(boundsOfAdded(sculpt)) {
  prepareBlocks(threads);
  std::vector<LaidStroke> strokes;
  for (const Stroke& stroke : sculpt.strokes) strokes.push_back(laid(stroke));
  strokes_ = std::move(strokes);
  prepareBlocks(threads);
}

void BodyField::prepareBlocks(int threads) {
  blockCounts_ = glm::ivec3((bounds_.high - bounds_.low) / blockMm) + 1;
  blocks_.assign(std::size_t(blockCounts_.x) * std::size_t(blockCounts_.y) * std::size_t(blockCounts_.z), {});
  parallelFor(blocks_.size(), threads, [&](std::size_t i) {
    const int row = int(i) / blockCounts_.x;
    const glm::dvec3 index(int(i) % blockCounts_.x, row % blockCounts_.y, row / blockCounts_.y);
    const glm::dvec3 low = bounds_.low + index * blockMm;
    blocks_[i] = blockFor(Box{low, low + blockMm}.grown(1.5));
  });
}

BodyField::Block BodyField::blockFor(const Box& box) const {
  Box bothSides = box;  // near the mirror plane the other half matters, too
  if (box.low.x < 40) bothSides.low.x = std::min(box.low.x, -box.high.x);
  Block block;
  for (std::size_t g = 0; g < sculpt_.groups.size(); ++g) {
    const PartGroup& group = sculpt_.groups[g];
    ActiveGroup active{&group, {}};
    for (std::size_t p = 0; p < group.parts.size(); ++p)
      if (reaches_[g][p].touches(group.mirrorBlend > 0 ? bothSides : box))
        active.parts.push_back(&group.parts[p]);
    if (!active.parts.empty()) block.groups.push_back(std::move(active));
  }
  for (const LaidStroke& stroke : strokes_)
    if (stroke.bounds().touches(bothSides)) block.strokes.push_back(&stroke);
  return block;
}

// Pulls the written points, then the curve between them, onto the surface as it is without strokes.
LaidStroke BodyField::laid(const Stroke& stroke) const {
  std::vector<CurvePoint> controls = stroke.controls;
  double narrowest = 1e9;
  for (CurvePoint& control : controls) {
    const glm::dvec3 onSkin = projected(control.position, 12, 15);
    control.position = {std::abs(onSkin.x) < 1 ? 0 : onSkin.x, onSkin.y, onSkin.z};
    narrowest = std::min(narrowest, control.values.y);
  }
  if (controls.size() == 1) return LaidStroke(stroke.profile, controls);
  std::vector<CurvePoint> samples = sampledCurve(controls, std::clamp(narrowest * 0.22, 1.2, 5.0));
  const bool followsMiddle =
      stroke.controls.front().position.x == 0 && stroke.controls.back().position.x == 0;
  for (CurvePoint& sample : samples) {
    sample.position = projected(sample.position, 3, 6);
    if (followsMiddle && std::abs(sample.position.x) < 1.5) sample.position.x = 0;
  }
  return LaidStroke(stroke.profile, std::move(samples));
}

const BodyField::Block* BodyField::blockAt(const glm::dvec3& point) const {
  const glm::dvec3 index = glm::floor((point - bounds_.low) / blockMm);
  if (glm::any(glm::lessThan(index, glm::dvec3(0))) ||
      glm::any(glm::greaterThanEqual(index, glm::dvec3(blockCounts_))))
    return nullptr;
  const glm::ivec3 i(index);
  return &blocks_[(std::size_t(i.z) * std::size_t(blockCounts_.y) + std::size_t(i.y)) *
                      std::size_t(blockCounts_.x) +
                  std::size_t(i.x)];
}

double BodyField::groupValue(const ActiveGroup& active, const glm::dvec3& point) {
  double value = farAway;
  for (const Part* part : active.parts) {
    const bool isAdded = part->joining == Joining::add;
    if (isAdded && leastDistanceTo(part->shape, point) > value + part->blend) continue;
    const double distance = distanceTo(part->shape, point);
    if (isAdded) value = smoothMin(value, distance, part->blend);
    if (part->joining == Joining::carve) value = smoothMax(value, -distance, part->blend);
    if (part->joining == Joining::keepInside) value = smoothMax(value, distance, part->blend);
  }
  return value;
}

// Near the mirror plane the twin's clay reaches over: the higher of the two counts.
double BodyField::strokeHeight(const LaidStroke& stroke, const glm::dvec3& point) {
  const double height = stroke.height(point);
  if (point.x >= stroke.firstWidth() * 1.2) return height;
  const double twin = stroke.height(mirrored(point));
  return std::abs(height) > std::abs(twin) ? height : twin;
}

double BodyField::value(glm::dvec3 point) const {
  point.x = std::abs(point.x);
  const Block* block = blockAt(point);
  if (!block) return farAway;
  double value = farAway;
  for (const ActiveGroup& active : block->groups) {
    double distance = groupValue(active, point);
    const double mirrorBlend = active.group->mirrorBlend;
    if (mirrorBlend > 0 && point.x < mirrorBlend * 1.5)
      distance = smoothMin(distance, groupValue(active, mirrored(point)), mirrorBlend);
    value = smoothMin(value, distance, active.group->blend);
  }
  for (const LaidStroke* stroke : block->strokes) value -= strokeHeight(*stroke, point);
  return value;
}

BodyField::Sample BodyField::sample(const glm::dvec3& point, double reachMm) const {
  Sample sample{value(point), glm::dvec3(0.0)};
  for (int axis = 0; axis < 3; ++axis) {
    glm::dvec3 before = point, after = point;
    before[axis] -= reachMm, after[axis] += reachMm;
    sample.gradient[axis] = (value(after) - value(before)) / (2 * reachMm);
  }
  return sample;
}

glm::dvec3 BodyField::projected(glm::dvec3 point, int steps, double longestStepMm) const {
  for (int step = 0; step < steps; ++step) {
    const Sample here = sample(point, 0.3);
    const double slope = std::max(glm::dot(here.gradient, here.gradient), 0.05);
    point -= here.gradient * std::clamp(here.value / slope, -longestStepMm, longestStepMm);
  }
  return point;
}

glm::dvec3 BodyField::normal(const glm::dvec3& point, double reachMm) const {
  glm::dvec3 gradient = sample(point, reachMm).gradient;
  if (point.x == 0) gradient.x = 0;
  const double length = glm::length(gradient);
  return length > 1e-9 ? gradient / length : glm::dvec3(0, 1, 0);
}

}  // namespace knotmap
