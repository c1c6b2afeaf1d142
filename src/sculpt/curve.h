// curve.h - smooth curves through written points. Millimetres.
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <vector>

namespace knotmap {

// A place on a curve with two values that go along it (radius; height and width).
struct CurvePoint {
  glm::dvec3 position{0.0};
  glm::dvec2 values{0.0};
};

// Points about stepMm apart on the curve through `controls` (two or more): positions by Catmull-Rom splines,
// values by cubics that are level at the ends and never overshoot a written value.
std::vector<CurvePoint> sampledCurve(std::span<const CurvePoint> controls, double stepMm);

}  // namespace knotmap
