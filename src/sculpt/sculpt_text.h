// sculpt_text.h - reads a sculpt's text. One statement a line, millimetres and degrees, '#' starts a comment:
//
//   body ID COARSEST_EDGE
//   frame NAME PARENT (origin) (x axis) (y axis)          "world" is there from the start
//   use FRAME                                             what follows is written in it
//   group NAME BLEND [MIRROR_BLEND]                       parts of a group are joined first, then the groups
//   loft add|carve|keep [sloping] BLEND (origin) (axis) (front) START_CAP END_CAP
//   section AT LEFT RIGHT BACK FRONT WIDEST FRONT_EXPONENT [BACK_EXPONENT]       of the loft above; ascending
//   blob add|carve|keep BLEND (centre) (radii) (rotation about x, y, z) [EXPONENT]
//   chain add|carve|keep BLEND [flat FACTOR (direction)] (x y z radius)...
//   stroke smooth|crease (x y z height width)...          clay along a curve that is laid on the surface
//   detail EDGE (x y z radius)...                         triangle edges of at most EDGE round this curve
//   segment ID (proximal) (distal) (front) RADIUS [from SEGMENT (border) (normal)]
//                                                         every rigid part once: head neck trunk upper_arm
//                                                         ...; skin beyond the border belongs to it and no
//                                                         longer to SEGMENT
#pragma once
#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "sculpt/sculpt.h"

namespace knotmap {

// All problems at once, each at file:line:col.
Result<Sculpt> parseSculpt(std::string_view text, const std::string& fileName);
Result<Sculpt> readSculpt(const std::filesystem::path& file);

}  // namespace knotmap
