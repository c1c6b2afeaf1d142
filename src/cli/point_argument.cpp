#include "cli/point_argument.h"

namespace knotmap {

Result<SidedId> sidedId(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return SidedId{text, std::nullopt};
  const std::optional<Side> side = sideNamed(text.substr(colon + 1));
  if (!side)
    return Problem{text, "\"" + text.substr(colon + 1) + "\" is no side",
                   "write " + text.substr(0, colon) + ":left or :right"};
  return SidedId{text.substr(0, colon), side};
}

}  // namespace knotmap
