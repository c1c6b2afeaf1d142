#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picture_checks.h"
#include "scene/legend.h"

namespace knotmap {
namespace {

bool hasText(const Scene& scene, const std::string& wanted) { return textOf(scene, wanted) != nullptr; }
int shapesOf(const Marks& marks, ShapeMark::Kind kind) {
  return int(std::count_if(marks.shapes.begin(), marks.shapes.end(),
                           [&](const ShapeMark& shape) { return shape.kind == kind; }));
}

TEST(View, AKnotBehindTheBodyIsPaleAndANearerOneIsNot) {
  PictureContent content = contentOf(body());
  content.knots = {knotOn(body(), 1, {0, 1.2f, 0}, {0, 0, 1}, {"front one"}),
                   knotOn(body(), 2, {0, 1.2f, 0}, {0, 0, -1}, {"back one"})};
  const Scene scene = composeView(content, *cameraNamed("front"), {}, EvenText());
  ASSERT_EQ(knotsIn(scene).size(), 2u);
  for (const KnotMark& mark : knotsIn(scene)) EXPECT_EQ(mark.isHidden, mark.knot == "k2");
  EXPECT_EQ(scene.marks.knots.back().knot, "k1") << "what is seen lies above what is hidden";
  EXPECT_TRUE(hasText(scene, "front one"));
  EXPECT_FALSE(hasText(scene, "back one"));
}

TEST(View, LettersAreThePersonsOwnInFrontAndBackAndAbsentFromTheSide) {
  const auto lettersOf = [&](const char* view) {
    std::pair<float, float> at{-1, -1};
    for (const TextMark& text :
         composeView(contentOf(body()), *cameraNamed(view), {}, EvenText()).marks.texts) {
      if (text.text == "L") at.first = text.position.x;
      if (text.text == "R") at.second = text.position.x;
    }
    return at;
  };
  EXPECT_GT(lettersOf("front").first, lettersOf("front").second);
  EXPECT_LT(lettersOf("back").first, lettersOf("back").second);
  EXPECT_EQ(lettersOf("left").first, -1);
}

TEST(View, SidesStandOnTheFloorWhereTheFloorIsSeenOrNoLettersStandBesideTheFigure) {
  const auto hasGroundMarks = [&](const char* view) {
    return composeView(contentOf(body()), *cameraNamed(view), {}, EvenText()).bodies[0].showsGroundMarks;
  };
  EXPECT_FALSE(hasGroundMarks("front"));
  EXPECT_TRUE(hasGroundMarks("left"));
  EXPECT_TRUE(hasGroundMarks("20,30"));
  EXPECT_FALSE(hasGroundMarks("90,-40")) << "from below";
  EXPECT_FALSE(hasGroundMarks("0,90")) << "from above";
}

TEST(View, ANamedViewBearsItsName) {
  EXPECT_TRUE(hasText(composeView(contentOf(body()), *cameraNamed("left"), {}, EvenText()), "Left side"));
  EXPECT_TRUE(hasText(composeView(contentOf(body()), *cameraNamed("back"), {}, EvenText()), "Back"));
  EXPECT_FALSE(hasText(composeView(contentOf(body()), *cameraNamed("45,0"), {}, EvenText()), "Front"));
}

TEST(View, InACloseViewNamesLieOnCardsOverTheBody) {
  PictureContent content = contentOf(body());
  content.knots = {knotOn(body(), 1, {0, 1.2f, 0}, {0, 0, 1}, {"Sternalis"})};
  Camera camera = *cameraNamed("front");
  camera.target = {0, 1.2f, 0};
  camera.halfHeight = 0.05f;
  const Scene scene = composeView(content, camera, {}, EvenText());
  EXPECT_TRUE(hasText(scene, "Sternalis"));
  EXPECT_GE(shapesOf(scene.marks, ShapeMark::Kind::roundedRectangle), 1);
}

TEST(View, WithNothingToSayThereIsOnlyTheBody) {
  PictureForm form;
  form.showsTitle = form.showsLegend = form.showsNote = false;
  PictureContent content = contentOf(body());
  content.words = {};
  const Scene scene = composeView(content, *cameraNamed("30,10"), form, EvenText());
  ASSERT_EQ(scene.bodies.size(), 1u);
  EXPECT_TRUE(knotsIn(scene).empty());
}

TEST(CloseUpPicture, ShowsEachPlaceInItsOwnFrameWithItsName) {
  PictureContent content = contentOf(body());
  const std::vector<CloseUpPlace> palms{{"right palm", "palm", {-0.41f, 0.79f, 0}, 0.12f, {{0, 0}}},
                                        {"left palm", "palm", {0.41f, 0.79f, 0}, 0.12f, {{0, 0}}}};
  content.knots = {knotOn(body(), 1, {0.41f, 0.79f, 0}, {0, 0, 1}, {"Adductor pollicis"}),
                   knotOn(body(), 2, {0, 1.2f, 0}, {0, 0, -1}, {"Elsewhere"})};
  const Scene scene = composeCloseUps(content, palms, {}, EvenText());
  ASSERT_EQ(scene.bodies.size(), 2u);
  EXPECT_LT(scene.bodies[0].frame.x, scene.bodies[1].frame.x);
  EXPECT_GT(scene.bodies[0].frame.width, 400) << "as large as fits";
  ASSERT_EQ(knotsIn(scene).size(), 1u);
  EXPECT_TRUE(scene.bodies[1].frame.contains(knotsIn(scene)[0].position));
  EXPECT_TRUE(hasText(scene, "left palm"));
  EXPECT_TRUE(hasText(scene, "Adductor pollicis"));
  EXPECT_FALSE(hasText(scene, "Elsewhere"));
}

TEST(CloseUpPicture, APlaceWithBothSidesSaysWhichIsWhich) {
  const PictureContent content = contentOf(body());
  const std::vector<CloseUpPlace> crown{{"top of the head", "crown", {0, 1.7f, 0}, 0.12f, {{0, 90}}}};
  const Scene scene = composeCloseUps(content, crown, {}, EvenText());
  const auto across = [&](const std::string& letter) {
    for (const TextMark& text : scene.marks.texts)
      if (text.text == letter) return text.position.x;
    ADD_FAILURE() << letter << " is missing";
    return 0.0f;
  };
  EXPECT_GT(across(content.words.leftLetter), across(content.words.rightLetter)) << "from above, face down";
}

TEST(CloseUpPicture, PalmsAreTheRightOneThenTheLeftAsTheyStandInFront) {
  PictureContent content = contentOf(body());
  content.closeUps = {{"left palm", "palm", {0.41f, 0.79f, 0}, 0.12f, {{0, 0}}},
                      {"crown", "crown", {0, 1.7f, 0}, 0.12f, {{0, 90}}},
                      {"right palm", "palm", {-0.41f, 0.79f, 0}, 0.12f, {{0, 0}}}};
  const auto palms = placesOfView(content, "palms");
  ASSERT_EQ(palms.size(), 2u);
  EXPECT_EQ(palms[0].name, "right palm");
  EXPECT_EQ(palms[1].name, "left palm");
  EXPECT_EQ(placesOfView(content, "crown").size(), 1u);
  EXPECT_TRUE(placesOfView(content, "front").empty());
}

TEST(Picking, TheKnotUnderAPixelIsTheNearestWithinReach) {
  Scene scene;
  scene.marks.knots = {{.position = {100, 100}, .knot = "a"}, {.position = {120, 100}, .knot = "b"}};
  EXPECT_EQ(knotAt(scene, {101, 99}), "a");
  EXPECT_EQ(knotAt(scene, {112, 100}), "b");
  EXPECT_EQ(knotAt(scene, {100, 115.9f}), "a");
  EXPECT_FALSE(knotAt(scene, {100, 117}));
  scene.scale = 2;
  EXPECT_EQ(knotAt(scene, {90, 129}), "a");
}

TEST(Picking, AKnotThatIsSeenIsTakenBeforeAHiddenOne) {
  Scene scene;
  scene.marks.knots = {{.position = {100, 100}, .isHidden = true, .knot = "hidden"},
                       {.position = {110, 100}, .knot = "seen"}};
  EXPECT_EQ(knotAt(scene, {101, 100}), "seen");
  EXPECT_EQ(knotAt(scene, {90, 100}), "hidden");
}

TEST(Picking, ASampleInTheLegendIsNoKnot) {
  Scene scene;
  scene.marks.knots = {{.position = {100, 100}, .knot = ""}};
  EXPECT_FALSE(knotAt(scene, {100, 100}));
}

TEST(Picking, TheBodyUnderAPixelIsTheFrameOnTop) {
  Scene scene;
  scene.bodies = {{{0, 0, 100, 100}, {}}, {{50, 50, 50, 50}, {.yawDegrees = 90}}};
  EXPECT_EQ(bodyAt(scene, {10, 10})->camera.yawDegrees, 0);
  EXPECT_EQ(bodyAt(scene, {60, 60})->camera.yawDegrees, 90);
  EXPECT_EQ(bodyAt(scene, {150, 10}), nullptr);
}

TEST(MovedPicture, GrowsAboutItsMiddleAndShifts) {
  Scene scene;
  scene.size = {200, 100};
  scene.bodies = {{{50, 25, 100, 50}, {}}};
  scene.marks.texts = {{.position = {100, 50}, .text = "middle", .size = 10}};
  scene.marks.knots = {{.position = {0, 0}, .knot = "a"}};
  const Scene after = moved(scene, 2, {7, -3});
  EXPECT_EQ(after.marks.texts[0].position, glm::vec2(107, 47));
  EXPECT_EQ(after.marks.texts[0].size, 20);
  EXPECT_EQ(after.bodies[0].frame.x, 7);
  EXPECT_EQ(after.bodies[0].frame.width, 200);
  EXPECT_EQ(after.marks.knots[0].position, glm::vec2(-93, -53));
  EXPECT_EQ(after.size, scene.size);
}

TEST(Legend, ExplainsOnlyWhatThePictureHolds) {
  PictureContent content = contentOf(body());
  EXPECT_TRUE(Legend(content, {}, 800, EvenText()).isEmpty());
  auto zones = std::make_shared<ZoneOverlay>();
  zones->essential = {0.05f, -0.01f};
  zones->spillover = {0.05f, 0.05f};
  content.zones = zones;
  content.knots = {knotOn(body(), 1, {0, 1.2f, 0}, {0, 0, 1}, {"Sternalis"})};
  const Scene scene = composeView(content, *cameraNamed("front"), {}, EvenText());
  EXPECT_TRUE(hasText(scene, "felt by nearly everyone"));
  EXPECT_FALSE(hasText(scene, "felt by some"));
  EXPECT_FALSE(hasText(scene, "from knot to pain"));
  EXPECT_TRUE(hasText(scene, "knot"));
  EXPECT_FALSE(hasText(scene, "knot, latent"));
}

TEST(Legend, SamplesFollowTheStyle) {
  PictureContent content = contentOf(body());
  auto zones = std::make_shared<ZoneOverlay>();
  zones->spillover = {-0.01f};
  content.zones = zones;
  for (ZoneStyle style : {ZoneStyle::stipple, ZoneStyle::hatch}) {
    PictureForm form;
    form.style = style;
    Marks marks;
    Legend(content, form, 800, EvenText()).addTo(marks, {0, 0});
    EXPECT_EQ(shapesOf(marks, ShapeMark::Kind::stippleSample), style == ZoneStyle::stipple ? 1 : 0);
    EXPECT_EQ(shapesOf(marks, ShapeMark::Kind::hatchSample), style == ZoneStyle::hatch ? 1 : 0);
  }
}

TEST(Legend, FlowsIntoRowsOfTheGivenWidth) {
  PictureContent content = contentOf(body());
  content.knots = {knotOn(body(), 1, {0, 1.2f, 0}, {0, 0, 1}, {"a"})};
  content.knots.push_back(content.knots[0]);
  content.knots[1].look = KnotLook::latent;
  content.hasUncertainZones = content.hasSensation = true;
  content.zones = std::make_shared<ZoneOverlay>();
  const Legend wide(content, {}, 2000, EvenText()), narrow(content, {}, 180, EvenText());
  EXPECT_GT(narrow.size().y, wide.size().y);
  EXPECT_LE(narrow.size().x, 180);
}

TEST(PictureScale, IsOneAtTheNominalSizeAndGrowsWithThePicture) {
  EXPECT_NEAR(pictureScale({1280, 800}), 1, 1e-5);
  EXPECT_NEAR(pictureScale({2560, 1600}), 2, 1e-5);
  EXPECT_GT(pictureScale({16000, 20000}), 14);
  EXPECT_EQ(pictureScale({320, 200}), 0.75f);
}

}  // namespace
}  // namespace knotmap
