// lay_zone.h - lays written places and zones on the left side of a body.
#pragma once
#include "atlas/atlas.h"
#include "atlas/zone_field.h"

namespace knotmap {

// `here`: the trigger point's own place, where the words may name it. Problems carry the place's own
// file:line:col.
Result<SurfacePoint> layPlace(const Body& body, const WrittenPlace& place, const SurfacePoint* here);

// The islands' union. Empty for an empty zone.
Result<ZoneField> layZone(const Body& body, const Zone& zone, const SurfacePoint* here);

}  // namespace knotmap
