// skin_curve.h - smooth curves on the skin through a few places.
#pragma once
#include <span>
#include <vector>

#include "body/body.h"

namespace knotmap {

// A place with what a curve needs of it.
struct SkinSample {
  SurfacePoint point;
  glm::vec3 position, normal;
};
SkinSample sampleAt(const Body& body, const SurfacePoint& point);
// The place on the skin towards `target`, a step away: walked, so that it cannot jump to another part of the
// body.
SkinSample walkedTowards(const Body& body, const SkinSample& from, const glm::vec3& target);

// A curve on the skin, as places close together with the skin length up to each.
class SkinCurve {
 public:
  // Through all places in order (at least one), closed: back to the first. A cubic per span whose ends lie in
  // the tangent planes: on round parts it follows the skin closely, so that laying it on the skin moves it by
  // millimetres.
  SkinCurve(const Body& body, std::span<const SkinSample> through, bool isClosed = false);

  float length() const { return lengths_.back(); }                                // metres
  float lengthUpTo(std::size_t place) const { return lengths_[places_[place]]; }  // of those it goes through
  SkinSample at(float fraction) const;                                            // of the length, 0-1
  std::span<const SkinSample> samples() const { return samples_; }
  float farthestLaid() const { return farthestLaid_; }  // metres from the cubic to the skin, at most

 private:
  const Body& body_;
  std::vector<SkinSample> samples_;
  std::vector<float> lengths_;
  std::vector<std::size_t> places_;  // among the samples
  float farthestLaid_ = 0;
};

}  // namespace knotmap
