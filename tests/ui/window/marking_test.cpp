#include <gtest/gtest.h>

#include "window_for_test.h"

namespace knotmap {
namespace {

constexpr const char* point = "trapezius_upper.1";

// How much redder than green a pixel of the window is.
int redness(const Image& image, glm::vec2 pixel) {
  const std::uint8_t* at = image.row(int(pixel.y)) + 3 * int(pixel.x);
  return int(at[0]) - int(at[1]);
}

// The middle of the largest part of a zone, as a place: the vertex deepest inside.
SurfacePoint deepestPlace(const ZoneField& zone) {
  const auto deepest = std::min_element(zone.distances.begin(), zone.distances.end());
  return surfacePointAtVertex(bakedBody()->skin(),
                              zone.vertices[std::size_t(deepest - zone.distances.begin())]);
}

TEST(Marking, ClickOnTheUpperTrapeziusOffersItFirst) {
  WindowForTest window;
  window.app().apply(ShowView{"front"});
  window.serve();
  window.click(window.pixelOf(point, Side::left));
  ASSERT_TRUE(window.state().pick);
  ASSERT_FALSE(window.app().pickList().choices.empty());
  EXPECT_EQ(window.app().pickList().choices.front().muscle, "trapezius_upper");
  EXPECT_TRUE(window.showsText("Knot here, no known point"));
  window.keepPicture("candidates");
}

TEST(Marking, ChosenPointBecomesAKnotAndItsSpreadIsDrawnInTheSameFrame) {
  WindowForTest window;
  window.app().apply(ShowView{"left"});
  window.serve();
  const glm::vec2 zone = window.pixelOf(deepestPlace(projectAtlas()->point(point, Side::left)->essential));
  const int before = redness(window.session().picture(), zone);
  window.click(window.pixelOf(point, Side::left));
  window.pointAt(window.middleOf("Upper trapezius"));
  window.press(window.middleOf("Upper trapezius"));
  EXPECT_TRUE(window.state().session.knots.empty());
  window.release(window.middleOf("Upper trapezius"));
  ASSERT_EQ(window.state().session.knots.size(), 1u);
  EXPECT_EQ(window.state().session.knots[0].triggerPoint, point);
  EXPECT_EQ(window.state().session.knots[0].side, Side::left);
  EXPECT_FALSE(window.state().pick);
  EXPECT_GT(redness(window.session().picture(), zone), before + 80)
      << "the event's own frame shows the spread";
  window.keepPicture("marked");
}

TEST(Marking, PictureThatChangesUnderThePointerIsPointedAtAnew) {
  WindowForTest window;
  window.app().apply(ShowView{"front"});
  window.serve();
  window.pointAt(window.pixelOf(point, Side::left));
  ASSERT_TRUE(window.state().hover);
  const std::string beside = window.app().pointedWords().beside;
  window.type("7");
  ASSERT_EQ(window.state().view.name, "palms");
  EXPECT_FALSE(window.showsText(beside));
}

// Typing ahead: all three events are waiting when the window comes round to them.
TEST(Marking, EnterRightAfterTheClickTakesTheFirstCandidate) {
  WindowForTest window;
  window.app().apply(ShowView{"front"});
  window.serve();
  const glm::vec2 place = window.pixelOf(point, Side::left);
  window.pointAt(place);
  window.together([&] {
    window.press(place);
    window.release(place);
    window.key(SDLK_RETURN);
  });
  ASSERT_EQ(window.state().session.knots.size(), 1u);
  EXPECT_TRUE(window.state().session.knots[0].triggerPoint.starts_with("trapezius_upper."));
}

TEST(Marking, KnotWithoutAKnownPointIsOffered) {
  WindowForTest window;
  window.app().apply(ShowView{"front"});
  window.serve();
  window.click(window.pixelOf(point, Side::left));
  window.clickOn("Knot here, no known point");
  ASSERT_EQ(window.state().session.knots.size(), 1u);
  EXPECT_EQ(window.state().session.knots[0].triggerPoint, "");
  EXPECT_TRUE(window.showsText("No charted pattern here"));
}

// Texts beside the pointer lie on the picture, the same ones in words at the foot of the window.
TEST(Marking, PointerOnSkinIsToldSideRegionAndMuscle) {
  WindowForTest window;
  window.app().apply(ShowView{"front"});
  window.serve();
  const glm::vec2 place = window.pixelOf(point, Side::left);
  window.pointAt(place);
  ASSERT_TRUE(window.state().hover);
  EXPECT_EQ(window.state().hover->side, Side::left);
  EXPECT_EQ(window.state().hover->muscle, "trapezius_upper");
  const PointedWords words = window.app().pointedWords();
  EXPECT_EQ(words.beside, "left \u00B7 upper trapezius");
  EXPECT_TRUE(window.showsText(words.beside));
  EXPECT_TRUE(window.showsText(words.status));
  window.keepPicture("hover");
  for (const bool leavesWindow : {false, true}) {
    if (leavesWindow)
      window.leave();
    else
      window.pointAt({window.picture().x + 20, window.picture().y + 20});
    EXPECT_FALSE(window.state().hover);
    EXPECT_FALSE(window.showsText(words.beside));
    window.pointAt(place);
    EXPECT_TRUE(window.state().hover);
  }
}

TEST(Marking, ClickOnTheBackgroundClosesTheListAndThenTheSelection) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.app().apply(ShowView{"back"});
  window.serve();
  window.click(window.pixelOf("infraspinatus.3", Side::right));
  ASSERT_TRUE(window.state().pick);
  const glm::vec2 background{window.picture().x + 20, window.picture().y + 20};
  window.click(background);
  EXPECT_FALSE(window.state().pick);
  window.app().apply(SelectAll{});
  window.serve();
  window.click(background);
  EXPECT_TRUE(window.state().selection.empty());
}

TEST(Marking, StretchesOfThePlaceClickedAreThereWithoutAnyKnot) {
  WindowForTest window;
  window.app().apply(AnswerScreening{});
  window.app().apply(ShowView{"front"});
  window.serve();
  window.click(window.pixelOf(point, Side::left));
  EXPECT_TRUE(window.state().session.knots.empty());
  const RightPane& pane = window.app().rightPane();
  EXPECT_EQ(pane.about, RightPane::About::place);
  EXPECT_TRUE(!pane.advice.stretches.empty() || !pane.advice.noStretches.empty());
  if (!pane.advice.stretches.empty()) {
    EXPECT_TRUE(window.showsText(pane.advice.stretches.front().name));
  }
}

}  // namespace
}  // namespace knotmap
