#include "sculpt/laid_stroke.h"

#include <algorithm>

namespace knotmap {
namespace {

// 1 at the middle, 0 with no slope at distance 1.
double roundProfile(double distanceSquared) {
  const double inside = std::max(0.0, 1 - distanceSquared);
  return inside * inside;
}

double creaseProfile(double distance) { return (1 - distance) * (1 - distance) * (1 + 0.6 * distance); }

}  // namespace

LaidStroke::LaidStroke(Stroke::Profile profile, std::vector<CurvePoint> samples)
    : profile_(profile), samples_(std::move(samples)) {
  for (const CurvePoint& sample : samples_) bounds_.include(sample.position, sample.values.y);
  if (profile_ == Stroke::Profile::crease || samples_.size() == 1) return;
  double most = 0;
  for (const CurvePoint& at : samples_) {
    double sum = 0;
    for (const CurvePoint& sample : samples_) {
      const glm::dvec3 apart = at.position - sample.position;
      sum += roundProfile(glm::dot(apart, apart) / (sample.values.y * sample.values.y)) / sample.values.y;
    }
    most = std::max(most, sum);
  }
  spreadScale_ = 1 / most;
}

double LaidStroke::height(const glm::dvec3& point) const {
  const bool isSpread = profile_ == Stroke::Profile::smooth && samples_.size() > 1;
  return isSpread ? spreadHeight(point) : nearestHeight(point);
}

// A kernel summed along the curve: unlike the distance to the nearest point it has no seam inside a bend.
double LaidStroke::spreadHeight(const glm::dvec3& point) const {
  double sum = 0;
  for (const CurvePoint& sample : samples_) {
    const glm::dvec3 apart = point - sample.position;
    const double distanceSquared = glm::dot(apart, apart), width = sample.values.y;
    if (distanceSquared < width * width)
      sum += sample.values.x * roundProfile(distanceSquared / (width * width)) / width;
  }
  return sum * spreadScale_;
}

double LaidStroke::nearestHeight(const glm::dvec3& point) const {
  double nearest = 1, height = 0;
  const std::size_t last = samples_.size() - 1;
  for (std::size_t i = 0; i < std::max<std::size_t>(last, 1); ++i) {
    const CurvePoint &from = samples_[i], &to = samples_[std::min(i + 1, last)];
    const glm::dvec3 along = to.position - from.position, offset = point - from.position;
    const double t = std::clamp(glm::dot(offset, along) / std::max(glm::dot(along, along), 1e-12), 0.0, 1.0);
    const glm::dvec2 values = glm::mix(from.values, to.values, t);
    const double distance = glm::length(offset - along * t) / values.y;
    if (distance < nearest) nearest = distance, height = values.x;
  }
  if (nearest >= 1) return 0;
  return height *
         (profile_ == Stroke::Profile::crease ? creaseProfile(nearest) : roundProfile(nearest * nearest));
}

}  // namespace knotmap
