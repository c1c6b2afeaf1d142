// remesh.h - well-shaped triangles of the sizes that a size field asks for, lying on the skin of a body
// field.
#pragma once
#include "sculpt/field.h"
#include "sculpt/half_mesh.h"
#include "sculpt/size_field.h"

namespace knotmap {

// Isotropic remeshing (Botsch & Kobbelt, "A remeshing approach to multiresolution modeling", SGP 2004): long
// edges are split, short ones collapsed, edges flipped, vertices moved along the skin and back onto it, in
// turn. The mirror plane stays where it is.
HalfMesh remeshedHalf(const HalfMesh& half, const BodyField& field, const SizeField& sizes, int threads);

}  // namespace knotmap
