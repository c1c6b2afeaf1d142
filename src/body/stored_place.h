// stored_place.h - a place on the skin that outlives the mesh it was marked on.
#pragma once
#include <array>

#include "body/body.h"

namespace knotmap {

struct LandmarkDistance {
  std::string landmark;
  Side side = Side::midline;
  double fraction = 0;  // distance along the skin / stature
  friend bool operator==(const LandmarkDistance&, const LandmarkDistance&) = default;
};
struct StoredPlace {
  std::string region;  // leaf id
  Side side = Side::midline;
  std::array<LandmarkDistance, 4> from;  // near, not in one line
  glm::dvec3 xyz{};                      // metres on the body it was stored with
  friend bool operator==(const StoredPlace&, const StoredPlace&) = default;
};
struct FoundPlace {
  SurfacePoint point;
  double misfit = 0;     // root mean square of the four distances' differences, fraction of stature
  bool isRough = false;  // misfit over 0.02: kept, and said
};

StoredPlace storePlace(const Body& body, const SurfacePoint& point);
// isSameBody: the place was stored with this body id and version, so xyz is projected; else the point of the
// region (an unknown region: of the side's skin) that fits the four distances best.
Result<FoundPlace> findPlace(const Body& body, const StoredPlace& place, bool isSameBody);

}  // namespace knotmap
