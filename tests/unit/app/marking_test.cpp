// Marking knots, moving them, and what they are matched with.
#include "app_for_test.h"

namespace knotmap {
namespace {

using Marking = AppTest;

TEST_F(Marking, AMarkSitsWhereTheChartHasIt) {
  run({"mark trapezius_upper.1 left"});
  ASSERT_EQ(state().session.knots.size(), 1u);
  const Knot& made = knot("k1");
  EXPECT_EQ(made.triggerPoint, "trapezius_upper.1");
  EXPECT_EQ(made.side, Side::left);
  EXPECT_EQ(made.match, Match::chosen);
  EXPECT_EQ(made.number, 1);
  EXPECT_EQ(made.pain, std::nullopt) << "nothing is answered that was not asked";
  EXPECT_LT(
      glm::distance(positionOf("k1"), testBody()->position(point("trapezius_upper.1", Side::left).place)),
      1e-3f);
  EXPECT_EQ(state().selection, std::vector<std::string>{"k1"});
}

TEST_F(Marking, LeftIsThePersonsLeft) {
  run({"mark trapezius_upper.1 left", "mark trapezius_upper.1 right"});
  EXPECT_GT(positionOf("k1").x, 0.01f);
  EXPECT_LT(positionOf("k2").x, -0.01f);
}

TEST_F(Marking, AMarkNearItsPointKeepsItAndStaysWhereItWasPut) {
  const SkinPlace at = near("trapezius_upper.1", Side::left, 2);
  send(Mark{"trapezius_upper.1", Side::left, at});
  EXPECT_EQ(knot("k1").triggerPoint, "trapezius_upper.1");
  EXPECT_LT(glm::distance(positionOf("k1"), at.position), 1e-3f);
  EXPECT_FALSE(state().notice);
}

TEST_F(Marking, AMarkFarFromItsPointHasNoneAndSaysSo) {
  send(Mark{"trapezius_upper.1", Side::left, near("trapezius_upper.1", Side::left, 5)});
  EXPECT_EQ(knot("k1").triggerPoint, "");
  EXPECT_EQ(knot("k1").match, Match::none);
  ASSERT_TRUE(state().notice);
  EXPECT_TRUE(state().notice->action->is<Undo>());
}

TEST_F(Marking, AMuscleGivesItsNearestPointWithinThreeCentimetres) {
  send(MarkMuscle{"trapezius_upper", near("trapezius_upper.2", Side::right, 1)});
  EXPECT_EQ(knot("k1").triggerPoint, "trapezius_upper.2");
  EXPECT_EQ(knot("k1").side, Side::right);
  EXPECT_EQ(knot("k1").match, Match::nearest);
  send(MarkMuscle{"gluteus_medius", near("trapezius_upper.2", Side::right, 1)});
  EXPECT_EQ(knot("k2").triggerPoint, "");
}

TEST_F(Marking, AKnotWithoutAPointTakesTheSideItLiesOn) {
  run({"mark-here \"right:deltoid_widest\""});
  EXPECT_EQ(knot("k1").side, Side::right);
  EXPECT_EQ(knot("k1").match, Match::none);
  run({"mark-here \"left:sternum_mid\""});
  EXPECT_EQ(knot("k2").side, Side::midline);
}

TEST_F(Marking, UnknownThingsAreRefusedWithAHint) {
  EXPECT_EQ(refused(Mark{"trapezius_uper.1", Side::left, {}}).hint, "did you mean \"trapezius_upper.1\"?");
  EXPECT_NE(refused(Mark{"pectoralis_spot.1", Side::left, {}}).what.find("not charted on the left"),
            std::string::npos);
  refused(MarkMuscle{"nothing", near("trapezius_upper.1", Side::left, 0)});
  refused(MarkHere{SkinPlace{{2, 2, 2}, "", Side::left}});
  refused(MarkHere{SkinPlace{{}, "nowhere + 2 up", Side::left}});
  refused(MoveKnot{"k9", near("trapezius_upper.1", Side::left, 0)});
}

TEST_F(Marking, NumbersAreNeverHandedOn) {
  run({"mark trapezius_upper.1 left", "mark trapezius_upper.1 right", "delete",
       "mark trapezius_upper.2 left"});
  EXPECT_EQ(state().session.knots.back().number, 3);
}

TEST_F(Marking, ADragIsOneStep) {
  run({"mark trapezius_upper.1 left"});
  const glm::vec3 start = positionOf("k1");
  for (float centimetres : {0.5f, 1.0f, 1.5f})
    send(MoveKnot{"k1", near("trapezius_upper.1", Side::left, centimetres), centimetres < 1.5f});
  EXPECT_NE(positionOf("k1"), start);
  EXPECT_EQ(knot("k1").triggerPoint, "trapezius_upper.1");
  run({"undo"});
  EXPECT_EQ(positionOf("k1"), start);
  run({"undo"});
  EXPECT_TRUE(state().session.knots.empty());
}

TEST_F(Marking, DraggedAwayAKnotLosesItsPointAndBroughtBackHasIt) {
  run({"mark trapezius_upper.1 left"});
  send(MoveKnot{"k1", near("trapezius_upper.1", Side::left, 7, {0, 0, 1}), true});
  EXPECT_EQ(knot("k1").triggerPoint, "");
  EXPECT_FALSE(state().notice) << "while it is dragged nothing is said";
  send(MoveKnot{"k1", near("trapezius_upper.1", Side::left, 1), false});
  EXPECT_EQ(knot("k1").triggerPoint, "trapezius_upper.1");
  EXPECT_EQ(knot("k1").match, Match::chosen);
}

TEST_F(Marking, ADragThatEndsFarAwayIsToldWithUndo) {
  run({"mark trapezius_upper.1 left"});
  send(MoveKnot{"k1", near("trapezius_upper.1", Side::left, 7, {0, 0, 1})});
  EXPECT_EQ(knot("k1").triggerPoint, "");
  ASSERT_TRUE(state().notice && state().notice->action);
  send(*state().notice->action);
  EXPECT_EQ(knot("k1").triggerPoint, "trapezius_upper.1");
}

TEST_F(Marking, AnotherPointIsTakenWhereTheKnotIsOrMovesItThere) {
  run({"mark trapezius_upper.1 left", "point trapezius_upper.2"});
  EXPECT_EQ(knot("k1").triggerPoint, "trapezius_upper.2");
  run({"point supraspinatus.1"});
  EXPECT_LT(glm::distance(positionOf("k1"), testBody()->position(point("supraspinatus.1", Side::left).place)),
            0.031f);
  run({"point \"\""});
  EXPECT_EQ(knot("k1").match, Match::none);
}

TEST_F(Marking, WordsAndMetresNameTheSamePlace) {
  run({"mark-here \"left:acromion + 2 medial\""});
  send(MarkHere{SkinPlace{positionOf("k1"), "", Side::left}});
  EXPECT_LT(glm::distance(positionOf("k1"), positionOf("k2")), 1e-4f);
}

}  // namespace
}  // namespace knotmap
