// user_interface.cpp - the order in which panels are drawn is the order in which Tab walks through them.
#include "ui/user_interface.h"

#include "ui/shortcuts.h"

namespace knotmap {
namespace {

LayoutWishes wishesOf(const State& state) {
  return {state.settings.panesSwapped, state.showsKnotPane, state.showsAdvicePane};
}

void drawPanels(Panels& panels) {
  toolbar(panels);
  const bool isSwapped = panels.state().settings.panesSwapped;
  if (isSwapped)
    advicePane(panels);
  else
    knotsPane(panels);
  bodyArea(panels);
  statusLine(panels);
  messages(panels);
  if (isSwapped)
    knotsPane(panels);
  else
    advicePane(panels);
  candidates(panels);
  menus(panels);
  dialogs(panels);
}

}  // namespace

UserInterface::UserInterface(FontPaths fonts, UserPlaces places, const BuiltFonts& ahead)
    : fontPaths_(std::move(fonts)), places_(std::move(places)), builtScale_(ahead.scale) {
  look_.fonts = ahead.fonts;
}

bool UserInterface::dress(Theme theme, float scale) {
  const bool isNewScale = scale != uploadedScale_;
  if (!isNewScale && theme == look_.theme) return false;
  look_.theme = theme;
  look_.scale = scale;
  if (scale != builtScale_) look_.fonts = buildFonts(fontPaths_, scale);
  builtScale_ = uploadedScale_ = scale;
  applyStyle(look_);
  return isNewScale;
}

FrameResult UserInterface::frame(const App& app, const ShownPicture& picture, Keys keys) {
  FrameResult result;
  record_.clear();
  focus_.beginFrame();
  Ui ui{.look = look_,
        .texts = app.texts(),
        .record = record_,
        .focus = focus_,
        .keys = keys,
        .commands = result.commands,
        .tooltip = tooltip_};
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const Layout layout = layoutOf({size.x, size.y}, look_, wishesOf(app.state()));
  Panels panels{ui, app, memory_, layout, picture, places_};
  if (!keys.pressed.empty()) wasKeyLast_ = true;
  if (ImGui::IsMouseClicked(0)) wasKeyLast_ = false;
  routeKeys(ui, ImGui::GetIO().WantTextInput);
  drawPanels(panels);
  sendShortcuts(panels, memory_.isBodyFocused);
  if (ImGui::IsMouseClicked(0)) focus_.hideRing();
  focus_.endFrame(wasKeyLast_);
  result.wakeIn = ui.wakeIn;
  result.isDragging = memory_.hands.isDragging();
  return result;
}

}  // namespace knotmap
