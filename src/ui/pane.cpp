// pane.cpp - panes as ImGui windows without ImGui's own decoration.
#include "ui/pane.h"

#include <imgui_internal.h>  // BringWindowToDisplayFront: layers in the order they are drawn

#include "ui/boxes.h"

namespace knotmap {
namespace {

ImGuiWindowFlags flagsOf(const PaneSpec& spec) {
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                           ImGuiWindowFlags_NoBackground;
  if (!spec.scrolls) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  return flags;
}

void paintGround(Ui& ui, const PaneSpec& spec) {
  if (spec.isClear) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRectFullScreen();
  if (spec.radius > 0) drawShadow(ui, spec.box, spec.radius, 1);
  list.AddRectFilled(lowCorner(spec.box), highCorner(spec.box), packed(spec.background), spec.radius);
  if (spec.radius > 0)
    list.AddRect(lowCorner(spec.box), highCorner(spec.box), packed(ui.palette().line), spec.radius, 0,
                 ui.look.scale);
  list.PopClipRect();
}

}  // namespace

PaneFrame::PaneFrame(Ui& ui, const PaneSpec& spec)
    : ui_(ui),
      backgroundBefore_(ui.background),
      layerBefore_(ui.layer),
      couldScroll_(ui.canScroll),
      columnBefore_(ui.column),
      padding_(spec.padding) {
  ImGui::SetNextWindowPos(lowCorner(spec.box));
  ImGui::SetNextWindowSize({spec.box.width, spec.box.height});
  // ImGui clips content at half the padding, and a scroll bar takes more: its own padding is small, ours is
  // the column's.
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(spec.padding / 4, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
  ImGui::Begin(spec.id, nullptr, flagsOf(spec));
  ImGui::PopStyleVar(2);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());  // what is drawn later lies on top
  paintGround(ui, spec);
  if (!spec.isClear) ui.background = spec.background;
  ui.layer = spec.layer;
  ui.canScroll = spec.scrolls;
  ui.column = {spec.box.x + spec.padding,
               spec.box.width - 2 * spec.padding};  // the same with and without scroll bar
  ImGui::SetCursorScreenPos({ui.column.left, ImGui::GetCursorScreenPos().y + spec.padding});
  ui.record.topLayer = std::max(ui.record.topLayer, spec.layer);
  ui.focus.beginPane(spec.focusPane);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  wasClickedOutside_ = ImGui::IsMouseClicked(0) && !spec.box.contains({mouse.x, mouse.y});
}

PaneFrame::~PaneFrame() {
  if (ui_.canScroll) ImGui::Dummy({1, padding_});  // as much room below the last row as above the first
  ImGui::End();
  ui_.background = backgroundBefore_;
  ui_.layer = layerBefore_;
  ui_.canScroll = couldScroll_;
  ui_.column = columnBefore_;
}

ImVec2 rowStart(const Ui& ui) { return {ui.column.left, ImGui::GetCursorScreenPos().y}; }

PixelRect takeRow(Ui& ui, float height, float gap) {
  const ImVec2 at = rowStart(ui);
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({1, height});
  ImGui::SetCursorScreenPos({at.x, at.y + height + ui.px(gap)});
  return {at.x, at.y, ui.column.width, height};
}

void space(Ui& ui, float logicalHeight) {
  const ImVec2 at = rowStart(ui);
  ImGui::SetCursorScreenPos({at.x, at.y + ui.px(logicalHeight)});
}

PixelRect visibleArea() {
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  return {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()};
}

void drawShadow(Ui& ui, const PixelRect& box, float radius, float strength) {
  constexpr int rings = 8;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Colour shade{0.04f, 0.07f, 0.10f, 0.016f * strength * (ui.look.theme == Theme::dark ? 2.2f : 1.0f)};
  for (int ring = rings; ring >= 1; --ring) {
    const PixelRect grown =
        inset({box.x, box.y + ui.px(3), box.width, box.height}, -ui.look.scale * 1.6f * float(ring));
    list.AddRectFilled(lowCorner(grown), highCorner(grown), packed(shade),
                       radius + ui.look.scale * 1.6f * float(ring));
  }
}

}  // namespace knotmap
