// close_up_places.h - the places of a body that a chart's four views may not show, and how to look at them.
#pragma once
#include "body/body.h"

namespace knotmap {

struct BodyPlace {
  // crown, face, ear, palm, hand_back, sole, foot_top, inner_thigh, outer_hip, armpit, perineum
  std::string id;
  Side side = Side::midline;
  glm::vec3 target{};                 // metres; what the view turns about
  float radius = 0;                   // metres
  std::vector<glm::vec2> directions;  // yaw and pitch in degrees, as in scene/camera.h; the best first
};

// Left before right. A place whose landmarks or segment the body lacks is left out.
std::vector<BodyPlace> closeUpPlaces(const Body& body);

}  // namespace knotmap
