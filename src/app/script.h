// script.h - a file of command lines, one a line; empty lines and # comments are skipped.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "base/result.h"

namespace knotmap {

struct ScriptLine {
  std::string where;  // file:line
  Command command;
};
// All problems, each at its line.
Result<std::vector<ScriptLine>> parseScript(std::string_view text, const std::string& file);

}  // namespace knotmap
