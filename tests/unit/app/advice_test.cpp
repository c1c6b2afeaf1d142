// What the right pane says, and when it says nothing.
#include "app_for_test.h"

namespace knotmap {
namespace {

class AdviceTest : public AppTest {
 protected:
  static constexpr const char* harmless =
      "safety age=16_49 pregnant=no blood-thinner=no fragile-bones=no numb=no surgery-or-implant=no";
  const Advice& advice() const { return app->rightPane().advice; }
  bool mentions(const std::vector<std::string>& texts, const std::string& part) const {
    for (const std::string& text : texts)
      if (text.find(part) != std::string::npos) return true;
    return false;
  }
};

TEST_F(AdviceTest, TheStartSaysOneLineThreeExamplesAndTheLimits) {
  const RightPane& pane = app->rightPane();
  EXPECT_EQ(pane.about, RightPane::About::nothing);
  EXPECT_EQ(pane.welcome, "Click where you feel a knot, or type a muscle.");
  EXPECT_FALSE(pane.purpose.empty());
  ASSERT_FALSE(pane.examples.empty());
  send(Command(pane.examples[0].choose));
  EXPECT_EQ(app->rightPane().about, RightPane::About::knot);
}

TEST_F(AdviceTest, AKnotShowsItsPatternWhateverWasAnswered) {
  run({"mark trapezius_upper.1 left"});
  for (const char* answers : {"dismiss", "safety signs=chest_pain"}) {
    run({answers});
    const RightPane& pane = app->rightPane();
    EXPECT_EQ(pane.title, "Upper trapezius");
    EXPECT_EQ(pane.subtitle, "left · front edge of the slope");
    EXPECT_NE(pane.refersTo.find("temple"), std::string::npos) << pane.refersTo;
    EXPECT_FALSE(pane.howSure.empty());
    EXPECT_EQ(pane.sources.works, std::vector<std::string>{"Author A (1999) A book., fig. 1"});
    EXPECT_EQ(pane.causes, "Raised shoulders for hours.");
    ASSERT_EQ(pane.otherPoints.size(), 1u);
  }
}

TEST_F(AdviceTest, UnansweredOffersTheCardAndNoAdvice) {
  run({"mark trapezius_upper.1 left"});
  EXPECT_EQ(advice().gate, AdviceGate::unanswered);
  EXPECT_FALSE(advice().sentence.empty());
  EXPECT_FALSE(advice().pressure);
  EXPECT_TRUE(advice().stretches.empty());
}

TEST_F(AdviceTest, AnsweredGivesCautionsPressureStretchesAndWarmth) {
  run({"mark trapezius_upper.1 left", harmless});
  EXPECT_EQ(advice().gate, AdviceGate::open);
  EXPECT_EQ(advice().cautions, std::vector<std::string>{"Never press the throat."});
  ASSERT_TRUE(advice().pressure);
  EXPECT_TRUE(advice().pressure->isOffered);
  EXPECT_EQ(advice().pressure->dosage, "hold 30 s · 3 times · 2 times a day");
  EXPECT_EQ(advice().pressure->tools, (std::vector<std::string>{"thumb and fingers", "ball"}));
  ASSERT_GE(advice().stretches.size(), 1u);
  EXPECT_EQ(advice().stretches[0].name, "Ear to shoulder");
  EXPECT_EQ(advice().stretches[0].dosage, "hold 20 s · 2 times · each side · once a day");
  EXPECT_EQ(advice().stretches[0].why, "Lengthens the upper trapezius");
  EXPECT_EQ(advice().stretches[0].steps.size(), 3u);
  EXPECT_EQ(advice().temperature, "A warm shower.");
}

TEST_F(AdviceTest, EveryEmergencySignStopsAdviceOnEveryRoute) {
  run({"mark trapezius_upper.1 left", harmless});
  for (const RedFlag& flag : testAtlas()->atlas().redFlags) {
    if (flag.level != WarningLevel::emergency) continue;
    AnswerScreening card;
    card.signs = {flag.id};
    card.age = "16_49";
    send(card);
    run({"select k1"});
    EXPECT_EQ(advice().gate, AdviceGate::emergency);
    EXPECT_FALSE(advice().pressure);
    EXPECT_TRUE(advice().stretches.empty());
    EXPECT_TRUE(advice().temperature.empty());
    ASSERT_EQ(advice().flags.size(), 1u);
    EXPECT_EQ(advice().flags[0].action, inEnglish(flag.action));
    send(Click{near("trapezius_upper.1", Side::left, 0)});
    EXPECT_TRUE(advice().stretches.empty()) << "nor for the region clicked";
    const SheetWords sheet = app->sheetWords();
    EXPECT_NE(sheet.warning.find(inEnglish(flag.action)), std::string::npos);
    EXPECT_TRUE(sheet.advice.items.empty());
    EXPECT_TRUE(mentions(app->description(), "Get medical help now"));
  }
}

TEST_F(AdviceTest, AnUrgentSignTakesPressureAwayAndSendsToADoctorToday) {
  run({"mark trapezius_upper.1 left", harmless, "safety signs=fever age=16_49"});
  EXPECT_NE(advice().sentence.find("see a doctor today"), std::string::npos) << advice().sentence;
  ASSERT_TRUE(advice().pressure);
  EXPECT_FALSE(advice().pressure->isOffered);
  EXPECT_EQ(advice().flags[0].id, "fever");
}

TEST_F(AdviceTest, FlagsOfTheRegionStandBeforeAdvice) {
  run({"mark trapezius_upper.1 left", harmless});
  ASSERT_EQ(advice().flags.size(), 1u);
  EXPECT_EQ(advice().flags[0].id, "fever") << "it is for the neck; the one for the chest is not shown here";
}

TEST_F(AdviceTest, ChildrenGoWithAProfessional) {
  run({"mark trapezius_upper.1 left",
       "safety age=under_16 pregnant=no blood-thinner=no fragile-bones=no numb=no surgery-or-implant=no"});
  EXPECT_NE(advice().sentence.find("with a professional"), std::string::npos);
}

TEST_F(AdviceTest, WhatIsNotToldGetsTheStrictestCautions) {
  run({"mark trapezius_upper.1 left", "safety age=16_49"});
  EXPECT_EQ(advice().cautions.size(), 6u);  // five questions and the muscle's own
}

TEST_F(AdviceTest, TheCardIsAskedAgainAfterTwoWeeks) {
  run({"mark trapezius_upper.1 left", harmless});
  now = "2026-12-05T09:00:00+01:00";
  run({"select k1"});
  EXPECT_EQ(advice().gate, AdviceGate::outdated);
  EXPECT_TRUE(advice().stretches.empty());
}

TEST_F(AdviceTest, MusclesForTrainedHandsAreNotPressedAlone) {
  run({"mark gluteus_medius.1 left", harmless});
  ASSERT_TRUE(advice().pressure);
  EXPECT_FALSE(advice().pressure->isOffered);
  run({"set professional yes"});
  EXPECT_TRUE(advice().pressure->isOffered);
}

TEST_F(AdviceTest, StretchesForTrainedHandsAreForProfessionals) {
  run({"mark trapezius_upper.1 left", harmless});
  const std::size_t alone = advice().stretches.size();
  run({"set professional yes"});
  EXPECT_EQ(advice().stretches.size(), alone + 1);
}

TEST_F(AdviceTest, TheProfessionalSettingKeepsTheRules) {
  run({"set professional yes", "mark trapezius_upper.1 left"});
  EXPECT_EQ(advice().gate, AdviceGate::unanswered);
  run({"safety signs=chest_pain"});
  EXPECT_EQ(advice().gate, AdviceGate::emergency);
}

TEST_F(AdviceTest, APlaceThatMustNotBePressedIsRefusedByItsOwnPlace) {
  run({harmless, "mark-here \"left:scm_mid + 1 front\""});
  ASSERT_EQ(advice().noPress.size(), 1u);
  EXPECT_NE(advice().noPress[0].find("side of the throat"), std::string::npos);
  EXPECT_NE(advice().noPress[0].find("An artery lies here."), std::string::npos);
}

TEST_F(AdviceTest, SomePlacesMustNotBePressedOnlyWithAnAnswer) {
  run({harmless, "mark-here \"left:hypogastrium\""});
  EXPECT_TRUE(advice().noPress.empty());
  run({"safety age=16_49 pregnant=yes"});
  EXPECT_EQ(advice().noPress.size(), 1u);
}

TEST_F(AdviceTest, ARegionHasItsStretchesWithoutAnyKnot) {
  run({harmless});
  send(Click{near("trapezius_upper.1", Side::left, 0)});
  EXPECT_EQ(app->rightPane().about, RightPane::About::place);
  ASSERT_FALSE(advice().stretches.empty());
  EXPECT_EQ(advice().stretches[0].id, "ear_to_shoulder");
}

TEST_F(AdviceTest, NoStretchesHasASentenceAndAWayOn) {
  run({harmless, "mark-here \"left:patella_mid\""});
  EXPECT_TRUE(advice().stretches.empty());
  EXPECT_FALSE(advice().noStretches.empty());
}

TEST_F(AdviceTest, AKnotWithoutAPointSaysThatItHasNoPattern) {
  run({"mark-here \"left:patella_mid\""});
  EXPECT_EQ(app->rightPane().title, "No known point");
  EXPECT_NE(app->rightPane().notice.find("No charted pattern"), std::string::npos);
  EXPECT_TRUE(app->rightPane().refersTo.empty());
}

}  // namespace
}  // namespace knotmap
