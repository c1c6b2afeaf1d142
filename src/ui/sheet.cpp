// sheet.cpp - scrim, ground, scrolling content and foot as panes on one layer.
#include "ui/sheet.h"

#include "ui/boxes.h"
#include "ui/buttons.h"

namespace knotmap {
namespace {

constexpr float padding = 24, headRoom = 64, footRoom = 70, marginRoom = 20;

}  // namespace

Sheet::Sheet(Ui& ui, SheetMemory& memory, const SheetSpec& spec)
    : ui_(ui),
      memory_(memory),
      spec_(spec),
      headHeight_(ui.px(headRoom)),
      footHeight_(spec.hasFoot ? ui.px(footRoom) : ui.px(8)) {
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const float margin = std::min(ui.px(marginRoom), window.x * 0.02f);
  const float width = std::min(ui.px(spec.logicalWidth), window.x - 2 * margin);
  const float wanted = headHeight_ + memory.contentHeight + footHeight_;
  const float height = std::min(memory.contentHeight > 0 ? wanted : window.y, window.y - 2 * margin);
  box_ = {std::round((window.x - width) / 2), std::round((window.y - height) / 2), width, height};
  content_ = {box_.x, box_.y + headHeight_, box_.width, box_.height - headHeight_ - footHeight_};

  ui.focus.beginScope(controlId(spec.id));
  ui.record.topLayer = layers::sheets;
  const PixelRect whole{0, 0, window.x, window.y};
  {
    const PaneFrame scrim(ui, {.id = "scrim",
                               .box = whole,
                               .background = Colour(0.05f, 0.07f, 0.09f, 0.42f),
                               .layer = layers::sheets});
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    wasClickedBeside_ =
        ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0) && !box_.contains({mouse.x, mouse.y});
  }
  {
    const PaneFrame ground(ui, {.id = "sheet",
                                .box = box_,
                                .background = ui.palette().panel,
                                .layer = layers::sheets,
                                .radius = ui.px(14)});
    drawLine(ui,
             {box_.x + ui.px(padding), box_.y + ui.px(6), box_.width - ui.px(padding + 64),
              headHeight_ - ui.px(6)},
             spec.title, {ui.look.fonts.title, ui.palette().text});
  }
  ImGui::PushID(spec.id);
  body_.emplace(ui, PaneSpec{.id = (std::string("sheet content ") + spec.id).c_str(),
                             .box = content_,
                             .background = ui.palette().panel,
                             .layer = layers::sheets,
                             .scrolls = true,
                             .isClear = true});
  ui.background = ui.palette().panel;
  ui.column = {content_.x + ui.px(padding), content_.width - 2 * ui.px(padding)};
  space(ui, 4);
}

void Sheet::endContent() {
  if (!body_) return;
  const float height = rowStart(ui_).y + ImGui::GetScrollY() - content_.y + ui_.px(8);
  if (std::abs(height - memory_.contentHeight) > 0.5f) ui_.wakeAfter(0);
  memory_.contentHeight = height;
  body_.reset();
}

PixelRect Sheet::beginFoot() {
  endContent();
  const PixelRect box{box_.x, box_.y + box_.height - footHeight_, box_.width, footHeight_};
  foot_.emplace(ui_, PaneSpec{.id = "sheet foot", .box = box, .layer = layers::sheets, .isClear = true});
  ui_.background = ui_.palette().panel;
  fill({box.x, box.y, box.width, std::max(1.0f, ui_.look.scale)}, ui_.palette().line);
  const PixelRect row = inset(box, ui_.px(padding), (box.height - ui_.px(sizes::target)) / 2);
  return row;
}

bool Sheet::wantsToClose() {
  endContent();
  foot_.reset();
  const float side = ui_.px(sizes::target);
  const PixelRect cross{box_.x + box_.width - side - ui_.px(14), box_.y + ui_.px(14), side, side};
  bool wasPressed = false;
  {
    const PaneFrame head(ui_, {.id = "sheet head", .box = cross, .layer = layers::sheets, .isClear = true});
    ui_.background = ui_.palette().panel;
    wasPressed = iconButton(ui_, "close", cross,
                            {.icon = Icon::close, .name = ui_.text("ui.sheet.close"), .key = "Escape"});
  }
  return wasPressed || wasClickedBeside_ || ui_.keys.take("Escape");
}

Sheet::~Sheet() {
  endContent();
  foot_.reset();
  ImGui::PopID();
  ui_.focus.endScope();
}

}  // namespace knotmap
