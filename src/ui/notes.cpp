// notes.cpp - typing as commands.
#include "ui/notes.h"

#include "ui/boxes.h"
#include "ui/pane.h"

namespace knotmap {
namespace {

constexpr float leastHeight = 78, mostHeight = 220;

struct Writing {
  const std::string& id;
  const std::string& text;
  const NoteCommand& command;
};
void sendChanges(Panels& panels, const FieldChange& change, const Writing& writing) {
  if (change.hasChanged) {
    panels.ui.send(writing.command(writing.text, true));
    panels.memory.written.insert(writing.id);
  }
  if ((change.wasLeft || change.wasEntered) && panels.memory.written.erase(writing.id) > 0)
    panels.ui.send(writing.command(writing.text, false));
}

}  // namespace

void writeLine(Panels& panels, const std::string& id, const FieldSpec& spec, const std::string& written,
               const NoteCommand& command) {
  std::string text = written;
  const FieldChange change = textField(panels.ui, id, takeRow(panels.ui, panels.ui.px(38)), text, spec);
  sendChanges(panels, change, {id, text, command});
}

void writeNote(Panels& panels, const std::string& id, const FieldSpec& spec, const std::string& written,
               const NoteCommand& command) {
  Ui& ui = panels.ui;
  std::string text = written;
  const float width = ui.column.width - ui.px(36);
  const float wanted = paragraphHeight(bodyText(ui), text, width) + ui.px(26);
  const PixelRect box = takeRow(ui, std::clamp(wanted, ui.px(leastHeight), ui.px(mostHeight)));
  const FieldChange change = noteField(ui, id, box, text, spec);
  sendChanges(panels, change, {id, text, command});
}

}  // namespace knotmap
