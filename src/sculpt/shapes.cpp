#include "sculpt/shapes.h"

#include <algorithm>
#include <cmath>

#include "base/require.h"

namespace knotmap {

double Blob::distance(const glm::dvec3& point) const {
  const glm::dvec3 scaled = glm::abs((point - frame.origin) * frame.axes) / radii;
  const double inside = -std::min({radii.x, radii.y, radii.z});
  if (exponent == 2) {
    const double level = glm::length(scaled), slope = glm::length(scaled / radii);
    return slope < 1e-9 ? inside : level * (level - 1) / slope;
  }
  const double level =
      std::pow(std::pow(scaled.x, exponent) + std::pow(scaled.y, exponent) + std::pow(scaled.z, exponent),
               1 / exponent);
  if (level < 1e-6) return inside;
  const glm::dvec3 gradient =
      std::pow(level, 1 - exponent) * glm::pow(scaled, glm::dvec3(exponent - 1)) / radii;
  return (level - 1) / std::max(glm::length(gradient), 1e-4);
}

Box Blob::bounds() const {
  Box box;
  for (int corner = 0; corner < 8; ++corner) {
    const glm::dvec3 signs(corner & 1 ? 1 : -1, corner & 2 ? 1 : -1, corner & 4 ? 1 : -1);
    box.include(frame.point(signs * radii));
  }
  return box;
}

Chain::Chain(std::vector<CurvePoint> samples, const Flattening& flattening)
    : samples_(std::move(samples)), direction_(flattening.direction), stretch_(1 / flattening.factor - 1) {
  require(samples_.size() >= 2, "a chain has at least two points");
  for (const CurvePoint& sample : samples_) bounds_.include(sample.position, sample.values.x);
  prepareRuns();
}

void Chain::prepareRuns() {
  constexpr std::size_t conesPerRun = 8;
  for (std::size_t first = 0; first + 1 < samples_.size(); first += conesPerRun) {
    Run run{first, std::min(first + conesPerRun, samples_.size() - 1)};
    for (std::size_t i = run.first; i <= run.last; ++i)
      run.middle += samples_[i].position / double(run.last - first + 1);
    for (std::size_t i = run.first; i <= run.last; ++i) {
      run.reach = std::max(run.reach, glm::distance(samples_[i].position, run.middle));
      run.thickest = std::max(run.thickest, samples_[i].values.x);
    }
    runs_.push_back(run);
  }
}

void Chain::lookAt(std::size_t cone, const glm::dvec3& point, Nearest& nearest) const {
  const CurvePoint &from = samples_[cone], &to = samples_[cone + 1];
  const glm::dvec3 along = to.position - from.position, offset = point - from.position;
  const double t = std::clamp(glm::dot(offset, along) / std::max(glm::dot(along, along), 1e-12), 0.0, 1.0);
  const glm::dvec3 apart = offset - along * t;
  const glm::dvec3 stretched = apart + direction_ * (stretch_ * glm::dot(apart, direction_));
  const double length = glm::length(stretched), distance = length - glm::mix(from.values.x, to.values.x, t);
  if (distance < nearest.distance) nearest = {distance, length, stretched};
}

double Chain::distance(const glm::dvec3& point) const {
  const double shortening = std::min(1.0, 1 + stretch_);
  const auto leastDistance = [&](const Run& run) {
    return (glm::distance(point, run.middle) - run.reach) * shortening - run.thickest;
  };
  const Run& likely = *std::ranges::min_element(runs_, {}, leastDistance);
  Nearest nearest;
  for (std::size_t cone = likely.first; cone < likely.last; ++cone) lookAt(cone, point, nearest);
  for (const Run& run : runs_)
    if (&run != &likely && leastDistance(run) < nearest.distance)
      for (std::size_t cone = run.first; cone < run.last; ++cone) lookAt(cone, point, nearest);
  if (stretch_ == 0 || nearest.length < 1e-9) return nearest.distance;
  const glm::dvec3 gradient =
      (nearest.stretched + direction_ * (stretch_ * glm::dot(nearest.stretched, direction_))) /
      nearest.length;
  return nearest.distance / std::max(glm::length(gradient), 1e-3);
}

Box Chain::bounds() const { return bounds_; }

double Chain::leastDistance(const glm::dvec3& point) const {
  if (stretch_ != 0) return -1e9;
  return glm::length(glm::max(glm::max(bounds_.low - point, point - bounds_.high), 0.0));
}

double distanceTo(const Shape& shape, const glm::dvec3& point) {
  return std::visit([&](const auto& solid) { return solid.distance(point); }, shape);
}

double leastDistanceTo(const Shape& shape, const glm::dvec3& point) {
  const Chain* chain = std::get_if<Chain>(&shape);
  return chain ? chain->leastDistance(point) : -1e9;
}

Box boundsOf(const Shape& shape) {
  return std::visit([](const auto& solid) { return solid.bounds(); }, shape);
}

}  // namespace knotmap
