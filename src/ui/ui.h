// ui.h - the frame that every widget and panel draws into: how things look and are called, who has the
// keyboard, what was pressed, and the commands that come of it. Panels read the app's state and send
// commands, nothing else.
#pragma once
#include <string>
#include <vector>

#include "app/command.h"
#include "app/texts.h"
#include "ui/focus_order.h"
#include "ui/keys.h"
#include "ui/look.h"
#include "ui/ui_record.h"

namespace knotmap {

// The hint beside a control on which the pointer rests.
struct Tooltip {
  ControlId control = 0;
  float restedSeconds = 0;
};

// Where flowing content stands, in pixels of the window.
struct Column {
  float left = 0, width = 0;
};

struct Ui {
  const Look& look;
  const Texts& texts;
  UiRecord& record;
  FocusOrder& focus;
  Keys& keys;
  std::vector<Command>& commands;
  Tooltip& tooltip;

  // Where the drawing is at; panes and cards set these while they last.
  Colour background{1.0f};
  int layer = 0;
  bool canScroll = false;
  Column column = {};
  // The next frame is wanted after this many seconds even if nothing happens; < 0: not.
  float wakeIn = -1;

  float px(float logical) const { return look.px(logical); }
  const Palette& palette() const { return look.palette(); }
  const std::string& text(std::string_view key) const { return texts(key); }
  void send(Command command) { commands.push_back(std::move(command)); }
  void wakeAfter(float seconds) {
    if (wakeIn < 0 || seconds < wakeIn) wakeIn = seconds;
  }
};

// While it lives, texts and controls lie on this colour.
class OnBackground {
 public:
  OnBackground(Ui& ui, const Colour& colour) : ui_(ui), before_(ui.background) { ui.background = colour; }
  ~OnBackground() { ui_.background = before_; }
  OnBackground(const OnBackground&) = delete;
  OnBackground& operator=(const OnBackground&) = delete;

 private:
  Ui& ui_;
  Colour before_;
};

}  // namespace knotmap
