#include "session/session.h"

#include <algorithm>

namespace knotmap {

const Knot* Session::knot(std::string_view knotId) const {
  for (const Knot& knot : knots)
    if (knot.id == knotId) return &knot;
  return nullptr;
}

Knot* Session::knot(std::string_view knotId) { return const_cast<Knot*>(std::as_const(*this).knot(knotId)); }

int Session::nextNumber() const {
  int greatest = lastNumber;
  for (const Knot& knot : knots) greatest = std::max(greatest, knot.number);
  return greatest + 1;
}

}  // namespace knotmap
