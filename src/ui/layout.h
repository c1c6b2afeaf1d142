// layout.h - where toolbar, panes, body and status line stand in a window of any size.
#pragma once
#include "scene/camera.h"
#include "ui/look.h"

namespace knotmap {

struct LayoutWishes {
  bool panesSwapped = false;                     // knots on the right, advice on the left
  bool showsKnots = false, showsAdvice = false;  // drawers that are open in a narrow window
};

struct Layout {
  PixelRect toolbar, knots, body, advice, status;
  bool hasDrawers = false;  // narrow: the panes lie over the body and are closed until asked for
  bool showsKnots = true, showsAdvice = true;
};

Layout layoutOf(const glm::vec2& windowPixels, const Look& look, const LayoutWishes& wishes);

}  // namespace knotmap
