// side.h - the person's own left and right; never the viewer's.
#pragma once
#include <optional>
#include <string_view>

namespace knotmap {

enum class Side { left, right, midline };

constexpr std::string_view sideName(Side side) {
  return side == Side::left ? "left" : side == Side::right ? "right" : "midline";
}
constexpr std::optional<Side> sideNamed(std::string_view name) {
  for (Side side : {Side::left, Side::right, Side::midline})
    if (name == sideName(side)) return side;
  return std::nullopt;
}
constexpr Side otherSide(Side side) {
  return side == Side::left ? Side::right : side == Side::right ? Side::left : Side::midline;
}

}  // namespace knotmap
