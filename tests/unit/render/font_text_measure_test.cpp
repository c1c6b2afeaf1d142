// Texts are measured with the fonts that they are painted with.
#include "render/font_text_measure.h"

#include <gtest/gtest.h>

namespace knotmap {
namespace {

TEST(FontTextMeasure, LongerAndHeavierTextsAreWider) {
  const FontTextMeasure measure;
  const float word = measure.width("trapezius", 16, TextWeight::regular);
  EXPECT_GT(measure.width("upper trapezius", 16, TextWeight::regular), word);
  EXPECT_GT(measure.width("trapezius", 16, TextWeight::semibold), word);
  EXPECT_EQ(measure.width("", 16, TextWeight::regular), 0);
}

TEST(FontTextMeasure, KnowsTheHeightsOfInter) {
  const FontTextMeasure measure;  // the font states 1984 above and 494 below the baseline, of 2048 units
  EXPECT_NEAR(measure.ascent(1000, TextWeight::regular), 1000 * 1984.0 / 2048, 0.5);
  EXPECT_NEAR(measure.height("x", 1000, TextWeight::regular, 0), 1000 * (1984.0 + 494) / 2048, 0.5);
}

TEST(FontTextMeasure, WidthsScaleEvenlyWithSize) {
  const FontTextMeasure measure;
  const float small = measure.width("Left levator scapulae", 11, TextWeight::medium);
  const float large = measure.width("Left levator scapulae", 110, TextWeight::medium);
  EXPECT_NEAR(large, 10 * small, 0.005f * large);
}

TEST(FontTextMeasure, AWrappedTextIsHigherByWholeLines) {
  const FontTextMeasure measure;
  const char* text = "Hold for thirty seconds, breathe, and let the shoulder sink";
  const float line = measure.height(text, 14, TextWeight::regular, 0);
  const float width = measure.width(text, 14, TextWeight::regular);
  const float wrapped = measure.height(text, 14, TextWeight::regular, width / 2.5f);
  EXPECT_NEAR(wrapped / line, 3, 0.1);
  EXPECT_NEAR(measure.height("one\ntwo", 14, TextWeight::regular, 0), 2 * line, 0.1f * line);
}

TEST(FontTextMeasure, TheBaselineLiesInsideTheLine) {
  const FontTextMeasure measure;
  const float ascent = measure.ascent(20, TextWeight::regular);
  EXPECT_GT(ascent, 14);
  EXPECT_LT(ascent, measure.height("x", 20, TextWeight::regular, 0));
}

TEST(FontTextMeasure, OtherScriptsHaveWidthToo) {
  const FontTextMeasure measure;
  EXPECT_GT(measure.width("μυς", 16, TextWeight::regular), 10);
  EXPECT_GT(measure.width("мышца", 16, TextWeight::regular), 20);
}

}  // namespace
}  // namespace knotmap
