// export_sheet.cpp - which picture, how large, in which colours, where to.
#include <system_error>

#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/choices.h"
#include "ui/dialogs.h"
#include "ui/text_fields.h"

namespace knotmap {
namespace {

void beginFresh(Panels& panels) {
  ExportForm& form = panels.memory.exportForm;
  if (!form.isFresh) return;
  const State& state = panels.state();
  const bool hasOwnFolder = !state.file.empty() && !state.isFromProgram;
  std::error_code ignored;
  const std::filesystem::path& pictures = panels.places.pictures;
  const std::filesystem::path folder = hasOwnFolder ? state.file.parent_path()
                                       : std::filesystem::is_directory(pictures, ignored)
                                           ? pictures
                                           : panels.places.home;
  form = {};
  form.isFresh = false;
  form.theme = state.settings.theme;
  form.path = suggestedPicture(folder, state.session).string();
}

void kindChoice(Ui& ui, ExportForm& form) {
  sectionLabel(ui, ui.text("ui.export.kind"));
  const Choice kinds[] = {
      {ui.text("ui.export.kind_view")}, {ui.text("ui.export.kind_chart")}, {ui.text("ui.export.kind_sheet")}};
  if (const auto chosen =
          segmented(ui, "kind", takeRow(ui, ui.px(sizes::target), 2), kinds, std::size_t(form.kind)))
    form.kind = PictureKind(*chosen);
  const char* help[] = {"ui.export.kind_view_help", "ui.export.kind_chart_help", "ui.export.kind_sheet_help"};
  paragraph(ui, ui.text(help[std::size_t(form.kind)]), quietText(ui));
}

void customSize(Ui& ui, ExportForm& form) {
  PixelRect row = takeRow(ui, ui.px(38));
  const float width = std::min(ui.px(110), (row.width - ui.px(30)) / 2);
  textField(ui, "width", cutLeft(row, width), form.customWidth,
            {.name = ui.text("ui.export.width"), .example = ui.text("ui.export.width")});
  drawLine(ui, cutLeft(row, ui.px(30)), "\u00D7", bodyText(ui), Align::centre);
  textField(ui, "height", cutLeft(row, width), form.customHeight,
            {.name = ui.text("ui.export.height"), .example = ui.text("ui.export.height")});
  if (!chosenSize(form))
    paragraph(ui, ui.text("ui.export.size_wrong"), coloured(smallText(ui), ui.palette().warning));
}

void sizeChoice(Ui& ui, ExportForm& form) {
  sectionLabel(ui, ui.text("ui.export.size"));
  std::vector<Choice> sizes;
  for (const ExportSize& size : exportSizes)
    sizes.push_back({ui.texts(size.textKey, {{"width", std::to_string(size.pixels.x)},
                                             {"height", std::to_string(size.pixels.y)}})});
  sizes.push_back({ui.text("ui.export.size_own")});
  if (const auto chosen = chipChoice(ui, "size", sizes, form.size)) form.size = *chosen;
  if (form.size >= exportSizes.size()) customSize(ui, form);
}

void themeChoice(Ui& ui, ExportForm& form) {
  sectionLabel(ui, ui.text("ui.export.theme"));
  const Choice themes[] = {{ui.text("ui.export.theme_light")},
                           {ui.text("ui.export.theme_dark")},
                           {ui.text("ui.export.theme_print")}};
  if (const auto chosen =
          segmented(ui, "theme", takeRow(ui, ui.px(sizes::target)), themes, std::size_t(form.theme)))
    form.theme = Theme(*chosen);
}

void contents(Panels& panels, ExportForm& form) {
  Ui& ui = panels.ui;
  sectionLabel(ui, ui.text("ui.export.contains"));
  if (toggleRow(ui, "labels", ui.text("ui.export.labels"), form.labels)) form.labels = !form.labels;
  if (toggleRow(ui, "date", ui.text("ui.export.date"), form.showsDate)) form.showsDate = !form.showsDate;
  if (!panels.state().session.alias.empty() &&
      toggleRow(ui, "alias", ui.text("ui.export.alias"), form.showsAlias))
    form.showsAlias = !form.showsAlias;
}

void destination(Ui& ui, ExportForm& form) {
  sectionLabel(ui, ui.text("ui.export.path"));
  if (textField(ui, "path", takeRow(ui, ui.px(38)), form.path,
                {.name = ui.text("ui.export.path"), .example = ui.text("ui.export.path"), .icon = Icon::file})
          .hasChanged)
    form.asksToOverwrite = false;
}

void start(Panels& panels, bool overwrites) {
  ExportForm& form = panels.memory.exportForm;
  const std::optional<glm::ivec2> size = chosenSize(form);
  if (!size || form.path.empty()) return;
  std::error_code ignored;
  form.asksToOverwrite = !overwrites && std::filesystem::exists(form.path, ignored);
  if (form.asksToOverwrite) return;
  ExportPicture request;
  request.path = form.path;
  request.kind = form.kind;
  request.size = *size;
  request.theme = form.theme;
  request.labels = form.labels;
  request.showsAlias = form.showsAlias;
  request.showsDate = form.showsDate;
  request.overwrites = overwrites;
  panels.ui.send(request);
}

void overwriteQuestion(Panels& panels) {
  ExportForm& form = panels.memory.exportForm;
  if (!form.asksToOverwrite) return;
  Ui& ui = panels.ui;
  const Card card(ui, CardTone::warning);
  remark(ui, Icon::warning,
         ui.texts("ui.files.exists", {{"name", std::filesystem::path(form.path).filename().string()}}),
         ui.palette().warning);
  Flow flow(ui, ui.px(sizes::target));
  const ButtonSpec replace{.label = ui.text("ui.files.replace")},
      keep{.label = ui.text("ui.files.keep"), .weight = Weight::quiet};
  if (button(ui, "replace", flow.take(buttonWidth(ui, replace)), replace)) start(panels, true);
  if (button(ui, "keep", flow.take(buttonWidth(ui, keep)), keep)) form.asksToOverwrite = false;
}

void form(Panels& panels) {
  Ui& ui = panels.ui;
  ExportForm& form = panels.memory.exportForm;
  overwriteQuestion(panels);
  kindChoice(ui, form);
  sizeChoice(ui, form);
  themeChoice(ui, form);
  contents(panels, form);
  destination(ui, form);
}

}  // namespace

void exportSheet(Panels& panels) {
  beginFresh(panels);
  Ui& ui = panels.ui;
  Sheet sheet(ui, panels.memory.sheet, {.id = "export", .title = ui.text("ui.export.title")});
  form(panels);
  const PixelRect foot = sheet.beginFoot();
  const ExportForm& form = panels.memory.exportForm;
  const ButtonSpec done{.label = ui.text("ui.export.start"),
                        .icon = Icon::share,
                        .weight = Weight::primary,
                        .isEnabled = chosenSize(form).has_value() && !form.path.empty()};
  const float width = buttonWidth(ui, done);
  if (button(ui, "done", {foot.x + foot.width - width, foot.y, width, foot.height}, done))
    start(panels, false);
  if (sheet.wantsToClose()) ui.send(CloseDialog{});
}

}  // namespace knotmap
