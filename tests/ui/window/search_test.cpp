#include <gtest/gtest.h>

#include "window_for_test.h"

namespace knotmap {
namespace {

TEST(Searching, TypedMuscleIsMarkedWithEnter) {
  WindowForTest window;
  window.key(SDLK_f, KMOD_LCTRL);
  window.type("upper trap");
  EXPECT_EQ(window.state().search, "upper trap");
  ASSERT_FALSE(window.app().searchResults().empty());
  EXPECT_TRUE(window.showsText(window.app().searchResults()[0].title));
  window.keepPicture("search");
  window.key(SDLK_RETURN);
  ASSERT_EQ(window.state().session.knots.size(), 1u);
  EXPECT_TRUE(window.state().session.knots[0].triggerPoint.starts_with("trapezius_upper."));
  EXPECT_EQ(window.state().search, "");
}

TEST(Searching, ArrowsChooseAmongTheResults) {
  WindowForTest window;
  window.key(SDLK_f, KMOD_LCTRL);
  window.type("upper trap");
  ASSERT_GE(window.app().searchResults().size(), 2u);
  const SearchResult second = window.app().searchResults()[1];
  window.key(SDLK_DOWN);
  window.key(SDLK_RETURN);
  ASSERT_EQ(window.state().session.knots.size(), 1u);
  EXPECT_EQ(window.state().session.knots[0].side, second.choose.as<Mark>().side);
}

TEST(Searching, NothingFoundIsASentenceWithAWayOn) {
  WindowForTest window;
  window.key(SDLK_f, KMOD_LCTRL);
  window.type("qqqq");
  EXPECT_TRUE(window.showsText("qqqq"));
  EXPECT_TRUE(window.app().searchResults().empty());
  window.keepPicture("search_nothing");
  window.clickOn("Clear the search");
  EXPECT_EQ(window.state().search, "");
}

TEST(Searching, EscapeLeavesTheSearch) {
  WindowForTest window;
  window.key(SDLK_f, KMOD_LCTRL);
  window.type("tra");
  window.key(SDLK_ESCAPE);
  EXPECT_EQ(window.state().search, "");
  window.type("2");
  EXPECT_EQ(window.state().view.name, "back") << "keys are shortcuts again";
}

}  // namespace
}  // namespace knotmap
