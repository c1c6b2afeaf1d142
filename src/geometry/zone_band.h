// zone_band.h - how far outside its edge the distance to a zone is kept.
#pragma once

namespace knotmap {

// Metres along the skin. Distances are clamped to +-this, so that a field is continuous where a zone's
// influence ends: a jump between neighbouring vertices gives stray specks under multisampling.
inline constexpr float zoneBandMetres = 0.05f;

}  // namespace knotmap
