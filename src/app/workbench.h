// workbench.h - what the commands work on: the state and everything it is made from. Internal to app/.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/app.h"
#include "session/undo.h"
#include "session/unsaved_copies.h"

namespace knotmap {

struct Workbench {
  std::shared_ptr<const Body> body;
  std::shared_ptr<const ResolvedAtlas> atlas;  // null until it is there
  Texts texts;
  Surroundings surroundings;

  State state;
  UndoHistory history;
  std::optional<Session> saved;           // as on the disk or as begun; none: a recovered copy
  std::unique_ptr<UnsavedCopies> copies;  // null: nothing is kept
  std::string copyName;                   // of the open session among the unsaved copies
  Problems copyProblems;                  // already told
  std::optional<Knot> carried;            // a knot as it was before the drag that is going on
};

// ---- the session: every change of it goes through these ----
struct Step {
  std::string name;       // for the undo menu, in words
  std::string gesture{};  // what a drag or typing belongs to
  bool isOngoing = false;
};
void changeSession(Workbench& bench, Step step, const std::function<void(Session&)>& change);
// By undo and redo.
void replaceSession(Workbench& bench, Session session);
// Another session is on the desk: nothing to undo, nothing selected.
struct Origin {
  std::filesystem::path file;
  bool isFromProgram = false;
  std::string copyName;  // of a recovered copy
};
void beginSession(Workbench& bench, Session session, const Origin& origin);
Session emptySession(const Workbench& bench);
std::string freeKnotId(const Session& session, int number);
// After the atlas changed: which knots' points it knows.
void placeKnots(Workbench& bench);

// What the picture contains is another; a camera that moves changes only the picture.
inline void contentChanged(State& state) {
  ++state.contentRevision;
  ++state.pictureRevision;
}

// ---- what is told ----
void tell(Workbench& bench, std::string sentence, Notice::Tone tone = Notice::Tone::information);
void tell(Workbench& bench, std::string sentence, Command action, std::string actionLabel);
Problem problemOf(const Workbench& bench, std::string_view key, std::initializer_list<TextValue> values = {});

}  // namespace knotmap
