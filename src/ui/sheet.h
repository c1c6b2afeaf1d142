// sheet.h - a calm question in the middle of the window: title, content that scrolls, actions at the foot.
// What lies beneath waits; Escape, the cross or a click beside it closes.
#pragma once
#include <optional>

#include "ui/pane.h"

namespace knotmap {

struct SheetMemory {
  float contentHeight = 0;  // of the last frame; the sheet is as high as that, if the window is
};

struct SheetSpec {
  const char* id = "";
  std::string title = {};
  float logicalWidth = 560;
  bool hasFoot = true;
};

class Sheet {
 public:
  Sheet(Ui& ui, SheetMemory& memory, const SheetSpec& spec);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  // Ends the content; what follows stands at the foot. Answers its row.
  PixelRect beginFoot();
  bool wantsToClose();  // asked last

 private:
  void endContent();

  Ui& ui_;
  SheetMemory& memory_;
  SheetSpec spec_;
  PixelRect box_, content_;
  float headHeight_, footHeight_;
  std::optional<PaneFrame> body_, foot_;
  bool wasClickedBeside_ = false;
};

}  // namespace knotmap
