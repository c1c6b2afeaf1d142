// undo.h - the way back and forth through a session's changes. A step is the whole session before it:
// sessions are small, and a whole one cannot be put back wrongly.
#pragma once
#include <string>
#include <vector>

#include "session/session.h"

namespace knotmap {

class UndoHistory {
 public:
  static constexpr std::size_t longest = 500;  // steps

  // Called before a change with the session as it still is. A drag or typing sends many changes of one
  // `gesture`
  // ("pain k1"); they are one step until one of them is the last.
  void remember(const Session& before, std::string name, std::string gesture = "", bool isOngoing = false);
  void endGesture() { openGesture_.clear(); }
  void clear();

  // Names of the steps that undo and redo would take; empty: there is none.
  const std::string& undoName() const;
  const std::string& redoName() const;
  // The session before the last step, or after it again; `now` is what it is at the moment. Only when there
  // is a step.
  Session undo(Session now);
  Session redo(Session now);

 private:
  struct Step {
    std::string name;
    Session session;
  };
  std::vector<Step> past_, future_;
  std::string openGesture_;
};

}  // namespace knotmap
