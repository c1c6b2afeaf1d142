// knot_shapes.h - a knot as the shapes it is made of, in painting order, so that pixels and vector pages show
// the same.
#pragma once
#include <variant>
#include <vector>

#include "scene/scene.h"

namespace knotmap {

using KnotShape = std::variant<ShapeMark, LineMark, TextMark>;

// Active: a red disc with a white X. Unsure: a white disc with a red X. Latent: the same, hollow. Resolved: a
// pale disc with a tick. No pattern: a plain ring. Each has a white rim, so that it reads over skin, over red
// and in grey, and its number in a badge at the upper right. Hidden ones are pale, the selected one wears a
// ring of the accent.
std::vector<KnotShape> shapesOf(const KnotMark& knot, const Palette& palette);

// The disc's outer radius in logical pixels; the badge reaches about twice as far to the upper right.
inline constexpr float knotRadius = 9.5f;

}  // namespace knotmap
