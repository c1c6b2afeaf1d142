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

// A plane between two parts, by their indices.
struct Border {
  std::size_t parent, child;
  glm::vec3 point, normal;
};

// Which part each place of the skin belongs to.
class Division {
 public:
  Division(const std::vector<Segment>& segments, const Sculpt& sculpt, double floorMm) : segments_(segments) {
    for (const SegmentAxis& axis : sculpt.segments)
      if (axis.border) addBorder(axis, floorMm);
  }

  // The nearest part that its borders and its side allow; on the mirror plane the left.
  std::uint8_t partAt(const glm::vec3& position) const {
    std::size_t best = 0;
    float least = 1e30f;
    for (std::size_t i = 0; i < segments_.size(); ++i)
      if (maySegmentHold(i, position))
        if (const float distance = distanceFrom(segments_[i], position); distance < least)
          least = distance, best = i;
    return std::uint8_t(best);
  }

 private:
  void addBorder(const SegmentAxis& axis, double floorMm) {
    for (std::size_t child = 0; child < segments_.size(); ++child) {
      if (segments_[child].id != axis.id) continue;
      const glm::vec3 mirroring(segments_[child].side == Side::right ? -1 : 1, 1, 1);
      for (std::size_t parent = 0; parent < segments_.size(); ++parent)
        if (segments_[parent].id == axis.border->parent)
          borders_.push_back({parent, child, metres(axis.border->point, floorMm) * mirroring,
                              glm::vec3(axis.border->normal) * mirroring});
    }
  }

  bool maySegmentHold(std::size_t segment, const glm::vec3& position) const {
    const Side side = segments_[segment].side;
    if (side != Side::midline && (side == Side::left) != (position.x >= 0)) return false;
    for (const Border& border : borders_) {
      const bool isBeyond = glm::dot(position - border.point, border.normal) > 0;
      if (segment == border.child && !isBeyond) return false;
      // A plane has no end: it divides only what is near the part that begins there.
      const Segment& child = segments_[border.child];
      if (segment == border.parent && isBeyond && distanceFrom(child, position) < 2 * child.radius)
        return false;
    }
    return true;
  }

  const std::vector<Segment>& segments_;
  std::vector<Border> borders_;
};

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
    const Segment segment{id,
                          written->isPaired ? Side::left : Side::midline,
                          metres(written->proximal, floorMm),
                          metres(written->distal, floorMm),
                          glm::vec3(written->front),
                          float(1e-3 * written->radius)};
    body.segments.push_back(segment);
    if (written->isPaired) body.segments.push_back(mirrored(segment));
  }
  if (!problems.empty()) return problems;
  const Division division(body.segments, sculpt, floorMm);
  for (const glm::vec3& position : body.skin.positions) body.segment.push_back(division.partAt(position));
  return Done{};
}

}  // namespace knotmap
