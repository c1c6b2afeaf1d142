// Every screen in every state, at two sizes, three scales and in two themes. The pictures stay in the build's
// folder ui_pictures, to be looked at.
#include <gtest/gtest.h>

#include "screen_rules.h"
#include "window_for_test.h"

namespace knotmap {
namespace {

struct Screen {
  glm::ivec2 size;
  int percent;
  Theme theme;
};

std::string nameOf(const Screen& screen) {
  return std::to_string(screen.size.x) + "x" + std::to_string(screen.size.y) + "_" +
         std::to_string(screen.percent) + (screen.theme == Theme::dark ? "_dark" : "_light");
}

class Screens : public ::testing::TestWithParam<Screen> {
 protected:
  Screens() : window({GetParam().size, 1}) {
    apply(SetScale{GetParam().percent});
    apply(SetTheme{GetParam().theme});
  }
  void apply(const Command& command) {
    window.app().apply(command);
    window.serve();
  }
  void expectClean(const std::string& state) {
    for (const std::string& fault : faultsOf(window.record(), float(GetParam().percent) / 100))
      ADD_FAILURE() << state << ": " << fault;
    window.keepPicture(nameOf(GetParam()) + "_" + state);
  }
  void markMany(std::size_t count) {
    for (const ResolvedPoint& point : projectAtlas()->points()) {
      if (window.state().session.knots.size() >= count) break;
      if (!point.point->isDisputed) window.app().apply(Mark{point.point->id, point.side, std::nullopt});
    }
    window.serve();
  }
  // In a narrow window the panes are drawers: both are looked at, one after the other.
  void expectCleanPanes(const std::string& state) {
    expectClean(state);
    if (window.shows("Muscle, place") || window.shows("Find a muscle")) return;
    for (const Pane pane : {Pane::knots, Pane::advice}) {
      apply(ShowPane{pane, true});
      expectClean(state + (pane == Pane::knots ? "_knots" : "_advice"));
      apply(ShowPane{pane, false});
    }
  }
  WindowForTest window;
};

TEST_P(Screens, AreCleanWhileKnotsAreMarked) {
  expectCleanPanes("start");
  const ResolvedPoint* point = projectAtlas()->point("trapezius_upper.1", Side::left);
  apply(Click{SkinPlace{bakedBody()->position(point->place), "", Side::left}});
  expectClean("candidates");
  apply(Mark{"trapezius_upper.1", Side::left, std::nullopt});
  apply(SetPain{6});
  expectCleanPanes("knot");
  apply(AnswerScreening{});
  expectCleanPanes("knot_screened");
  window.key(SDLK_TAB);
  expectClean("focus");
  markMany(10);
  apply(
      SetNote{"A long note that says how it began, what makes it worse, what helped, and what the person "
              "wants to ask next time."});
  apply(SetSessionNotes{
      "Notes on the visit.\nThe second line is longer than the pane is wide, so that it has to break."});
  apply(SetAlias{"Somebody with an unusually long alias that nobody would ever choose"});
  apply(SelectAll{});
  expectCleanPanes("ten_knots");
  apply(SaveSessionAs{
      (window.folder() / "a session whose file has a very long name indeed, with a date 2026-11-20.json")
          .string(),
      false});
  expectCleanPanes("long_names");
}

TEST_P(Screens, AreCleanInSearchMenusAndSheets) {
  apply(Search{"shoulder"});
  expectCleanPanes("search");
  apply(Search{"qqqq"});
  expectCleanPanes("search_nothing");
  apply(Search{});
  window.key(SDLK_F10);
  expectClean("menu");
  window.key(SDLK_ESCAPE);
  const std::pair<Dialog, const char*> sheets[] = {
      {Dialog::open, "open"},        {Dialog::saveAs, "save"},       {Dialog::exportPicture, "export"},
      {Dialog::screening, "safety"}, {Dialog::settings, "settings"}, {Dialog::keys, "keys"},
      {Dialog::about, "about"}};
  for (const auto& [dialog, name] : sheets) {
    apply(ShowDialog{dialog});
    expectClean(name);
    apply(CloseDialog{});
  }
}

TEST_P(Screens, AreCleanWithWarnings) {
  apply(Mark{"trapezius_upper.1", Side::left, std::nullopt});
  for (const WarningLevel level : {WarningLevel::emergency, WarningLevel::urgent})
    for (const RedFlag& flag : projectAtlas()->atlas().redFlags) {
      if (flag.level != level || !flag.isAsked) continue;
      AnswerScreening answers;
      answers.signs = {flag.id};
      apply(answers);
      expectCleanPanes(level == WarningLevel::emergency ? "emergency" : "urgent");
      break;
    }
  apply(OpenSession{(window.folder() / "missing.json").string()});
  ASSERT_TRUE(window.state().notice);
  expectClean("problem");
  apply(DismissNotice{});
  apply(NewSession{});
  expectCleanPanes("recover");
  apply(MarkHere{SkinPlace{bakedBody()->position(projectAtlas()->points()[0].place), "", Side::left}});
  expectCleanPanes("no_known_point");
}

std::vector<Screen> allScreens() {
  std::vector<Screen> screens;
  for (const glm::ivec2 size : {glm::ivec2(800, 600), glm::ivec2(1600, 1000)})
    for (const int percent : {100, 150, 200})
      for (const Theme theme : {Theme::light, Theme::dark}) screens.push_back({size, percent, theme});
  return screens;
}
// A large screen of high density; what differs from the others is only how much fits.
TEST(LargeScreen, IsClean) {
  WindowForTest window({{3840, 2160}, 1});
  window.app().apply(SetScale{200});
  const auto expectClean = [&](const std::string& state) {
    window.serve();
    for (const std::string& fault : faultsOf(window.record(), 2)) ADD_FAILURE() << state << ": " << fault;
    window.keepPicture("3840x2160_200_" + state);
  };
  expectClean("start");
  window.app().apply(Mark{"trapezius_upper.1", Side::left, std::nullopt});
  expectClean("knot");
  window.app().apply(ShowDialog{Dialog::exportPicture});
  expectClean("export");
}

// Fonts, sizes and picture are made anew: nothing of the first density is left.
TEST(Density, WindowThatChangesItLooksLikeOneThatWasBornWithIt) {
  const auto pictureAfter = [](std::initializer_list<int> percents) {
    WindowForTest window({{1000, 700}, 1});
    for (const int percent : percents) {
      window.app().apply(SetScale{percent});
      window.serve();
    }
    return window.session().picture();
  };
  const Image born = pictureAfter({150});
  EXPECT_EQ(pictureAfter({100, 200, 150}).rgb, born.rgb);
  EXPECT_NE(pictureAfter({100}).rgb, born.rgb);
}

INSTANTIATE_TEST_SUITE_P(All, Screens, ::testing::ValuesIn(allScreens()),
                         [](const auto& info) { return nameOf(info.param); });

TEST(ScreenRules, FindWhatTheyForbid) {
  const Colour white(1.0f), grey(0.7f, 0.7f, 0.7f, 1.0f), black(0, 0, 0, 1);
  UiRecord record;
  RecordedText text;
  text.text = "pale";
  text.box = text.room = {10, 10, 50, 15};
  text.pane = {0, 0, 100, 100};
  text.colour = grey;
  text.background = white;
  record.texts.push_back(text);
  EXPECT_EQ(faultsOf(record, 1).size(), 1u) << "contrast";
  record.texts[0].colour = black;
  EXPECT_TRUE(faultsOf(record, 1).empty());
  record.texts.push_back(record.texts[0]);
  EXPECT_EQ(faultsOf(record, 1).size(), 1u) << "overlap";
  record.texts[1].pane.height = 11;  // all but its uppermost line is scrolled away
  record.texts[1].canScroll = true;
  EXPECT_TRUE(faultsOf(record, 1).empty());
  record.texts.pop_back();
  record.texts[0].box.x = 80;
  EXPECT_EQ(faultsOf(record, 1).size(), 1u) << "clipped";
  record.texts.clear();
  RecordedControl control;
  control.box = control.visible = {0, 0, 40, 40};
  control.foreground = black;
  control.background = white;
  control.isReachable = true;
  record.controls.push_back(control);
  EXPECT_EQ(faultsOf(record, 1).size(), 1u) << "nameless";
  record.controls[0].name = "button";
  record.controls[0].isReachable = false;
  EXPECT_EQ(faultsOf(record, 1).size(), 1u) << "without a key";
  record.controls[0].isReachable = true;
  record.controls[0].box.height = 20;
  EXPECT_EQ(faultsOf(record, 1).size(), 1u) << "small";
}

}  // namespace
}  // namespace knotmap
