// Safety over the project's whole atlas: every area that must not be pressed, every warning sign, on every
// way on which the app gives advice.
#include "../scene/mannequin.h"
#include "app/picture.h"
#include "app_for_test.h"
#include "session/session_file.h"
#include "whole_atlas.h"

namespace knotmap {
namespace {

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class WholeAtlasSafety : public AppTest {
 protected:
  WholeAtlasSafety() {
    app->setAtlas(wholeAtlas(*testBody()));
    everyMuscle = sentencesOfAdvice(atlas());
  }
  const Atlas& atlas() const { return wholeAtlas(*testBody())->atlas(); }
  const Advice& advice() const { return app->rightPane().advice; }

  // Everything answered, nothing applies; but for these.
  AnswerScreening card(std::vector<std::string> signs = {}, std::string age = "16_49") const {
    return {std::move(signs), std::move(age), "no", "no", "no", "no", "no"};
  }
  std::vector<const RedFlag*> signsOf(WarningLevel level) const {
    std::vector<const RedFlag*> signs;
    for (const RedFlag& flag : atlas().redFlags)
      if (flag.level == level) signs.push_back(&flag);
    return signs;
  }

  std::string sheetText() const {
    const SheetWords sheet = app->sheetWords();
    std::string words = sheet.warning + "\n";
    for (const SheetColumn* column : {&sheet.knots, &sheet.advice}) {
      words += column->heading + "\n" + column->remark + "\n";
      for (const SheetItem& item : column->items) {
        words += item.title + "\n";
        for (const std::string& line : item.lines) words += line + "\n";
      }
    }
    return words;
  }
  std::string described() const {
    std::string words;
    for (const std::string& sentence : app->description()) words += sentence + "\n";
    return words;
  }
  // What is drawn on the sheet, word by word: lines are broken there, so spaces stand for their ends.
  std::string drawnText() const {
    const Scene scene = exportedPicture(
        *app, {.path = "sheet.png", .kind = PictureKind::sheet, .size = {1654, 2339}}, EvenText());
    std::string words;
    for (const TextMark& text : scene.marks.texts) words += text.text + " ";
    return words;
  }

  // Every way to advice, by name, with what it says now.
  std::vector<std::pair<std::string, std::string>> ways() {
    std::vector<std::pair<std::string, std::string>> all;
    run({"select k1"});
    all.emplace_back("the pane of a knot", wordsOf(advice()));
    send(Click{near("trapezius_upper.1", Side::left, 1)});
    all.emplace_back("the pane of a place", wordsOf(advice()));
    run({"search \"upper trapezius\""});
    if (app->searchResults().empty()) {
      ADD_FAILURE() << "the search finds the upper trapezius";
    } else {
      send(Command(app->searchResults().front().choose));
      all.emplace_back("the pane of a search result", wordsOf(advice()));
      run({"undo"});
    }
    run({"select-all"});
    all.emplace_back("the pane of several knots", wordsOf(advice()));
    run({"select-none", "close-pick"});
    all.emplace_back("the pane of nothing", wordsOf(advice()));
    all.emplace_back("the sheet", sheetText());
    all.emplace_back("the drawn sheet", drawnText());
    all.emplace_back("the description", described());
    return all;
  }
  void markSome() {
    run({"mark trapezius_upper.1 left", "mark gluteus_medius.1 right", "mark soleus.1 left",
         "mark pectoralis_major_sternal.1 left"});
  }

  std::set<std::string> everyMuscle;  // sentences of advice
};

// ---- what a harmless answer gives: without it the tests below would prove nothing ----

TEST_F(WholeAtlasSafety, WithNothingTickedEveryWayGivesItsAdvice) {
  markSome();
  send(card());
  for (const auto& [way, words] : ways()) {
    const bool isWithoutAdvice =
        way == "the description" || way == "the pane of several knots" || way == "the pane of nothing";
    EXPECT_EQ(adviceIn(words, everyMuscle).empty(), isWithoutAdvice) << way << ":\n" << words;
  }
  run({"select k1"});
  ASSERT_TRUE(advice().pressure);
  EXPECT_TRUE(advice().pressure->isOffered);
}

// ---- emergency signs ----

TEST_F(WholeAtlasSafety, EveryEmergencySignStopsAdviceOnEveryWayAndSaysWhatToDoNow) {
  ASSERT_GE(signsOf(WarningLevel::emergency).size(), 5u);
  markSome();
  for (const RedFlag* sign : signsOf(WarningLevel::emergency)) {
    send(card({sign->id}));
    for (const auto& [way, words] : ways()) {
      EXPECT_EQ(adviceIn(words, everyMuscle), "") << sign->id << ", " << way;
      if (way == "the drawn sheet") continue;  // lines are broken there
      EXPECT_TRUE(says(words, inEnglish(sign->action))) << sign->id << ", " << way;
    }
    EXPECT_TRUE(says(app->sheetWords().warning, inEnglish(sign->action))) << sign->id;
    EXPECT_TRUE(says(app->sheetWords().warning, app->texts()("advice.emergency"))) << sign->id;
    EXPECT_TRUE(app->sheetWords().advice.items.empty()) << sign->id;
    // Lines are broken by width, so the action is looked for by its first words.
    EXPECT_TRUE(says(drawnText(), inEnglish(sign->action).substr(0, 12))) << sign->id;
  }
}

TEST_F(WholeAtlasSafety, AnEmergencySignStopsAdviceForEveryMuscle) {
  send(card({signsOf(WarningLevel::emergency).front()->id}));
  for (const Muscle& muscle : atlas().muscles) {
    if (muscle.points.empty() || muscle.points.front().isDisputed) continue;
    send(Mark{muscle.points.front().id, muscle.sides.front(), std::nullopt});
    EXPECT_EQ(advice().gate, AdviceGate::emergency) << muscle.id;
    EXPECT_EQ(adviceIn(wordsOf(advice()), everyMuscle), "") << muscle.id;
  }
  EXPECT_EQ(adviceIn(sheetText(), everyMuscle), "");
}

TEST_F(WholeAtlasSafety, AnEmergencySignStandsBesideAnyOtherAnswerAndAfterAnyTime) {
  markSome();
  const std::string emergency = signsOf(WarningLevel::emergency).back()->id;
  for (const std::string& other : {signsOf(WarningLevel::urgent).front()->id, std::string("")}) {
    AnswerScreening answers = card({emergency});
    if (!other.empty()) answers.signs.insert(answers.signs.begin(), other);
    send(answers);
    for (const char* day : {"2026-11-20T14:05:00+01:00", "2027-11-20T14:05:00+01:00"}) {
      now = day;
      for (const auto& [way, words] : ways()) EXPECT_EQ(adviceIn(words, everyMuscle), "") << way;
      run({"select k1"});
      EXPECT_EQ(advice().gate, AdviceGate::emergency);
    }
    now = "2026-11-20T14:05:00+01:00";
  }
}

// ---- urgent signs ----

TEST_F(WholeAtlasSafety, EveryUrgentSignTakesPressureAwayAndSendsToADoctorToday) {
  ASSERT_GE(signsOf(WarningLevel::urgent).size(), 5u);
  std::set<std::string> pressure;
  for (const Muscle& muscle : atlas().muscles)
    if (muscle.pressure.isOffered) pressure.insert(inEnglish(muscle.pressure.text));
  markSome();
  for (const RedFlag* sign : signsOf(WarningLevel::urgent)) {
    send(card({sign->id}));
    for (const auto& [way, words] : ways()) {
      EXPECT_EQ(adviceIn(words, pressure), "") << sign->id << ", " << way;
      if (way == "the drawn sheet") continue;
      EXPECT_TRUE(says(words, "see a doctor today")) << sign->id << ", " << way << ":\n" << words;
      EXPECT_TRUE(says(words, inEnglish(sign->action))) << sign->id << ", " << way;
    }
    EXPECT_TRUE(says(drawnText(), "see a doctor")) << sign->id;
    run({"select k1"});
    ASSERT_TRUE(advice().pressure);
    EXPECT_FALSE(advice().pressure->isOffered) << sign->id;
  }
}

TEST_F(WholeAtlasSafety, TheSheetSendsToADoctorTodayWithoutAnyKnotToo) {
  send(card({signsOf(WarningLevel::urgent).front()->id}));
  EXPECT_TRUE(says(sheetText(), "see a doctor today"));
}

// ---- signs that are not asked are shown where they belong, and stop nothing ----

TEST_F(WholeAtlasSafety, EverySignThatIsNotAskedIsShownSomewhereBeforeAdvice) {
  markSome();
  send(card());
  std::string all;
  for (const char* knot : {"select k1", "select k2", "select k3", "select k4"}) {
    run({knot});
    for (const FlagCard& flag : advice().flags) all += flag.id + " ";
  }
  for (const RedFlag& flag : atlas().redFlags)
    EXPECT_TRUE(flag.isAsked || !flag.regions.empty() || says(all, flag.id)) << flag.id;
}

// ---- places that must not be pressed ----

TEST_F(WholeAtlasSafety, EveryAreaThatMustNotBePressedIsRefusedAtEveryPlaceItIsWrittenWith) {
  ASSERT_GE(atlas().noPress.size(), 15u);
  for (const NoPressArea& area : atlas().noPress) {
    const std::string reason = inEnglish(area.reason);
    AnswerScreening answers = card();
    for (std::string AnswerScreening::*answer :
         {&AnswerScreening::pregnant, &AnswerScreening::surgeryOrImplant, &AnswerScreening::bloodThinner,
          &AnswerScreening::fragileBones, &AnswerScreening::numb})
      answers.*answer = area.onlyIf.empty() ? "no" : "yes";
    send(answers);
    for (const PlaceInArea& place : placesIn(area, *testBody())) {
      const SkinPlace here{testBody()->position(place.point), "", Side::left};
      send(Click{here});
      EXPECT_TRUE(says(wordsOf(advice()), reason)) << area.id << ", the pane of a place";
      send(MarkHere{here});
      EXPECT_TRUE(says(wordsOf(advice()), reason)) << area.id << ", a knot without a point";
      EXPECT_TRUE(says(sheetText(), reason)) << area.id << ", the sheet";
      EXPECT_TRUE(says(described(), reason)) << area.id << ", the description";
      run({"delete"});
    }
  }
}

TEST_F(WholeAtlasSafety, InEveryAreaThatMustNotBePressedThePressureOfEveryMuscleBeneathIsRefused) {
  int tested = 0;
  AnswerScreening answers = card();
  answers.pregnant = answers.surgeryOrImplant = "prefer_not_to_say";  // the strictest is meant
  send(answers);
  for (const NoPressArea& area : atlas().noPress)
    for (const PlaceInArea& place : placesIn(area, *testBody()))
      for (const ResolvedAtlas::Beneath& layer : wholeAtlas(*testBody())->beneath(place.point)) {
        if (layer.points.empty() || layer.metresToPoints.front() > 0.028f) continue;
        send(MarkMuscle{layer.muscle->muscle->id, {testBody()->position(place.point), "", Side::left}});
        if (knot(state().selection.back()).triggerPoint.empty()) continue;  // its point is on the other side
        ASSERT_TRUE(advice().pressure) << area.id;
        EXPECT_FALSE(advice().pressure->isOffered) << area.id << ", " << layer.muscle->muscle->id;
        EXPECT_TRUE(says(advice().pressure->text, inEnglish(area.reason)))
            << area.id << ": " << advice().pressure->text;
        ++tested;
        run({"delete"});
      }
  EXPECT_GE(tested, 8) << "muscles lie beneath such areas";
}

// A file may put any point anywhere: what counts is the knot's own place.
TEST_F(WholeAtlasSafety, AKnotMovedIntoAnAreaByAFileIsRefusedWhateverItsMuscle) {
  run({"mark trapezius_upper.1 left"});
  send(card());
  for (const NoPressArea& area : atlas().noPress) {
    if (!area.onlyIf.empty()) continue;
    Session session = state().session;
    session.knots[0].place = storePlace(*testBody(), placesIn(area, *testBody()).front().point);
    ASSERT_TRUE(writeSession(folder / "moved.json", session));
    send(OpenSession{(folder / "moved.json").string()});
    run({"select k1"});
    ASSERT_TRUE(advice().pressure);
    EXPECT_FALSE(advice().pressure->isOffered) << area.id;
    EXPECT_TRUE(says(advice().pressure->text, inEnglish(area.reason))) << area.id;
  }
}

TEST_F(WholeAtlasSafety, AreasThatDependOnAnAnswerAreOpenWithoutIt) {
  send(card());
  int tested = 0;
  for (const NoPressArea& area : atlas().noPress) {
    if (area.onlyIf.empty()) continue;
    for (const PlaceInArea& place : placesIn(area, *testBody())) {
      send(Click{{testBody()->position(place.point), "", Side::left}});
      EXPECT_FALSE(says(wordsOf(advice()), inEnglish(area.reason))) << area.id;
      ++tested;
    }
  }
  EXPECT_GT(tested, 0);
}

TEST_F(WholeAtlasSafety, AKnotThatIsAScarAnImplantAWoundOrNumbIsNotPressed) {
  run({"mark trapezius_upper.1 left"});
  send(card());
  for (const KnotKind kind :
       {KnotKind::scar, KnotKind::implant, KnotKind::wound, KnotKind::numb, KnotKind::doNotPress}) {
    Session session = state().session;
    session.knots[0].kind = kind;
    ASSERT_TRUE(writeSession(folder / "kind.json", session));
    send(OpenSession{(folder / "kind.json").string()});
    run({"select k1"});
    ASSERT_TRUE(advice().pressure);
    EXPECT_FALSE(advice().pressure->isOffered) << int(kind);
    EXPECT_TRUE(says(described(), "Do not press here")) << int(kind);
  }
}

// ---- who is asked, and when again ----

TEST_F(WholeAtlasSafety, UnansweredAndOutdatedAnswersGiveNoAdviceOnAnyWay) {
  markSome();
  for (const auto& [way, words] : ways())
    EXPECT_EQ(adviceIn(words, everyMuscle), "") << way << ", unanswered";
  send(card());
  now = "2026-12-04T23:59:00+01:00";  // day 14
  run({"select k1"});
  EXPECT_EQ(advice().gate, AdviceGate::open);
  now = "2026-12-05T00:01:00+01:00";  // day 15
  for (const auto& [way, words] : ways()) EXPECT_EQ(adviceIn(words, everyMuscle), "") << way << ", outdated";
  run({"select k1"});
  EXPECT_EQ(advice().gate, AdviceGate::outdated);
  EXPECT_TRUE(says(sheetText(), "two weeks"));
}

TEST_F(WholeAtlasSafety, ChildrenAreSentToAProfessionalOnEveryWayThatAdvises) {
  markSome();
  for (const char* age : {"under_16", "prefer_not_to_say"}) {
    send(card({}, age));
    for (const auto& [way, words] : ways())
      EXPECT_TRUE(adviceIn(words, everyMuscle).empty() || way == "the drawn sheet" ||
                  says(words, "with a professional"))
          << age << ", " << way;
    EXPECT_TRUE(says(described(), "with a professional")) << age;
  }
}

TEST_F(WholeAtlasSafety, TheProfessionalSettingLiftsNoRule) {
  markSome();
  run({"set professional yes"});
  for (const auto& [way, words] : ways())
    EXPECT_EQ(adviceIn(words, everyMuscle), "") << way << ", unanswered";
  for (const RedFlag* sign : signsOf(WarningLevel::emergency)) {
    send(card({sign->id}));
    run({"select k1"});
    EXPECT_EQ(adviceIn(wordsOf(advice()) + sheetText(), everyMuscle), "") << sign->id;
  }
  for (const RedFlag* sign : signsOf(WarningLevel::urgent)) {
    send(card({sign->id}));
    run({"select k1"});
    ASSERT_TRUE(advice().pressure);
    EXPECT_FALSE(advice().pressure->isOffered) << sign->id;
  }
  send(card());
  for (const NoPressArea& area : atlas().noPress) {
    if (!area.onlyIf.empty()) continue;
    send(Click{{testBody()->position(placesIn(area, *testBody()).front().point), "", Side::left}});
    EXPECT_TRUE(says(wordsOf(advice()), inEnglish(area.reason))) << area.id;
  }
}

TEST_F(WholeAtlasSafety, MusclesForTrainedHandsHaveNoAdviceForOthers) {
  send(card());
  int tested = 0;
  for (const Muscle& muscle : atlas().muscles) {
    if (!muscle.isProfessionalOnly) continue;
    send(Mark{muscle.points.front().id, Side::left, std::nullopt});
    EXPECT_TRUE(says(advice().sentence, "trained hands")) << muscle.id;
    EXPECT_TRUE(advice().stretches.empty()) << muscle.id << ": not to be stretched alone, it says";
    ASSERT_TRUE(advice().pressure);
    EXPECT_FALSE(advice().pressure->isOffered) << muscle.id;
    EXPECT_TRUE(says(sheetText(), "trained hands")) << muscle.id;
    ++tested;
  }
  EXPECT_GT(tested, 0);
}

TEST_F(WholeAtlasSafety, ASignFromALaterAtlasHoldsAdviceBackUntilTheCardIsAnsweredAgain) {
  markSome();
  send(card());
  Session session = state().session;
  session.screening->signs = {"sign_of_a_later_atlas"};
  ASSERT_TRUE(writeSession(folder / "later.json", session));
  send(OpenSession{(folder / "later.json").string()});
  for (const auto& [way, words] : ways()) EXPECT_EQ(adviceIn(words, everyMuscle), "") << way;
  run({"select k1"});
  EXPECT_TRUE(says(advice().sentence, "does not know")) << advice().sentence;
  send(card());
  run({"select k1"});
  EXPECT_EQ(advice().gate, AdviceGate::open);
}

}  // namespace
}  // namespace knotmap
