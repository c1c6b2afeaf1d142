// pane.h - a rectangle of the window with its own background, clipping and scrolling; an ImGui window
// underneath.
#pragma once
#include "ui/ui.h"

namespace knotmap {

// Layers, lowest first.
namespace layers {
inline constexpr int panes = 0, drawers = 1, popups = 2, sheets = 3;
}
// Groups of controls, for the key that jumps between them.
namespace focusPanes {
inline constexpr int toolbar = 1, knots = 2, body = 3, advice = 4;
}

struct PaneSpec {
  const char* id = "";
  PixelRect box;
  Colour background{1.0f};
  int layer = 0;         // higher ones cover lower ones
  int focusPane = 0;     // Ctrl+Tab jumps between these
  bool scrolls = false;  // up and down
  float padding = 0;     // pixels
  float radius = 0;      // pixels; > 0: floats, with a shadow
  bool isClear = false;  // nothing is painted behind
};

class PaneFrame {
 public:
  PaneFrame(Ui& ui, const PaneSpec& spec);
  ~PaneFrame();
  PaneFrame(const PaneFrame&) = delete;
  PaneFrame& operator=(const PaneFrame&) = delete;

  bool wasClickedOutside() const { return wasClickedOutside_; }

 private:
  Ui& ui_;
  Colour backgroundBefore_;
  int layerBefore_;
  bool couldScroll_;
  Column columnBefore_;
  float padding_;
  bool wasClickedOutside_ = false;
};

// The next rectangle of the column; what follows stands below it and a gap (logical).
PixelRect takeRow(Ui& ui, float height, float gap = sizes::gap);
void space(Ui& ui, float logicalHeight);
// Where the next row would begin.
ImVec2 rowStart(const Ui& ui);

// While it lives, content flows in a narrower column.
class InColumn {
 public:
  InColumn(Ui& ui, Column column) : ui_(ui), before_(ui.column) { ui.column = column; }
  ~InColumn() { ui_.column = before_; }
  InColumn(const InColumn&) = delete;
  InColumn& operator=(const InColumn&) = delete;

 private:
  Ui& ui_;
  Column before_;
};

// The part of the pane that is on the screen.
PixelRect visibleArea();

// A soft shadow under something that lies on top.
void drawShadow(Ui& ui, const PixelRect& box, float radius, float strength);

}  // namespace knotmap
