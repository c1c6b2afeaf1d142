// scale_row.cpp - the slider from 0 to 10 with a place for "not answered".
#include <array>
#include <cmath>

#include "ui/boxes.h"
#include "ui/buttons.h"
#include "ui/choices.h"
#include "ui/pane.h"

namespace knotmap {
namespace {

constexpr int most = 10;
constexpr std::string_view dash = "\u2013";

struct Track {
  float x0 = 0, x1 = 0, y = 0;
  float at(float value) const { return x0 + (x1 - x0) * value / float(most); }
  int valueAt(float x) const {
    return int(std::lround(glm::clamp((x - x0) / std::max(1.0f, x1 - x0), 0.0f, 1.0f) * float(most)));
  }
};

void drawTrack(Ui& ui, const Track& track, const std::optional<int>& value) {
  const Palette& palette = ui.palette();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float half = ui.px(3);
  list.AddRectFilled({track.x0 - half, track.y - half}, {track.x1 + half, track.y + half},
                     packed(palette.line), half);
  if (value && *value > 0) {
    const Colour pale = mixed(palette.warningSoft, palette.painCore, 0.25f),
                 full = mixed(pale, palette.painCore, float(*value) / most);
    const float x = track.at(float(*value));
    list.AddRectFilled({track.x0 - half, track.y - half}, {track.x0 + half, track.y + half}, packed(pale),
                       half);
    list.AddRectFilledMultiColor({track.x0, track.y - half}, {x, track.y + half}, packed(pale), packed(full),
                                 packed(full), packed(pale));
  }
  for (int step = 0; step <= most; ++step)
    if (!value || step > *value)
      list.AddCircleFilled({track.at(float(step)), track.y}, 1.4f * ui.look.scale,
                           packed(palette.controlLine));
}

void drawThumb(Ui& ui, const ControlState& state, const Track& track, int value) {
  const Palette& palette = ui.palette();
  const ImVec2 middle{track.at(float(value)), track.y};
  const float radius = ui.px(12);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddCircleFilled({middle.x, middle.y + ui.look.scale}, radius + ui.look.scale,
                       packed(Colour(0, 0, 0, 0.14f)));
  list.AddCircleFilled(middle, radius, packed(palette.card));
  list.AddCircle(middle, radius, packed(state.isHovered ? palette.accent : palette.controlLine), 0,
                 1.5f * ui.look.scale);
  const OnBackground on(ui, palette.card);
  drawLine(ui, {middle.x - radius, middle.y - radius, 2 * radius, 2 * radius}, std::to_string(value),
           smallText(ui), Align::centre);
}

std::optional<ScaleChange> keyChange(Ui& ui, const ControlState& state, const std::optional<int>& value) {
  if (!state.hasKeyboard) return std::nullopt;
  if (ui.keys.take("Right") || ui.keys.take("Up")) return ScaleChange{value ? std::min(most, *value + 1) : 0};
  if (ui.keys.take("Left") || ui.keys.take("Down")) return ScaleChange{value ? std::max(0, *value - 1) : 0};
  if (ui.keys.take("Home")) return ScaleChange{0};
  if (ui.keys.take("End")) return ScaleChange{most};
  if (ui.keys.take("Delete") || ui.keys.take("Backspace")) return ScaleChange{std::nullopt};
  static constexpr std::array<std::string_view, 10> digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  for (int digit = 0; digit < int(digits.size()); ++digit)
    if (ui.keys.take(digits[std::size_t(digit)])) return ScaleChange{digit};
  return std::nullopt;
}

std::optional<ScaleChange> mouseChange(const ControlState& state, const Track& track,
                                       const std::optional<int>& value) {
  if (state.isHeld) {
    const int pointed = track.valueAt(ImGui::GetIO().MousePos.x);
    if (!value || *value != pointed) return ScaleChange{pointed, true};
  }
  if (state.wasReleased && value) return ScaleChange{value};  // the gesture ends: one step of undo
  return std::nullopt;
}

}  // namespace

std::optional<ScaleChange> scaleRow(Ui& ui, std::string_view id, const std::string& name,
                                    const std::optional<int>& value) {
  ImGui::PushID(id.data(), id.data() + id.size());
  PixelRect row = takeRow(ui, ui.px(sizes::smallTarget));
  const PixelRect side = cutRight(row, ui.px(sizes::smallTarget));
  cutRight(row, ui.px(4));
  const std::string spoken =
      ui.texts(value ? "ui.scale.answered" : "ui.scale.unanswered",
               {{"name", name}, {"value", value ? std::to_string(*value) : std::string(dash)}});
  const ControlState state = control(ui, "track", row, {.name = spoken, .role = Role::slider});
  const Track track{row.x + ui.px(13), row.x + row.width - ui.px(13), middleOf(row).y};
  drawTrack(ui, track, value);
  if (value) drawThumb(ui, state, track, *value);
  recordColours(ui, state, ui.palette().controlLine, ui.background);
  drawFocusRing(ui, state, ui.px(16));
  std::optional<ScaleChange> change = mouseChange(state, track, value);
  if (!change) change = keyChange(ui, state, value);
  if (value) {
    if (iconButton(ui, "clear", side,
                   {.icon = Icon::close, .name = ui.texts("ui.scale.clear", {{"name", name}})}))
      change = ScaleChange{std::nullopt};
  } else {
    drawLine(ui, side, dash, strongText(ui), Align::centre);
  }
  ImGui::PopID();
  return change;
}

}  // namespace knotmap
