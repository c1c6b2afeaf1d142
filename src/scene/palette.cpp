// The colours of the three themes. Porcelain on cool grey is the light default, clay on near-black the dark
// one; print is for paper. Red is for pain alone; deep teal for everything one can press or has chosen; amber
// for warnings.
#include <array>

#include "scene/scene.h"

namespace knotmap {
namespace {

constexpr Colour hex(unsigned rgb, float opacity = 1) {
  return {float(rgb >> 16 & 255) / 255, float(rgb >> 8 & 255) / 255, float(rgb & 255) / 255, opacity};
}

Palette lightPalette() {
  return {.backgroundTop = hex(0xF6F7F8),
          .backgroundBottom = hex(0xDFE3E7),
          .skin = hex(0xF7F2EC),
          .sky = hex(0xFFFFFF),
          .groundLight = hex(0xA9A6AC),
          .outline = hex(0x4A4A52),
          .edge = hex(0x7F8088),
          .shadow = hex(0x3C424C, 0.36f),
          .panel = hex(0xF4F6F8),
          .card = hex(0xFFFFFF),
          .cardHover = hex(0xEDF3F4),
          .line = hex(0xD5DAE0),
          .controlLine = hex(0x7C8591),
          .text = hex(0x1A1F25),
          .textQuiet = hex(0x525B66),
          .accent = hex(0x0F6E78),
          .accentSoft = hex(0xDDEEEF),
          .onAccent = hex(0xFFFFFF),
          .painCore = hex(0x9E0F14),
          .painRing = hex(0x5E0509),
          .painDot = hex(0xA3191A),
          .ink = hex(0x16191D),
          .onInk = hex(0xFFFFFF),
          .warning = hex(0x7A4A00),
          .warningSoft = hex(0xFFF1D2)};
}

Palette darkPalette() {
  return {.backgroundTop = hex(0x262A30),
          .backgroundBottom = hex(0x16181C),
          .skin = hex(0xDCCBBE),
          .sky = hex(0xD8E2F0),
          .groundLight = hex(0x6E6762),
          .outline = hex(0x0C0D10),
          .edge = hex(0x8A93A8),
          .shadow = hex(0x000000, 0.5f),
          .panel = hex(0x1B1E23),
          .card = hex(0x25292F),
          .cardHover = hex(0x2E343B),
          .line = hex(0x3A4048),
          .controlLine = hex(0x7E8894),
          .text = hex(0xECEEF1),
          .textQuiet = hex(0xA9B2BC),
          .accent = hex(0x4FB3BD),
          .accentSoft = hex(0x1B3D42),
          .onAccent = hex(0x0A1B1D),
          .painCore = hex(0xA0141A),
          .painRing = hex(0x4E0306),
          .painDot = hex(0x9C1417),
          .ink = hex(0x0E1013),
          .onInk = hex(0xFFFFFF),
          .warning = hex(0xF2BC57),
          .warningSoft = hex(0x3B2F14)};
}

// Paper is white; the body is pale so that little ink is needed and hatching stays readable in grey.
Palette printPalette() {
  return {.backgroundTop = hex(0xFFFFFF),
          .backgroundBottom = hex(0xFFFFFF),
          .skin = hex(0xFCFBFA),
          .sky = hex(0xFFFFFF),
          .groundLight = hex(0xBFBFC2),
          .outline = hex(0x2E2F33),
          .edge = hex(0x8C8D92),
          .shadow = hex(0x50555C, 0.20f),
          .panel = hex(0xFFFFFF),
          .card = hex(0xFFFFFF),
          .cardHover = hex(0xF2F5F6),
          .line = hex(0xC4C9CF),
          .controlLine = hex(0x747C86),
          .text = hex(0x101214),
          .textQuiet = hex(0x454B53),
          .accent = hex(0x0F6E78),
          .accentSoft = hex(0xE4F1F2),
          .onAccent = hex(0xFFFFFF),
          .painCore = hex(0x8F0D12),
          .painRing = hex(0x4A0306),
          .painDot = hex(0x8F0D12),
          .ink = hex(0x101214),
          .onInk = hex(0xFFFFFF),
          .warning = hex(0x6E4300),
          .warningSoft = hex(0xFFF6E2)};
}

}  // namespace

const Palette& paletteOf(Theme theme) {
  static const std::array<Palette, 3> palettes{lightPalette(), darkPalette(), printPalette()};
  return palettes[std::size_t(theme)];
}

}  // namespace knotmap
