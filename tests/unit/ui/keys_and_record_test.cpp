#include <gtest/gtest.h>

#include "ui/export_form.h"
#include "ui/keys.h"
#include "ui/ui_record.h"

namespace knotmap {
namespace {

TEST(Keys, AreUsedUpByWhoAsksFirst) {
  Keys keys;
  keys.pressed = {"Enter", "Tab", "Enter"};
  EXPECT_TRUE(keys.take("Enter"));
  EXPECT_TRUE(keys.take("Enter"));
  EXPECT_FALSE(keys.take("Enter"));
  EXPECT_TRUE(keys.take("Tab"));
}

TEST(Contrast, IsThatOfTheWebGuidelines) {
  const Colour white(1.0f), black(0, 0, 0, 1), grey(0x76 / 255.0f, 0x76 / 255.0f, 0x76 / 255.0f, 1);
  EXPECT_NEAR(contrast(black, white), 21, 0.01);
  EXPECT_NEAR(contrast(white, white), 1, 0.01);
  EXPECT_NEAR(contrast(grey, white), 4.54, 0.01);  // the well-known lightest grey that passes
}

TEST(Contrast, OfATranslucentColourCountsWhatIsSeen) {
  const Colour white(1.0f), shade(0, 0, 0, 0.0f);
  EXPECT_NEAR(contrast(shade, white), 1, 0.01);
}

TEST(ExportForm, RefusesSizesThatAreNone) {
  ExportForm form;
  form.size = exportSizes.size();
  form.customWidth = "640";
  form.customHeight = "480";
  EXPECT_EQ(chosenSize(form), glm::ivec2(640, 480));
  for (const char* wrong : {"", "12", "20001", "6e2", "640px"}) {
    form.customHeight = wrong;
    EXPECT_FALSE(chosenSize(form)) << wrong;
  }
}

TEST(ExportForm, NamesThePictureAfterTheDayAndNobody) {
  Session session;
  session.alias = "Anna";
  session.date = "2026-11-20T14:05:00+01:00";
  EXPECT_EQ(suggestedPicture("/pictures", session), "/pictures/knotmap-2026-11-20.png");
}

}  // namespace
}  // namespace knotmap
