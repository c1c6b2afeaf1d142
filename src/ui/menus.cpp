// menus.cpp - the whole command table as a menu, and the views alone where the toolbar has no room for them.
#include <algorithm>

#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/pane.h"
#include "ui/panels.h"

namespace knotmap {
namespace {

constexpr float columnWidth = 236, rowHeight = 32;

// Entries that stay together; the first group of a menu bears its name.
struct Group {
  Menu menu = Menu::file;
  bool isFirst = false;
  std::vector<const OfferedCommand*> entries;
};

std::vector<Group> groupsOf(std::span<const Menu> menus) {
  std::vector<Group> groups;
  for (Menu menu : menus) {
    bool isFirst = true;
    for (const OfferedCommand& offer : offeredCommands()) {
      if (offer.entry->menu != menu) continue;
      if (isFirst || offer.entry->startsGroup) groups.push_back({menu, isFirst, {}});
      isFirst = false;
      groups.back().entries.push_back(&offer);
    }
  }
  return groups;
}

std::string labelOf(const Panels& panels, const OfferedCommand& offer) {
  const State& state = panels.state();
  Ui& ui = panels.ui;
  if (offer.command.is<Undo>() && !state.undoName.empty())
    return ui.texts("ui.toolbar.undo", {{"step", state.undoName}});
  if (offer.command.is<Redo>() && !state.redoName.empty())
    return ui.texts("ui.toolbar.redo", {{"step", state.redoName}});
  return ui.text(offer.entry->textKey);
}

void entryRow(Panels& panels, const OfferedCommand& offer) {
  Ui& ui = panels.ui;
  const bool isUsable = isEnabled(offer.command, panels.state());
  const std::string label = labelOf(panels, offer),
                    key = offer.entry->keys.substr(0, offer.entry->keys.find(' '));
  const float keyWidth = key.empty() ? 0 : textWidth(quietText(ui), key) + ui.px(10);
  const float width = ui.column.width - ui.px(24) - keyWidth;
  PixelRect row =
      takeRow(ui, std::max(ui.px(rowHeight), paragraphHeight(bodyText(ui), label, width) + ui.px(10)), 0);
  const ControlState state =
      control(ui, offer.entry->line, row, {.name = label, .key = key, .hint = label, .isEnabled = isUsable});
  const Colour ground = state.isHovered || state.showsRing ? ui.palette().accentSoft : ui.background;
  if (ground != ui.background) fill(row, ground, ui.px(6));
  const OnBackground on(ui, ground);
  TextLook look = isUsable ? bodyText(ui) : coloured(bodyText(ui), ui.palette().textQuiet);
  look.isQuiet = !isUsable;
  PixelRect room = inset(row, ui.px(12), 0);
  if (!key.empty()) drawLine(ui, cutRight(room, keyWidth), key, quietText(ui), Align::right);
  drawParagraph(ui, {room.x, row.y + (row.height - paragraphHeight(look, label, width)) / 2}, width, label,
                look);
  recordColours(ui, state, look.colour, ground);
  drawFocusRing(ui, state, ui.px(6));
  if (!state.wasPressed) return;
  panels.memory.menu = OpenMenu::none;
  ui.send(offer.command);
}

void drawGroup(Panels& panels, const Group& group, bool isTopOfColumn) {
  Ui& ui = panels.ui;
  if (group.isFirst)
    sectionLabel(ui, ui.text("menu." + std::string(menuName(group.menu))));
  else
    space(ui, isTopOfColumn ? 6 + 4 + lineHeight(quietText(ui)) / ui.look.scale : 10);
  for (const OfferedCommand* offer : group.entries) entryRow(panels, *offer);
}

float heightOf(const Ui& ui, const Group& group) {
  return ui.px(12) + (group.isFirst ? lineHeight(quietText(ui)) : 0) +
         float(group.entries.size()) * ui.px(rowHeight);
}

using MenuColumn = std::vector<Group>;
float heightOf(const Ui& ui, const MenuColumn& column) {
  float height = lineHeight(quietText(ui));
  for (const Group& group : column) height += heightOf(ui, group);
  return height;
}

// One group below the other, in as many columns as there is room for, evenly filled.
std::vector<MenuColumn> columnsOf(const Ui& ui, std::vector<Group> groups, std::size_t columns) {
  const float fair = heightOf(ui, groups) / float(columns);
  std::vector<MenuColumn> filled(1);
  float height = 0;
  for (Group& group : groups) {
    if (height > 0 && height + heightOf(ui, group) / 2 > fair && filled.size() < columns) {
      filled.emplace_back();
      height = 0;
    }
    height += heightOf(ui, group);
    filled.back().push_back(std::move(group));
  }
  return filled;
}

void drawColumns(Panels& panels, const std::vector<MenuColumn>& columns) {
  Ui& ui = panels.ui;
  const ImVec2 start = rowStart(ui);
  const Column whole = ui.column;
  const float gap = ui.px(12),
              width = (whole.width - gap * float(columns.size() - 1)) / float(columns.size());
  float lowest = start.y;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const InColumn in(ui, {whole.left + float(i) * (width + gap), width});
    ImGui::SetCursorScreenPos({ui.column.left, start.y});
    for (const Group& group : columns[i]) drawGroup(panels, group, &group == &columns[i].front());
    lowest = std::max(lowest, rowStart(ui).y);
  }
  ImGui::SetCursorScreenPos({whole.left, lowest});
  takeRow(ui, 1, 0);
}

std::vector<Menu> menusOf(OpenMenu open) {
  if (open == OpenMenu::views) return {Menu::view};
  return {Menu::file, Menu::help, Menu::edit, Menu::knot, Menu::view};
}

}  // namespace

void menus(Panels& panels) {
  PanelMemory& memory = panels.memory;
  if (memory.menu == OpenMenu::none) return;
  Ui& ui = panels.ui;
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const float margin = ui.px(8), padding = ui.px(10);
  const PixelRect area{margin, memory.menuAnchor.y + memory.menuAnchor.height + ui.px(6),
                       window.x - 2 * margin,
                       window.y - memory.menuAnchor.y - memory.menuAnchor.height - ui.px(6) - margin};
  std::vector<Group> groups = groupsOf(menusOf(memory.menu));
  const auto fitting = std::size_t(std::max(1.0f, (area.width - 2 * padding) / ui.px(columnWidth)));
  const auto columns =
      columnsOf(ui, std::move(groups), std::min<std::size_t>(fitting, memory.menu == OpenMenu::main ? 4 : 1));
  float height = 0;
  for (const MenuColumn& column : columns) height = std::max(height, heightOf(ui, column));
  const float width = std::min(area.width, float(columns.size()) * ui.px(columnWidth) + 2 * padding);
  const PixelRect box{std::clamp(memory.menuAnchor.x, area.x, std::max(area.x, area.x + area.width - width)),
                      area.y, width, std::min(area.height, height + 2 * padding + ui.px(8))};
  bool wasClickedOutside = false;
  ui.focus.beginScope(controlId("menu"));
  {
    const PaneFrame pane(ui, {.id = "menu",
                              .box = box,
                              .background = ui.palette().card,
                              .layer = layers::popups,
                              .focusPane = focusPanes::toolbar,
                              .scrolls = true,
                              .padding = padding,
                              .radius = ui.px(sizes::cardRadius)});
    drawColumns(panels, columns);
    while (ui.keys.take("Down")) ui.focus.step(1);
    while (ui.keys.take("Up")) ui.focus.step(-1);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    wasClickedOutside = pane.wasClickedOutside() && !memory.menuAnchor.contains({mouse.x, mouse.y});
  }
  ui.focus.endScope();
  if (wasClickedOutside || ui.keys.take("Escape")) memory.menu = OpenMenu::none;
}

}  // namespace knotmap
