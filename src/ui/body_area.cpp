// body_area.cpp - the picture of the body with hands and crosshair on it, the words beside the pointer, the
// tools in its corner, and the line at the foot.
#include "ui/boxes.h"
#include "ui/buttons.h"
#include "ui/cards.h"
#include "ui/pane.h"
#include "ui/panels.h"
#include "ui/shortcuts.h"

namespace knotmap {
namespace {

glm::vec2 pictureMouse(const PixelRect& box) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  return {mouse.x - box.x, mouse.y - box.y};
}

HandState handOn(const Panels& panels, const ControlState& body) {
  const ImGuiIO& io = ImGui::GetIO();
  HandState hand;
  hand.at = pictureMouse(body.box);
  hand.isOver = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                body.box.contains({io.MousePos.x, io.MousePos.y});
  for (int button = 0; button < 3; ++button) {
    hand.wentDown[std::size_t(button)] = ImGui::IsMouseClicked(button);
    hand.wentUp[std::size_t(button)] = ImGui::IsMouseReleased(button);
  }
  hand.isDoubleClick = ImGui::IsMouseDoubleClicked(0);
  hand.wheel = io.MouseWheel;
  hand.isAdding = panels.ui.keys.isCtrlHeld || panels.ui.keys.isShiftHeld;
  hand.isPushing = panels.ui.keys.isSpaceHeld || panels.memory.pushTool;
  hand.scale = panels.ui.look.scale;
  hand.picture = panels.picture.revision;
  return hand;
}

void drawPicture(const Panels& panels, const PixelRect& box) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Palette& palette = panels.ui.palette();
  const ImU32 top = packed(palette.backgroundTop), bottom = packed(palette.backgroundBottom);
  list.AddRectFilledMultiColor(lowCorner(box), highCorner(box), top, top, bottom, bottom);
  if (!panels.picture.scene) return;
  const glm::vec2 size(panels.picture.scene->size);
  list.AddImage(reinterpret_cast<ImTextureID>(std::uintptr_t(panels.picture.texture)), lowCorner(box),
                {box.x + size.x, box.y + size.y}, {0, 1}, {1, 0});
}

// The words beside the pointer or the crosshair, on a ground of their own.
void wordsBeside(Ui& ui, const PixelRect& area, ImVec2 at, const std::string& words) {
  if (words.empty()) return;
  const TextLook look = smallText(ui);
  const float width = textWidth(look, words) + ui.px(20), height = ui.px(26);
  PixelRect box{at.x + ui.px(16), at.y - height - ui.px(8), width, height};
  box.x = std::clamp(box.x, area.x + ui.px(6),
                     std::max(area.x + ui.px(6), area.x + area.width - width - ui.px(6)));
  if (box.y < area.y + ui.px(6)) box.y = at.y + ui.px(22);
  box.width = std::min(box.width, area.width - ui.px(12));
  const int layer = ui.layer;
  ui.layer = layers::drawers;
  fill(box, ui.palette().card, height / 2);
  frame(ui, box, ui.palette().line, height / 2);
  const OnBackground on(ui, ui.palette().card);
  drawLine(ui, inset(box, ui.px(10) - 1, 0), words, shortenable(look), Align::centre);
  ui.layer = layer;
}

void drawCrosshair(Panels& panels, const PixelRect& box, const PictureSpace& space) {
  Ui& ui = panels.ui;
  const std::optional<Pointed>& crosshair = panels.state().crosshair;
  if (!crosshair) return;
  const auto pixel = space.pixelOf(crosshair->point, panels.memory.hands.lastClick());
  if (!pixel) return;
  const ImVec2 at{box.x + pixel->x, box.y + pixel->y};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = ui.px(9), arm = ui.px(18);
  for (const auto& [colour, width] :
       {std::pair{ui.palette().card, 4.0f}, std::pair{ui.palette().accent, 2.0f}}) {
    const float stroke = width * ui.look.scale;
    list.AddCircle(at, radius, packed(colour), 0, stroke);
    list.AddLine({at.x - arm, at.y}, {at.x - radius * 0.45f, at.y}, packed(colour), stroke);
    list.AddLine({at.x + radius * 0.45f, at.y}, {at.x + arm, at.y}, packed(colour), stroke);
    list.AddLine({at.x, at.y - arm}, {at.x, at.y - radius * 0.45f}, packed(colour), stroke);
    list.AddLine({at.x, at.y + radius * 0.45f}, {at.x, at.y + arm}, packed(colour), stroke);
  }
  wordsBeside(ui, box, at, panels.app.pointedWords().beside);
}

// Tab into the body shows the crosshair, Tab away takes it along; the table's body keys move it.
void keepCrosshair(Panels& panels, const ControlState& body) {
  Ui& ui = panels.ui;
  PanelMemory& memory = panels.memory;
  const bool had = memory.isBodyFocused;
  memory.isBodyFocused = body.showsRing;
  if (body.showsRing && !had && !panels.state().crosshair) ui.send(MoveCrosshair{});
  if (!body.showsRing && panels.state().crosshair && !panels.state().pick) ui.send(HideCrosshair{});
}

void useHands(Panels& panels, const ControlState& body, const PictureSpace& space) {
  Ui& ui = panels.ui;
  BodyHands& hands = panels.memory.hands;
  const HandState hand = handOn(panels, body);
  for (Command& command : hands.follow(hand, space, panels.state())) {
    if (command.is<Click>()) panels.memory.pickAt = hand.at + glm::vec2(body.box.x, body.box.y);
    ui.send(std::move(command));
  }
  if (hands.isDragging())
    ImGui::SetMouseCursor(hands.isCarryingKnot() ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_ResizeAll);
  else if (hand.isOver && space.knotAt(hand.at))
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (hand.isOver && panels.state().hover && !hands.isBusy())
    wordsBeside(ui, body.box, ImGui::GetIO().MousePos, panels.app.pointedWords().beside);
}

// ---- tools in the corner: everything can be done with one button and no wheel ----

void tools(Panels& panels) {
  Ui& ui = panels.ui;
  const PixelRect& area = panels.layout.body;
  const float side = ui.px(sizes::target), gap = ui.px(6);
  const PixelRect box{area.x + area.width - side - ui.px(16),
                      area.y + area.height - 4 * side - 3 * gap - ui.px(14), side, 4 * side + 3 * gap};
  const PaneFrame pane(
      ui, {.id = "body tools", .box = inset(box, -ui.px(5)), .focusPane = focusPanes::body, .isClear = true});
  ui.background = ui.palette().backgroundBottom;
  PixelRect rest = box;
  const auto next = [&] {
    const PixelRect strip = cutTop(rest, side);
    cutTop(rest, gap);
    return strip;
  };
  constexpr float step = 1.25f;
  if (iconButton(ui, "zoom in", next(),
                 {.icon = Icon::plus,
                  .name = ui.text("ui.body.zoom_in"),
                  .key = shortcutOf("zoom 1.25"),
                  .hasFrame = true}))
    ui.send(Zoom{step, std::nullopt});
  if (iconButton(ui, "zoom out", next(),
                 {.icon = Icon::minus,
                  .name = ui.text("ui.body.zoom_out"),
                  .key = shortcutOf("zoom 0.8"),
                  .hasFrame = true}))
    ui.send(Zoom{1 / step, std::nullopt});
  if (iconButton(
          ui, "fit", next(),
          {.icon = Icon::fit, .name = ui.text("ui.body.fit"), .key = shortcutOf("fit"), .hasFrame = true}))
    ui.send(Fit{});
  bool& push = panels.memory.pushTool;
  if (iconButton(ui, "push", next(),
                 {.icon = Icon::hand,
                  .name = ui.text("ui.body.push"),
                  .isOn = push,
                  .hasFrame = true,
                  .role = Role::toggle}))
    push = !push;
}

}  // namespace

void bodyArea(Panels& panels) {
  Ui& ui = panels.ui;
  const PixelRect& box = panels.layout.body;
  const glm::ivec2 size(int(box.width), int(box.height));
  if (size != panels.state().pictureSize && size.x > 0 && size.y > 0) ui.send(ResizePicture{size.x, size.y});
  {
    const PaneFrame pane(ui, {.id = "body",
                              .box = box,
                              .background = ui.palette().backgroundBottom,
                              .focusPane = focusPanes::body});
    drawPicture(panels, box);
    const ControlState body =
        control(ui, "body", box, {.name = ui.text("ui.body.name"), .hint = {}, .role = Role::picture});
    recordColours(ui, body, ui.palette().accent, ui.palette().backgroundTop);
    if (panels.picture.scene) {
      const PictureSpace space(*panels.picture.scene, panels.app.body());
      useHands(panels, body, space);
      drawCrosshair(panels, box, space);
    }
    keepCrosshair(panels, body);
    if (body.showsRing) frame(ui, inset(box, ui.px(3)), ui.palette().accent, ui.px(4), 2);
  }
  tools(panels);
}

void statusLine(Panels& panels) {
  Ui& ui = panels.ui;
  const PixelRect& box = panels.layout.status;
  const PaneFrame pane(ui, {.id = "status", .box = box, .background = ui.palette().panel});
  fill({box.x, box.y, box.width, std::max(1.0f, ui.look.scale)}, ui.palette().line);
  PixelRect row = inset(box, ui.px(12), 0);
  const std::string& pointed = panels.app.pointedWords().status;
  const bool isPointing = !pointed.empty() && (panels.state().hover || panels.state().crosshair);
  const std::string& rest = ui.text(panels.memory.isBodyFocused   ? "ui.status.keys"
                                    : panels.state().view.isChart ? "ui.status.chart"
                                                                  : "ui.status.rest");
  drawLine(ui, row, isPointing ? pointed : rest, shortenable(isPointing ? smallText(ui) : quietText(ui)));
}

}  // namespace knotmap
