// buttons.cpp - buttons, links and chips.
#include "ui/buttons.h"

#include "ui/boxes.h"
#include "ui/pane.h"

namespace knotmap {
namespace {

constexpr float sidePadding = 14, iconRoom = 26;

struct Paint {
  Colour ground, edge, ink;
};

Paint paintOf(const Ui& ui, const ButtonSpec& spec, const ControlState& state) {
  const Palette& palette = ui.palette();
  if (!spec.isEnabled)
    return {Colour(palette.card.r, palette.card.g, palette.card.b, 0.0f), palette.line, palette.textQuiet};
  const bool isLit = state.isHovered || state.isHeld;
  if (spec.weight == Weight::primary)
    return {isLit ? mixed(palette.accent, palette.text, 0.14f) : palette.accent, palette.accent,
            palette.onAccent};
  const Colour clear(ui.background.r, ui.background.g, ui.background.b, 0.0f);
  const Colour ground = state.isHeld ? palette.accentSoft : isLit ? palette.cardHover : palette.card;
  if (spec.weight == Weight::quiet) return {isLit ? ground : clear, clear, palette.accent};
  return {ground, mixed(palette.line, palette.controlLine, 0.4f), palette.text};
}

Colour opaque(const Ui& ui, const Colour& ground) { return ground.a < 1 ? ui.background : ground; }

}  // namespace

float buttonWidth(const Ui& ui, const ButtonSpec& spec) {
  return std::ceil(textWidth(strongText(ui), spec.label)) + ui.px(2 * sidePadding) +
         (spec.icon ? ui.px(iconRoom) : 0);
}

bool button(Ui& ui, std::string_view id, const PixelRect& box, const ButtonSpec& spec) {
  const ControlState state = control(
      ui, id, box, {.name = spec.label, .key = spec.key, .hint = spec.hint, .isEnabled = spec.isEnabled});
  const Paint paint = paintOf(ui, spec, state);
  const float radius = ui.px(sizes::controlRadius);
  if (paint.ground.a > 0) fill(box, paint.ground, radius);
  if (paint.edge.a > 0) frame(ui, box, paint.edge, radius);
  const OnBackground ground(ui, opaque(ui, paint.ground));
  PixelRect room = inset(box, ui.px(sidePadding) - 2, 0);
  if (spec.icon) {
    const PixelRect left = cutLeft(room, ui.px(iconRoom));
    drawIcon(ui, *spec.icon, {left.x + ui.px(9), middleOf(left).y}, paint.ink, 18);
  }
  TextLook look = coloured(strongText(ui), paint.ink);
  look.isQuiet = !spec.isEnabled;
  drawLine(ui, room, spec.label, look, spec.icon ? Align::left : Align::centre);
  recordColours(ui, state, spec.weight == Weight::primary ? paint.ground : paint.ink, ui.background);
  if (spec.weight == Weight::primary) ui.record.controls[state.recorded].background = ui.palette().panel;
  drawFocusRing(ui, state, radius);
  return state.wasPressed;
}

bool buttonRow(Ui& ui, std::string_view id, const ButtonSpec& spec, bool fillsColumn) {
  PixelRect row = takeRow(ui, ui.px(sizes::target));
  if (!fillsColumn) row.width = std::min(row.width, buttonWidth(ui, spec));
  return button(ui, id, row, spec);
}

bool iconButton(Ui& ui, std::string_view id, const PixelRect& box, const IconButtonSpec& spec) {
  const ControlState state = control(ui, id, box,
                                     {.name = spec.name,
                                      .key = spec.key,
                                      .role = spec.role,
                                      .isEnabled = spec.isEnabled,
                                      .showsName = false});
  const Palette& palette = ui.palette();
  const float radius = ui.px(sizes::controlRadius);
  Colour ground = ui.background;
  bool hasGround = spec.hasFrame || spec.isOn || state.isHovered;
  if (spec.hasFrame) ground = palette.card;
  if (state.isHovered) ground = palette.cardHover;
  if (spec.isOn || state.isHeld) ground = palette.accentSoft;
  if (hasGround) fill(box, ground, radius);
  if (spec.hasFrame) frame(ui, box, palette.line, radius);
  const Colour ink = !spec.isEnabled ? mixed(ground, palette.textQuiet, 0.45f)
                     : spec.isOn     ? palette.accent
                                     : palette.text;
  drawIcon(ui, spec.icon, middleOf(box), ink, 18);
  recordColours(ui, state, ink, ground);
  drawFocusRing(ui, state, radius);
  return state.wasPressed;
}

float linkWidth(const Ui& ui, const std::string& label) {
  return std::ceil(textWidth(strongText(ui), label)) + ui.px(8);
}

bool link(Ui& ui, std::string_view id, ImVec2 at, const std::string& label, const std::string& key) {
  const PixelRect box{at.x, at.y, linkWidth(ui, label), ui.px(sizes::smallTarget)};
  const ControlState state = control(ui, id, box, {.name = label, .key = key, .role = Role::link});
  const TextLook look = coloured(strongText(ui), ui.palette().accent);
  drawLine(ui, inset(box, ui.px(4) - 1, 0), label, look, Align::centre);
  if (state.isHovered) {
    const float y = middleOf(box).y + look.font->FontSize * 0.46f;
    ImGui::GetWindowDrawList()->AddLine({box.x + ui.px(4), y}, {box.x + box.width - ui.px(4), y},
                                        packed(look.colour), ui.look.scale);
  }
  recordColours(ui, state, look.colour, ui.background);
  drawFocusRing(ui, state, ui.px(6));
  return state.wasPressed;
}

float chipWidth(const Ui& ui, std::string_view text) {
  return std::ceil(textWidth(smallText(ui), text)) + ui.px(20);
}
float chipHeight(const Ui& ui) { return ui.px(24); }

void chip(Ui& ui, ImVec2 at, std::string_view text, ChipTone tone) {
  const Palette& palette = ui.palette();
  const PixelRect box{at.x, at.y, chipWidth(ui, text), chipHeight(ui)};
  Colour ground = mixed(palette.panel, palette.line, 0.55f), ink = palette.text;
  if (tone == ChipTone::accent) ground = palette.accentSoft, ink = mixed(palette.accent, palette.text, 0.25f);
  if (tone == ChipTone::warning) ground = palette.warningSoft, ink = palette.warning;
  if (tone == ChipTone::pain) ground = mixed(palette.card, palette.painCore, 0.14f);
  fill(box, ground, box.height / 2);
  const OnBackground on(ui, ground);
  drawLine(ui, inset(box, ui.px(9), 0), text, coloured(smallText(ui), ink), Align::centre);
}

Flow::Flow(Ui& ui, float height, float logicalGap) : ui_(ui), height_(height), gap_(ui.px(logicalGap)) {
  row_ = takeRow(ui, height, logicalGap);
}
Flow::~Flow() = default;

PixelRect Flow::take(float width) {
  width = std::min(width, row_.width);
  if (used_ > 0 && used_ + width > row_.width + 0.5f) {
    row_ = takeRow(ui_, height_, gap_ / ui_.look.scale);
    used_ = 0;
  }
  const PixelRect box{row_.x + used_, row_.y, width, height_};
  used_ += width + gap_;
  return box;
}

}  // namespace knotmap
