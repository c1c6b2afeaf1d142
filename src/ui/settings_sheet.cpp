// settings_sheet.cpp - the table of settings as controls, each by its kind.
#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/choices.h"
#include "ui/dialogs.h"

namespace knotmap {
namespace {

void choiceSetting(Ui& ui, const SettingRow& row, const std::string& value) {
  sectionLabel(ui, ui.text(row.textKey));
  std::vector<Choice> choices;
  std::optional<std::size_t> shown;
  for (std::size_t i = 0; i < row.choices.size(); ++i) {
    choices.push_back({ui.text("ui.settings.choice_" + std::string(row.choices[i]))});
    if (value == row.choices[i]) shown = i;
  }
  const PixelRect box = takeRow(ui, ui.px(sizes::target), 2);
  if (const auto chosen = segmented(ui, row.name, box, choices, shown))
    ui.send(SetSetting{std::string(row.name), std::string(row.choices[*chosen])});
  paragraph(ui, ui.text(row.textKey + "_help"), quietText(ui));
}

void numberSetting(Ui& ui, const SettingRow& row, const std::string& value) {
  sectionLabel(ui, ui.text(row.textKey));
  const int number = std::stoi(value);
  PixelRect line = takeRow(ui, ui.px(sizes::target), 2);
  const PixelRect less = cutLeft(line, ui.px(sizes::target)), middle = cutLeft(line, ui.px(72)),
                  more = cutLeft(line, ui.px(sizes::target));
  drawLine(ui, middle, ui.texts("ui.settings.percent", {{"number", value}}), strongText(ui), Align::centre);
  const auto change = [&](int by) {
    ui.send(SetSetting{std::string(row.name), std::to_string(std::clamp(number + by, row.least, row.most))});
  };
  ImGui::PushID(row.name.data(), row.name.data() + row.name.size());
  if (iconButton(ui, "less", less,
                 {.icon = Icon::minus,
                  .name = ui.texts("ui.settings.less", {{"name", ui.text(row.textKey)}}),
                  .isEnabled = number > row.least,
                  .hasFrame = true}))
    change(-row.step);
  if (iconButton(ui, "more", more,
                 {.icon = Icon::plus,
                  .name = ui.texts("ui.settings.more", {{"name", ui.text(row.textKey)}}),
                  .isEnabled = number < row.most,
                  .hasFrame = true}))
    change(row.step);
  ImGui::PopID();
}

void switchSetting(Ui& ui, const SettingRow& row, const std::string& value) {
  space(ui, 6);
  const bool isOn = value == "yes";
  if (toggleRow(ui, row.name, ui.text(row.textKey), isOn))
    ui.send(SetSetting{std::string(row.name), isOn ? "no" : "yes"});
  paragraph(ui, ui.text(row.textKey + "_help"), quietText(ui));
}

}  // namespace

void settingsSheet(Panels& panels) {
  Ui& ui = panels.ui;
  Sheet sheet(ui, panels.memory.sheet,
              {.id = "settings", .title = ui.text("ui.settings.title"), .hasFoot = false});
  for (const SettingRow& row : settingRows()) {
    const std::string value = row.value(panels.state().settings);
    switch (row.kind) {
      case SettingKind::choice:
        choiceSetting(ui, row, value);
        break;
      case SettingKind::number:
        numberSetting(ui, row, value);
        break;
      case SettingKind::yesNo:
        switchSetting(ui, row, value);
        break;
    }
  }
  if (sheet.wantsToClose()) ui.send(CloseDialog{});
}

}  // namespace knotmap
