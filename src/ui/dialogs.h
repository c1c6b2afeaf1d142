// dialogs.h - the sheets: each answers one question and closes.
#pragma once
#include "ui/panels.h"

namespace knotmap {

void fileSheet(Panels& panels, bool saves);
void exportSheet(Panels& panels);
void screeningSheet(Panels& panels);
void settingsSheet(Panels& panels);
void keysSheet(Panels& panels);
void aboutSheet(Panels& panels);

}  // namespace knotmap
