// control.h - what every control has in common: a name, the mouse, the keyboard, a ring that shows who has
// it, a hint.
#pragma once
#include "ui/text.h"

namespace knotmap {

struct ControlSpec {
  std::string name = {};  // what a screen reader would say
  std::string key = {};   // shortcut, shown in the hint
  std::string hint =
      {};  // shown when the pointer rests; empty: the name, if the control does not show it itself
  Role role = Role::button;
  bool isEnabled = true;
  bool showsName = true;    // painted on it as text
  bool isReachable = true;  // by Tab; a group's members but the chosen one are reached with arrows
};

struct ControlState {
  ControlId id = 0;
  PixelRect box;
  std::size_t recorded = 0;  // index in the record
  bool isEnabled = true;
  bool isHovered = false, isHeld = false;
  bool hasKeyboard = false, showsRing = false;
  bool wasReleased = false;  // the mouse button went up, wherever
  bool wasPressed = false;   // mouse released on it, or Enter or Space
};

ControlId controlId(std::string_view id);  // within ImGui's id stack

// Puts a control at a place. It leaves the cursor alone.
ControlState control(Ui& ui, std::string_view id, const PixelRect& box, const ControlSpec& spec);

// What the eye has to tell apart: the control's own colour on what lies behind it.
void recordColours(Ui& ui, const ControlState& state, const Colour& foreground, const Colour& background);
void drawFocusRing(Ui& ui, const ControlState& state, float radius);
void fill(const PixelRect& box, const Colour& colour, float radius = 0);
void frame(Ui& ui, const PixelRect& box, const Colour& colour, float radius, float logicalWidth = 1);

}  // namespace knotmap
