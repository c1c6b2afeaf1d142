// choices.cpp - segmented controls, chips to choose from, switches, ticks.
#include "ui/choices.h"

#include "ui/boxes.h"
#include "ui/buttons.h"
#include "ui/pane.h"

namespace knotmap {
namespace {

float segmentPadding(const Ui& ui) { return ui.px(13); }

// The member that Tab reaches: the chosen one, else the first.
bool isStop(std::size_t index, std::optional<std::size_t> chosen) { return index == chosen.value_or(0); }

// Arrows choose a neighbour and take the keyboard along.
std::optional<std::size_t> arrowChoice(Ui& ui, const ControlState& state, std::size_t index,
                                       std::size_t count) {
  if (!state.hasKeyboard) return std::nullopt;
  if (ui.keys.take("Right") || ui.keys.take("Down")) return (index + 1) % count;
  if (ui.keys.take("Left") || ui.keys.take("Up")) return (index + count - 1) % count;
  return std::nullopt;
}

void giveKeyboard(Ui& ui, std::size_t index) {
  ImGui::PushID(int(index));
  ui.focus.give(controlId("member"), true);
  ImGui::PopID();
}

struct Member {
  std::size_t index = 0, count = 0;
  std::optional<std::size_t> chosen;
  bool isChosen() const { return chosen && *chosen == index; }
};

ControlState member(Ui& ui, const PixelRect& box, const Choice& choice, const Member& member,
                    bool isEnabled) {
  ImGui::PushID(int(member.index));
  const ControlState state = control(ui, "member", box,
                                     {.name = choice.name,
                                      .key = choice.key,
                                      .role = Role::choice,
                                      .isEnabled = isEnabled,
                                      .isReachable = isStop(member.index, member.chosen)});
  ImGui::PopID();
  return state;
}

void drawSegment(Ui& ui, const ControlState& state, const Choice& choice, bool isChosen) {
  const Palette& palette = ui.palette();
  const PixelRect box = inset(state.box, 0, ui.px(3));
  const float radius = ui.px(6);
  const Colour raised =
      ui.look.theme == Theme::dark ? mixed(palette.card, palette.text, 0.14f) : palette.card;
  Colour ground = ui.background;
  if (isChosen) {
    fill({box.x, box.y + ui.px(1), box.width, box.height}, Colour(0, 0, 0, 0.10f), radius);
    fill(box, raised, radius);
    ground = raised;
  }
  const OnBackground on(ui, ground);
  const Colour lit =
      ui.look.theme == Theme::dark ? mixed(palette.accent, palette.text, 0.35f) : palette.accent;
  TextLook look = isChosen ? coloured(strongText(ui), lit) : bodyText(ui);
  if (!isChosen && !state.isHovered) look.colour = mixed(palette.textQuiet, palette.text, 0.35f);
  if (!state.isEnabled) look = coloured(look, palette.textQuiet), look.isQuiet = true;
  drawLine(ui, inset(box, ui.px(2), 0), choice.name, look, Align::centre);
  recordColours(ui, state, look.colour, ground);
  drawFocusRing(ui, state, ui.px(sizes::controlRadius));
}

Colour trough(const Ui& ui) {
  const Palette& palette = ui.palette();
  return ui.look.theme == Theme::dark ? mixed(palette.panel, Colour(0, 0, 0, 1), 0.35f)
                                      : mixed(palette.panel, palette.line, 0.6f);
}

void drawChoiceChip(Ui& ui, const ControlState& state, const Choice& choice, bool isChosen) {
  const Palette& palette = ui.palette();
  const float radius = ui.px(sizes::controlRadius);
  const Colour ground = isChosen ? palette.accent : state.isHovered ? palette.cardHover : palette.card;
  const Colour ink = isChosen ? palette.onAccent : palette.text;
  fill(state.box, ground, radius);
  if (!isChosen) frame(ui, state.box, mixed(palette.line, palette.controlLine, 0.4f), radius);
  const OnBackground on(ui, ground);
  drawLine(ui, inset(state.box, ui.px(7), 0), choice.name, coloured(bodyText(ui), ink), Align::centre);
  recordColours(ui, state, ink, ground);
  drawFocusRing(ui, state, radius);
}

}  // namespace

float segmentedWidth(const Ui& ui, std::span<const Choice> choices) {
  float width = ui.px(6);
  for (const Choice& choice : choices)
    width += std::ceil(textWidth(strongText(ui), choice.name)) + 2 * segmentPadding(ui);
  return width;
}

std::optional<std::size_t> segmented(Ui& ui, std::string_view id, const PixelRect& box,
                                     std::span<const Choice> choices, std::optional<std::size_t> chosen,
                                     bool isEnabled) {
  ImGui::PushID(id.data(), id.data() + id.size());
  fill(box, trough(ui), ui.px(9));
  const OnBackground on(ui, trough(ui));
  const float spare = (box.width - segmentedWidth(ui, choices)) / float(choices.size());
  PixelRect rest = inset(box, ui.px(3), 0);
  std::optional<std::size_t> answer;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const float width =
        std::ceil(textWidth(strongText(ui), choices[i].name)) + 2 * segmentPadding(ui) + spare;
    const ControlState state =
        member(ui, cutLeft(rest, width), choices[i], {i, choices.size(), chosen}, isEnabled);
    drawSegment(ui, state, choices[i], chosen == i);
    if (state.wasPressed && chosen != i) answer = i;
    if (const auto next = arrowChoice(ui, state, i, choices.size())) answer = next, giveKeyboard(ui, *next);
  }
  ImGui::PopID();
  return answer;
}

std::optional<std::size_t> chipChoice(Ui& ui, std::string_view id, std::span<const Choice> choices,
                                      std::optional<std::size_t> chosen) {
  ImGui::PushID(id.data(), id.data() + id.size());
  std::optional<std::size_t> answer;
  {
    Flow flow(ui, ui.px(sizes::smallTarget), 6);
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const float width = std::ceil(textWidth(bodyText(ui), choices[i].name)) + ui.px(16);
      const ControlState state = member(ui, flow.take(width), choices[i], {i, choices.size(), chosen}, true);
      drawChoiceChip(ui, state, choices[i], chosen == i);
      if (state.wasPressed && chosen != i) answer = i;
      if (const auto next = arrowChoice(ui, state, i, choices.size())) answer = next, giveKeyboard(ui, *next);
    }
  }
  ImGui::PopID();
  return answer;
}

bool toggleRow(Ui& ui, std::string_view id, const std::string& label, bool isOn, const std::string& key,
               const std::string& hint) {
  const Palette& palette = ui.palette();
  const float trackWidth = ui.px(36), trackHeight = ui.px(20),
              labelWidth = ui.column.width - trackWidth - ui.px(12);
  const float textHeight = paragraphHeight(bodyText(ui), label, labelWidth);
  PixelRect row = takeRow(ui, std::max(ui.px(sizes::smallTarget), textHeight + ui.px(6)), 2);
  const ControlState state =
      control(ui, id, row, {.name = label, .key = key, .hint = hint, .role = Role::toggle});
  const PixelRect side = cutRight(row, trackWidth);
  drawParagraph(ui, {row.x, row.y + (row.height - textHeight) / 2}, labelWidth, label, bodyText(ui));
  const PixelRect track{side.x, middleOf(side).y - trackHeight / 2, trackWidth, trackHeight};
  const Colour ground = isOn ? palette.accent : ui.background;
  fill(track, ground, trackHeight / 2);
  if (!isOn) frame(ui, track, palette.controlLine, trackHeight / 2, 1.5f);
  const float knobX = isOn ? track.x + track.width - trackHeight / 2 : track.x + trackHeight / 2;
  ImGui::GetWindowDrawList()->AddCircleFilled({knobX, middleOf(track).y}, isOn ? ui.px(7.5f) : ui.px(6),
                                              packed(isOn ? palette.onAccent : palette.controlLine));
  recordColours(ui, state, isOn ? palette.accent : palette.controlLine, ui.background);
  drawFocusRing(ui, state, ui.px(6));
  return state.wasPressed;
}

bool tickRow(Ui& ui, std::string_view id, const std::string& sentence, bool isTicked) {
  const Palette& palette = ui.palette();
  const float boxSize = ui.px(20), indent = ui.px(32), width = ui.column.width - indent;
  const float textHeight = paragraphHeight(bodyText(ui), sentence, width);
  PixelRect row = takeRow(ui, std::max(ui.px(sizes::smallTarget), textHeight + ui.px(8)), 2);
  const ControlState state = control(ui, id, row, {.name = sentence, .role = Role::toggle});
  const PixelRect box{row.x + ui.px(2), row.y + (ui.px(sizes::smallTarget) - boxSize) / 2, boxSize, boxSize};
  if (isTicked) {
    fill(box, palette.accent, ui.px(5));
    drawIcon(ui, Icon::check, middleOf(box), palette.onAccent, 16);
  } else {
    fill(box, state.isHovered ? palette.cardHover : palette.card, ui.px(5));
    frame(ui, box, palette.controlLine, ui.px(5), 1.5f);
  }
  drawParagraph(ui, {row.x + indent, row.y + (ui.px(sizes::smallTarget) - lineHeight(bodyText(ui))) / 2},
                width, sentence, bodyText(ui));
  recordColours(ui, state, isTicked ? palette.accent : palette.controlLine, ui.background);
  drawFocusRing(ui, state, ui.px(6));
  return state.wasPressed;
}

}  // namespace knotmap
