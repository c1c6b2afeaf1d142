// Steps back and forth.
#include "session/undo.h"

#include "session_samples.h"

namespace knotmap {
namespace {

struct Editing {
  Session session;
  UndoHistory history;
  void note(const std::string& text, const std::string& gesture = "", bool isOngoing = false) {
    history.remember(session, "note " + text, gesture, isOngoing);
    session.notes = text;
  }
  void undo() { session = history.undo(session); }
  void redo() { session = history.redo(session); }
};

TEST(Undo, GoesBackAndForthStepByStep) {
  Editing editing;
  editing.note("a");
  editing.note("b");
  EXPECT_EQ(editing.history.undoName(), "note b");
  editing.undo();
  EXPECT_EQ(editing.session.notes, "a");
  EXPECT_EQ(editing.history.redoName(), "note b");
  editing.undo();
  EXPECT_EQ(editing.session.notes, "");
  EXPECT_EQ(editing.history.undoName(), "");
  editing.redo();
  editing.redo();
  EXPECT_EQ(editing.session.notes, "b");
  EXPECT_EQ(editing.history.redoName(), "");
}

TEST(Undo, ADragIsOneStep) {
  Editing editing;
  editing.note("a", "drag", true);
  editing.note("ab", "drag", true);
  editing.note("abc", "drag", false);
  editing.undo();
  EXPECT_EQ(editing.session.notes, "");
  EXPECT_EQ(editing.history.undoName(), "");
}

TEST(Undo, ASecondDragIsASecondStep) {
  Editing editing;
  editing.note("a", "drag", true);
  editing.note("ab", "drag", false);
  editing.note("abc", "drag", true);
  editing.undo();
  EXPECT_EQ(editing.session.notes, "ab");
}

TEST(Undo, AnotherChangeEndsAnOpenDrag) {
  Editing editing;
  editing.note("a", "drag", true);
  editing.note("b");
  editing.note("c", "drag", true);
  editing.undo();
  EXPECT_EQ(editing.session.notes, "b");
}

TEST(Undo, ANewChangeForgetsWhatWasTakenBack) {
  Editing editing;
  editing.note("a");
  editing.undo();
  editing.note("b");
  EXPECT_EQ(editing.history.redoName(), "");
}

TEST(Undo, KeepsTheLatestSteps) {
  Editing editing;
  for (std::size_t i = 0; i < UndoHistory::longest + 10; ++i) editing.note(std::to_string(i));
  std::size_t steps = 0;
  for (; !editing.history.undoName().empty(); ++steps) editing.undo();
  EXPECT_EQ(steps, UndoHistory::longest);
  EXPECT_EQ(editing.session.notes, "9");
}

}  // namespace
}  // namespace knotmap
