// extract.h - the skin of a field as a mesh of even grain: dual marching cubes (Nielson, "Dual marching
// cubes", Vis 2004) on a half grid whose first cells straddle the mirror plane. A cell holds one vertex per
// sheet of surface that passes it, so that sheets that come close do not grow together.
#pragma once
#include "sculpt/field.h"
#include "sculpt/half_mesh.h"

namespace knotmap {

// Closed but for the mirror plane; no edge has more than two triangles.
HalfMesh extractedHalf(const BodyField& field, double cellMm, int threads);

}  // namespace knotmap
