#include "app/state.h"

#include <algorithm>

namespace knotmap {

const Knot* State::knotInQuestion() const {
  return selection.empty() ? nullptr : session.knot(selection.back());
}

bool State::isSelected(std::string_view knot) const {
  return std::find(selection.begin(), selection.end(), knot) != selection.end();
}

const PlacedKnot* State::placedKnot(std::string_view knot) const {
  for (const PlacedKnot& each : placed)
    if (each.knot == knot) return &each;
  return nullptr;
}

}  // namespace knotmap
