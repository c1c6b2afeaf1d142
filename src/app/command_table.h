// command_table.h - the one table of commands: their words and parameters, and how menus, keys and the cheat
// sheet offer them. `knotmap run` reads the same words:   WORD required... [name=value...]   "quotes round
// spaces"   # comment
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "app/state.h"
#include "base/result.h"

namespace knotmap {

enum class ParameterKind { word, text, path, number, yesNo, choice, side, place, pixel, size, list };
struct Parameter {
  std::string name;
  ParameterKind kind = ParameterKind::word;
  bool isOptional = false;           // given as name=value
  std::vector<std::string> choices;  // of a choice
};

enum class Menu { none, file, edit, knot, view, help };  // none: a key alone
std::string_view menuName(Menu menu);                    // the text key is "menu." + this

// One line of a menu, or one key, or both: a word with its arguments given.
struct MenuEntry {
  Menu menu = Menu::none;
  std::string line;          // "view front", as parseCommandLine reads it
  std::string keys;          // "Ctrl+Shift+Z Ctrl+Y": any of them; empty: none
  bool isOnBody = false;     // the key counts only while the body has the keyboard's focus
  bool startsGroup = false;  // a rule above it
  std::string textKey;       // the label: "menu_item.view_front", from the line
};

struct CommandRow {
  std::string word;
  std::vector<Parameter> parameters;
  std::string textKey;  // what it does, for help: "command.mark"
  bool changesSession = false;
  bool (*isEnabled)(const State&) = nullptr;  // null: always
  std::vector<MenuEntry> entries;
  // The table's own; parseCommandLine and commandText call them. One value a parameter, none where it is left
  // out.
  using Values = std::vector<std::optional<std::string>>;
  std::function<Result<Command>(const Values&)> make;
  std::function<Values(const Command&)> values;
  std::size_t alternative = 0;  // of Command
};

std::span<const CommandRow> commandTable();
const CommandRow& rowOf(const Command& command);
bool isEnabled(const Command& command, const State& state);

// Problems say what would be right: an unknown word (did you mean), a missing or wrong value, the word's own
// usage.
Result<Command> parseCommandLine(std::string_view line, const std::string& where = "");
// A line that parseCommandLine reads back as the same command.
std::string commandText(const Command& command);
// "mark POINT SIDE [at=PLACE]"
std::string usageOf(const CommandRow& row);

// Every entry of the table with its command: menu by menu, in the order they are shown.
struct OfferedCommand {
  const MenuEntry* entry;
  Command command;
};
std::span<const OfferedCommand> offeredCommands();
// What a key does now, by its name as in MenuEntry::keys. Where several have it (Escape), the first that can
// act: those of the body while it has the focus, then those of no menu, then the menus'.
std::optional<Command> commandOfKey(std::string_view key, const State& state, bool isBodyFocused);

}  // namespace knotmap
