// What was found on knots, undo, and the names of its steps.
#include "app_for_test.h"

namespace knotmap {
namespace {

using Findings = AppTest;

TEST_F(Findings, GoToAllSelectedKnots) {
  run({"mark trapezius_upper.1 left", "mark trapezius_upper.1 right", "select-all", "pain 6",
       "pain-time week", "tenderness 3", "note \"after driving\"", "state latent", "spread no"});
  for (const char* id : {"k1", "k2"}) {
    EXPECT_EQ(knot(id).pain, 6);
    EXPECT_EQ(knot(id).when, PainTime::week);
    EXPECT_EQ(knot(id).tenderness, 3);
    EXPECT_EQ(knot(id).note, "after driving");
    EXPECT_EQ(knot(id).state, KnotState::latent);
    EXPECT_FALSE(knot(id).spread);
  }
}

TEST_F(Findings, CanBeUnanswered) {
  run({"mark trapezius_upper.1 left", "pain 0"});
  EXPECT_EQ(knot("k1").pain, 0);
  run({"pain none"});
  EXPECT_EQ(knot("k1").pain, std::nullopt);
}

TEST_F(Findings, ASliderDragAndATypedNoteAreOneStepEach) {
  run({"mark trapezius_upper.1 left", "pain 2 ongoing=yes", "pain 4 ongoing=yes", "pain 5",
       "note a ongoing=yes", "note ab ongoing=yes", "note abc"});
  EXPECT_EQ(state().undoName, "note");
  run({"undo"});
  EXPECT_EQ(knot("k1").note, "");
  EXPECT_EQ(knot("k1").pain, 5);
  EXPECT_EQ(state().undoName, "pain");
  EXPECT_EQ(state().redoName, "note");
  run({"undo"});
  EXPECT_EQ(knot("k1").pain, std::nullopt);
  run({"redo", "redo"});
  EXPECT_EQ(knot("k1").note, "abc");
}

TEST_F(Findings, OutOfRangeIsRefused) {
  run({"mark trapezius_upper.1 left"});
  refused(SetPain{11, false});
  refused(SetPain{-1, false});
  refused(SetTenderness{11, false});
  refused(SetDate{"tomorrow"});
}

TEST_F(Findings, WithoutSelectionAreRefused) {
  run({"mark trapezius_upper.1 left", "select-none"});
  refused(SetPain{3, false});
  refused(SetState{KnotState::active});
}

TEST_F(Findings, WhatIsResolvedSendsNothingUntilAskedFor) {
  run({"mark trapezius_upper.1 left", "state resolved"});
  EXPECT_FALSE(knot("k1").spread);
  run({"spread toggle"});
  EXPECT_TRUE(knot("k1").spread);
  run({"state resolved"});
  EXPECT_TRUE(knot("k1").spread) << "it was asked for";
  run({"spread no", "state active"});
  EXPECT_TRUE(knot("k1").spread);
}

TEST_F(Findings, UndoDoesNotTouchTheView) {
  run({"mark trapezius_upper.1 left", "view back", "undo"});
  EXPECT_EQ(state().view.name, "back");
  EXPECT_EQ(state().redoName, "mark knot 1");
}

TEST_F(Findings, NothingToUndoIsSaid) {
  refused(Undo{});
  refused(Redo{});
}

TEST_F(Findings, TheSafetyCardIsKeptWithItsDate) {
  run({"safety signs=fever age=50_plus pregnant=no"});
  const Screening& screening = *state().session.screening;
  EXPECT_EQ(screening.date, now);
  EXPECT_EQ(screening.signs, std::vector<std::string>{"fever"});
  EXPECT_EQ(screening.answers.at("numb"), "prefer_not_to_say");
  run({"clear-safety"});
  EXPECT_FALSE(state().session.screening);
}

TEST_F(Findings, TheSafetyCardRefusesUnknownAnswers) {
  AnswerScreening card;
  card.signs = {"no_such_sign"};
  refused(card);
  card.signs.clear();
  card.age = "17";
  refused(card);
  card.age = "16_49";
  card.numb = "perhaps";
  refused(card);
}

}  // namespace
}  // namespace knotmap
