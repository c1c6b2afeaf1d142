// Places that front, back and profiles may not show: each round a landmark, looked at from where its skin faces.
#include <algorithm>
#include <cmath>

#include "app/picture_maker.h"
#include "app/words.h"

namespace knotmap {
namespace {

struct NamedPlace {
  const char* key;  // "close_up." + this
  const char* landmark;
  float radius;  // metres
};
constexpr NamedPlace places[] = {
    {"crown", "vertex", 0.13f},        {"face", "nose_tip", 0.13f},       {"ear", "tragus", 0.08f},
    {"palm", "palm_centre", 0.11f},    {"hand_back", "mcp3", 0.11f},      {"sole", "sole_mid", 0.15f},
    {"foot_top", "dorsum_mid", 0.15f}, {"inner_thigh", "thigh_medial_mid", 0.18f}, {"armpit", "axilla_apex", 0.12f}};

// Yaw and pitch of a camera that looks against a direction.
glm::vec2 lookingAgainst(const glm::vec3& normal) {
  return {glm::degrees(std::atan2(normal.x, normal.z)), glm::degrees(std::asin(std::clamp(normal.y, -1.0f, 1.0f)))};
}

CloseUpPlace closeUp(const Workbench& bench, const NamedPlace& place, const Landmark& landmark) {
  const glm::vec2 straight = lookingAgainst(bench.body->normal(landmark.point));
  const std::string what = bench.texts("close_up." + std::string(place.key));
  CloseUpPlace made;
  made.name = landmark.side == Side::midline ? what : joined({sideWord(bench, landmark.side), what}, " ");
  made.target = bench.body->position(landmark.point);
  made.radius = place.radius;
  for (const glm::vec2 turn : {glm::vec2(0, 0), glm::vec2(30, 0), glm::vec2(-30, 0), glm::vec2(0, 30), glm::vec2(0, -30)})
    made.directions.push_back({straight.x + turn.x, std::clamp(straight.y + turn.y, -90.0f, 90.0f)});
  return made;
}

}  // namespace

std::vector<CloseUpPlace> closeUpPlaces(const Workbench& bench) {
  std::vector<CloseUpPlace> closeUps;
  for (const NamedPlace& place : places)
    for (const Landmark& landmark : bench.body->data().landmarks)
      if (landmark.id == place.landmark) closeUps.push_back(closeUp(bench, place, landmark));
  return closeUps;
}

}  // namespace knotmap
