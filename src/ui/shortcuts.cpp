// shortcuts.cpp - from chords to commands.
#include "ui/shortcuts.h"

#include <algorithm>
#include <array>

namespace knotmap {
namespace {

// While a person writes, these go on meaning what they mean; every other key belongs to the editor.
bool passesEditor(const std::string& chord) {
  constexpr std::array<std::string_view, 8> editing{
      "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Backspace", "Ctrl+Delete", "Ctrl+Left", "Ctrl+Right"};
  if (std::find(editing.begin(), editing.end(), chord) != editing.end()) return false;
  constexpr std::array<std::string_view, 6> passing{"Escape", "Enter", "Up", "Down", "F10", "F1"};
  return chord.starts_with("Ctrl+") || std::find(passing.begin(), passing.end(), chord) != passing.end();
}

}  // namespace

std::string shortcutOf(std::string_view line) {
  for (const OfferedCommand& offer : offeredCommands())
    if (offer.entry->line == line) return offer.entry->keys.substr(0, offer.entry->keys.find(' '));
  return "";
}

void routeKeys(Ui& ui, bool isWriting) {
  if (ui.keys.take("Ctrl+Tab")) ui.focus.stepPane(1);
  if (ui.keys.take("Ctrl+Shift+Tab")) ui.focus.stepPane(-1);
  if (!isWriting) return;
  std::erase_if(ui.keys.pressed, [](const std::string& chord) {
    return chord != "Tab" && chord != "Shift+Tab" && !passesEditor(chord);
  });
}

void sendShortcuts(Panels& panels, bool isBodyFocused) {
  Ui& ui = panels.ui;
  while (ui.keys.take("Tab")) ui.focus.step(1);
  while (ui.keys.take("Shift+Tab")) ui.focus.step(-1);
  for (const std::string& chord : std::vector<std::string>(ui.keys.pressed))
    if (std::optional<Command> command = commandOfKey(chord, panels.state(), isBodyFocused)) {
      ui.keys.take(chord);
      ui.send(std::move(*command));
    }
}

}  // namespace knotmap
