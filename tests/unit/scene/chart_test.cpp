#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picture_checks.h"
#include "scene/chart_layout.h"
#include "scene/coverage.h"
#include "scene/visibility.h"

namespace knotmap {
namespace {

constexpr glm::ivec2 sizes[] = {{640, 480},   {800, 600},  {1280, 800},   {1600, 767},
                                {3840, 2160}, {600, 1200}, {16000, 20000}};

PictureForm formOf(glm::ivec2 size) {
  PictureForm form;
  form.size = size;
  form.scale = pictureScale(size);
  return form;
}

TEST(Chart, ShowsFrontBackLeftAndRightAtEqualScale) {
  const Scene scene = composeChart(contentOf(body()), formOf({1280, 800}), EvenText());
  ASSERT_EQ(scene.bodies.size(), 4u);
  const float yaws[] = {0, 180, 90, -90};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(scene.bodies[i].camera.yawDegrees, yaws[i]);
    EXPECT_NEAR(scene.bodies[i].camera.pixelsPerMetre(scene.bodies[i].frame),
                scene.bodies[0].camera.pixelsPerMetre(scene.bodies[0].frame), 0.01);
  }
}

TEST(Chart, NoHandOrFootIsCutAndNoFramesOverlap) {
  for (glm::ivec2 size : sizes) {
    const Scene scene = composeChart(contentOf(body()), formOf(size), EvenText());
    const PixelRect all{0, 0, float(size.x), float(size.y)};
    for (std::size_t i = 0; i < scene.bodies.size(); ++i) {
      const BodyView& view = scene.bodies[i];
      EXPECT_TRUE(covers(grown(view.frame, 0.01f),
                         pixelBounds(Projection(view.camera, view.frame), body().skin.positions)));
      EXPECT_TRUE(covers(grown(all, 0.01f), view.frame));
      for (std::size_t j = i + 1; j < scene.bodies.size(); ++j)
        EXPECT_FALSE(overlap(grown(view.frame, -0.01f), scene.bodies[j].frame));
    }
  }
}

TEST(Chart, TheFiguresFillMostOfThePicture) {
  for (glm::ivec2 size : {glm::ivec2(1280, 800), glm::ivec2(1600, 767), glm::ivec2(3840, 2160)}) {
    const Scene scene = composeChart(contentOf(body()), formOf(size), EvenText());
    const float height = 1.7f * scene.bodies[0].camera.pixelsPerMetre(scene.bodies[0].frame);
    EXPECT_GT(height, 0.72f * float(size.y)) << size.x;
  }
}

TEST(Chart, LettersStandOnThePersonsOwnSides) {
  const Scene scene = composeChart(contentOf(body()), formOf({1280, 800}), EvenText());
  std::vector<const TextMark*> lefts, rights;
  for (const TextMark& text : scene.marks.texts) {
    if (text.text == "L") lefts.push_back(&text);
    if (text.text == "R") rights.push_back(&text);
  }
  ASSERT_EQ(lefts.size(), 2u);
  ASSERT_EQ(rights.size(), 2u);
  EXPECT_GT(lefts[0]->position.x, middleOf(scene.bodies[0].frame).x)
      << "in front the person's left is on the right";
  EXPECT_LT(rights[0]->position.x, middleOf(scene.bodies[0].frame).x);
  EXPECT_LT(lefts[1]->position.x, middleOf(scene.bodies[1].frame).x) << "from the back it is on the left";
  EXPECT_GT(rights[1]->position.x, middleOf(scene.bodies[1].frame).x);
  EXPECT_GE(lefts[0]->size, 20);
  for (const char* name : {"Front", "Back", "Left side", "Right side"})
    EXPECT_TRUE(textOf(scene, name)) << name;
}

TEST(Chart, AKnotOnTheLeftShoulderBladeIsSeenFromTheBackAlone) {
  PictureContent content = contentOf(body());
  content.knots = {knotOn(body(), 1, {0.02f, 1.2f, 0}, {0, 0, -1}, {"Infraspinatus"})};
  const Scene scene = composeChart(content, formOf({1280, 800}), EvenText());
  ASSERT_EQ(knotsIn(scene).size(), 1u);
  const PixelRect& back = scene.bodies[1].frame;
  EXPECT_TRUE(back.contains(knotsIn(scene)[0].position));
  EXPECT_LT(knotsIn(scene)[0].position.x, middleOf(back).x) << "the person's left";
  EXPECT_FALSE(knotsIn(scene)[0].isHidden);
}

TEST(Chart, TenKnotsWithLongNamesAreNamedOnceWithoutOverlap) {
  PictureContent content = contentOf(body());
  content.knots = tenKnotsWithLongNames(body());
  for (glm::ivec2 size : sizes) {
    const Scene scene = composeChart(content, formOf(size), EvenText());
    SCOPED_TRACE(size.x);
    expectNoTextOverlapsOrIsCut(scene);
    expectNoTextOnABody(scene);
    for (const PictureKnot& knot : content.knots) {
      const auto names =
          std::count_if(scene.marks.texts.begin(), scene.marks.texts.end(),
                        [&](const TextMark& text) { return text.text.starts_with(knot.label[0]); });
      EXPECT_EQ(names, 1) << knot.label[0];
    }
  }
}

TEST(Chart, WhereThereIsRoomNamesStandBesideTheFiguresOnLeaders) {
  PictureContent content = contentOf(body());
  content.knots = tenKnotsWithLongNames(body());
  const Scene scene = composeChart(content, formOf({1600, 900}), EvenText());
  EXPECT_EQ(scene.marks.lines.size(), 10u);
  for (const LineMark& leader : scene.marks.lines) {
    const bool endsAtAKnot = std::any_of(
        scene.marks.knots.begin(), scene.marks.knots.end(),
        [&](const KnotMark& knot) { return glm::distance(knot.position, leader.to) < 14 * scene.scale; });
    EXPECT_TRUE(endsAtAKnot);
  }
}

TEST(Chart, LeadersNeitherCrossEachOtherNorRunThroughNames) {
  PictureContent content = contentOf(body());
  content.knots = tenKnotsWithLongNames(body());
  const Scene scene = composeChart(content, formOf({1600, 900}), EvenText());
  const auto& lines = scene.marks.lines;
  const auto turn = [](glm::vec2 p, glm::vec2 q, glm::vec2 r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const TextMark& text : scene.marks.texts)
      EXPECT_FALSE(crosses(boxOf(text), lines[i].from, lines[i].to)) << text.text;
    for (std::size_t j = i + 1; j < lines.size(); ++j)
      EXPECT_FALSE(
          turn(lines[i].from, lines[i].to, lines[j].from) * turn(lines[i].from, lines[i].to, lines[j].to) <
              0 &&
          turn(lines[j].from, lines[j].to, lines[i].from) * turn(lines[j].from, lines[j].to, lines[i].to) <
              0);
  }
}

TEST(Chart, InASmallPictureTheNamesGoIntoANumberedList) {
  PictureContent content = contentOf(body());
  content.knots = tenKnotsWithLongNames(body());
  const Scene scene = composeChart(content, formOf({400, 300}), EvenText());
  for (const LineMark& line : scene.marks.lines)
    EXPECT_NE(line.colour, paletteOf(Theme::light).textQuiet) << "a leader";
  EXPECT_TRUE(textOf(scene, "Semispinalis cervicis \xC2\xB7 right \xC2\xB7 pain 6"));
  EXPECT_TRUE(textOf(scene, "10"));
}

TEST(Chart, WithoutLabelsThereAreNumbersButNoNames) {
  PictureContent content = contentOf(body());
  content.knots = tenKnotsWithLongNames(body());
  PictureForm form = formOf({1280, 800});
  form.showsLabels = false;
  const Scene scene = composeChart(content, form, EvenText());
  EXPECT_GE(knotsIn(scene).size(), 10u);
  EXPECT_FALSE(textOf(scene, "Vastus intermedius"));
}

TEST(Chart, TheSameContentGivesTheSameScene) {
  PictureContent content = contentOf(body());
  content.knots = tenKnotsWithLongNames(body());
  const Scene first = composeChart(content, formOf({1280, 800}), EvenText());
  const Scene second = composeChart(content, formOf({1280, 800}), EvenText());
  ASSERT_EQ(first.marks.texts.size(), second.marks.texts.size());
  for (std::size_t i = 0; i < first.marks.texts.size(); ++i) {
    EXPECT_EQ(first.marks.texts[i].text, second.marks.texts[i].text);
    EXPECT_EQ(first.marks.texts[i].position, second.marks.texts[i].position);
  }
}

// ---- close-ups ----

std::vector<CloseUpPlace> feetAndCrown() {
  return {{"crown", "crown", {0, 1.6f, 0}, 0.14f, {{0, 90}}},
          {"left sole", "sole", {0.12f, 0, 0.06f}, 0.15f, {{0, -90}}},
          {"right sole", "sole", {-0.12f, 0, 0.06f}, 0.15f, {{0, -90}}},
          {"left inner thigh", "inner_thigh", {0.1f, 0.66f, 0}, 0.2f, {{-60, 0}, {-120, 0}}}};
}

TEST(ChartCloseUps, APlaceOnOneSideShowsNothingOfTheOther) {
  const Sight left({.target = {0.1f, 0.66f, 0}, .halfHeight = 0.3f, .depthBehind = 0.4f}, {0, 0, 100, 100});
  EXPECT_TRUE(left.isWithinReach({0.02f, 0.66f, 0}));
  EXPECT_FALSE(left.isWithinReach({-0.02f, 0.66f, 0}));
  const Sight middle({.target = {0, 0.66f, 0}, .halfHeight = 0.3f, .depthBehind = 0.4f}, {0, 0, 100, 100});
  EXPECT_TRUE(middle.isWithinReach({-0.02f, 0.66f, 0}));
}

TEST(ChartCloseUps, AZoneUnderTheFootIsShownFromBelow) {
  PictureContent content = contentOf(body());
  content.closeUps = feetAndCrown();
  content.patches = {body().patchAt({0.12f, 0, 0.06f}, 0.2f, {0, -1, 0})};
  const Scene scene = composeChart(content, formOf({1280, 800}), EvenText());
  ASSERT_EQ(scene.bodies.size(), 5u);
  EXPECT_EQ(scene.bodies[4].camera.pitchDegrees, -90);
  EXPECT_GT(scene.bodies[4].camera.target.x, 0);
  EXPECT_TRUE(textOf(scene, "left sole"));
  EXPECT_FALSE(textOf(scene, "right sole"));
  const auto frames =
      std::count_if(scene.marks.shapes.begin(), scene.marks.shapes.end(),
                    [](const ShapeMark& shape) { return shape.kind == ShapeMark::Kind::roundedFrame; });
  EXPECT_EQ(frames, 1);
}

TEST(ChartCloseUps, AZoneThatTheFourViewsShowNeedsNone) {
  PictureContent content = contentOf(body());
  content.closeUps = feetAndCrown();
  content.patches = {body().patchAt({0, 1.2f, 0.12f}, 0.1f, {0, 0, 1})};
  EXPECT_EQ(composeChart(content, formOf({1280, 800}), EvenText()).bodies.size(), 4u);
}

TEST(ChartCloseUps, AKnotOnTheCrownIsNumberedInItsCloseUp) {
  PictureContent content = contentOf(body());
  content.closeUps = feetAndCrown();
  content.knots = {knotOn(body(), 1, {0, 1.6f, 0.01f}, {0, 1, 0}, {"Occipitofrontalis"})};
  const Scene scene = composeChart(content, formOf({1280, 800}), EvenText());
  ASSERT_EQ(scene.bodies.size(), 5u);
  EXPECT_TRUE(textOf(scene, "crown"));
  ASSERT_EQ(knotsIn(scene).size(), 1u);
  EXPECT_TRUE(scene.bodies[4].frame.contains(knotsIn(scene)[0].position));
  EXPECT_TRUE(textOf(scene, "Occipitofrontalis"));
}

TEST(ChartCloseUps, AKnotThatNothingShowsIsDrawnPale) {
  PictureContent content = contentOf(body());
  content.knots = {knotOn(body(), 1, {0, 1.6f, 0.01f}, {0, 1, 0}, {"Occipitofrontalis"})};
  const Scene scene = composeChart(content, formOf({1280, 800}), EvenText());
  ASSERT_EQ(knotsIn(scene).size(), 1u);
  EXPECT_TRUE(knotsIn(scene)[0].isHidden);
}

TEST(ChartCloseUps, OneFrameServesAllThatItShows) {
  PictureContent content = contentOf(body());
  content.closeUps = feetAndCrown();
  content.patches = {body().patchAt({0.12f, 0, 0.13f}, 0.07f, {0, -1, 0}),
                     body().patchAt({0.12f, 0, 0}, 0.07f, {0, -1, 0})};
  EXPECT_EQ(composeChart(content, formOf({1280, 800}), EvenText()).bodies.size(), 5u);
}

TEST(ChartCloseUps, TheyFitInEverySizeWithAllNames) {
  PictureContent content = contentOf(body());
  content.knots = tenKnotsWithLongNames(body());
  content.closeUps = feetAndCrown();
  for (float side : {1.0f, -1.0f})
    content.patches.push_back(body().patchAt({side * 0.12f, 0, 0.06f}, 0.2f, {0, -1, 0}));
  content.knots.push_back(knotOn(body(), 11, {0, 1.6f, 0.01f}, {0, 1, 0}, {"Occipitofrontalis"}));
  for (glm::ivec2 size : sizes) {
    const Scene scene = composeChart(content, formOf(size), EvenText());
    SCOPED_TRACE(size.x);
    ASSERT_EQ(scene.bodies.size(), 7u);
    expectNoTextOverlapsOrIsCut(scene);
    expectNoLeaderRunsThroughText(scene);
    for (std::size_t i = 4; i < 7; ++i) {
      EXPECT_GE(scene.bodies[i].frame.width, 70 * scene.scale);
      EXPECT_FLOAT_EQ(scene.bodies[i].frame.width, scene.bodies[i].frame.height);
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(overlap(grown(scene.bodies[i].frame, -0.1f), scene.bodies[j].frame));
    }
  }
}

TEST(ChartCloseUps, ThePartOfAPatchThatIsShownIsMeasuredInSkinArea) {
  const PictureContent content = contentOf(body());
  const SkinPatch round{[] {
    std::vector<std::uint32_t> head;  // the first ellipsoid
    for (std::uint32_t vertex = 0; vertex < 25 * 32; ++vertex) head.push_back(vertex);
    return head;
  }()};
  PatchSight sight(content, round, areasOfVertices(body().skin, {round}));
  sight.show(Sight(*cameraNamed("front"), {0, 0, 800, 800}));
  EXPECT_GT(sight.shareShown(), 0.25f) << "the rim of the half that faces the viewer does not count";
  EXPECT_LT(sight.shareShown(), 0.45f);
  sight.show(Sight(*cameraNamed("back"), {0, 0, 800, 800}));
  EXPECT_GT(sight.shareShown(), 0.5f);
}

}  // namespace
}  // namespace knotmap
