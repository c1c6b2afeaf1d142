// sheets.h - the pages on which landmarks and regions are looked at.
#pragma once
#include "sheets/sheet_canvas.h"

namespace knotmap {

// The four sides, head, hand and foot from where their parts are seen.
std::vector<SheetView> sheetViews(const Body& body);
// Every landmark that the view shows, as a dot; those of the left side and the midline with their ids.
Image landmarkSheet(const Body& body, const SheetView& view);
// Every leaf region in a colour that none of its neighbours has; those of the left side and the midline with
// their ids.
Image regionSheet(const Body& body, const SheetView& view);

}  // namespace knotmap
