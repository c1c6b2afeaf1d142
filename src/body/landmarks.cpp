#include "body/landmarks.h"

#include <set>

#include "body/directions.h"
#include "body/midline.h"
#include "body/place_resolver.h"

namespace knotmap {
namespace {

class Layer {
 public:
  Layer(const LandmarkSheet& sheet, const Body& body) : sheet_(sheet), body_(body) {}

  Result<std::vector<Landmark>> lay() {
    laid_.reserve(2 * sheet_.size());
    for (const LandmarkEntry& entry : sheet_) lay(entry);
    if (!problems_.empty()) return std::move(problems_);
    return std::move(laid_);
  }

 private:
  void lay(const LandmarkEntry& entry) {
    const Result<SurfacePoint> point = entry.place ? placed(entry) : met(entry);
    if (!point) {
      problems_.insert(problems_.end(), point.problems().begin(), point.problems().end());
      return;
    }
    if (entry.isMidline) {
      laid_.push_back({entry.id, Side::midline, onMidline(body_, *point)});
      return;
    }
    laid_.push_back({entry.id, Side::left, *point});
    laid_.push_back({entry.id, Side::right, body_.mirrored(*point)});
  }

  Result<SurfacePoint> placed(const LandmarkEntry& entry) const {
    const LandmarkLookup earlier{[&](std::string_view id, Side side) { return find(id, side); },
                                 [&] { return ids(); }};
    return resolvePlaceWith(earlier, *entry.place, entry.isMidline ? Side::midline : Side::left, body_,
                            entry.placeWhere);
  }

  Result<SurfacePoint> met(const LandmarkEntry& entry) const {
    const Segment* segment = segmentOf(entry.ray);
    if (segment == nullptr)
      return Problem{entry.where, "\"" + entry.id + "\" is on no segment of this body", ""};
    const glm::vec3 start = startOf(entry.ray, *segment);
    if (entry.ray.met == "nearest") return body_.rays().closest(start);
    const std::optional<glm::vec3> direction = directionOfRay(entry.ray, *segment);
    if (!direction) return Problem{entry.where, "\"" + entry.ray.met + "\" is no direction there", ""};
    const std::optional<RayHit> hit = body_.rays().hit(start, *direction);
    if (!hit || glm::dot(triangleNormal(body_.skin(), hit->point.triangle), *direction) < 0)
      return Problem{entry.where, "\"" + entry.id + "\" starts outside the body", "move its start inwards"};
    return hit->point;
  }

  const Segment* segmentOf(const LandmarkRay& ray) const {
    if (ray.segment.empty()) return midlineSegmentAt(float(ray.along) * body_.data().stature);
    for (const Segment& segment : body_.data().segments)
      if (segment.id == ray.segment && segment.side == Side::left) return &segment;
    return nullptr;
  }
  // The highest of head, neck and trunk that begins below; the trunk reaches down without end.
  const Segment* midlineSegmentAt(float height) const {
    const Segment* highest = nullptr;
    for (const Segment& segment : body_.data().segments) {
      const bool isBelow = segment.proximal.y <= height || segment.id == "trunk";
      if (segment.side == Side::midline && isBelow &&
          (highest == nullptr || segment.proximal.y > highest->proximal.y))
        highest = &segment;
    }
    return highest;
  }

  glm::vec3 startOf(const LandmarkRay& ray, const Segment& segment) const {
    const float stature = body_.data().stature;
    const glm::vec3 axis = segment.distal - segment.proximal;
    if (ray.segment.empty()) {
      const float height = float(ray.along) * stature;
      const float fraction = glm::clamp((height - segment.proximal.y) / axis.y, 0.0f, 1.0f);
      const float onAxis = segment.proximal.z + axis.z * fraction;
      return {float(ray.lateral) * stature, height, ray.forward ? float(*ray.forward) * stature : onAxis};
    }
    const float length = glm::length(axis);
    const glm::vec3 lateral = *directionOf(segment, "lateral", Side::left);
    return segment.proximal + axis * float(ray.along) + lateral * (float(ray.lateral) * length) +
           segment.front * (float(ray.forward.value_or(0)) * length);
  }

  // Head, neck and trunk are met along the axes of the upright body.
  std::optional<glm::vec3> directionOfRay(const LandmarkRay& ray, const Segment& segment) const {
    Segment upright;
    upright.id = "trunk";
    upright.distal = {0, 1, 0};
    return jointDirection(ray.segment.empty() ? upright : segment, ray.met, Side::left);
  }

  const Landmark* find(std::string_view id, Side side) const {
    for (const Landmark& landmark : laid_)
      if (landmark.id == id && (landmark.side == side || landmark.side == Side::midline)) return &landmark;
    return nullptr;
  }
  std::vector<std::string> ids() const {
    std::set<std::string> names;
    for (const Landmark& landmark : laid_) names.insert(landmark.id);
    return {names.begin(), names.end()};
  }

  const LandmarkSheet& sheet_;
  const Body& body_;
  std::vector<Landmark> laid_;
  Problems problems_;
};

}  // namespace

Result<std::vector<Landmark>> layLandmarks(const LandmarkSheet& sheet, const Body& body) {
  return Layer(sheet, body).lay();
}

}  // namespace knotmap
