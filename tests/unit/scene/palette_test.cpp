#include <gtest/gtest.h>

#include <cmath>

#include "scene/scene.h"

namespace knotmap {
namespace {

constexpr Theme themes[] = {Theme::light, Theme::dark, Theme::print};

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const Colour& colour) {
  const auto linear = [](double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}
double contrast(const Colour& a, const Colour& b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}
bool isReddish(const Colour& colour) { return colour.r > 1.6f * colour.g && colour.r > 1.6f * colour.b; }

TEST(Palette, ContrastOfKnownPairsIsAsPublished) {
  EXPECT_NEAR(contrast(Colour(0, 0, 0, 1), Colour(1, 1, 1, 1)), 21, 1e-6);
  EXPECT_NEAR(contrast(Colour(Colour(0x76, 0x76, 0x76, 255) / 255.0f), Colour(1, 1, 1, 1)), 4.54, 0.01);
}

TEST(Palette, EveryTextIsReadableOnEveryGroundItStandsOn) {
  for (Theme theme : themes) {
    const Palette& of = paletteOf(theme);
    for (const Colour& ground :
         {of.backgroundTop, of.backgroundBottom, of.panel, of.card, of.cardHover, of.accentSoft})
      for (const Colour& text : {of.text, of.textQuiet}) EXPECT_GE(contrast(text, ground), 4.5) << int(theme);
    for (const Colour& ground :
         {of.panel, of.card, of.cardHover, of.accentSoft, of.backgroundTop, of.backgroundBottom})
      EXPECT_GE(contrast(of.accent, ground), 4.5) << "links, " << int(theme);
    EXPECT_GE(contrast(of.onAccent, of.accent), 4.5) << int(theme);
    EXPECT_GE(contrast(of.onInk, of.ink), 4.5) << int(theme);
    EXPECT_GE(contrast(of.warning, of.warningSoft), 4.5) << int(theme);
    EXPECT_GE(contrast(of.warning, of.card), 4.5) << int(theme);
    EXPECT_GE(contrast(of.text, of.warningSoft), 4.5) << int(theme);
  }
}

TEST(Palette, ControlsStandOutFromTheirGround) {
  for (Theme theme : themes) {
    const Palette& of = paletteOf(theme);
    for (const Colour& ground : {of.panel, of.card}) {
      EXPECT_GE(contrast(of.accent, ground), 3) << int(theme);
      EXPECT_GE(contrast(of.controlLine, ground), 3) << int(theme);
    }
  }
}

TEST(Palette, ZonesStandOutFromTheSkin) {
  for (Theme theme : themes) {
    const Palette& of = paletteOf(theme);
    for (const Colour& pain : {of.painCore, of.painRing, of.painDot})
      EXPECT_GE(contrast(pain, of.skin), 4.5) << int(theme);
  }
}

TEST(Palette, RedBelongsToPainAlone) {
  for (Theme theme : themes) {
    const Palette& of = paletteOf(theme);
    for (const Colour& pain : {of.painCore, of.painRing, of.painDot}) EXPECT_TRUE(isReddish(pain));
    for (const Colour& other : {of.backgroundTop, of.backgroundBottom,
                                of.skin,          of.sky,
                                of.groundLight,   of.outline,
                                of.edge,          of.shadow,
                                of.panel,         of.card,
                                of.cardHover,     of.line,
                                of.controlLine,   of.text,
                                of.textQuiet,     of.accent,
                                of.accentSoft,    of.onAccent,
                                of.ink,           of.onInk})
      EXPECT_FALSE(isReddish(other)) << int(theme);
    EXPECT_GT(of.warning.g, 0.5f * of.warning.r) << "amber, not red";
  }
}

}  // namespace
}  // namespace knotmap
