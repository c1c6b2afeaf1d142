// check_zones.h - what a zone may not be once it lies on a body.
#pragma once
#include "atlas/lay_atlas.h"

namespace knotmap {

// Too small, too large, across the midline without saying so, or one disc round its own point.
Problems checkZones(const Body& body, const Muscle& muscle, const TriggerPoint& point, const LaidPoint& laid);

// Two trigger points whose essential zones are the same skin.
Problems checkAlike(const Atlas& atlas, const LaidAtlas& laid);

}  // namespace knotmap
