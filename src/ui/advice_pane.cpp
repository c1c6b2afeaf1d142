// advice_pane.cpp - what is known about the selected knot or the place clicked; with neither, how to begin.
#include "ui/advice_parts.h"
#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/knot_findings.h"
#include "ui/pane.h"
#include "ui/panels.h"

namespace knotmap {
namespace {

void titleOf(Ui& ui, const RightPane& pane) {
  const TextLook look{ui.look.fonts.title, ui.palette().text};
  drawParagraph(ui, lowCorner(takeRow(ui, paragraphHeight(look, pane.title, ui.column.width), 0)),
                ui.column.width, pane.title, look);
  if (!pane.subtitle.empty()) paragraph(ui, pane.subtitle, quietText(ui));
  if (!pane.notice.empty()) {
    const Card card(ui, CardTone::accent);
    remark(ui, Icon::information, pane.notice, ui.palette().text);
  }
}

void pattern(Ui& ui, const RightPane& pane) {
  if (pane.refersTo.empty() && pane.howSure.empty()) return;
  sectionLabel(ui, ui.text("ui.advice.pattern"));
  paragraph(ui, pane.refersTo, bodyText(ui));
  paragraph(ui, pane.howSure, quietText(ui));
}

struct Prose {
  const char* textKey;
  const std::string& text;
};
void background(Panels& panels, const RightPane& pane) {
  Ui& ui = panels.ui;
  const Prose parts[] = {{"ui.advice.symptoms", pane.symptoms},
                         {"ui.advice.causes", pane.causes},
                         {"ui.advice.finding", pane.finding}};
  for (const Prose& part : parts)
    if (!part.text.empty())
      foldedPart(panels, part.textKey, ui.text(part.textKey),
                 [&] { paragraph(ui, part.text, bodyText(ui)); });
  if (!pane.sources.strength.empty() || !pane.sources.works.empty())
    foldedPart(panels, "pattern sources", ui.text("ui.advice.pattern_sources"),
               [&] { sourceLines(ui, pane.sources); });
}

// Other trigger points of the same muscle, for a knot that was matched to the wrong one.
void otherPoints(Panels& panels, const RightPane& pane) {
  if (pane.otherPoints.empty()) return;
  Ui& ui = panels.ui;
  foldedPart(panels, "other points", ui.text("ui.advice.other_points"), [&] {
    for (std::size_t i = 0; i < pane.otherPoints.size(); ++i) {
      const PickChoice& other = pane.otherPoints[i];
      ImGui::PushID(int(i));
      if (buttonRow(ui, "other", {.label = other.title, .hint = other.detail}, true)) ui.send(other.choose);
      ImGui::PopID();
    }
  });
}

void disclaimer(Ui& ui) {
  separator(ui);
  paragraph(ui, ui.text("ui.disclaimer"), quietText(ui));
}

void example(Ui& ui, const PickChoice& choice, std::size_t index) {
  const float side = ui.px(sizes::cardPadding), width = ui.column.width - 2 * side - ui.px(20);
  const float titleHeight = paragraphHeight(strongText(ui), choice.title, width);
  const float detailHeight = choice.detail.empty() ? 0 : paragraphHeight(quietText(ui), choice.detail, width);
  const PixelRect box = takeRow(ui, titleHeight + detailHeight + ui.px(22));
  ImGui::PushID(int(index));
  const ControlState state =
      control(ui, "example", box, {.name = choice.title + ". " + choice.detail, .role = Role::card});
  ImGui::PopID();
  const Colour ground = state.isHovered ? ui.palette().cardHover : ui.palette().card;
  const float radius = ui.px(sizes::cardRadius);
  fill(box, ground, radius);
  frame(ui, box, ui.palette().line, radius);
  const OnBackground on(ui, ground);
  drawParagraph(ui, {box.x + side, box.y + ui.px(11)}, width, choice.title, strongText(ui));
  if (detailHeight > 0)
    drawParagraph(ui, {box.x + side, box.y + ui.px(11) + titleHeight}, width, choice.detail, quietText(ui));
  drawIcon(ui, Icon::chevronRight, {box.x + box.width - ui.px(18), middleOf(box).y}, ui.palette().accent, 14);
  recordColours(ui, state, ui.palette().accent, ground);
  drawFocusRing(ui, state, radius);
  if (state.wasPressed) ui.send(choice.choose);
}

void beginning(Ui& ui, const RightPane& pane) {
  const TextLook look{ui.look.fonts.title, ui.palette().text};
  drawParagraph(ui, lowCorner(takeRow(ui, paragraphHeight(look, pane.welcome, ui.column.width), 12)),
                ui.column.width, pane.welcome, look);
  if (!pane.examples.empty()) sectionLabel(ui, ui.text("ui.start.examples"));
  for (std::size_t i = 0; i < pane.examples.size(); ++i) example(ui, pane.examples[i], i);
  space(ui, 8);
  paragraph(ui, pane.purpose, coloured(bodyText(ui), ui.palette().textQuiet));
}

void aboutKnot(Panels& panels, const RightPane& pane) {
  Ui& ui = panels.ui;
  const bool isEmergency = pane.advice.gate == AdviceGate::emergency;
  if (isEmergency) adviceParts(panels, pane.advice);  // what to do now stands before everything
  titleOf(ui, pane);
  pattern(ui, pane);
  space(ui, 4);
  knotActions(panels);
  if (const Knot* knot = panels.state().knotInQuestion(); knot && pane.about == RightPane::About::knot)
    knotFindings(panels, *knot);
  if (pane.about == RightPane::About::knot && !isEmergency) heading(ui, ui.text("ui.advice.heading"));
  if (!isEmergency) adviceParts(panels, pane.advice);
  background(panels, pane);
  otherPoints(panels, pane);
}

void aboutPlace(Panels& panels, const RightPane& pane) {
  titleOf(panels.ui, pane);
  pattern(panels.ui, pane);
  adviceParts(panels, pane.advice);
  background(panels, pane);
}

}  // namespace

void advicePane(Panels& panels) {
  if (!panels.layout.showsAdvice) return;
  Ui& ui = panels.ui;
  const PaneFrame frame(ui, {.id = "advice",
                             .box = panels.layout.advice,
                             .background = ui.palette().panel,
                             .layer = panels.layout.hasDrawers ? layers::drawers : layers::panes,
                             .focusPane = focusPanes::advice,
                             .scrolls = true,
                             .padding = ui.px(sizes::panePadding)});
  const RightPane& pane = panels.app.rightPane();
  switch (pane.about) {
    case RightPane::About::nothing:
      adviceParts(panels, pane.advice);  // a sign that was ticked
      beginning(ui, pane);
      break;
    case RightPane::About::place:
      aboutPlace(panels, pane);
      break;
    case RightPane::About::knot:
    case RightPane::About::several:
      aboutKnot(panels, pane);
      break;
  }
  disclaimer(ui);
}

}  // namespace knotmap
