#include "ui/focus_order.h"

#include <gtest/gtest.h>

namespace knotmap {
namespace {

using Controls = std::vector<ControlId>;

void frame(FocusOrder& focus, const Controls& controls, ControlId scope = 0, const Controls& inScope = {}) {
  focus.beginFrame();
  for (ControlId control : controls) focus.offer(control);
  if (scope != 0) {
    focus.beginScope(scope);
    for (ControlId control : inScope) focus.offer(control);
    focus.endScope();
  }
  focus.endFrame();
}

TEST(FocusOrder, FirstTabReachesTheFirstControlAndShowsTheRing) {
  FocusOrder focus;
  frame(focus, {11, 12, 13});
  EXPECT_FALSE(focus.isRingShown());
  focus.step(1);
  frame(focus, {11, 12, 13});
  EXPECT_EQ(focus.focused(), 11u);
  EXPECT_TRUE(focus.isRingShown());
}

TEST(FocusOrder, TabWalksInTheOrderOfDrawingAndRound) {
  FocusOrder focus;
  Controls walked;
  for (int i = 0; i < 4; ++i) {
    focus.step(1);
    frame(focus, {11, 12, 13});
    walked.push_back(focus.focused());
  }
  EXPECT_EQ(walked, (Controls{11, 12, 13, 11}));
}

TEST(FocusOrder, ShiftTabWalksBackFromTheEnd) {
  FocusOrder focus;
  focus.step(-1);
  frame(focus, {11, 12, 13});
  EXPECT_EQ(focus.focused(), 13u);
}

TEST(FocusOrder, ControlThatIsGoneHandsTheKeyboardToItsSuccessor) {
  FocusOrder focus;
  frame(focus, {11, 12, 13});
  focus.give(12, true);
  frame(focus, {11, 12, 13});
  frame(focus, {11, 13});
  EXPECT_EQ(focus.focused(), 13u);
}

TEST(FocusOrder, OpenedSheetTakesTheKeyboardAndGivesItBack) {
  FocusOrder focus;
  frame(focus, {11, 12});
  focus.give(12, true);
  frame(focus, {11, 12});
  frame(focus, {11, 12}, 99, {21, 22});
  EXPECT_EQ(focus.focused(), 21u);
  focus.step(1);
  frame(focus, {11, 12}, 99, {21, 22});
  focus.step(1);
  frame(focus, {11, 12}, 99, {21, 22});
  EXPECT_EQ(focus.focused(), 21u) << "Tab stays within the sheet";
  frame(focus, {11, 12});
  EXPECT_EQ(focus.focused(), 12u);
}

TEST(FocusOrder, PaneKeyJumpsToTheFirstControlOfTheNextPane) {
  FocusOrder focus;
  const auto panes = [&] {
    focus.beginFrame();
    focus.beginPane(1);
    focus.offer(11);
    focus.offer(12);
    focus.beginPane(2);
    focus.offer(21);
    focus.offer(22);
    focus.endFrame();
  };
  panes();
  focus.give(12, true);
  panes();
  focus.stepPane(1);
  panes();
  EXPECT_EQ(focus.focused(), 21u);
  focus.stepPane(1);
  panes();
  EXPECT_EQ(focus.focused(), 11u);
}

TEST(FocusOrder, NothingIsFocusedUntilSomebodyAsks) {
  FocusOrder focus;
  frame(focus, {11, 12});
  frame(focus, {11, 12});
  EXPECT_EQ(focus.focused(), 0u);
}

}  // namespace
}  // namespace knotmap
