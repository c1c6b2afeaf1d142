// keys.cpp - who asks first uses a key up.
#include "ui/keys.h"

#include <algorithm>

namespace knotmap {

bool Keys::take(std::string_view chord) {
  const auto found = std::find(pressed.begin(), pressed.end(), chord);
  if (found == pressed.end()) return false;
  pressed.erase(found);
  return true;
}

}  // namespace knotmap
