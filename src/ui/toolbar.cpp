// toolbar.cpp - what is always at hand: menu, views, style, undo, theme, export. A narrow window leaves out
// what the menu has as well.
#include <array>

#include "ui/boxes.h"
#include "ui/buttons.h"
#include "ui/choices.h"
#include "ui/pane.h"
#include "ui/panels.h"
#include "ui/shortcuts.h"

namespace knotmap {
namespace {

struct NamedView {
  const char* name;  // of ShowView
  const char* textKey;
};
constexpr std::array<NamedView, 6> views{{{"chart", "ui.view.chart"},
                                          {"front", "ui.view.front"},
                                          {"back", "ui.view.back"},
                                          {"left", "ui.view.left"},
                                          {"right", "ui.view.right"},
                                          {"orbit", "ui.view.orbit"}}};

std::vector<Choice> viewChoices(const Ui& ui) {
  std::vector<Choice> choices;
  for (const NamedView& view : views)
    choices.push_back({ui.text(view.textKey), shortcutOf("view " + std::string(view.name))});
  return choices;
}

std::vector<Choice> styleChoices(const Ui& ui) {
  const std::string key = shortcutOf("style toggle");
  return {{ui.text("ui.style.stipple"), key}, {ui.text("ui.style.hatch"), key}};
}

std::optional<std::size_t> viewShown(const State& state) {
  for (std::size_t i = 0; i < views.size(); ++i)
    if (state.view.name == views[i].name) return i;
  return std::nullopt;
}

ButtonSpec exportButton(const Ui& ui) {
  return {.label = ui.text("ui.toolbar.export"),
          .key = shortcutOf("dialog export"),
          .icon = Icon::share,
          .weight = Weight::primary};
}
ButtonSpec viewButton(const Ui& ui, const State& state) {
  const std::optional<std::size_t> shown = viewShown(state);
  return {.label = shown ? ui.text(views[*shown].textKey) : ui.text("ui.view.other"),
          .icon = Icon::chevronDown};
}
float brandWidth(const Ui& ui) {
  return ui.px(32) + textWidth({ui.look.fonts.title, {}}, ui.text("ui.name")) + ui.px(sizes::wideGap);
}

// Which parts there is room for; all others are always there.
struct Plan {
  bool hasBrand = false, hasAllViews = false, hasStyle = false, hasTheme = false, hasExportWords = false;
  float rightWidth = 0;  // of the group at the right end
};

Plan planOf(const Panels& panels, float width) {
  const Ui& ui = panels.ui;
  const float gap = ui.px(sizes::gap), target = ui.px(sizes::target) + gap;
  const int alwaysLeft = panels.layout.hasDrawers ? 2 : 1, alwaysRight = panels.layout.hasDrawers ? 4 : 3;
  const float shortView = buttonWidth(ui, viewButton(ui, panels.state())) + gap;
  Plan plan;
  float spare = width - float(alwaysLeft + alwaysRight) * target - shortView;
  const auto takes = [&](float more) {
    const bool fits = more <= spare;
    if (fits) spare -= more;
    return fits;
  };
  plan.hasAllViews = takes(segmentedWidth(ui, viewChoices(ui)) + gap - shortView);
  plan.hasExportWords = takes(buttonWidth(ui, exportButton(ui)) + gap - target);
  plan.hasTheme = takes(target);
  plan.hasBrand = takes(brandWidth(ui) + gap);
  plan.hasStyle = takes(segmentedWidth(ui, styleChoices(ui)) + 2 * gap);
  plan.rightWidth = float(alwaysRight - 1 + (plan.hasTheme ? 1 : 0)) * target +
                    (plan.hasExportWords ? buttonWidth(ui, exportButton(ui)) : ui.px(sizes::target));
  return plan;
}

PixelRect take(Ui& ui, PixelRect& bar, float width) {
  const PixelRect strip = cutLeft(bar, width);
  cutLeft(bar, ui.px(sizes::gap));
  return strip;
}
PixelRect takeTarget(Ui& ui, PixelRect& bar) { return take(ui, bar, ui.px(sizes::target)); }

void toggleMenu(PanelMemory& memory, OpenMenu menu, const PixelRect& anchor) {
  memory.menu = memory.menu == menu ? OpenMenu::none : menu;
  memory.menuAnchor = anchor;
}

void menuButton(Panels& panels, PixelRect& bar) {
  Ui& ui = panels.ui;
  const PixelRect box = takeTarget(ui, bar);
  const bool wasPressed = iconButton(ui, "menu", box,
                                     {.icon = Icon::menu,
                                      .name = ui.text("ui.toolbar.menu"),
                                      .key = "F10",
                                      .isOn = panels.memory.menu == OpenMenu::main});
  if (wasPressed || ui.keys.take("F10")) toggleMenu(panels.memory, OpenMenu::main, box);
}

void brand(Ui& ui, PixelRect& bar) {
  PixelRect room = take(ui, bar, brandWidth(ui));
  drawIcon(ui, Icon::mark, middleOf(cutLeft(room, ui.px(24))), ui.palette().accent, 22);
  cutLeft(room, ui.px(8));
  drawLine(ui, room, ui.text("ui.name"), {ui.look.fonts.title, ui.palette().text});
}

void paneButton(Panels& panels, const PixelRect& box, Pane pane, bool isOpen) {
  Ui& ui = panels.ui;
  const bool isKnots = pane == Pane::knots, standsLeft = isKnots != panels.state().settings.panesSwapped;
  if (iconButton(ui, isKnots ? "knots" : "advice", box,
                 {.icon = standsLeft ? Icon::paneLeft : Icon::paneRight,
                  .name = ui.text(isKnots ? "ui.toolbar.knots" : "ui.toolbar.advice"),
                  .key = shortcutOf(isKnots ? "pane knots toggle" : "pane advice toggle"),
                  .isOn = isOpen,
                  .role = Role::toggle}))
    ui.send(ShowPane{pane, !isOpen});
}

void viewControl(Panels& panels, const Plan& plan, PixelRect& bar) {
  Ui& ui = panels.ui;
  if (plan.hasAllViews) {
    const std::vector<Choice> choices = viewChoices(ui);
    if (const auto chosen = segmented(ui, "views", take(ui, bar, segmentedWidth(ui, choices)), choices,
                                      viewShown(panels.state())))
      ui.send(ShowView{views[*chosen].name});
  } else {
    const ButtonSpec spec = viewButton(ui, panels.state());
    const PixelRect box = take(ui, bar, buttonWidth(ui, spec));
    if (button(ui, "view", box, spec)) toggleMenu(panels.memory, OpenMenu::views, box);
  }
  if (!plan.hasStyle) return;
  cutLeft(bar, ui.px(sizes::gap));
  const std::vector<Choice> styles = styleChoices(ui);
  const std::size_t shown = panels.state().settings.style == ZoneStyle::stipple ? 0 : 1;
  if (const auto chosen = segmented(ui, "style", take(ui, bar, segmentedWidth(ui, styles)), styles, shown))
    ui.send(SetStyle{*chosen == 0 ? ZoneStyle::stipple : ZoneStyle::hatch});
}

struct Step {
  const char* id;
  Icon icon;
  const char* textKey;  // "ui.toolbar.undo"; + "_nothing" when there is none
  const std::string& name;
  Command command;
};
void stepButton(Ui& ui, PixelRect& bar, const Step& step) {
  const bool isEnabled = !step.name.empty();
  const std::string key = step.textKey;
  if (iconButton(ui, step.id, takeTarget(ui, bar),
                 {.icon = step.icon,
                  .name = isEnabled ? ui.texts(key, {{"step", step.name}}) : ui.text(key + "_nothing"),
                  .key = shortcutOf(step.id),
                  .isEnabled = isEnabled}))
    ui.send(step.command);
}

void actions(Panels& panels, const Plan& plan, PixelRect bar) {
  Ui& ui = panels.ui;
  stepButton(ui, bar, {"undo", Icon::undo, "ui.toolbar.undo", panels.state().undoName, Undo{}});
  stepButton(ui, bar, {"redo", Icon::redo, "ui.toolbar.redo", panels.state().redoName, Redo{}});
  const bool isDark = ui.look.theme == Theme::dark;
  if (plan.hasTheme && iconButton(ui, "theme", takeTarget(ui, bar),
                                  {.icon = isDark ? Icon::sun : Icon::moon,
                                   .name = ui.text(isDark ? "ui.toolbar.light" : "ui.toolbar.dark"),
                                   .key = shortcutOf("theme toggle")}))
    ui.send(SetTheme{});
  if (panels.layout.hasDrawers)
    paneButton(panels, takeTarget(ui, bar), Pane::advice, panels.layout.showsAdvice);
  const ButtonSpec spec = exportButton(ui);
  const bool wasPressed =
      plan.hasExportWords
          ? button(ui, "export", bar, spec)
          : iconButton(ui, "export", bar, {.icon = Icon::share, .name = spec.label, .key = spec.key});
  if (wasPressed) ui.send(ShowDialog{Dialog::exportPicture});
}

}  // namespace

void toolbar(Panels& panels) {
  Ui& ui = panels.ui;
  const PixelRect whole = panels.layout.toolbar;
  const PaneFrame pane(
      ui,
      {.id = "toolbar", .box = whole, .background = ui.palette().panel, .focusPane = focusPanes::toolbar});
  const float line = std::max(1.0f, ui.look.scale);
  fill({whole.x, whole.y + whole.height - line, whole.width, line}, ui.palette().line);
  PixelRect bar = inset(whole, ui.px(sizes::panePadding), (whole.height - ui.px(sizes::target)) / 2);
  const Plan plan = planOf(panels, bar.width);
  const PixelRect right = cutRight(bar, plan.rightWidth);
  menuButton(panels, bar);
  if (plan.hasBrand) brand(ui, bar);
  if (panels.layout.hasDrawers)
    paneButton(panels, takeTarget(ui, bar), Pane::knots, panels.layout.showsKnots);
  viewControl(panels, plan, bar);
  actions(panels, plan, right);
}

}  // namespace knotmap
