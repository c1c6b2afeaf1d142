// focus_order.h - which control has the keyboard. ImGui 1.86 sends Tab only through text fields, so the order
// is ours: controls offer themselves in the order they are drawn; Tab walks that table, within the topmost
// scope.
#pragma once
#include <cstdint>
#include <vector>

namespace knotmap {

using ControlId = std::uint32_t;

class FocusOrder {
 public:
  // A pane of controls (toolbar, left, body, right); Ctrl+Tab jumps between them.
  void beginPane(int pane) { pane_ = pane; }
  // While a scope is open (a sheet, a pop-up) only its controls have the keyboard.
  void beginScope(ControlId scope);
  void endScope();

  void beginFrame();
  // A control says that it is here and can be used; answers whether it has the keyboard.
  bool offer(ControlId control);
  // The first control of a scope that just opened takes the keyboard, unless this one asks for it.
  void preferInScope(ControlId control);
  // A scope that a key opened shows the ring at once.
  void endFrame(bool wasKeyPressed = false);

  void step(int controls);   // Tab +1, Shift+Tab -1; shows the ring
  void stepPane(int panes);  // Ctrl+Tab
  void give(ControlId control, bool showRing);
  void clear() { focused_ = 0; }
  void hideRing() { isRingShown_ = false; }

  ControlId focused() const { return focused_; }
  bool isRingShown() const { return isRingShown_; }
  // The keyboard came to this control in the last frame by stepping: it scrolls into view.
  bool hasArrived(ControlId control) const { return control == focused_ && arrived_ > 0; }
  const std::vector<ControlId>& table() const { return lastTable_; }

 private:
  struct Offer {
    ControlId control;
    int depth, pane;
  };
  struct Scope {
    ControlId scope, focusBefore;
  };
  std::vector<Offer> reachable() const;
  void resolveScopes(bool wasKeyPressed);
  void resolveSteps(const std::vector<Offer>& table);
  void keepPlace(const std::vector<Offer>& table);

  ControlId focused_ = 0, wanted_ = 0;
  std::size_t place_ = 0;  // of the focused control in the last table
  bool isRingShown_ = false;
  int arrived_ = 0;  // frames that an arrival still counts
  int pane_ = 0, step_ = 0, paneStep_ = 0;
  int depth_ = 0;
  std::vector<Offer> offers_;
  std::vector<ControlId> openNow_;  // scopes seen this frame, outermost first
  std::vector<Scope> scopes_;
  std::vector<ControlId> lastTable_;
};

}  // namespace knotmap
