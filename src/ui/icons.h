// icons.h - the panels' own pictograms, drawn as strokes on a grid of 20; sharp at every scale and in every
// colour.
#pragma once
#include "ui/ui.h"

namespace knotmap {

enum class Icon {
  mark,  // the program's sign
  menu,
  undo,
  redo,
  sun,
  moon,
  search,
  close,
  plus,
  minus,
  fit,
  hand,
  chevronRight,
  chevronDown,
  chevronUp,
  check,
  flip,
  twin,
  bin,
  warning,
  information,
  folder,
  file,
  share,
  keyboard,
  sliders,
  paneLeft,
  paneRight,
  home,
  up,
  shield,
  dots
};

void drawIcon(Ui& ui, Icon icon, ImVec2 middle, const Colour& colour, float logicalSize = 20);

}  // namespace knotmap
