// dialogs.cpp - which sheet is open; a sheet begins with fresh fields.
#include "ui/dialogs.h"

namespace knotmap {
namespace {

void beginFresh(PanelMemory& memory, Dialog dialog) {
  if (memory.lastDialog == dialog) return;
  memory.lastDialog = dialog;
  memory.sheet = {};
  memory.exportForm.isFresh = true;
  memory.screening = {};
  memory.fileForm = {};
}

}  // namespace

void dialogs(Panels& panels) {
  const Dialog dialog = panels.state().dialog;
  beginFresh(panels.memory, dialog);
  if (dialog != Dialog::none) panels.memory.menu = OpenMenu::none;
  switch (dialog) {
    case Dialog::none:
      return;
    case Dialog::open:
      return fileSheet(panels, false);
    case Dialog::saveAs:
      return fileSheet(panels, true);
    case Dialog::exportPicture:
      return exportSheet(panels);
    case Dialog::screening:
      return screeningSheet(panels);
    case Dialog::settings:
      return settingsSheet(panels);
    case Dialog::keys:
      return keysSheet(panels);
    case Dialog::about:
      return aboutSheet(panels);
  }
}

bool isUnfolded(const PanelMemory& memory, const std::string& card) { return memory.unfolded.contains(card); }
void turnOver(PanelMemory& memory, const std::string& card) {
  if (memory.unfolded.erase(card) == 0) memory.unfolded.insert(card);
}

}  // namespace knotmap
