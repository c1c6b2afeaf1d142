// sheet.h - a composed page: the chart, and beside or below it the knots and what to do, as texts.
#pragma once
#include <optional>

#include "scene/compose.h"

namespace knotmap {

struct SheetItem {
  std::optional<int> number;  // of a knot, with its mark
  KnotLook look = KnotLook::unsure;
  std::string title;
  std::vector<std::string> lines;
};
struct SheetColumn {
  std::string heading;
  std::string remark;  // below the heading: why there is nothing, or what to mind
  std::vector<SheetItem> items;
};
struct SheetWords {
  std::string warning;  // above everything: an emergency sign
  SheetColumn knots, advice;
  std::string more;     // "and {count} more", where a column is cut
};

// Upright pages have the chart above two columns, others to the left of them. Texts shrink to two thirds before a column
// is cut.
Scene composeSheet(const PictureContent& content, const SheetWords& words, const PictureForm& form,
                   const TextMeasure& measure);

}  // namespace knotmap
