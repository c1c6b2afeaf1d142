#include "body/close_up_places.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

glm::vec2 anglesOf(const glm::vec3& towardsViewer) {
  const glm::vec3 unit = glm::normalize(towardsViewer);
  // Straight from above or below the picture's up is forward, not whatever is left of the direction.
  if (std::abs(unit.y) > 0.97f) return {0, std::copysign(90.0f, unit.y)};
  return {glm::degrees(std::atan2(unit.x, unit.z)), glm::degrees(std::asin(std::clamp(unit.y, -1.0f, 1.0f)))};
}

// Directions are written for the left side; on the right they are mirrored.
std::vector<glm::vec2> onSide(Side side, std::vector<glm::vec2> directions) {
  if (side == Side::right)
    for (glm::vec2& direction : directions) direction.x = -direction.x;
  return directions;
}

class Places {
 public:
  explicit Places(const Body& body) : body_(body) {}

  void addAtLandmark(const char* id, const char* landmark, Side side, float radius,
                     std::vector<glm::vec2> directions) {
    if (const Landmark* found = body_.landmark(landmark, side))
      places_.push_back(
          {id, side, body_.position(found->point), radius * size(), onSide(side, std::move(directions))});
  }

  // In the middle between two landmarks.
  void addBetween(const char* id, const char* first, const char* second, Side side, float radius,
                  std::vector<glm::vec2> directions) {
    const Landmark *a = body_.landmark(first, side), *b = body_.landmark(second, side);
    if (!a || !b) return;
    const glm::vec3 middle = (body_.position(a->point) + body_.position(b->point)) / 2.0f;
    places_.push_back({id, side, middle, radius * size(), onSide(side, std::move(directions))});
  }

  // The whole part, looked at from where `outward` times its front points, and from a little to all sides.
  void addSegment(const char* id, const char* segmentId, Side side, float outward, float roominess) {
    const Segment* segment = segmentOf(segmentId, side);
    if (!segment) return;
    const glm::vec3 axis = segment->distal - segment->proximal;
    const glm::vec3 front = segment->front * outward, along = glm::normalize(axis),
                    across = glm::cross(front, along);
    BodyPlace place{
        id, side, (segment->proximal + segment->distal) / 2.0f, glm::length(axis) * roominess, {}};
    for (const glm::vec3& tilt : {glm::vec3(0), across * 0.6f, across * -0.6f, along * 0.6f, along * -0.6f})
      place.directions.push_back(anglesOf(front + tilt));
    places_.push_back(std::move(place));
  }

  std::vector<BodyPlace> take() { return std::move(places_); }

 private:
  float size() const { return body_.data().stature / 1.73f; }
  const Segment* segmentOf(std::string_view id, Side side) const {
    for (const Segment& segment : body_.data().segments)
      if (segment.id == id && segment.side == side) return &segment;
    return nullptr;
  }

  const Body& body_;
  std::vector<BodyPlace> places_;
};

}  // namespace

std::vector<BodyPlace> closeUpPlaces(const Body& body) {
  Places places(body);
  places.addAtLandmark("crown", "vertex", Side::midline, 0.135f, {{0, 90}, {0, 62}, {180, 62}});
  places.addAtLandmark("face", "nose_tip", Side::midline, 0.135f, {{0, 0}, {0, -25}, {35, 0}, {-35, 0}});
  places.addAtLandmark("perineum", "perineum", Side::midline, 0.13f,
                       {{0, -75}, {0, -55}, {180, -55}, {180, -75}});
  for (Side side : {Side::left, Side::right}) {
    places.addAtLandmark("ear", "tragus", side, 0.075f, {{90, 0}, {125, 0}, {60, 0}, {90, -35}});
    // From below, past the trunk or past the arm.
    places.addBetween("armpit", "axilla_anterior_fold", "axilla_posterior_fold", side, 0.13f,
                      {{0, -60}, {180, -60}, {-20, -45}, {20, -50}, {160, -45}, {0, -80}});
    places.addSegment("palm", "hand", side, 1, 0.66f);
    places.addSegment("hand_back", "hand", side, -1, 0.66f);
    // From the other side of the body, past the other thigh.
    places.addAtLandmark("inner_thigh", "thigh_medial_mid", side, 0.22f,
                         {{-40, 0}, {-55, 0}, {-125, 0}, {-140, 0}, {-70, 0}, {-55, -30}});
    // From behind or before, past the hanging hand.
    places.addAtLandmark("outer_hip", "greater_trochanter", side, 0.2f,
                         {{135, 0}, {45, 0}, {150, 0}, {30, 0}, {115, 0}, {65, 0}});
    places.addSegment("sole", "foot", side, -1, 0.62f);
    // Straight from above the whole body would be before it.
    places.addBetween("foot_top", "heel_back", "great_toe_tip", side, 0.17f,
                      {{0, 50}, {30, 40}, {-30, 40}, {60, 35}});
  }
  return places.take();
}

}  // namespace knotmap
