// help_sheets.cpp - the keys, written from the command table; what the program is.
#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/dialogs.h"

namespace knotmap {
namespace {

float keyCapsWidth(const Ui& ui, const std::string& keys) {
  float width = 0;
  for (std::size_t at = 0; at < keys.size();) {
    const std::size_t end = std::min(keys.find(' ', at), keys.size());
    width += chipWidth(ui, std::string_view(keys).substr(at, end - at)) + ui.px(4);
    at = end + 1;
  }
  return width;
}

void keyCaps(Ui& ui, ImVec2 at, const std::string& keys) {
  for (std::size_t from = 0; from < keys.size();) {
    const std::size_t end = std::min(keys.find(' ', from), keys.size());
    const std::string_view key = std::string_view(keys).substr(from, end - from);
    chip(ui, at, key, ChipTone::quiet);
    at.x += chipWidth(ui, key) + ui.px(4);
    from = end + 1;
  }
}

void helpLine(Ui& ui, const std::string& words, const std::string& keys) {
  const float caps = keyCapsWidth(ui, keys), width = ui.column.width - caps - ui.px(12);
  const float height = paragraphHeight(bodyText(ui), words, width);
  const PixelRect row = takeRow(ui, std::max(chipHeight(ui), height) + ui.px(4), 2);
  drawParagraph(ui, {row.x, row.y + (row.height - height) / 2}, width, words, bodyText(ui));
  keyCaps(ui, {row.x + row.width - caps, row.y + (row.height - chipHeight(ui)) / 2}, keys);
}

void hands(Ui& ui) {
  heading(ui, ui.text("ui.keys.hands"));
  for (const char* what : {"click", "turn", "carry", "push", "zoom", "fit", "walk"}) {
    const std::string key = std::string("ui.keys.") + what;
    helpLine(ui, ui.text(key), "");
    paragraph(ui, ui.text(key + "_how"), quietText(ui));
  }
}

}  // namespace

void keysSheet(Panels& panels) {
  Ui& ui = panels.ui;
  Sheet sheet(ui, panels.memory.sheet,
              {.id = "keys", .title = ui.text("ui.keys.title"), .logicalWidth = 640, .hasFoot = false});
  hands(ui);
  for (Menu menu : {Menu::file, Menu::edit, Menu::knot, Menu::view, Menu::help, Menu::none}) {
    heading(ui, ui.text(menu == Menu::none ? "ui.keys.body" : "menu." + std::string(menuName(menu))));
    for (const OfferedCommand& offer : offeredCommands())
      if (offer.entry->menu == menu && !offer.entry->keys.empty())
        helpLine(ui, ui.text(offer.entry->textKey), offer.entry->keys);
  }
  if (sheet.wantsToClose()) ui.send(CloseDialog{});
}

void aboutSheet(Panels& panels) {
  Ui& ui = panels.ui;
  Sheet sheet(ui, panels.memory.sheet, {.id = "about", .title = ui.text("ui.about.title"), .hasFoot = false});
  paragraph(ui, ui.text("ui.about.what"), bodyText(ui));
  paragraph(ui, ui.text("ui.disclaimer"), bodyText(ui));
  paragraph(ui, ui.text("ui.about.private"), bodyText(ui));
  paragraph(ui, ui.text("ui.about.licence"), quietText(ui));
  if (const ResolvedAtlas* atlas = panels.app.atlas()) {
    sectionLabel(ui, ui.text("ui.about.sources"));
    for (const Source& source : atlas->atlas().sources) paragraph(ui, source.work, quietText(ui));
  }
  if (sheet.wantsToClose()) ui.send(CloseDialog{});
}

}  // namespace knotmap
