// control.cpp - mouse and keyboard of one control, and its entry in the record.
#include "ui/control.h"

#include "ui/boxes.h"
#include "ui/pane.h"

namespace knotmap {
namespace {

constexpr float hintAfterSeconds = 0.45f;

// A control to which Tab came scrolls into its pane with a little room around it.
void scrollTo(Ui& ui, const PixelRect& box) {
  const PixelRect seen = visibleArea();
  const float room = ui.px(24), above = box.y - room - seen.y,
              below = box.y + box.height + room - (seen.y + seen.height);
  if (above < 0)
    ImGui::SetScrollY(ImGui::GetScrollY() + above);
  else if (below > 0)
    ImGui::SetScrollY(ImGui::GetScrollY() + std::min(below, above));
}

bool takesActivation(Ui& ui, const ControlState& state, Role role) {
  if (!state.hasKeyboard || role == Role::textField || role == Role::picture) return false;
  return ui.keys.take("Enter") || (ui.focus.isRingShown() && ui.keys.take("Space"));
}

void drawHint(const Ui& ui, const std::string& text, const std::string& key) {
  const TextLook look = smallText(ui), quiet = quietText(ui);
  const float keyWidth = key.empty() ? 0 : textWidth(quiet, key) + ui.px(12), padding = ui.px(9),
              widest = ui.px(280);
  const float width = std::min(widest, textWidth(look, text) + 1),
              height = paragraphHeight(look, text, width);
  const ImVec2 window = ImGui::GetIO().DisplaySize, mouse = ImGui::GetIO().MousePos;
  PixelRect box{mouse.x + ui.px(12), mouse.y + ui.px(20), width + keyWidth + 2 * padding,
                height + 2 * padding};
  box.x = std::max(0.0f, std::min(box.x, window.x - box.width - ui.px(6)));
  if (box.y + box.height > window.y) box.y = mouse.y - box.height - ui.px(6);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const float radius = ui.px(6);
  list.AddRectFilled(lowCorner(box), highCorner(box), packed(ui.palette().card), radius);
  list.AddRect(lowCorner(box), highCorner(box), packed(ui.palette().line), radius, 0, ui.look.scale);
  float y = box.y + padding;
  for (std::string_view line : brokenLines(look, text, width)) {
    list.AddText(look.font, look.font->FontSize, {box.x + padding, y}, packed(look.colour), line.data(),
                 line.data() + line.size());
    y += lineHeight(look);
  }
  list.AddText(quiet.font, quiet.font->FontSize, {box.x + padding + width + ui.px(12), box.y + padding},
               packed(quiet.colour), key.data(), key.data() + key.size());
}

void offerHint(Ui& ui, const ControlState& state, const ControlSpec& spec) {
  const std::string& text = !spec.hint.empty() ? spec.hint : spec.name;
  if (!state.isHovered || (spec.hint.empty() && spec.key.empty() && spec.showsName)) return;
  if (ui.tooltip.control != state.id || state.isHeld) ui.tooltip = {state.id, 0};
  ui.tooltip.restedSeconds += ImGui::GetIO().DeltaTime;
  if (ui.tooltip.restedSeconds >= hintAfterSeconds)
    drawHint(ui, text, spec.key);
  else
    ui.wakeAfter(hintAfterSeconds - ui.tooltip.restedSeconds);
}

std::size_t record(Ui& ui, const ControlState& state, const ControlSpec& spec) {
  RecordedControl entry;
  entry.name = spec.name;
  entry.key = spec.key;
  entry.role = spec.role;
  entry.box = state.box;
  entry.visible = common(state.box, visibleArea());
  entry.foreground = ui.palette().text;
  entry.background = ui.background;
  entry.layer = ui.layer;
  entry.isEnabled = spec.isEnabled;
  entry.isReachable = spec.isEnabled && spec.isReachable;
  entry.isFocused = state.hasKeyboard;
  entry.canScroll = ui.canScroll;
  ui.record.controls.push_back(std::move(entry));
  return ui.record.controls.size() - 1;
}

}  // namespace

ControlId controlId(std::string_view id) { return ImGui::GetID(id.data(), id.data() + id.size()); }

ControlState control(Ui& ui, std::string_view id, const PixelRect& box, const ControlSpec& spec) {
  ControlState state;
  state.id = controlId(id);
  state.box = box;
  state.isEnabled = spec.isEnabled;
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(lowCorner(box));
  const bool wasClicked = ImGui::InvisibleButton(std::string(id).c_str(),
                                                 {std::max(1.0f, box.width), std::max(1.0f, box.height)});
  state.isHovered = spec.isEnabled && ImGui::IsItemHovered();
  state.isHeld = spec.isEnabled && ImGui::IsItemActive();
  state.wasReleased = spec.isEnabled && ImGui::IsItemDeactivated();
  if (spec.isEnabled && ImGui::IsItemActivated()) ui.focus.give(state.id, false);
  ImGui::SetCursorScreenPos(cursor);
  if (spec.isEnabled && spec.isReachable) state.hasKeyboard = ui.focus.offer(state.id);
  state.showsRing = state.hasKeyboard && ui.focus.isRingShown();
  if (ui.canScroll && state.showsRing && ui.focus.hasArrived(state.id)) scrollTo(ui, box);
  state.wasPressed = spec.isEnabled && (wasClicked || takesActivation(ui, state, spec.role));
  offerHint(ui, state, spec);
  state.recorded = record(ui, state, spec);
  return state;
}

void recordColours(Ui& ui, const ControlState& state, const Colour& foreground, const Colour& background) {
  ui.record.controls[state.recorded].foreground = foreground;
  ui.record.controls[state.recorded].background = background;
}

void drawFocusRing(Ui& ui, const ControlState& state, float radius) {
  if (!state.showsRing) return;
  const float gap = ui.px(2.5f);
  const PixelRect seen =
      inset(visibleArea(), -ui.px(5));  // the ring lies outside its control and may leave the pane a little
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRect(lowCorner(seen), highCorner(seen), false);
  frame(ui, inset(state.box, -gap), ui.palette().accent, radius + gap, 2);
  list.PopClipRect();
}

void fill(const PixelRect& box, const Colour& colour, float radius) {
  ImGui::GetWindowDrawList()->AddRectFilled(lowCorner(box), highCorner(box), packed(colour), radius);
}

void frame(Ui& ui, const PixelRect& box, const Colour& colour, float radius, float logicalWidth) {
  ImGui::GetWindowDrawList()->AddRect(lowCorner(box), highCorner(box), packed(colour), radius, 0,
                                      std::max(1.0f, logicalWidth * ui.look.scale));
}

}  // namespace knotmap
