#include "scene/sheet.h"

#include <gtest/gtest.h>

#include "picture_checks.h"

namespace knotmap {
namespace {

PictureForm upright() {
  PictureForm form;
  form.size = {1240, 1754};
  form.scale = pictureScale(form.size);
  return form;
}

SheetWords wordsWith(int knots, int stretches) {
  SheetWords words;
  words.knots.heading = "Knots";
  words.advice.heading = "What may help";
  words.more = "and {count} more";
  for (int i = 1; i <= knots; ++i)
    words.knots.items.push_back({i,
                                 KnotLook::active,
                                 "Muscle number " + std::to_string(i) + ", left",
                                 {"pain 6, active",
                                  "Mostly: temple and side of the neck. Sometimes: angle of the jaw and the "
                                  "forehead above the eye."}});
  for (int i = 1; i <= stretches; ++i)
    words.advice.items.push_back(
        {std::nullopt,
         KnotLook::unsure,
         "Stretch number " + std::to_string(i),
         {"sitting, hold 30 s, twice", "Stop when it hurts or tingles and ask a professional about it."}});
  return words;
}

void expectTidy(const Scene& scene) {
  expectNoTextOverlapsOrIsCut(scene);
  expectNoTextOnABody(scene);
}

TEST(Sheet, HasTheChartThenTheKnotsThenWhatMayHelp) {
  PictureContent content = contentOf(body());
  content.knots = tenKnotsWithLongNames(body());
  const Scene scene = composeSheet(content, wordsWith(4, 3), upright(), EvenText());
  EXPECT_EQ(scene.size, upright().size);
  EXPECT_EQ(scene.bodies.size(), 4u);
  ASSERT_TRUE(textOf(scene, "Knots") && textOf(scene, "Muscle number 4, left") &&
              textOf(scene, "Stretch number 3"));
  EXPECT_GT(textOf(scene, "Knots")->position.y, scene.bodies[0].frame.y + scene.bodies[0].frame.height);
  EXPECT_TRUE(textOf(scene, content.words.note));
  expectTidy(scene);
}

TEST(Sheet, AWarningStandsBeforeEverythingElse) {
  SheetWords words = wordsWith(2, 0);
  words.warning = "Call an ambulance now.";
  const Scene scene = composeSheet(contentOf(body()), words, upright(), EvenText());
  const TextMark* warning = textOf(scene, words.warning);
  ASSERT_TRUE(warning);
  EXPECT_EQ(warning->colour, paletteOf(Theme::light).warning);
  for (const TextMark& text : scene.marks.texts) EXPECT_GE(text.position.y, warning->position.y) << text.text;
}

TEST(Sheet, OnOnePageTextsShrinkBeforeAnythingIsLeftOut) {
  const Scene few = composeSheet(contentOf(body()), wordsWith(3, 2), upright(), EvenText());
  const Scene many = composeSheet(contentOf(body()), wordsWith(11, 12), upright(), EvenText());
  EXPECT_LT(textOf(many, "Muscle number 1, left")->size, textOf(few, "Muscle number 1, left")->size);
  EXPECT_GE(textOf(many, "Muscle number 1, left")->size, 0.65f * textOf(few, "Muscle number 1, left")->size);
  EXPECT_TRUE(textOf(many, "Stretch number 12"));
  expectTidy(many);
}

TEST(Sheet, WhatDoesNotFitOnOnePageIsCountedAtItsEnd) {
  const Scene scene = composeSheet(contentOf(body()), wordsWith(60, 40), upright(), EvenText());
  int shown = 0;
  for (int i = 1; i <= 60; ++i)
    shown += textOf(scene, "Muscle number " + std::to_string(i) + ", left") ? 1 : 0;
  for (int i = 1; i <= 40; ++i) shown += textOf(scene, "Stretch number " + std::to_string(i)) ? 1 : 0;
  EXPECT_LT(shown, 100);
  EXPECT_TRUE(textOf(scene, "and " + std::to_string(100 - shown) + " more"));
  expectTidy(scene);
}

TEST(Sheet, PagesHoldEveryItemOnceAndAreNumbered) {
  const auto pages = composeSheetPages(contentOf(body()), wordsWith(40, 30), upright(), EvenText());
  ASSERT_GT(pages.size(), 1u);
  for (int i = 1; i <= 40; ++i) {
    int found = 0;
    for (const Scene& page : pages)
      found += textOf(page, "Muscle number " + std::to_string(i) + ", left") ? 1 : 0;
    EXPECT_EQ(found, 1) << i;
  }
  EXPECT_EQ(pages[0].bodies.size(), 4u);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i > 0) {
      EXPECT_TRUE(pages[i].bodies.empty());
    }
    EXPECT_TRUE(textOf(pages[i], std::to_string(i + 1) + " / " + std::to_string(pages.size())));
    EXPECT_EQ(pages[i].size, upright().size);
    expectTidy(pages[i]);
  }
}

TEST(Sheet, AHeadingNeverEndsAColumn) {
  for (int knots = 1; knots < 30; ++knots)
    for (const Scene& page :
         composeSheetPages(contentOf(body()), wordsWith(knots, 5), upright(), EvenText())) {
      const TextMark* heading = textOf(page, "What may help");
      if (!heading) continue;
      const TextMark* first = textOf(page, "Stretch number 1");
      ASSERT_TRUE(first) << knots;
      EXPECT_NEAR(first->position.x, heading->position.x, 0.01);
      EXPECT_GT(first->position.y, heading->position.y);
    }
}

TEST(Sheet, ATallSheetGrowsUntilEverythingIsOnIt) {
  const Scene scene = composeTallSheet(contentOf(body()), wordsWith(60, 40), upright(), EvenText());
  EXPECT_EQ(scene.size.x, upright().size.x);
  EXPECT_GT(scene.size.y, upright().size.y);
  EXPECT_TRUE(textOf(scene, "Muscle number 60, left"));
  EXPECT_TRUE(textOf(scene, "Stretch number 40"));
  expectTidy(scene);
}

TEST(Sheet, ATallSheetOfFewWordsIsNoLowerThanAsked) {
  PictureForm form = upright();
  form.size.y = 2400;
  EXPECT_EQ(composeTallSheet(contentOf(body()), wordsWith(1, 0), form, EvenText()).size.y, 2400);
}

TEST(Sheet, ALyingPageHasTheTextsBesideTheChart) {
  PictureForm form = upright();
  std::swap(form.size.x, form.size.y);
  const Scene scene = composeSheet(contentOf(body()), wordsWith(3, 2), form, EvenText());
  for (const BodyView& view : scene.bodies)
    EXPECT_LT(view.frame.x + view.frame.width, textOf(scene, "Knots")->position.x);
  expectTidy(scene);
}

TEST(Sheet, WithoutKnotsItSaysSo) {
  SheetWords words = wordsWith(0, 0);
  words.knots.remark = "No knots are marked.";
  EXPECT_TRUE(textOf(composeSheet(contentOf(body()), words, upright(), EvenText()), "No knots are marked."));
}

}  // namespace
}  // namespace knotmap
