// messages.cpp - what the program has to say, over the foot of the body: a notice with a way on, an export
// under way.
#include <cmath>
#include <filesystem>

#include "ui/boxes.h"
#include "ui/buttons.h"
#include "ui/pane.h"
#include "ui/panels.h"

namespace knotmap {
namespace {

constexpr float mostWidth = 560, padding = 14, iconRoom = 28;

// A card in the middle of the body's foot, clear of the tools in its corner.
PixelRect boxAtFoot(const Panels& panels, glm::vec2 size) {
  const PixelRect& area = panels.layout.body;
  const float margin = panels.ui.px(16);
  return {std::round(area.x + std::max(panels.ui.px(8), (area.width - size.x) / 2)),
          std::round(area.y + area.height - size.y - margin), size.x, size.y};
}
float widestCard(const Panels& panels) {
  return std::min(panels.ui.px(mostWidth), panels.layout.body.width - 2 * panels.ui.px(60));
}

PaneSpec cardSpec(const Panels& panels, const char* id, const PixelRect& box, const Colour& ground) {
  return {.id = id,
          .box = box,
          .background = ground,
          .layer = layers::popups,
          .focusPane = focusPanes::body,
          .radius = panels.ui.px(sizes::cardRadius)};
}

void noticeCard(Panels& panels, const Notice& notice) {
  Ui& ui = panels.ui;
  const float side = ui.px(sizes::smallTarget),
              action = notice.action ? linkWidth(ui, notice.actionLabel) : 0;
  const float fixed = 2 * ui.px(padding) + ui.px(iconRoom) + side;
  // The action stands beside the sentence where there is room, else below it.
  const float beside = widestCard(panels) - fixed - action, alone = widestCard(panels) - fixed;
  const bool isBelow = action > 0 && beside < ui.px(220);
  const float textRoom = std::min(isBelow ? alone : beside, textWidth(bodyText(ui), notice.sentence) + 1);
  const float textHeight = paragraphHeight(bodyText(ui), notice.sentence, textRoom);
  const float lineHeightOfCard = std::max(side, textHeight);
  const PixelRect box =
      boxAtFoot(panels, {fixed + std::max(textRoom + (isBelow ? 0 : action), isBelow ? action : 0),
                         lineHeightOfCard + (isBelow ? side : 0) + ui.px(14)});
  const bool isCalm = notice.tone == Notice::Tone::information;
  const PaneFrame pane(
      ui, cardSpec(panels, "notice", box, isCalm ? ui.palette().card : ui.palette().warningSoft));
  PixelRect row = inset(box, ui.px(padding), ui.px(7));
  row.height = lineHeightOfCard;
  row.width += ui.px(padding) - ui.px(6);
  const Colour ink = isCalm ? ui.palette().textQuiet : ui.palette().warning;
  drawIcon(ui, isCalm ? Icon::information : Icon::warning,
           {cutLeft(row, ui.px(iconRoom)).x + ui.px(9), middleOf(row).y}, ink, 18);
  drawParagraph(ui, {row.x, row.y + (row.height - textHeight) / 2}, textRoom, notice.sentence, bodyText(ui));
  const ImVec2 actionAt = isBelow ? ImVec2(row.x - ui.px(4), row.y + row.height)
                                  : ImVec2(row.x + textRoom + ui.px(2), middleOf(row).y - side / 2);
  if (notice.action && link(ui, "action", actionAt, notice.actionLabel)) ui.send(*notice.action);
  const PixelRect end = cutRight(row, side);
  if (iconButton(ui, "dismiss", {end.x, middleOf(end).y - side / 2, side, side},
                 {.icon = Icon::close, .name = ui.text("ui.notice.dismiss"), .key = "Escape"}))
    ui.send(DismissNotice{});
}

void exportCard(Panels& panels, const ExportJob& job) {
  Ui& ui = panels.ui;
  const ButtonSpec stop{.label = ui.text("ui.export.cancel"), .key = "Escape"};
  const PixelRect box = boxAtFoot(panels, {std::min(ui.px(420), widestCard(panels)), ui.px(74)});
  const PaneFrame pane(ui, cardSpec(panels, "export under way", box, ui.palette().card));
  PixelRect row = inset(box, ui.px(padding), 0);
  const PixelRect end = cutRight(row, buttonWidth(ui, stop));
  cutRight(row, ui.px(padding));
  const std::string name = std::filesystem::path(job.request.path).filename().string();
  drawLine(ui, {row.x, row.y + ui.px(12), row.width, ui.px(26)},
           ui.texts("ui.export.writing", {{"name", name}}), shortenable(bodyText(ui)));
  const PixelRect bar{row.x, row.y + ui.px(46), row.width, ui.px(8)};
  fill(bar, ui.palette().line, bar.height / 2);
  fill({bar.x, bar.y, std::max(bar.height, bar.width * job.progress), bar.height}, ui.palette().accent,
       bar.height / 2);
  if (button(ui, "stop", {end.x, middleOf(end).y - ui.px(sizes::target) / 2, end.width, ui.px(sizes::target)},
             stop))
    ui.send(CancelExport{});
}

}  // namespace

void messages(Panels& panels) {
  const State& state = panels.state();
  if (state.exporting)
    exportCard(panels, *state.exporting);
  else if (state.notice)
    noticeCard(panels, *state.notice);
}

}  // namespace knotmap
