// keys.h - the keys of one frame, as chords in the command table's spelling ("Ctrl+Shift+Z", "Delete", "F").
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace knotmap {

struct Keys {
  std::vector<std::string> pressed;  // in order, with repeats
  bool isShiftHeld = false, isCtrlHeld = false, isAltHeld = false, isSpaceHeld = false;

  // Whether the chord was pressed; whoever asks first uses it up.
  bool take(std::string_view chord);
};

}  // namespace knotmap
