// text_fields.h - where a person writes: one line, or several that break at the field's width.
#pragma once
#include <optional>

#include "ui/buttons.h"

namespace knotmap {

struct FieldSpec {
  std::string name = {};     // what a screen reader would say
  std::string example = {};  // shown while it is empty
  std::string key = {};
  std::optional<Icon> icon = {};
  bool takesKeyboard = false;  // now, with everything in it selected
};
struct FieldChange {
  bool hasChanged = false;   // `text` is new
  bool wasLeft = false;      // the last change of this visit
  bool wasEntered = false;   // Enter
  bool isActive = false;     // the editor is open
  bool hasKeyboard = false;  // keys go here
};
FieldChange textField(Ui& ui, std::string_view id, const PixelRect& box, std::string& text,
                      const FieldSpec& spec);

// Several lines. ImGui 1.86 cannot break lines by itself; see soft_wrap.h.
FieldChange noteField(Ui& ui, std::string_view id, const PixelRect& box, std::string& text,
                      const FieldSpec& spec);

}  // namespace knotmap
