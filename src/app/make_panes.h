// make_panes.h - the panels' contents, made from the workbench. Internal to app/.
#pragma once
#include "app/panes.h"
#include "app/workbench.h"
#include "scene/sheet.h"

namespace knotmap {

std::vector<KnotRow> makeKnotRows(const Workbench& bench);
PickList makePickList(const Workbench& bench);
std::vector<SearchResult> makeSearchResults(const Workbench& bench);
RightPane makeRightPane(const Workbench& bench);
PointedWords makePointedWords(const Workbench& bench);
std::vector<std::string> describeSession(const Workbench& bench);
SheetWords makeSheetWords(const Workbench& bench);

// "Mostly: temple and side of the neck. Sometimes: angle of the jaw."
std::string refersToWords(const Workbench& bench, const ResolvedPoint& point);
KnotLook lookOf(const Knot& knot, bool isKnown);
std::string knotTitle(const Workbench& bench, const Knot& knot);  // the muscle's name, with a capital

}  // namespace knotmap
