// spread.h - the dots by which a picture shows zones: stipple of the spillover, dotted outlines of what few
// have described. Everything lies on the skin, in metres.
#pragma once
#include "pain/pain_field.h"

namespace knotmap {

// A disc on the skin; `normal` has unit length.
struct SkinSpot {
  glm::vec3 position, normal;
  float radius = 0;
};

// Out of the body's blue noise, those inside a spillover zone and outside all essential ones; smaller towards
// the outer edge.
std::vector<SkinSpot> spilloverSpots(const Body& body, const PainField& field);
// Along the edges of the zones that are less than certain (PainField::certainty), evenly spaced.
std::vector<SkinSpot> uncertainOutline(const Body& body, const PainField& field);

}  // namespace knotmap
