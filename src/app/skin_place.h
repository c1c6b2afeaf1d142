// skin_place.h - places on the skin: found from commands, named, measured.
#pragma once
#include "app/workbench.h"

namespace knotmap {

// Problems: no skin within 5 cm; words that name no place.
Result<SurfacePoint> skinPoint(const Workbench& bench, const SkinPlace& place);
SkinPlace skinPlace(const Body& body, const SurfacePoint& point);

// The person's side a place lies on; midline within 5 mm of it.
Side sideOf(const Body& body, const SurfacePoint& point);
// Leaf region, its side (of a midline region the side the place lies on), and the muscle nearest to the
// surface.
Pointed pointedAt(const Workbench& bench, const SurfacePoint& point);

// Along the skin; infinity beyond the reach.
float metresApart(const Body& body, const SurfacePoint& from, const SurfacePoint& to, float reachMetres);

// The place deepest inside a region: what is meant by "its middle".
SurfacePoint middleOf(const Body& body, std::size_t region);

}  // namespace knotmap
