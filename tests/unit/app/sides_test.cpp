// Flipping, copying, deleting.
#include "app_for_test.h"

namespace knotmap {
namespace {

using Sides = AppTest;

TEST_F(Sides, FlipMirrorsTheSelectedKnots) {
  run({"mark trapezius_upper.1 left", "mark trapezius_upper.2 left", "flip-side"});
  EXPECT_EQ(knot("k1").side, Side::left) << "it was not selected";
  EXPECT_EQ(knot("k2").side, Side::right);
  EXPECT_EQ(knot("k2").triggerPoint, "trapezius_upper.2");
  const glm::vec3 there = testBody()->position(point("trapezius_upper.2", Side::right).place);
  EXPECT_LT(glm::distance(positionOf("k2"), there), 2e-3f);
}

TEST_F(Sides, FlipWithoutSelectionTurnsTheSession) {
  run({"mark trapezius_upper.1 left", "mark trapezius_upper.2 right", "select-none", "flip-side"});
  EXPECT_EQ(knot("k1").side, Side::right);
  EXPECT_EQ(knot("k2").side, Side::left);
  run({"undo"});
  EXPECT_EQ(knot("k1").side, Side::left);
}

TEST_F(Sides, FlippingTwiceIsWhereItWas) {
  run({"mark trapezius_upper.1 left"});
  const glm::vec3 before = positionOf("k1");
  run({"flip-side", "flip-side"});
  EXPECT_LT(glm::distance(positionOf("k1"), before), 1e-3f);
}

TEST_F(Sides, APointOfOneSideIsLostOnTheOtherAndSaid) {
  run({"mark pectoralis_spot.1 right", "flip-side"});
  EXPECT_EQ(knot("k1").triggerPoint, "");
  ASSERT_TRUE(state().notice);
  EXPECT_TRUE(state().notice->action->is<Undo>());
}

TEST_F(Sides, ATwinHasThePlaceAndNothingThatWasFound) {
  run({"mark trapezius_upper.1 left", "pain 7", "note \"sore\"", "state active", "copy-side"});
  ASSERT_EQ(state().session.knots.size(), 2u);
  const Knot& twin = knot("k2");
  EXPECT_EQ(twin.side, Side::right);
  EXPECT_EQ(twin.triggerPoint, "trapezius_upper.1");
  EXPECT_EQ(twin.pain, std::nullopt);
  EXPECT_EQ(twin.note, "");
  EXPECT_EQ(twin.state, KnotState::unsure);
  EXPECT_EQ(state().selection, std::vector<std::string>{"k2"});
}

TEST_F(Sides, ATwinIsMadeOnce) {
  run({"mark trapezius_upper.1 left", "copy-side", "select k1"});
  refused(CopyToOtherSide{});
}

TEST_F(Sides, DeleteIsToldWithUndo) {
  run({"mark trapezius_upper.1 left", "mark trapezius_upper.2 left", "select-all", "delete"});
  EXPECT_TRUE(state().session.knots.empty());
  EXPECT_TRUE(state().selection.empty());
  send(*state().notice->action);
  EXPECT_EQ(state().session.knots.size(), 2u);
}

TEST_F(Sides, NothingSelectedIsSaid) {
  refused(DeleteKnots{});
  refused(CopyToOtherSide{});
  refused(FlipSide{});
}

}  // namespace
}  // namespace knotmap
