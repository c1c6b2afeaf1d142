#include "bake/segments.h"

#include <fmt/format.h>

#include <algorithm>

namespace knotmap {
namespace {

glm::vec3 metres(const glm::dvec3& mm, double floorMm) {
  return glm::vec3(1e-3 * (mm - glm::dvec3(0, floorMm, 0)));
}

Segment mirrored(Segment segment) {
  const glm::vec3 mirroring(-1, 1, 1);
  segment.side = Side::right;
  segment.proximal *= mirroring;
  segment.distal *= mirroring;
  segment.front *= mirroring;
  return segment;
}

float distanceFrom(const Segment& segment, const glm::vec3& position) {
  const glm::vec3 axis = segment.distal - segment.proximal, offset = position - segment.proximal;
  const float t = glm::clamp(glm::dot(offset, axis) / glm::dot(axis, axis), 0.0f, 1.0f);
  return glm::distance(offset, t * axis) - segment.radius;
}

// A vertex never belongs to a part of the other side.
bool maySegmentHold(const Segment& segment, const glm::vec3& position) {
  return segment.side == Side::midline || (segment.side == Side::left) == (position.x >= 0);
}

std::uint8_t nearestSegment(const std::vector<Segment>& segments, const glm::vec3& position) {
  std::size_t best = 0;
  float least = 1e30f;
  for (std::size_t i = 0; i < segments.size(); ++i)
    if (maySegmentHold(segments[i], position))
      if (const float distance = distanceFrom(segments[i], position); distance < least) least = distance, best = i;
  return std::uint8_t(best);
}

}  // namespace

Result<Done> bakeSegments(BodyData& body, const Sculpt& sculpt, double floorMm) {
  Problems problems;
  for (const char* id : {"head", "neck", "trunk", "upper_arm", "forearm", "hand", "thigh", "leg", "foot"}) {
    const auto written = std::ranges::find(sculpt.segments, id, &SegmentAxis::id);
    if (written == sculpt.segments.end()) {
      problems.push_back({sculpt.fileName, fmt::format("the segment \"{}\" is missing", id),
                          fmt::format("add \"segment {} (proximal) (distal) (front) RADIUS\"", id)});
      continue;
    }
    const Segment segment{id, written->isPaired ? Side::left : Side::midline, metres(written->proximal, floorMm),
                          metres(written->distal, floorMm), glm::vec3(written->front), float(1e-3 * written->radius)};
    body.segments.push_back(segment);
    if (written->isPaired) body.segments.push_back(mirrored(segment));
  }
  if (!problems.empty()) return problems;
  for (const glm::vec3& position : body.skin.positions) body.segment.push_back(nearestSegment(body.segments, position));
  return Done{};
}

}  // namespace knotmap
