// The composed page.
#include "app/sheet.h"

#include <gtest/gtest.h>

#include "../scene/mannequin.h"

namespace knotmap {
namespace {

const Mannequin& body() {
  static const Mannequin mannequin;
  return mannequin;
}

SheetWords words(int knots) {
  SheetWords words;
  words.knots.heading = "Knots";
  words.advice.heading = "What may help";
  words.more = "and {count} more";
  for (int number = 1; number <= knots; ++number)
    words.knots.items.push_back({number, KnotLook::active, "Upper trapezius " + std::to_string(number),
                                 {"left, pain 6", "Mostly felt in: temple, side of the neck and behind the ear."}});
  words.advice.items.push_back({std::nullopt, KnotLook::unsure, "Ear to shoulder", {"sitting, hold 30 s"}});
  return words;
}

Scene sheet(const SheetWords& words, glm::ivec2 size) {
  return composeSheet(contentOf(body()), words, {.size = size, .scale = pictureScale(size)}, EvenText());
}

const TextMark* textOf(const Scene& scene, const std::string& text) {
  for (const TextMark& mark : scene.marks.texts)
    if (mark.text == text) return &mark;
  return nullptr;
}

TEST(Sheet, HoldsTheChartTheKnotsAndTheAdvice) {
  for (const glm::ivec2 size : {glm::ivec2(1654, 2339), glm::ivec2(1920, 1200)}) {
    const Scene scene = sheet(words(3), size);
    EXPECT_EQ(scene.size, size);
    EXPECT_GE(scene.bodies.size(), 4u);
    EXPECT_TRUE(textOf(scene, "Upper trapezius 3"));
    EXPECT_TRUE(textOf(scene, "Ear to shoulder"));
    EXPECT_TRUE(textOf(scene, "Front"));
  }
}

TEST(Sheet, EverythingLiesOnThePage) {
  const glm::ivec2 size{1654, 2339};
  const EvenText measure;
  const Scene scene = sheet(words(8), size);
  for (const TextMark& mark : scene.marks.texts) {
    EXPECT_GE(mark.position.y, 0) << mark.text;
    EXPECT_LE(mark.position.y, float(size.y)) << mark.text;
    if (mark.anchor == Anchor::left) {
      EXPECT_LE(mark.position.x + (mark.wrapWidth > 0 ? 0 : measure.width(mark.text, mark.size, mark.weight)), float(size.x)) << mark.text;
    }
  }
}

TEST(Sheet, KnotsBearTheirNumbersAndLooks) {
  const Scene scene = sheet(words(2), {1654, 2339});
  int found = 0;
  for (const KnotMark& mark : scene.marks.knots)
    if (mark.number == 2 && mark.look == KnotLook::active) ++found;
  EXPECT_EQ(found, 1);
}

TEST(Sheet, TooManyKnotsShrinkAndThenAreCounted) {
  const Scene few = sheet(words(3), {1654, 2339}), more = sheet(words(9), {1654, 2339}), many = sheet(words(60), {1654, 2339});
  EXPECT_LE(textOf(more, "Upper trapezius 1")->size, textOf(few, "Upper trapezius 1")->size);
  EXPECT_TRUE(textOf(more, "Upper trapezius 9"));
  int shown = 0;
  for (int number = 1; number <= 60; ++number) shown += textOf(many, "Upper trapezius " + std::to_string(number)) != nullptr;
  ASSERT_LT(shown, 60);
  EXPECT_TRUE(textOf(many, "and " + std::to_string(60 - shown) + " more"));
}

TEST(Sheet, AWarningStandsAboveEverything) {
  SheetWords warned = words(1);
  warned.warning = "Get medical help now.";
  const Scene scene = sheet(warned, {1654, 2339});
  const TextMark* warning = textOf(scene, warned.warning);
  ASSERT_TRUE(warning);
  for (const TextMark& mark : scene.marks.texts) EXPECT_GE(mark.position.y, warning->position.y) << mark.text;
  for (const BodyView& view : scene.bodies) EXPECT_GT(view.frame.y, warning->position.y);
}

}  // namespace
}  // namespace knotmap
