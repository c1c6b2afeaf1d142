// notes.h - fields whose changes are commands: all of one visit are one step of undo.
#pragma once
#include <functional>

#include "ui/panels.h"
#include "ui/text_fields.h"

namespace knotmap {

using NoteCommand = std::function<Command(std::string text, bool isOngoing)>;
void writeLine(Panels& panels, const std::string& id, const FieldSpec& spec, const std::string& written,
               const NoteCommand& command);
void writeNote(Panels& panels, const std::string& id, const FieldSpec& spec, const std::string& written,
               const NoteCommand& command);

}  // namespace knotmap
