#include "session/undo.h"

#include "base/require.h"

namespace knotmap {
namespace {
const std::string none;
}

void UndoHistory::remember(const Session& before, std::string name, std::string gesture, bool isOngoing) {
  const bool joins = !gesture.empty() && gesture == openGesture_;
  openGesture_ = isOngoing ? std::move(gesture) : std::string();
  if (joins) return;
  future_.clear();
  past_.push_back({std::move(name), before});
  if (past_.size() > longest) past_.erase(past_.begin());
}

void UndoHistory::clear() {
  past_.clear();
  future_.clear();
  openGesture_.clear();
}

const std::string& UndoHistory::undoName() const { return past_.empty() ? none : past_.back().name; }
const std::string& UndoHistory::redoName() const { return future_.empty() ? none : future_.back().name; }

Session UndoHistory::undo(Session now) {
  require(!past_.empty(), "undo has a step to take back");
  openGesture_.clear();
  Step step = std::move(past_.back());
  past_.pop_back();
  future_.push_back({std::move(step.name), std::move(now)});
  return std::move(step.session);
}

Session UndoHistory::redo(Session now) {
  require(!future_.empty(), "redo has a step to take again");
  openGesture_.clear();
  Step step = std::move(future_.back());
  future_.pop_back();
  past_.push_back({std::move(step.name), std::move(now)});
  return std::move(step.session);
}

}  // namespace knotmap
