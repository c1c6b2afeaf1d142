// look.h - what panels look like: the palette of the theme, sizes in logical pixels times the scale, the
// fonts.
#pragma once
#include <imgui.h>

#include "scene/scene.h"
#include "ui/fonts.h"

namespace knotmap {

ImU32 packed(const Colour& colour);
ImU32 packed(const Colour& colour, float opacity);  // opacity multiplies the colour's own
Colour mixed(const Colour& from, const Colour& to, float part);

struct Look {
  Theme theme = Theme::light;
  float scale = 1;  // pixels per logical pixel, 1-2 times the density of the screen
  Fonts fonts;

  const Palette& palette() const { return paletteOf(theme); }
  float px(float logical) const;  // whole pixels, so that edges are sharp
};

// Sizes in logical pixels. Targets of 32 and more at 100 %.
namespace sizes {
inline constexpr float target = 34, smallTarget = 32, row = 40;
inline constexpr float gap = 8, wideGap = 16, panePadding = 16, cardPadding = 14;
inline constexpr float cardRadius = 10, controlRadius = 8;
inline constexpr float leftPane = 304, rightPane = 352, toolbar = 60, statusLine = 32;
inline constexpr float drawerBelow = 1100;  // narrower windows show the panes as drawers
}  // namespace sizes

// ImGui's own style (text fields, scroll bars, pop-ups) in the same colours and sizes; built anew each time,
// since ImGui can only scale a style once.
void applyStyle(const Look& look);

}  // namespace knotmap
