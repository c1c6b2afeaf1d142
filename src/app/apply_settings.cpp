// Settings, dialogs, panes and the message line.
#include <algorithm>

#include "app/apply.h"

namespace knotmap {
namespace {

// Every change of the settings; they are kept at once.
Problems change(Workbench& bench, const std::function<void(Settings&)>& how) {
  Settings changed = bench.state.settings;
  how(changed);
  if (changed == bench.state.settings) return {};
  bench.state.settings = changed;
  contentChanged(bench.state);
  if (bench.surroundings.settingsFile.empty()) return {};
  const Result<Done> saved = saveSettings(bench.surroundings.settingsFile, changed);
  if (!saved)
    tell(bench, bench.texts("notice.settings_not_kept", {{"why", saved.problems()[0].what}}),
         Notice::Tone::warning);
  return {};
}

}  // namespace

Problems applyTo(Workbench& bench, const SetTheme& command) {
  return change(bench, [&](Settings& settings) {
    settings.theme = command.theme.value_or(settings.theme == Theme::dark ? Theme::light : Theme::dark);
  });
}

Problems applyTo(Workbench& bench, const SetStyle& command) {
  return change(bench, [&](Settings& settings) {
    settings.style =
        command.style.value_or(settings.style == ZoneStyle::hatch ? ZoneStyle::stipple : ZoneStyle::hatch);
  });
}

Problems applyTo(Workbench& bench, const ShowEssential& command) {
  return change(bench, [&](Settings& settings) {
    settings.showsEssential = command.shown.value_or(!settings.showsEssential);
  });
}

Problems applyTo(Workbench& bench, const ShowSpillover& command) {
  return change(bench, [&](Settings& settings) {
    settings.showsSpillover = command.shown.value_or(!settings.showsSpillover);
  });
}

Problems applyTo(Workbench& bench, const SetScale& command) {
  return applyTo(bench, SetSetting{"scale", std::to_string(command.percent)});
}

Problems applyTo(Workbench& bench, const ChangeScale& command) {
  const SettingRow& row = *settingRow("scale");
  return change(bench, [&](Settings& settings) {
    settings.scalePercent = std::clamp(settings.scalePercent + command.byPercent, row.least, row.most);
  });
}

Problems applyTo(Workbench& bench, const SetSetting& command) {
  Settings changed = bench.state.settings;
  const Result<Done> done = changeSetting(changed, command.name, command.value);
  if (!done) return done.problems();
  return change(bench, [&](Settings& settings) { settings = changed; });
}

Problems applyTo(Workbench& bench, const ShowDialog& command) {
  bench.state.dialog = command.dialog;
  return {};
}

Problems applyTo(Workbench& bench, const CloseDialog&) {
  bench.state.dialog = Dialog::none;
  return {};
}

Problems applyTo(Workbench& bench, const FocusSearch&) {
  bench.state.wantsSearchFocus = true;
  return {};
}

Problems applyTo(Workbench& bench, const ShowPane& command) {
  bool& shown = command.pane == Pane::knots ? bench.state.showsKnotPane : bench.state.showsAdvicePane;
  shown = command.shown.value_or(!shown);
  return {};
}

Problems applyTo(Workbench& bench, const DismissNotice&) {
  bench.state.notice.reset();
  return {};
}

Problems applyTo(Workbench& bench, const Quit&) {
  bench.state.wantsToQuit = true;
  return {};
}

}  // namespace knotmap
