// The rules of the safety card, apart from any screen.
#include "app/safety.h"

#include <gtest/gtest.h>

namespace knotmap {
namespace {

const std::string today = "2026-11-20T14:05:00+01:00";

Atlas atlasWithSigns() {
  Atlas atlas;
  for (const auto& [id, level] : {std::pair("lump", WarningLevel::soon),
                                  {"fever", WarningLevel::urgent},
                                  {"chest_pain", WarningLevel::emergency}}) {
    RedFlag flag;
    flag.id = id;
    flag.level = level;
    atlas.redFlags.push_back(flag);
  }
  return atlas;
}

// All answered, nothing applies.
Screening harmless() {
  Screening screening;
  screening.date = today;
  screening.age = "16_49";
  for (const char* question : {"pregnant", "blood_thinner", "fragile_bones", "numb", "surgery_or_implant"})
    screening.answers[question] = "no";
  return screening;
}

SafetyRuling rule(const Screening& screening, const std::string& now = today) {
  static const Atlas atlas = atlasWithSigns();
  return ruleOn(screening, atlas, now);
}

TEST(Safety, UnansweredHoldsAdviceBack) {
  EXPECT_EQ(ruleOn(std::nullopt, atlasWithSigns(), today).gate, AdviceGate::unanswered);
}

TEST(Safety, NothingAppliesOpensAllAdvice) {
  const SafetyRuling ruling = rule(harmless());
  EXPECT_EQ(ruling.gate, AdviceGate::open);
  EXPECT_FALSE(ruling.mustSeeDoctorToday);
  EXPECT_FALSE(ruling.needsProfessional);
  EXPECT_TRUE(ruling.cautions.empty());
}

TEST(Safety, AnEmergencySignStopsAllAdvice) {
  Screening screening = harmless();
  screening.signs = {"chest_pain"};
  EXPECT_EQ(rule(screening).gate, AdviceGate::emergency);
  EXPECT_EQ(rule(screening, "2027-11-20T00:00:00+01:00").gate, AdviceGate::emergency)
      << "however long ago it was answered";
}

TEST(Safety, AnUrgentSignSendsToADoctorToday) {
  Screening screening = harmless();
  screening.signs = {"fever"};
  EXPECT_EQ(rule(screening).gate, AdviceGate::open);
  EXPECT_TRUE(rule(screening).mustSeeDoctorToday);
}

TEST(Safety, ASignForSoonDoesNotHoldAdviceBack) {
  Screening screening = harmless();
  screening.signs = {"lump"};
  EXPECT_EQ(rule(screening).gate, AdviceGate::open);
  EXPECT_FALSE(rule(screening).mustSeeDoctorToday);
}

TEST(Safety, ASignThisAtlasDoesNotKnowStillCounts) {
  Screening screening = harmless();
  screening.signs = {"from_a_later_atlas"};
  EXPECT_TRUE(rule(screening).mustSeeDoctorToday);
  EXPECT_EQ(rule(screening).gate, AdviceGate::outdated) << "how grave it is nobody here can tell";
  screening.signs = {"from_a_later_atlas", "chest_pain"};
  EXPECT_EQ(rule(screening).gate, AdviceGate::emergency);
}

TEST(Safety, ASignThatWasRenamedKeepsItsMeaning) {
  Atlas atlas = atlasWithSigns();
  atlas.aliases["heart_attack"] = "chest_pain";
  Screening screening = harmless();
  screening.signs = {"heart_attack"};
  const SafetyRuling ruling = ruleOn(screening, atlas, today);
  EXPECT_EQ(ruling.gate, AdviceGate::emergency);
  EXPECT_FALSE(ruling.hasUnknownSign);
}

TEST(Safety, TheWorstSignStandsFirst) {
  Screening screening = harmless();
  screening.signs = {"lump", "fever", "chest_pain"};
  const SafetyRuling ruling = rule(screening);
  ASSERT_EQ(ruling.signs.size(), 3u);
  EXPECT_EQ(ruling.signs[0]->id, "chest_pain");
  EXPECT_EQ(ruling.signs[2]->id, "lump");
}

TEST(Safety, IsAskedAgainAfterFourteenDays) {
  Screening screening = harmless();
  screening.date = "2026-11-06T23:59:00+01:00";
  EXPECT_EQ(rule(screening).gate, AdviceGate::open);
  screening.date = "2026-11-05T00:00:00+01:00";
  EXPECT_EQ(rule(screening).gate, AdviceGate::outdated);
}

TEST(Safety, ADateThatIsNoneOrAheadIsAskedAgain) {
  for (const char* date : {"", "yesterday", "2026-13-01T00:00:00Z", "2026-12-24T00:00:00Z", "2026/11/20"}) {
    Screening screening = harmless();
    screening.date = date;
    EXPECT_EQ(rule(screening).gate, AdviceGate::outdated) << date;
  }
}

TEST(Safety, ChildrenAndUntoldAgesNeedAProfessional) {
  for (const auto& [age, needs] : {std::pair("under_16", true),
                                   {"16_49", false},
                                   {"50_plus", false},
                                   {"prefer_not_to_say", true},
                                   {"", true}}) {
    Screening screening = harmless();
    screening.age = age;
    EXPECT_EQ(rule(screening).needsProfessional, needs) << age;
  }
}

TEST(Safety, WhatIsNotToldCountsAsYes) {
  for (const char* question : {"pregnant", "blood_thinner", "fragile_bones", "numb", "surgery_or_implant"}) {
    Screening screening = harmless();
    screening.answers[question] = "yes";
    EXPECT_EQ(rule(screening).cautions, std::vector<std::string>{question});
    screening.answers[question] = "prefer_not_to_say";
    EXPECT_EQ(rule(screening).cautions, std::vector<std::string>{question});
    screening.answers.erase(question);
    EXPECT_EQ(rule(screening).cautions, std::vector<std::string>{question});
  }
}

}  // namespace
}  // namespace knotmap
