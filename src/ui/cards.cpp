// cards.cpp - grounds under content, and the small parts that stand on them.
#include "ui/cards.h"

#include "ui/boxes.h"
#include "ui/pane.h"

namespace knotmap {
namespace {

Colour groundOf(const Ui& ui, CardTone tone) {
  if (tone == CardTone::accent) return ui.palette().accentSoft;
  return tone == CardTone::warning ? ui.palette().warningSoft : ui.palette().card;
}
Colour edgeOf(const Ui& ui, CardTone tone) {
  if (tone == CardTone::accent) return mixed(ui.palette().accentSoft, ui.palette().accent, 0.35f);
  return tone == CardTone::warning ? mixed(ui.palette().warningSoft, ui.palette().warning, 0.4f)
                                   : ui.palette().line;
}

}  // namespace

Card::Card(Ui& ui, CardTone tone)
    : ui_(ui), tone_(tone), columnBefore_(ui.column), backgroundBefore_(ui.background), top_(rowStart(ui).y) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  layers_.Split(list, 2);
  layers_.SetCurrentChannel(list, 1);
  const float padding = ui.px(sizes::cardPadding);
  ui.column = {ui.column.left + padding, ui.column.width - 2 * padding};
  ui.background = groundOf(ui, tone);
  space(ui, sizes::cardPadding - 2);
}

Card::~Card() {
  ImDrawList* list = ImGui::GetWindowDrawList();
  ui_.column = columnBefore_;
  ui_.background = backgroundBefore_;
  const float bottom = rowStart(ui_).y - ui_.px(sizes::gap) + ui_.px(sizes::cardPadding - 2);
  const PixelRect box{ui_.column.left, top_, ui_.column.width, bottom - top_};
  layers_.SetCurrentChannel(list, 0);
  const float radius = ui_.px(sizes::cardRadius);
  if (tone_ == CardTone::plain && ui_.look.theme != Theme::dark)
    fill({box.x, box.y + ui_.px(1.5f), box.width, box.height}, Colour(0.05f, 0.08f, 0.12f, 0.05f), radius);
  fill(box, groundOf(ui_, tone_), radius);
  frame(ui_, box, edgeOf(ui_, tone_), radius);
  layers_.Merge(list);
  ImGui::SetCursorScreenPos({box.x, box.y});
  takeRow(ui_, box.height, 10);
}

bool openingHeader(Ui& ui, std::string_view id, const HeaderSpec& spec) {
  const float chevronRoom = ui.px(24),
              detailWidth = spec.detail.empty() ? 0 : textWidth(quietText(ui), spec.detail) + ui.px(10);
  const bool detailBelow = detailWidth > ui.column.width * 0.42f;
  const float titleWidth = ui.column.width - chevronRoom - (detailBelow ? 0 : detailWidth);
  const float titleHeight = paragraphHeight(strongText(ui), spec.title, titleWidth);
  const float detailHeight =
      detailBelow ? paragraphHeight(quietText(ui), spec.detail, ui.column.width - chevronRoom) : 0;
  PixelRect row = takeRow(ui, std::max(ui.px(sizes::smallTarget), titleHeight + detailHeight + ui.px(4)));
  const ControlState state = control(
      ui, id, row,
      {.name = ui.texts(spec.isOpen ? "ui.header.open" : "ui.header.closed", {{"title", spec.title}})});
  PixelRect rest = row;
  const PixelRect chevron = cutRight(rest, chevronRoom);
  const float top = row.y + (row.height - titleHeight - detailHeight) / 2;
  drawParagraph(ui, {row.x, top}, titleWidth, spec.title,
                coloured(strongText(ui), state.isHovered ? ui.palette().accent : ui.palette().text));
  if (detailBelow)
    drawParagraph(ui, {row.x, top + titleHeight}, rest.width, spec.detail, quietText(ui));
  else if (!spec.detail.empty())
    drawLine(ui, cutRight(rest, detailWidth - ui.px(2)), spec.detail, quietText(ui), Align::right);
  drawIcon(ui, spec.isOpen ? Icon::chevronUp : Icon::chevronDown,
           {chevron.x + chevron.width - ui.px(8), middleOf(chevron).y}, ui.palette().textQuiet, 14);
  recordColours(ui, state, ui.palette().textQuiet, ui.background);
  drawFocusRing(ui, state, ui.px(6));
  return state.wasPressed;
}

void sectionLabel(Ui& ui, const std::string& label) {
  space(ui, 6);
  const TextLook look = coloured({ui.look.fonts.small, {}}, ui.palette().textQuiet);
  const float height = paragraphHeight(look, label, ui.column.width);
  drawParagraph(ui, lowCorner(takeRow(ui, height, 4)), ui.column.width, label, look);
}

void heading(Ui& ui, const std::string& text) {
  space(ui, 8);
  const TextLook look{ui.look.fonts.heading, ui.palette().text};
  const float height = paragraphHeight(look, text, ui.column.width);
  drawParagraph(ui, lowCorner(takeRow(ui, height, 8)), ui.column.width, text, look);
}

void step(Ui& ui, int number, const std::string& sentence) {
  const float indent = ui.px(26), disc = ui.px(9.5f), width = ui.column.width - indent;
  const TextLook look = bodyText(ui);
  const PixelRect row = takeRow(ui, std::max(2 * disc, paragraphHeight(look, sentence, width)), 6);
  const ImVec2 middle{row.x + disc, row.y + lineHeight(look) / 2};
  ImGui::GetWindowDrawList()->AddCircleFilled(middle, disc, packed(ui.palette().accentSoft));
  {
    const OnBackground on(ui, ui.palette().accentSoft);
    drawLine(ui, {middle.x - disc, middle.y - disc, 2 * disc, 2 * disc}, std::to_string(number),
             coloured(smallText(ui), mixed(ui.palette().accent, ui.palette().text, 0.25f)), Align::centre);
  }
  drawParagraph(ui, {row.x + indent, row.y}, width, sentence, look);
}

void remark(Ui& ui, Icon icon, const std::string& sentence, const Colour& colour) {
  const float indent = ui.px(26), width = ui.column.width - indent;
  const TextLook look = coloured(bodyText(ui), colour);
  const PixelRect row = takeRow(ui, std::max(ui.px(20), paragraphHeight(look, sentence, width)), 6);
  drawIcon(ui, icon, {row.x + ui.px(9), row.y + lineHeight(look) / 2}, colour, 18);
  drawParagraph(ui, {row.x + indent, row.y}, width, sentence, look);
}

void separator(Ui& ui) {
  space(ui, 4);
  const PixelRect row = takeRow(ui, std::max(1.0f, ui.look.scale), 12);
  fill(row, ui.palette().line);
}

}  // namespace knotmap
