// shortcuts.h - keys as the command table gives them: shown beside controls, and carried out.
#pragma once
#include <string>
#include <string_view>

#include "ui/panels.h"

namespace knotmap {

// The first key of a line of the table ("view front"), for showing; empty if it has none.
std::string shortcutOf(std::string_view line);

// Before the panels are drawn: Tab walks; keys that an editor wants are taken out.
void routeKeys(Ui& ui, bool isWriting);
// After the panels: what nobody took goes to the command table.
void sendShortcuts(Panels& panels, bool isBodyFocused);

}  // namespace knotmap
