// candidates.cpp - what lies at the place clicked, from the surface in, beside the place.
#include "ui/boxes.h"
#include "ui/buttons.h"
#include "ui/cards.h"
#include "ui/pane.h"
#include "ui/panels.h"

namespace knotmap {
namespace {

constexpr float widthOfList = 320, highest = 440;

float rowHeight(const Ui& ui, const PickChoice& choice, float width) {
  const TextLook look = choice.isPoint ? bodyText(ui) : strongText(ui);
  const float detail = choice.detail.empty() ? 0 : paragraphHeight(quietText(ui), choice.detail, width);
  return std::max(ui.px(sizes::row), paragraphHeight(look, choice.title, width) + detail + ui.px(12));
}

float indentOf(const Ui& ui, const PickChoice& choice) { return ui.px(choice.isPoint ? 34 : 14); }
float textWidthOf(const Ui& ui, const PickChoice& choice, float width) {
  return width - indentOf(ui, choice) - ui.px(12);
}

float heightOf(const Ui& ui, const PickList& list, float width) {
  float height = lineHeight(quietText(ui)) + ui.px(16 + 2 + 14 + 2);
  for (const PickChoice& choice : list.choices)
    height += rowHeight(ui, choice, textWidthOf(ui, choice, width)) + ui.px(2);
  return height;
}

bool isInside(const PixelRect& box, const PixelRect& area) {
  return box.x >= area.x && box.y >= area.y && box.x + box.width <= area.x + area.width &&
         box.y + box.height <= area.y + area.height;
}
PixelRect pushedInside(PixelRect box, const PixelRect& area) {
  box.x = std::clamp(box.x, area.x, std::max(area.x, area.x + area.width - box.width));
  box.y = std::clamp(box.y, area.y, std::max(area.y, area.y + area.height - box.height));
  return box;
}

// Beside the click, so that the place stays in sight and a second click there meets the body again: right,
// left, below or above, whichever has room.
PixelRect boxBeside(glm::vec2 at, const glm::vec2& size, const PixelRect& area, float gap) {
  const PixelRect right{at.x + gap, at.y - size.y * 0.3f, size.x, size.y},
      left{at.x - gap - size.x, right.y, size.x, size.y};
  const PixelRect below{at.x - size.x / 2, at.y + gap, size.x, size.y},
      above{below.x, at.y - gap - size.y, size.x, size.y};
  for (const PixelRect& box : {right, left}) {
    const PixelRect pushed{box.x, pushedInside(box, area).y, box.width, box.height};
    if (isInside(pushed, area)) return pushed;
  }
  for (const PixelRect& box : {below, above}) {
    const PixelRect pushed{pushedInside(box, area).x, box.y, box.width, box.height};
    if (isInside(pushed, area)) return pushed;
  }
  return pushedInside(right, area);
}

void row(Panels& panels, const PickChoice& choice, std::size_t index, std::size_t count) {
  Ui& ui = panels.ui;
  const float indent = indentOf(ui, choice), width = textWidthOf(ui, choice, ui.column.width);
  const TextLook look = choice.isPoint ? bodyText(ui) : strongText(ui);
  const float titleHeight = paragraphHeight(look, choice.title, width);
  const float detailHeight = choice.detail.empty() ? 0 : paragraphHeight(quietText(ui), choice.detail, width);
  const PixelRect box = takeRow(ui, rowHeight(ui, choice, width), 2);
  const bool isLast = index + 1 == count;
  const ControlState state =
      control(ui, "choice", box, {.name = choice.title + ". " + choice.detail, .role = Role::choice});
  const Colour ground = state.isHovered || state.showsRing ? ui.palette().accentSoft : ui.background;
  if (ground != ui.background) fill(box, ground, ui.px(6));
  const OnBackground on(ui, ground);
  if (choice.isPoint)
    ImGui::GetWindowDrawList()->AddCircleFilled({box.x + ui.px(22), box.y + ui.px(6) + lineHeight(look) / 2},
                                                ui.px(3), packed(ui.palette().accent));
  const float top = box.y + (box.height - titleHeight - detailHeight) / 2;
  drawParagraph(ui, {box.x + indent, top}, width, choice.title,
                isLast ? coloured(look, ui.palette().accent) : look);
  if (detailHeight > 0)
    drawParagraph(ui, {box.x + indent, top + titleHeight}, width, choice.detail, quietText(ui));
  recordColours(ui, state, ui.palette().text, ground);
  drawFocusRing(ui, state, ui.px(6));
  if ((state.isHovered || state.showsRing) && !choice.muscle.empty()) {
    const auto& lit = panels.state().highlight;
    if (!lit || lit->muscle != choice.muscle || lit->side != choice.side)
      ui.send(Highlight{choice.muscle, choice.side});
  }
  if (!state.wasPressed) return;
  ui.send(choice.choose);
  ui.send(Highlight{});
  if (panels.layout.hasDrawers) ui.send(ShowPane{Pane::advice, true});
}

// The list opens where the mouse clicked; opened from the keyboard or the search, where the place is seen.
glm::vec2 placeOf(const Panels& panels) {
  const PixelRect& area = panels.layout.body;
  const glm::vec2 origin(area.x, area.y), middle(area.x + area.width / 2, area.y + area.height / 2);
  if (!panels.picture.scene) return middle;
  const PictureSpace space(*panels.picture.scene, panels.app.body());
  const auto pixel = space.pixelOf(panels.state().pick->point, panels.memory.pickAt - origin);
  return pixel ? *pixel + origin : middle;
}

void walk(Ui& ui) {
  while (ui.keys.take("Down")) ui.focus.step(1);
  while (ui.keys.take("Up")) ui.focus.step(-1);
}

// The choices that scroll, and below them the last one, always in sight.
void choicesOf(Panels& panels, const PickList& list, PixelRect box) {
  Ui& ui = panels.ui;
  const std::size_t last = list.choices.size() - 1;
  const float width = ui.column.width;
  const PixelRect head = cutTop(box, lineHeight(quietText(ui)) + ui.px(16));
  drawLine(ui, inset(head, ui.px(22), 0), list.place, shortenable(quietText(ui)));
  const PixelRect foot = cutBottom(
      box, rowHeight(ui, list.choices[last], textWidthOf(ui, list.choices[last], width)) + ui.px(14));
  PaneSpec part{.id = "candidates list",
                .box = box,
                .background = ui.palette().card,
                .layer = layers::popups,
                .focusPane = focusPanes::body,
                .scrolls = true,
                .isClear = true};
  const auto draw = [&](const PaneSpec& spec, std::size_t from, std::size_t to, float top) {
    const PaneFrame pane(ui, spec);
    ui.background = ui.palette().card;
    ui.column = {spec.box.x + ui.px(8), width};
    space(ui, top);
    for (std::size_t i = from; i < to; ++i) {
      ImGui::PushID(int(i));
      row(panels, list.choices[i], i, list.choices.size());
      ImGui::PopID();
    }
  };
  if (last > 0) draw(part, 0, last, 2);
  part.id = "candidates foot";
  part.box = foot;
  part.scrolls = false;
  draw(part, last, last + 1, 7);
  if (last > 0)
    fill({foot.x + ui.px(8), foot.y, foot.width - ui.px(16), std::max(1.0f, ui.look.scale)},
         ui.palette().line);
}

}  // namespace

void candidates(Panels& panels) {
  if (!panels.state().pick) return;
  Ui& ui = panels.ui;
  const PickList& list = panels.app.pickList();
  const PixelRect area = inset(panels.layout.body, ui.px(8));
  const float width = std::min(ui.px(widthOfList), area.width);
  const float height = std::min({heightOf(ui, list, width - ui.px(16)), ui.px(highest), area.height});
  const PixelRect box = boxBeside(placeOf(panels), {width, height}, area, ui.px(22));
  ui.focus.beginScope(controlId("candidates"));
  {
    const PaneFrame ground(ui, {.id = "candidates",
                                .box = box,
                                .background = ui.palette().card,
                                .layer = layers::popups,
                                .focusPane = focusPanes::body,
                                .padding = ui.px(8),
                                .radius = ui.px(sizes::cardRadius)});
    choicesOf(panels, list, box);
    walk(ui);
  }
  ui.focus.endScope();
}

}  // namespace knotmap
