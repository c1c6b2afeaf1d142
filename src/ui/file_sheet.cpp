// file_sheet.cpp - the open and the save pane: places, recent files, the folder's files, a name or path to
// type.
#include <system_error>

#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/dialogs.h"
#include "ui/text_fields.h"

namespace knotmap {
namespace {

constexpr const char* sessionFiles = ".json";

std::filesystem::path firstFolder(const Panels& panels) {
  const State& state = panels.state();
  std::error_code ignored;
  if (!state.file.empty() && !state.isFromProgram &&
      std::filesystem::is_directory(state.file.parent_path(), ignored))
    return state.file.parent_path();
  if (!state.recentFiles.empty() &&
      std::filesystem::is_directory(state.recentFiles.front().parent_path(), ignored))
    return state.recentFiles.front().parent_path();
  return std::filesystem::is_directory(panels.places.documents, ignored) ? panels.places.documents
                                                                         : panels.places.home;
}

void beginFresh(Panels& panels, bool saves) {
  PanelMemory& memory = panels.memory;
  if (!memory.fileForm.isFresh) return;
  memory.fileForm.isFresh = false;
  memory.browser.show(firstFolder(panels), sessionFiles);
  const State& state = panels.state();
  memory.browser.typed.clear();
  if (saves)
    memory.browser.typed = state.file.empty() ? "session-" + state.session.date.substr(0, 10) + sessionFiles
                                              : state.file.filename().string();
}

// ---- what is chosen ----

void openFile(Panels& panels, const std::filesystem::path& path) {
  panels.ui.send(OpenSession{path.string()});
}

void saveFile(Panels& panels, bool overwrites) {
  PanelMemory& memory = panels.memory;
  std::filesystem::path path = memory.browser.typedPath(panels.places.home);
  if (path.extension() != sessionFiles) path += sessionFiles;
  std::error_code ignored;
  if (!overwrites && std::filesystem::exists(path, ignored)) {
    memory.fileForm.asksToOverwrite = true;
    memory.fileForm.askedAbout = path.string();
    return;
  }
  memory.fileForm.asksToOverwrite = false;
  panels.ui.send(SaveSessionAs{path.string(), overwrites});
}

void showFolder(Panels& panels, const std::filesystem::path& folder, bool saves) {
  panels.memory.browser.show(folder, sessionFiles);
  if (!saves) panels.memory.browser.typed.clear();
}

void chooseEntry(Panels& panels, const FileEntry entry, bool saves) {
  if (entry.isFolder)
    showFolder(panels, entry.path, saves);
  else if (saves)
    panels.memory.browser.typed = entry.name;
  else
    openFile(panels, entry.path);
}

void takeTyped(Panels& panels, bool saves) {
  FileBrowser& browser = panels.memory.browser;
  const std::filesystem::path path = browser.typedPath(panels.places.home);
  std::error_code ignored;
  if (browser.typed.empty()) return;
  if (std::filesystem::is_directory(path, ignored)) return showFolder(panels, path, saves);
  if (saves) return saveFile(panels, false);
  const std::vector<const FileEntry*> matching = browser.matching();
  if (std::filesystem::exists(path, ignored) || matching.size() != 1) return openFile(panels, path);
  chooseEntry(panels, *matching.front(), saves);
}

// ---- what is shown ----

struct Line {
  Icon icon;
  std::string name, detail;
};
bool fileRow(Ui& ui, std::string_view id, const Line& line) {
  const PixelRect row = takeRow(ui, ui.px(sizes::target), 0);
  const ControlState state =
      control(ui, id, row, {.name = line.name, .hint = line.detail, .role = Role::choice});
  const Colour ground = state.isHovered || state.showsRing ? ui.palette().accentSoft : ui.background;
  if (ground != ui.background) fill(row, ground, ui.px(6));
  const OnBackground on(ui, ground);
  PixelRect room = inset(row, ui.px(10), 0);
  drawIcon(ui, line.icon, {cutLeft(room, ui.px(28)).x + ui.px(9), middleOf(row).y}, ui.palette().textQuiet,
           16);
  drawLine(ui, room, line.name, shortenable(bodyText(ui)));
  recordColours(ui, state, ui.palette().text, ground);
  drawFocusRing(ui, state, ui.px(6));
  return state.wasPressed;
}

void pathField(Panels& panels, bool saves) {
  Ui& ui = panels.ui;
  FileBrowser& browser = panels.memory.browser;
  PixelRect row = takeRow(ui, ui.px(sizes::target), 4);
  drawLine(ui, row, browser.folder().string(), shortenable(quietText(ui)));
  row = takeRow(ui, ui.px(38));
  const bool isNew = panels.memory.sheet.contentHeight == 0;
  const FieldChange change =
      textField(ui, "path", row, browser.typed,
                {.name = ui.text(saves ? "ui.files.name_to_save" : "ui.files.filter"),
                 .example = ui.text(saves ? "ui.files.name_to_save" : "ui.files.filter"),
                 .icon = saves ? Icon::file : Icon::search,
                 .takesKeyboard = isNew});
  if (change.hasChanged) {
    panels.memory.fileForm.asksToOverwrite = false;
    browser.followTyped(panels.places.home);
  }
  if (change.isActive && browser.typed.find('/') != std::string::npos &&
      browser.completed() != browser.typed && ui.keys.take("Tab")) {
    browser.typed = browser.completed();
    browser.followTyped(panels.places.home);
  }
  if (change.wasEntered) takeTyped(panels, saves);
}

void places(Panels& panels, bool saves) {
  Ui& ui = panels.ui;
  Flow flow(ui, ui.px(sizes::target), 4);
  const std::pair<const char*, std::filesystem::path> known[] = {
      {"ui.files.home", panels.places.home}, {"ui.files.documents", panels.places.documents}};
  for (const auto& [textKey, folder] : known) {
    const ButtonSpec spec{.label = ui.text(textKey),
                          .icon = textKey == known[0].first ? Icon::home : Icon::folder,
                          .weight = Weight::quiet};
    if (!folder.empty() && button(ui, textKey, flow.take(buttonWidth(ui, spec)), spec))
      showFolder(panels, folder, saves);
  }
  const ButtonSpec up{.label = ui.text("ui.files.up"), .icon = Icon::up, .weight = Weight::quiet};
  if (button(ui, "up", flow.take(buttonWidth(ui, up)), up))
    showFolder(panels, panels.memory.browser.folder().parent_path(), saves);
}

void recentFiles(Panels& panels) {
  Ui& ui = panels.ui;
  const std::vector<std::filesystem::path>& files = panels.state().recentFiles;
  if (files.empty()) return;
  sectionLabel(ui, ui.text("ui.files.recent"));
  constexpr std::size_t most = 5;
  for (std::size_t i = 0; i < std::min(most, files.size()); ++i) {
    ImGui::PushID(int(i));
    if (fileRow(ui, "recent", {Icon::file, files[i].filename().string(), files[i].string()}))
      openFile(panels, files[i]);
    ImGui::PopID();
  }
}

void folderPart(Panels& panels, bool saves) {
  Ui& ui = panels.ui;
  FileBrowser& browser = panels.memory.browser;
  sectionLabel(ui, ui.text("ui.files.here"));
  if (browser.isUnreadable())
    return paragraph(ui, ui.text("ui.files.unreadable"), coloured(bodyText(ui), ui.palette().warning));
  // While a name is typed to save, all files stay in sight.
  const std::string typed = browser.typed;
  if (saves) browser.typed.clear();
  std::vector<FileEntry> entries;
  for (const FileEntry* entry : browser.matching()) entries.push_back(*entry);
  browser.typed = typed;
  if (entries.empty())
    paragraph(ui, ui.text(browser.typed.empty() || saves ? "ui.files.none" : "ui.files.none_matching"),
              coloured(bodyText(ui), ui.palette().textQuiet));
  for (const FileEntry& entry : entries) {
    ImGui::PushID(entry.name.c_str());
    if (fileRow(ui, "entry", {entry.isFolder ? Icon::folder : Icon::file, entry.name, ""}))
      chooseEntry(panels, entry, saves);
    ImGui::PopID();
  }
}

void overwriteQuestion(Panels& panels) {
  if (!panels.memory.fileForm.asksToOverwrite) return;
  Ui& ui = panels.ui;
  const Card card(ui, CardTone::warning);
  const std::filesystem::path path = panels.memory.fileForm.askedAbout;
  remark(ui, Icon::warning, ui.texts("ui.files.exists", {{"name", path.filename().string()}}),
         ui.palette().warning);
  Flow flow(ui, ui.px(sizes::target));
  const ButtonSpec replace{.label = ui.text("ui.files.replace")},
      keep{.label = ui.text("ui.files.keep"), .weight = Weight::quiet};
  if (button(ui, "replace", flow.take(buttonWidth(ui, replace)), replace)) saveFile(panels, true);
  if (button(ui, "keep", flow.take(buttonWidth(ui, keep)), keep))
    panels.memory.fileForm.asksToOverwrite = false;
}

}  // namespace

void fileSheet(Panels& panels, bool saves) {
  beginFresh(panels, saves);
  Ui& ui = panels.ui;
  Sheet sheet(ui, panels.memory.sheet,
              {.id = saves ? "save" : "open",
               .title = ui.text(saves ? "ui.files.save_title" : "ui.files.open_title"),
               .logicalWidth = 600});
  pathField(panels, saves);
  overwriteQuestion(panels);
  places(panels, saves);
  if (!saves) recentFiles(panels);
  folderPart(panels, saves);
  const PixelRect foot = sheet.beginFoot();
  const ButtonSpec done{.label = ui.text(saves ? "ui.files.save" : "ui.files.open"),
                        .weight = Weight::primary,
                        .isEnabled = !panels.memory.browser.typed.empty()};
  const float width = buttonWidth(ui, done);
  if (button(ui, "done", {foot.x + foot.width - width, foot.y, width, foot.height}, done))
    takeTyped(panels, saves);
  if (sheet.wantsToClose()) ui.send(CloseDialog{});
}

}  // namespace knotmap
