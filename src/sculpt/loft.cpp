#include <algorithm>
#include <cmath>

#include "base/require.h"
#include "sculpt/shapes.h"

namespace knotmap {
namespace {

enum Value { left, right, back, front, widest, frontSquareness, backSquareness };

// Second derivatives at the knots of a cubic spline: natural ends (none), or ends where the curve runs level.
std::vector<double> splineBends(const std::vector<double>& at, const std::vector<double>& value,
                                bool hasLevelEnds) {
  const std::size_t count = at.size();
  std::vector<double> below(count, 0), middle(count, 1), above(count, 0), right(count, 0);
  for (std::size_t i = 1; i + 1 < count; ++i) {
    const double before = at[i] - at[i - 1], after = at[i + 1] - at[i];
    below[i] = before / 6, middle[i] = (before + after) / 3, above[i] = after / 6;
    right[i] = (value[i + 1] - value[i]) / after - (value[i] - value[i - 1]) / before;
  }
  if (hasLevelEnds) {
    const double first = at[1] - at[0], last = at[count - 1] - at[count - 2];
    middle[0] = first / 3, above[0] = first / 6, right[0] = (value[1] - value[0]) / first;
    below[count - 1] = last / 6, middle[count - 1] = last / 3;
    right[count - 1] = -(value[count - 1] - value[count - 2]) / last;
  }
  for (std::size_t i = 1; i < count; ++i) {  // tridiagonal elimination
    const double factor = below[i] / middle[i - 1];
    middle[i] -= factor * above[i - 1];
    right[i] -= factor * right[i - 1];
  }
  std::vector<double> bend(count);
  bend[count - 1] = right[count - 1] / middle[count - 1];
  for (std::size_t i = count - 1; i-- > 0;) bend[i] = (right[i] - above[i] * bend[i + 1]) / middle[i];
  return bend;
}

// How much a section bulges on the diagonal over an ellipse, from the superellipse's exponent.
double squareness(double exponent) { return std::pow(2.0, 0.5 - 1 / exponent) - 1; }

// A half section scaled to the unit square: level 1 on its border, with the derivatives along both sides.
struct Level {
  double value, alongX, alongZ;
};
Level levelInSection(double x, double z, double bulge) {
  const double r2 = x * x + z * z + 1e-12, r4 = r2 * r2, r = std::sqrt(r2);
  const double widening = 1 + bulge * 4 * x * x * z * z / r4;
  const double slopeX = 8 * x * z * z / r4 * (1 - 2 * x * x / r2),
               slopeZ = 8 * z * x * x / r4 * (1 - 2 * z * z / r2);
  return {r / widening, x / r / widening - r * bulge * slopeX / (widening * widening),
          z / r / widening - r * bulge * slopeZ / (widening * widening)};
}

}  // namespace

Loft::Loft(const Axis& axis, const std::vector<LoftSection>& sections) : axis_(axis) {
  require(sections.size() >= 2, "a loft has at least two sections");
  std::vector<double> at;
  for (const LoftSection& s : sections) {
    at.push_back(s.at);
    knots_.push_back({s.at,
                      {s.left, s.right, s.back, s.front, s.widest, squareness(s.frontExponent),
                       squareness(s.backExponent)},
                      {}});
  }
  for (int k = 0; k < valueCount; ++k) {
    std::vector<double> value;
    for (const Knot& knot : knots_) value.push_back(knot.value[std::size_t(k)]);
    const std::vector<double> bends = splineBends(at, value, !axis.goesOnAtEnds);
    for (std::size_t i = 0; i < knots_.size(); ++i) knots_[i].bend[std::size_t(k)] = bends[i];
  }
}

Loft::Values Loft::valuesAt(double along) const {
  const double start = knots_.front().at, end = knots_.back().at, inside = std::clamp(along, start, end);
  std::size_t i = 0;
  while (i + 2 < knots_.size() && inside > knots_[i + 1].at) ++i;
  const Knot &from = knots_[i], &to = knots_[i + 1];
  const double length = to.at - from.at, s = (inside - from.at) / length, r = 1 - s;
  const double bendFrom = (r * r * r - r) * length * length / 6,
               bendTo = (s * s * s - s) * length * length / 6;
  Values values;
  for (std::size_t k = 0; k < valueCount; ++k)
    values[k] = from.value[k] * r + to.value[k] * s + bendFrom * from.bend[k] + bendTo * to.bend[k];
  if (!axis_.goesOnAtEnds || along == inside) return values;
  const bool isBefore = along < start;
  const double beyond =
      (isBefore ? std::max(along, start - axis_.startCap) : std::min(along, end + axis_.endCap)) - inside;
  for (std::size_t k = left; k <= widest; ++k) {
    const double bend = isBefore ? -(2 * from.bend[k] + to.bend[k]) : from.bend[k] + 2 * to.bend[k];
    values[k] += ((to.value[k] - from.value[k]) / length + length * bend / 6) * beyond;
  }
  return values;
}

double Loft::distance(const glm::dvec3& point) const {
  const glm::dvec3 offset = point - axis_.origin;
  const double along = glm::dot(offset, axis_.along);
  const Values v = valuesAt(along);
  const double halfWidth = std::max(0.5 * (v[right] - v[left]), 0.5);
  const double x = std::abs(glm::dot(offset, axis_.across) - 0.5 * (v[left] + v[right])) / halfWidth;
  const double depth = glm::dot(offset, axis_.front) - v[widest];
  const double halfDepth = std::max(depth > 0 ? v[front] - v[widest] : v[widest] - v[back], 0.5);
  const double z = std::abs(depth) / halfDepth;

  Level level = levelInSection(x, z, v[depth > 0 ? frontSquareness : backSquareness]);
  double alongCap = 0;
  const double start = knots_.front().at, end = knots_.back().at;
  if (along > end || along < start) {
    const double cap = along > end ? axis_.endCap : axis_.startCap;
    const double beyond = (along > end ? along - end : start - along) / cap;
    const double capped = std::sqrt(level.value * level.value + beyond * beyond),
                 share = level.value / capped;
    level = {capped, level.alongX * share, level.alongZ * share};
    alongCap = beyond / capped / cap;
  }
  if (level.value < 1e-6) return -std::min(halfWidth, halfDepth);
  const double slope = glm::length(glm::dvec3(level.alongX / halfWidth, level.alongZ / halfDepth, alongCap));
  return (level.value - 1) / std::max(slope, 1 / (1.5 * std::max(halfWidth, halfDepth)));
}

Box Loft::bounds() const {
  Box box;
  const auto includeSection = [&](const Values& v, double along) {
    for (int corner = 0; corner < 4; ++corner)
      box.include(axis_.origin + axis_.along * along + axis_.across * v[corner & 1 ? right : left] +
                  axis_.front * v[corner & 2 ? front : back]);
  };
  for (const Knot& knot : knots_) includeSection(knot.value, knot.at);
  includeSection(knots_.front().value, knots_.front().at - axis_.startCap);
  includeSection(knots_.back().value, knots_.back().at + axis_.endCap);
  return box;
}

}  // namespace knotmap
