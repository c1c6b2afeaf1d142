// commands.h - the commands of the command line, each with its options and help; the chosen one is carried
// out after the whole line has been read.
#pragma once
#include <functional>

#include "cli/exit_status.h"

namespace CLI {
class App;
}

namespace knotmap {

using Chosen = std::function<Exit()>;

void addRender(CLI::App& line, Chosen& chosen);
void addRefers(CLI::App& line, Chosen& chosen);
void addRegions(CLI::App& line, Chosen& chosen);
void addAtlas(CLI::App& line, Chosen& chosen);
void addDescribe(CLI::App& line, Chosen& chosen);
void addRun(CLI::App& line, Chosen& chosen);

// The window, on a session or on none.
Exit openWindow(const std::string& session);

}  // namespace knotmap
