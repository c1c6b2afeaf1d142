// sheet.h - a composed page: warnings first, the chart, and below or beside it the knots and what to do, as
// texts.
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
  std::string more;  // "and {count} more", where a page is cut
};

// One page of form.size. Texts shrink to two thirds before what does not fit is cut, and said to be.
Scene composeSheet(const PictureContent& content, const SheetWords& words, const PictureForm& form,
                   const TextMeasure& measure);
// As many pages of form.size as the texts take; the chart is on the first.
std::vector<Scene> composeSheetPages(const PictureContent& content, const SheetWords& words,
                                     const PictureForm& form, const TextMeasure& measure);
// One page of form.size.x, as high as the texts take, and at least form.size.y.
Scene composeTallSheet(const PictureContent& content, const SheetWords& words, const PictureForm& form,
                       const TextMeasure& measure);

}  // namespace knotmap
