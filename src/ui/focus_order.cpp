// focus_order.cpp - the table of controls and who of them has the keyboard.
#include "ui/focus_order.h"

#include <algorithm>

namespace knotmap {

void FocusOrder::beginFrame() {
  offers_.clear();
  openNow_.clear();
  depth_ = 0;
  pane_ = 0;
  wanted_ = 0;
  if (arrived_ > 0) --arrived_;
}

void FocusOrder::beginScope(ControlId scope) {
  openNow_.push_back(scope);
  ++depth_;
}
void FocusOrder::endScope() { --depth_; }

bool FocusOrder::offer(ControlId control) {
  offers_.push_back({control, depth_, pane_});
  return control == focused_;
}

void FocusOrder::preferInScope(ControlId control) { wanted_ = control; }

void FocusOrder::endFrame(bool wasKeyPressed) {
  resolveScopes(wasKeyPressed);
  const std::vector<Offer> table = reachable();
  keepPlace(table);
  resolveSteps(table);
  lastTable_.clear();
  for (const Offer& offer : table) lastTable_.push_back(offer.control);
}

std::vector<FocusOrder::Offer> FocusOrder::reachable() const {
  int deepest = 0;
  for (const Offer& offer : offers_) deepest = std::max(deepest, offer.depth);
  std::vector<Offer> table;
  std::copy_if(offers_.begin(), offers_.end(), std::back_inserter(table),
               [&](const Offer& offer) { return offer.depth == deepest; });
  return table;
}

// A scope that closed gives the keyboard back to who had it; one that opened takes it.
void FocusOrder::resolveScopes(bool wasKeyPressed) {
  std::size_t common = 0;
  while (common < scopes_.size() && common < openNow_.size() && scopes_[common].scope == openNow_[common])
    ++common;
  for (; scopes_.size() > common; scopes_.pop_back()) focused_ = scopes_.back().focusBefore;
  for (std::size_t i = common; i < openNow_.size(); ++i) {
    scopes_.push_back({openNow_[i], focused_});
    focused_ = wanted_;
    place_ = 0;
    arrived_ = 2;
    if (wasKeyPressed) isRingShown_ = true;
  }
}

// When the focused control is gone (its knot was deleted), the one that took its place in the table has the
// keyboard.
void FocusOrder::keepPlace(const std::vector<Offer>& table) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Offer& offer) { return offer.control == focused_; });
  if (found != table.end()) {
    place_ = std::size_t(found - table.begin());
  } else if ((focused_ != 0 || !scopes_.empty()) && !table.empty()) {
    place_ = std::min(place_, table.size() - 1);
    focused_ = table[place_].control;
  }
}

void FocusOrder::resolveSteps(const std::vector<Offer>& table) {
  if (table.empty() || (step_ == 0 && paneStep_ == 0)) {
    step_ = paneStep_ = 0;
    return;
  }
  const int count = int(table.size());
  int place = focused_ == 0 ? (step_ + paneStep_ > 0 ? -1 : 0) : int(place_);
  // In a list that the mouse opened, the first step shows where the keyboard is.
  const bool showsOnly = !isRingShown_ && !scopes_.empty() && focused_ != 0;
  if (step_ != 0 && !showsOnly) place = ((place + step_) % count + count) % count;
  if (paneStep_ != 0) {
    const int from = table[std::size_t(std::max(place, 0))].pane;
    const int direction = paneStep_ > 0 ? 1 : -1;
    for (int walked = 0; walked < count && table[std::size_t(std::max(place, 0))].pane == from; ++walked)
      place = ((place + direction) % count + count) % count;
    const int pane = table[std::size_t(place)].pane;
    place = int(std::find_if(table.begin(), table.end(), [&](const Offer& o) { return o.pane == pane; }) -
                table.begin());
  }
  step_ = paneStep_ = 0;
  place_ = std::size_t(place);
  focused_ = table[place_].control;
  isRingShown_ = true;
  arrived_ = 2;
}

void FocusOrder::step(int controls) { step_ += controls; }
void FocusOrder::stepPane(int panes) { paneStep_ += panes; }

void FocusOrder::give(ControlId control, bool showRing) {
  focused_ = control;
  isRingShown_ = showRing;
  arrived_ = 2;
}

}  // namespace knotmap
