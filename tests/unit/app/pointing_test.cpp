// Clicking, pointing, selecting, the crosshair.
#include <set>

#include "app_for_test.h"

namespace knotmap {
namespace {

using Pointing = AppTest;

TEST_F(Pointing, AClickOffersWhatLiesBeneathNearestFirst) {
  const SkinPlace at = near("trapezius_upper.2", Side::left, 1);
  send(Click{at});
  const PickList& list = app->pickList();
  ASSERT_GE(list.choices.size(), 4u);
  EXPECT_EQ(list.choices[0].muscle, "trapezius_upper");
  EXPECT_FALSE(list.choices[0].isPoint);
  EXPECT_EQ(list.choices[1].triggerPoint, "trapezius_upper.2");
  EXPECT_EQ(list.choices[1].detail, "1.0 cm from here");
  EXPECT_TRUE(list.choices.back().choose.is<MarkHere>());
  EXPECT_NE(list.place.find("left"), std::string::npos);
}

TEST_F(Pointing, AChoiceMarksWhereItWasClicked) {
  const SkinPlace at = near("trapezius_upper.2", Side::left, 1);
  send(Click{at});
  send(Command(app->pickList().choices[1].choose));
  EXPECT_EQ(knot("k1").triggerPoint, "trapezius_upper.2");
  EXPECT_LT(glm::distance(positionOf("k1"), at.position), 1e-3f);
  EXPECT_FALSE(state().pick) << "the list closes";
}

TEST_F(Pointing, APointFarFromTheClickIsMarkedWhereTheChartHasIt) {
  send(Click{near("trapezius_upper.2", Side::left, 0)});
  for (const PickChoice& choice : app->pickList().choices)
    if (choice.triggerPoint == "trapezius_upper.1") {
      const Mark& mark = choice.choose.as<Mark>();
      EXPECT_EQ(mark.at.has_value(),
                glm::distance(testBody()->position(point("trapezius_upper.1", Side::left).place),
                              testBody()->position(point("trapezius_upper.2", Side::left).place)) < 0.03f);
    }
}

TEST_F(Pointing, HoverSaysTheSideAndTheMuscle) {
  send(Hover{near("trapezius_upper.1", Side::right, 0)});
  EXPECT_EQ(app->pointedWords().beside, "right · upper trapezius");
  send(Hover{});
  EXPECT_EQ(app->pointedWords().beside, "");
}

TEST_F(Pointing, HoverWithoutAMuscleSaysTheRegion) {
  run({"hover \"left:patella_mid\""});
  EXPECT_EQ(app->pointedWords().beside, "left · front of the knee");
}

TEST_F(Pointing, SelectingStepsThroughTheKnots) {
  run({"mark trapezius_upper.1 left", "mark trapezius_upper.1 right", "select-next"});
  EXPECT_EQ(state().selection, std::vector<std::string>{"k1"});
  run({"select-next step=-1"});
  EXPECT_EQ(state().selection, std::vector<std::string>{"k2"});
  run({"select k1 adds=yes"});
  EXPECT_EQ(state().knotInQuestion()->id, "k1");
  EXPECT_EQ(state().selection.size(), 2u);
  run({"select k1 adds=yes"});
  EXPECT_EQ(state().selection, std::vector<std::string>{"k2"});
  refused(SelectKnot{"k7", false});
}

TEST_F(Pointing, TheCrosshairWalksOneCentimetreAsSeen) {
  run({"view back", "mark-here \"left:scapula_inferior_angle\"", "crosshair 0 1"});
  const glm::vec3 start = testBody()->position(state().crosshair->point);
  EXPECT_LT(glm::distance(start, positionOf("k1")), 1e-4f) << "the first move only shows it";
  run({"crosshair 0 1"});
  const glm::vec3 up = testBody()->position(state().crosshair->point) - start;
  EXPECT_NEAR(glm::length(up), 0.01f, 0.001f);
  EXPECT_GT(up.y, 0.007f);
  run({"crosshair 1 0"});
  // From behind, the person's left is on the viewer's left: right is towards -x.
  EXPECT_LT(testBody()->position(state().crosshair->point).x, start.x);
}

TEST_F(Pointing, TheCrosshairClicks) {
  run({"mark trapezius_upper.1 left", "crosshair 1 0", "crosshair-click"});
  ASSERT_TRUE(state().pick);
  EXPECT_FALSE(app->pickList().choices.empty());
  run({"crosshair-hide"});
  refused(ClickCrosshair{});
}

TEST_F(Pointing, TheCrosshairVisitsEveryRegionOnceRound) {
  run({"crosshair-region"});
  std::set<std::pair<std::string, Side>> seen;
  std::size_t leaves = 0;
  for (const Region& region : testBody()->data().regions) leaves += region.isLeaf;
  for (std::size_t i = 0; i < leaves; ++i) {
    run({"crosshair-region"});
    const Region& region = testBody()->data().regions[testBody()->regionAt(state().crosshair->point)];
    seen.insert({region.id, region.side});
  }
  EXPECT_EQ(seen.size(), leaves);
}

}  // namespace
}  // namespace knotmap
