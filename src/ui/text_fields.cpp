// text_fields.cpp - ImGui's editors in our own frames, with our own focus.
#include "ui/text_fields.h"

#include <imgui_internal.h>  // ClearActiveID: Tab takes the keyboard away from an editor
#include <imgui_stdlib.h>

#include <functional>

#include "ui/boxes.h"
#include "ui/pane.h"
#include "ui/soft_wrap.h"

namespace knotmap {
namespace {

struct Editor {
  ControlState state;
  bool shouldStart = false;
};

// ImGui shows no label after two #.
std::string hiddenLabel(std::string_view id) { return "##" + std::string(id); }

std::size_t recordField(Ui& ui, const PixelRect& box, const FieldSpec& spec, bool hasKeyboard) {
  RecordedControl entry;
  entry.name = spec.name;
  entry.key = spec.key;
  entry.role = Role::textField;
  entry.box = box;
  entry.visible = common(box, visibleArea());
  entry.foreground = ui.palette().controlLine;
  entry.background = ui.background;
  entry.layer = ui.layer;
  entry.isReachable = true;
  entry.isFocused = hasKeyboard;
  entry.canScroll = ui.canScroll;
  ui.record.controls.push_back(std::move(entry));
  return ui.record.controls.size() - 1;
}

Editor beginEditor(Ui& ui, std::string_view id, const PixelRect& box, const FieldSpec& spec) {
  Editor editor;
  editor.state.id = controlId(hiddenLabel(id));
  editor.state.box = box;
  if (spec.takesKeyboard) ui.focus.give(editor.state.id, true);
  editor.state.hasKeyboard = ui.focus.offer(editor.state.id);
  editor.state.showsRing = editor.state.hasKeyboard;
  editor.state.recorded = recordField(ui, box, spec, editor.state.hasKeyboard);
  const bool isActive = ImGui::GetActiveID() == editor.state.id;
  editor.shouldStart = editor.state.hasKeyboard && ui.focus.hasArrived(editor.state.id) && !isActive;
  if (isActive && !editor.state.hasKeyboard) ImGui::ClearActiveID();
  return editor;
}

void paintFrame(Ui& ui, const ControlState& state, bool isHovered) {
  const Palette& palette = ui.palette();
  const float radius = ui.px(sizes::controlRadius);
  fill(state.box, palette.card, radius);
  frame(ui, state.box, state.hasKeyboard || isHovered ? palette.accent : palette.controlLine, radius);
  drawFocusRing(ui, state, radius);
}

// Opens the editor that is drawn next; it takes effect a frame or two later.
void startNext(Ui& ui, const Editor& editor) {
  if (!editor.shouldStart) return;
  ImGui::SetKeyboardFocusHere();
  ui.wakeAfter(0);
}

class EditorStyle {
 public:
  EditorStyle(Ui& ui, ImVec2 padding) {
    ImGui::PushFont(ui.look.fonts.body);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, padding);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0u);
  }
  ~EditorStyle() {
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopFont();
  }
};

FieldChange endEditor(Ui& ui, const Editor& editor, bool hasChanged) {
  FieldChange change;
  change.hasChanged = hasChanged;
  change.hasKeyboard = editor.state.hasKeyboard;
  change.isActive = ImGui::IsItemActive();
  change.wasLeft = ImGui::IsItemDeactivated();
  if (ImGui::IsItemActivated() && !editor.shouldStart) ui.focus.give(editor.state.id, false);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  return change;
}

// An editor that is open keeps its own copy of the text. When the text has changed underneath (undo), the
// editor is closed and opened again on the new one.
int fingerprint(const std::string& text) { return int(std::hash<std::string>{}(text)); }
void rememberText(const Editor& editor, const std::string& text) {
  ImGui::GetStateStorage()->SetInt(editor.state.id, fingerprint(text));
}
void reopenIfChanged(Ui& ui, const Editor& editor, const std::string& text) {
  const int known = ImGui::GetStateStorage()->GetInt(editor.state.id);
  if (ImGui::GetActiveID() == editor.state.id && known != fingerprint(text)) {
    ImGui::ClearActiveID();
    if (editor.state.hasKeyboard) ui.focus.give(editor.state.id, true);
  }
  rememberText(editor, text);
}

struct Wrapping {
  float width = 0;
  MeasureWidth measure;
};

int keepWrapped(ImGuiInputTextCallbackData* data) {
  if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
    if (data->EventChar == '\n') data->EventChar = typedBreak;
    return 0;
  }
  const Wrapping& wrapping = *static_cast<const Wrapping*>(data->UserData);
  const std::string before(data->Buf, std::size_t(data->BufTextLen));
  const WrappedText after =
      rewrapped({before, std::size_t(data->CursorPos)}, wrapping.width, wrapping.measure);
  if (after.text == before) return 0;
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, after.text.c_str());
  data->CursorPos = int(after.cursor);
  data->ClearSelection();
  return 0;
}

}  // namespace

FieldChange textField(Ui& ui, std::string_view id, const PixelRect& box, std::string& text,
                      const FieldSpec& spec) {
  const Editor editor = beginEditor(ui, id, box, spec);
  reopenIfChanged(ui, editor, text);
  const bool isHovered =
      ImGui::IsMouseHoveringRect(lowCorner(box), highCorner(box)) && ImGui::IsWindowHovered();
  paintFrame(ui, editor.state, isHovered);
  const OnBackground on(ui, ui.palette().card);
  PixelRect room = box;
  if (spec.icon)
    drawIcon(ui, *spec.icon, {cutLeft(room, ui.px(34)).x + ui.px(19), middleOf(box).y},
             ui.palette().textQuiet, 16);
  const float side = spec.icon ? 0 : ui.px(12);
  if (text.empty())
    drawLine(ui, inset(room, std::max(side, ui.px(2)), 0), spec.example,
             shortenable(coloured(bodyText(ui), ui.palette().textQuiet)));
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(lowCorner(room));
  bool hasChanged = false;
  FieldChange change;
  {
    const EditorStyle style(ui, {side, (room.height - ui.look.fonts.body->FontSize) / 2});
    ImGui::SetNextItemWidth(room.width - ui.px(4));
    startNext(ui, editor);
    hasChanged = ImGui::InputText(hiddenLabel(id).c_str(), &text, ImGuiInputTextFlags_AutoSelectAll);
    change = endEditor(ui, editor, hasChanged);
  }
  ImGui::SetCursorScreenPos(cursor);
  change.wasEntered = editor.state.hasKeyboard && ui.keys.take("Enter");
  if (change.wasEntered)
    ui.focus.give(editor.state.id, ui.focus.isRingShown());  // ImGui closes it, but one goes on writing
  rememberText(editor, text);
  return change;
}

FieldChange noteField(Ui& ui, std::string_view id, const PixelRect& box, std::string& text,
                      const FieldSpec& spec) {
  const Editor editor = beginEditor(ui, id, box, spec);
  reopenIfChanged(ui, editor, text);
  const bool isHovered =
      ImGui::IsMouseHoveringRect(lowCorner(box), highCorner(box)) && ImGui::IsWindowHovered();
  paintFrame(ui, editor.state, isHovered);
  const OnBackground on(ui, ui.palette().card);
  const TextLook look = bodyText(ui);
  const ImVec2 padding{ui.px(12), ui.px(9)};
  if (text.empty())
    drawParagraph(ui, {box.x + padding.x, box.y + padding.y}, box.width - 2 * padding.x, spec.example,
                  coloured(look, ui.palette().textQuiet));
  Wrapping wrapping{box.width - 2 * padding.x - ui.px(12),
                    [&](std::string_view part) { return textWidth(look, part); }};
  std::string wrapped = softWrapped(text, wrapping.width, wrapping.measure);
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(lowCorner(box));
  FieldChange change;
  {
    const EditorStyle style(ui, padding);
    startNext(ui, editor);
    const bool hasChanged =
        ImGui::InputTextMultiline(hiddenLabel(id).c_str(), &wrapped, {box.width, box.height},
                                  ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_CallbackCharFilter |
                                      ImGuiInputTextFlags_NoUndoRedo,
                                  keepWrapped, &wrapping);
    change = endEditor(ui, editor, hasChanged);
  }
  ImGui::SetCursorScreenPos(cursor);
  if (change.hasChanged) text = withoutSoftBreaks(wrapped);
  rememberText(editor, text);
  if (change.isActive)
    for (std::string_view key : {"Enter", "Up", "Down"}) ui.keys.take(key);  // they move in the text
  return change;
}

}  // namespace knotmap
