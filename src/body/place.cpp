#include "body/place.h"

#include <algorithm>
#include <cmath>

#include "base/closest_word.h"
#include "body/directions.h"
#include "body/midline.h"
#include "body/place_resolver.h"

namespace knotmap {
namespace {

constexpr float farthestSkinMetres = 0.25f;  // from the axis of a limb to its own skin, generously
constexpr float onEdge = 1e-6f;              // a weight up to here is none
constexpr float leastAlongSkin =
    0.17f;  // of a direction's length; below, it points through the skin (10 degrees)

// Everything is worked out on the left and mirrored, so that right is exactly left's mirror image.
class Resolver {
 public:
  Resolver(const LandmarkLookup& landmarks, const Place& place, Side side, const Body& body,
           const std::string& where)
      : landmarks_(landmarks),
        place_(place),
        side_(side == Side::right ? Side::left : side),
        body_(body),
        where_(where) {}

  Result<SurfacePoint> point() const {
    Result<SurfacePoint> at = base();
    for (const PlaceOffset& offset : place_.offsets) {
      if (!at) return at;
      at = walked(*at, offset);
    }
    return at;
  }

 private:
  Result<SurfacePoint> base() const {
    if (!place_.segment.empty()) return onSegment();
    const Result<SurfacePoint> first = landmark(place_.landmark, place_.isOther);
    if (place_.landmarkB.empty()) return first;
    const Result<SurfacePoint> second = landmark(place_.landmarkB, place_.isOtherB);
    if (!first || !second) {
      Problems problems = first.problems();
      problems.insert(problems.end(), second.problems().begin(), second.problems().end());
      return problems;
    }
    return between(*first, *second);
  }

  Result<SurfacePoint> landmark(const std::string& id, bool isOther) const {
    const Landmark* found = landmarks_.find(id, isOther ? otherSide(side_) : side_);
    if (found == nullptr && landmarks_.find(id, Side::left) != nullptr)
      return Problem{where_, "\"" + id + "\" exists left and right, and this place is on the midline",
                     "give the place a side, or use landmarks of the midline"};
    if (found == nullptr)
      return Problem{where_, "there is no landmark \"" + id + "\"", didYouMean(id, landmarks_.ids())};
    if (isOther && found->side == Side::midline)
      return Problem{where_, "\"" + id + "\" lies on the midline and has no other side",
                     "leave \":other\" out"};
    return found->point;
  }

  Result<SurfacePoint> between(const SurfacePoint& first, const SurfacePoint& second) const {
    const SurfacePath path = body_.paths().shortest(first, second);
    if (path.empty())
      return Problem{where_,
                     "the skin does not connect \"" + place_.landmark + "\" and \"" + place_.landmarkB + "\"",
                     ""};
    const SurfacePoint point = alongPath(body_.skin(), path, place_.fraction);
    if (!isMidline(place_.landmark) || !isMidline(place_.landmarkB)) return point;
    // Between two landmarks of the midline the way is the midline, though the shortest path may pass beside a
    // ridge.
    return onMidline(body_, point);
  }
  bool isMidline(const std::string& id) const { return landmarks_.find(id, side_)->side == Side::midline; }

  Result<SurfacePoint> onSegment() const {
    const Segment* segment = nullptr;
    for (const Segment& candidate : body_.data().segments)
      if (candidate.id == place_.segment && (candidate.side == side_ || candidate.side == Side::midline))
        segment = &candidate;
    if (segment == nullptr)
      return Problem{
          where_, "this body has no " + std::string(sideName(side_)) + " segment \"" + place_.segment + "\"",
          side_ == Side::midline ? "give the place a side" : ""};
    const std::optional<glm::vec3> facing = jointDirection(*segment, place_.facing, side_);
    if (!facing) return Problem{where_, "\"" + place_.facing + "\" is no side of the " + place_.segment, ""};
    const glm::vec3 inside = glm::mix(segment->proximal, segment->distal, place_.fraction);
    const std::optional<RayHit> hit = body_.rays().hit(inside, *facing, farthestSkinMetres);
    // The axis may lie outside the body, or the ray leave through another part: neither is this limb's skin.
    const bool leaves = hit && glm::dot(triangleNormal(body_.skin(), hit->point.triangle), *facing) > 0;
    if (!leaves || body_.segmentAt(hit->point).side == otherSide(segment->side))
      return Problem{where_, "the " + place_.segment + " has no skin of its own on that side there",
                     "move farther along the limb, or use a landmark"};
    return hit->point;
  }

  Result<SurfacePoint> walked(const SurfacePoint& from, const PlaceOffset& offset) const {
    const Segment& segment = body_.segmentAt(from);
    // From a landmark of the other side, lateral and medial are that side's.
    const bool isOther = place_.isOther && place_.landmarkB.empty();
    const std::optional<glm::vec3> direction =
        body_.direction(offset.direction, from, isOther ? otherSide(side_) : side_);
    if (!direction) return directionProblem(segment, offset.direction);
    const glm::vec3 normal = body_.normal(from);
    const glm::vec3 along = *direction - normal * glm::dot(*direction, normal);
    if (glm::length(along) < leastAlongSkin)
      return Problem{where_, "\"" + offset.direction + "\" points straight through the skin here",
                     "use another direction"};
    const float metres = offset.centimetres / 100 * segment.scale;
    const SurfacePoint to = body_.paths().walk(from, *direction, metres);
    if (body_.position(from).x == 0 && direction->x == 0) return onMidline(body_, to);
    if (isAtBorder(to))
      return Problem{where_, "the walk \"" + offset.direction + "\" leaves the skin", "make it shorter"};
    return to;
  }
  bool isAtBorder(const SurfacePoint& point) const {
    const glm::uvec3 corners = body_.skin().triangles[point.triangle];
    for (int corner = 0; corner < 3; ++corner) {
      const int next = (corner + 1) % 3, opposite = (corner + 2) % 3;
      if (point.weights[opposite] < onEdge &&
          body_.topology().across(point.triangle, corner) == Topology::none)
        return true;
      if (point.weights[next] < onEdge && point.weights[opposite] < onEdge && isOnBorder(corners[corner]))
        return true;
    }
    return false;
  }
  bool isOnBorder(std::uint32_t vertex) const {
    for (std::uint32_t triangle : body_.topology().trianglesRound(vertex))
      for (int corner = 0; corner < 3; ++corner) {
        const glm::uvec3 corners = body_.skin().triangles[triangle];
        const bool isIncident = corners[corner] == vertex || corners[(corner + 1) % 3] == vertex;
        if (isIncident && body_.topology().across(triangle, corner) == Topology::none) return true;
      }
    return false;
  }

  Problem directionProblem(const Segment& segment, const std::string& direction) const {
    const std::vector<std::string> words = directionWords(segment.id);
    if (std::find(words.begin(), words.end(), direction) != words.end())
      return {where_, "\"" + direction + "\" needs a side, and this place is on the midline",
              "give the place a side"};
    std::string known;
    for (const std::string& word : words) known += (known.empty() ? "" : " ") + word;
    return {where_, "the " + segment.id + " has no direction \"" + direction + "\"", known};
  }

  const LandmarkLookup& landmarks_;
  const Place& place_;
  const Side side_;
  const Body& body_;
  const std::string& where_;
};

}  // namespace

Result<SurfacePoint> resolvePlaceWith(const LandmarkLookup& landmarks, const Place& place, Side side,
                                      const Body& body, const std::string& where) {
  Result<SurfacePoint> point = Resolver(landmarks, place, side, body, where).point();
  if (!point || side != Side::right) return point;
  return body.mirrored(*point);
}

Result<SurfacePoint> resolvePlace(const Place& place, Side side, const Body& body, const std::string& where) {
  const LandmarkLookup landmarks{[&](std::string_view id, Side of) { return body.landmark(id, of); },
                                 [&] { return body.landmarkIds(); }};
  return resolvePlaceWith(landmarks, place, side, body, where);
}

}  // namespace knotmap
