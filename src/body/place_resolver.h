// place_resolver.h - finds a place on a body whose landmarks are still being laid.
#pragma once
#include <functional>

#include "body/place.h"

namespace knotmap {

struct LandmarkLookup {
  std::function<const Landmark*(std::string_view id, Side side)> find;  // as Body::landmark
  std::function<std::vector<std::string>()> ids;                        // for "did you mean"
};
// As resolvePlace, with landmarks from elsewhere than the body.
Result<SurfacePoint> resolvePlaceWith(const LandmarkLookup& landmarks, const Place& place, Side side,
                                      const Body& body, const std::string& where);

}  // namespace knotmap
