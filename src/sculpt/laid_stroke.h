// laid_stroke.h - a stroke whose curve lies on the surface: how much clay it adds at a place. Millimetres.
#pragma once
#include "sculpt/sculpt.h"

namespace knotmap {

class LaidStroke {
 public:
  // The curve's samples, dense against its widths; one sample is a round dab.
  LaidStroke(Stroke::Profile profile, std::vector<CurvePoint> samples);
  double height(const glm::dvec3& point) const;
  const Box& bounds() const { return bounds_; }
  double firstWidth() const { return samples_.front().values.y; }

 private:
  double spreadHeight(const glm::dvec3& point) const;
  double nearestHeight(const glm::dvec3& point) const;
  Stroke::Profile profile_;
  std::vector<CurvePoint> samples_;
  double spreadScale_ = 1;
  Box bounds_;
};

}  // namespace knotmap
