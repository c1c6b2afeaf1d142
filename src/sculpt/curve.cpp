#include "sculpt/curve.h"

#include <algorithm>
#include <cmath>

#include "base/require.h"

namespace knotmap {
namespace {

template <class Value>
Value hermite(double t, const Value& from, const Value& slopeFrom, const Value& to, const Value& slopeTo) {
  const double t2 = t * t, t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * from + (t3 - 2 * t2 + t) * slopeFrom + (3 * t2 - 2 * t3) * to +
         (t3 - t2) * slopeTo;
}

glm::dvec3 positionSlope(std::span<const CurvePoint> controls, std::size_t i) {
  const std::size_t last = controls.size() - 1;
  if (i == 0) return controls[1].position - controls[0].position;
  if (i == last) return controls[last].position - controls[last - 1].position;
  return 0.5 * (controls[i + 1].position - controls[i - 1].position);
}

// Level where the written values turn and at the ends (Fritsch & Carlson, SIAM J. Numer. Anal. 17, 1980, in
// its simplest form).
glm::dvec2 valueSlope(std::span<const CurvePoint> controls, std::size_t i) {
  if (i == 0 || i + 1 == controls.size()) return glm::dvec2(0.0);
  const glm::dvec2 before = controls[i].values - controls[i - 1].values;
  const glm::dvec2 after = controls[i + 1].values - controls[i].values;
  glm::dvec2 slope = 0.5 * (before + after);
  for (int k = 0; k < 2; ++k)
    if (before[k] * after[k] <= 0) slope[k] = 0;
  return slope;
}

}  // namespace

std::vector<CurvePoint> sampledCurve(std::span<const CurvePoint> controls, double stepMm) {
  require(controls.size() >= 2, "a curve goes through at least two points");
  std::vector<CurvePoint> samples{controls.front()};
  for (std::size_t i = 0; i + 1 < controls.size(); ++i) {
    const CurvePoint &from = controls[i], &to = controls[i + 1];
    const int pieces = std::max(2, int(std::ceil(glm::distance(from.position, to.position) / stepMm)));
    for (int piece = 1; piece <= pieces; ++piece) {
      const double t = double(piece) / pieces;
      samples.push_back(
          {hermite(t, from.position, positionSlope(controls, i), to.position, positionSlope(controls, i + 1)),
           hermite(t, from.values, valueSlope(controls, i), to.values, valueSlope(controls, i + 1))});
    }
  }
  return samples;
}

}  // namespace knotmap
