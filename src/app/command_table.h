// command_table.h - the one table of commands: their words and parameters, and how menus, keys and the cheat sheet
// offer them. `knotmap run` reads the same words:   WORD required... [name=value...]   "quotes round spaces"   # comment
#pragma once
#include <functional>
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
std::string_view menuName(Menu menu);  // the text key is "menu." + this

// One line of a menu or one key: a word with its arguments given.
struct MenuEntry {
  Menu menu = Menu::none;
  std::string line;     // "view front", as parseCommandLine reads it
  std::string textKey;  // the label: "command.view_front"; textKey + "_help" explains it
  std::string key;      // "Ctrl+Shift+Z", "1", "F", "Delete"; empty: none. Further keys after " "
  bool startsGroup = false;  // a line above it
};

struct CommandRow {
  std::string word;
  std::vector<Parameter> parameters;
  std::string textKey;  // what it does, for --help and the cheat sheet: "command.mark"
  bool changesSession = false;
  bool (*isEnabled)(const State&) = nullptr;  // null: always
  std::vector<MenuEntry> entries;
  // From the table's own parts; use parseCommandLine and commandText.
  std::function<Result<Command>(std::span<const std::string> values, std::span<const bool> given)> make;
  std::function<std::vector<std::string>(const Command&)> values;  // "" for what is left out
};

std::span<const CommandRow> commandTable();
const CommandRow& rowOf(const Command& command);
bool isEnabled(const Command& command, const State& state);
bool isEnabled(const MenuEntry& entry, const State& state);

// Problems say what would be right: an unknown word (did you mean), a missing or wrong value, the word's own usage.
Result<Command> parseCommandLine(std::string_view line, const std::string& where = "");
// A line that parseCommandLine reads back as the same command.
std::string commandText(const Command& command);
// "mark POINT SIDE [at=PLACE]"
std::string usageOf(const CommandRow& row);

// The entries in the order of the menu, and the command of each.
struct OfferedCommand {
  const MenuEntry* entry;
  Command command;
};
std::span<const OfferedCommand> offeredCommands();

}  // namespace knotmap
