#include <gtest/gtest.h>

#include "window_for_test.h"

namespace knotmap {
namespace {

constexpr const char* point = "trapezius_upper.1";

// Tab until a control has the keyboard; false when it never comes.
bool tabTo(WindowForTest& window, const std::string& control) {
  for (int i = 0; i < 120; ++i) {
    if (window.focusedControl().starts_with(control)) return true;
    window.key(SDLK_TAB);
  }
  return false;
}

TEST(Keyboard, WalksThroughMarkingAnsweringAndUndoWithoutAMouse) {
  WindowForTest window;
  window.key(SDLK_1);  // a digit comes as text on some layouts; the event of the key alone does nothing
  window.type("1");
  EXPECT_EQ(window.state().view.name, "front");

  ASSERT_TRUE(tabTo(window, "Body."));
  ASSERT_TRUE(window.state().crosshair) << "Tab into the body shows the crosshair";
  window.key(SDLK_UP, KMOD_LSHIFT);
  window.key(SDLK_LEFT);
  EXPECT_FALSE(window.app().pointedWords().status.empty());
  EXPECT_TRUE(window.showsText(window.app().pointedWords().status));
  window.keepPicture("crosshair");

  window.key(SDLK_RETURN);
  ASSERT_TRUE(window.state().pick);
  const std::size_t choices = window.app().pickList().choices.size();
  for (std::size_t i = 1; i < choices; ++i) window.key(SDLK_DOWN);
  EXPECT_TRUE(window.focusedControl().starts_with("Knot here, no known point")) << window.focusedControl();
  window.key(SDLK_RETURN);
  ASSERT_EQ(window.state().session.knots.size(), 1u);

  ASSERT_TRUE(tabTo(window, "Pain: not answered"));
  window.type("7");
  EXPECT_EQ(window.state().session.knots[0].pain, 7);
  window.key(SDLK_RIGHT);
  EXPECT_EQ(window.state().session.knots[0].pain, 8);
  window.key(SDLK_DELETE);
  EXPECT_EQ(window.state().session.knots[0].pain, std::nullopt);

  ASSERT_TRUE(tabTo(window, "Note"));
  window.type("tender");
  EXPECT_EQ(window.state().session.knots[0].note, "tender");
  window.key(SDLK_TAB);
  window.key(SDLK_z, KMOD_LCTRL);
  EXPECT_EQ(window.state().session.knots[0].note, "") << "typing is one step";
}

TEST(Keyboard, TabReachesEveryControlThatIsOffered) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.serve();
  std::set<std::string> wanted, reached;
  for (int i = 0; i < 200; ++i) {
    for (const RecordedControl& control : window.record().controls)
      if (control.isReachable) wanted.insert(control.name);
    window.key(SDLK_TAB);
    reached.insert(window.focusedControl());
    if (i > 5 && reached.size() == wanted.size()) break;
  }
  for (const std::string& name : wanted) EXPECT_TRUE(reached.contains(name)) << name;
}

TEST(Keyboard, EveryControlCanBeReachedOrHasAKeyOrIsReachedWithArrows) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.serve();
  for (const RecordedControl& control : window.record().controls)
    EXPECT_TRUE(control.isReachable || !control.isEnabled || control.role == Role::choice) << control.name;
}

TEST(Keyboard, FocusIsVisible) {
  WindowForTest window;
  const Image before = window.session().picture();
  window.key(SDLK_TAB);
  ASSERT_FALSE(window.focusedControl().empty());
  EXPECT_NE(window.session().picture().rgb, before.rgb);
}

TEST(Keyboard, KeysOfTheCommandTableWork) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.serve();
  window.key(SDLK_x);
  EXPECT_EQ(window.state().session.knots[0].side, Side::right) << "X flips the side";
  window.key(SDLK_z, KMOD_LCTRL);
  EXPECT_EQ(window.state().session.knots[0].side, Side::left);
  window.key(SDLK_z, KMOD_LCTRL | KMOD_LSHIFT);
  EXPECT_EQ(window.state().session.knots[0].side, Side::right) << "redo";
  window.key(SDLK_x, KMOD_LSHIFT);
  EXPECT_EQ(window.state().session.knots.size(), 2u) << "a twin on the other side";
  window.key(SDLK_DELETE);
  EXPECT_LT(window.state().session.knots.size(), 2u);
  window.key(SDLK_t);
  EXPECT_EQ(window.state().settings.theme, Theme::dark);
  window.type("?");
  EXPECT_EQ(window.state().dialog, Dialog::keys);
  window.key(SDLK_ESCAPE);
  EXPECT_EQ(window.state().dialog, Dialog::none);
}

TEST(Keyboard, LettersTypedIntoAFieldAreNoShortcuts) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.serve();
  window.key(SDLK_f, KMOD_LCTRL);
  ASSERT_TRUE(window.focusedControl().starts_with("Find"));
  window.key(SDLK_x);
  window.type("x");
  EXPECT_EQ(window.state().search, "x");
  EXPECT_EQ(window.state().session.knots[0].side, Side::left);
}

TEST(Keyboard, SheetKeepsTheKeyboardAndGivesItBack) {
  WindowForTest window;
  ASSERT_TRUE(tabTo(window, "Export picture"));
  window.key(SDLK_RETURN);
  ASSERT_EQ(window.state().dialog, Dialog::exportPicture);
  for (int i = 0; i < 30; ++i) {
    window.key(SDLK_TAB);
    const RecordedControl* focused = window.record().control(window.focusedControl());
    ASSERT_TRUE(focused);
    EXPECT_EQ(focused->layer, 3) << focused->name;
  }
  window.key(SDLK_ESCAPE);
  EXPECT_EQ(window.state().dialog, Dialog::none);
  EXPECT_TRUE(window.focusedControl().starts_with("Export picture"));
}

TEST(Keyboard, MenuOpensWalksAndActs) {
  WindowForTest window;
  window.key(SDLK_F10);
  EXPECT_TRUE(window.shows("Open…"));
  window.key(SDLK_DOWN);
  EXPECT_TRUE(window.focusedControl().starts_with("Open…")) << window.focusedControl();
  window.key(SDLK_RETURN);
  EXPECT_EQ(window.state().dialog, Dialog::open);
}

}  // namespace
}  // namespace knotmap
