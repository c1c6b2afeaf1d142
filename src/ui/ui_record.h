// ui_record.h - what a frame of panels contains, in words: every control and every text with its place and
// colours. The status line reads from it what the focused control is called; tests read from it what a person
// would stumble on.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "scene/scene.h"

namespace knotmap {

enum class Role { button, toggle, choice, slider, textField, link, card, picture };

// Controls and texts of one layer may not overlap; a higher layer (pop-up, sheet) covers the lower ones.
struct RecordedControl {
  std::string name;  // as a screen reader would say it
  std::string key;   // shortcut, may be empty
  Role role = Role::button;
  PixelRect box, visible;             // visible: the part inside its pane
  Colour foreground{}, background{};  // of its icon, edge or fill against what lies behind
  int layer = 0;
  bool isEnabled = true;
  bool isReachable = false;  // part of the focus order
  bool isFocused = false;
  bool canScroll = false;  // lies in a pane that scrolls up and down
};

struct RecordedText {
  std::string text;
  PixelRect box;   // the letters
  PixelRect room;  // what they may fill
  PixelRect pane;  // the pane's clip rectangle
  Colour colour{}, background{};
  int layer = 0;
  bool canScroll = false;
  bool isCutOff = false;  // our own words did not fit (what a person named may end in an ellipsis)
  bool isQuiet = false;   // of a control that cannot be used now; free of the contrast rule
};

struct UiRecord {
  std::vector<RecordedControl> controls;
  std::vector<RecordedText> texts;
  int topLayer = 0;

  void clear();
  const RecordedControl* control(const std::string& name) const;  // the topmost of that name
};

// WCAG 2.1: (lighter + 0.05) / (darker + 0.05), 1-21. `over` is opaque; a translucent colour is laid on it
// first.
float contrast(const Colour& colour, const Colour& over);

}  // namespace knotmap
