// draw_order.h - triangles and vertices in an order that is kind to caches.
#pragma once
#include "sculpt/skin.h"

namespace knotmap {

// Triangles along a space-filling curve and so that neighbours follow each other, vertices in the order of
// their first use; the arrays per vertex follow.
void orderForDrawing(Skin& skin);

}  // namespace knotmap
