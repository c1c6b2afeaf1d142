// The table itself; command_line.cpp reads and writes lines with it.
#include "app/command_table.h"

#include "app/command_row.h"

namespace knotmap {
namespace {

using std::tuple;

bool hasSelection(const State& state) { return !state.selection.empty(); }
bool hasKnots(const State& state) { return !state.session.knots.empty(); }
bool canUndo(const State& state) { return !state.undoName.empty(); }
bool canRedo(const State& state) { return !state.redoName.empty(); }
bool hasPick(const State& state) { return state.pick.has_value(); }
bool hasCrosshair(const State& state) { return state.crosshair.has_value(); }
bool hasNotice(const State& state) { return state.notice.has_value(); }
bool isExporting(const State& state) { return state.exporting.has_value(); }
bool hasDialog(const State& state) { return state.dialog != Dialog::none; }
bool isScreened(const State& state) { return state.session.screening.has_value(); }

constexpr RowTraits changes{.changesSession = true};
constexpr RowTraits changesSelected{.changesSession = true, .isEnabled = hasSelection};
constexpr RowTraits changesKnots{.changesSession = true, .isEnabled = hasKnots};

MenuEntry key(const char* line, const char* keys) {
  return {.menu = Menu::none, .line = line, .keys = keys, .textKey = {}};
}
MenuEntry bodyKey(const char* line, const char* keys) {
  return {.menu = Menu::none, .line = line, .keys = keys, .isOnBody = true, .textKey = {}};
}
MenuEntry item(Menu menu, const char* line, const char* keys = "") {
  return {.menu = menu, .line = line, .keys = keys, .textKey = {}};
}
MenuEntry first(MenuEntry entry) {  // of a group in its menu
  entry.startsGroup = true;
  return entry;
}

// Rows of a menu are shown in the order of this table.
void addMarking(std::vector<CommandRow>& rows) {
  rows.push_back(row<Mark>(
      "mark", tuple(field("point", &Mark::triggerPoint), field("side", &Mark::side), option("at", &Mark::at)),
      {}, changes));
  rows.push_back(row<MarkMuscle>(
      "mark-muscle", tuple(field("muscle", &MarkMuscle::muscle), field("at", &MarkMuscle::at)), {}, changes));
  rows.push_back(row<MarkHere>("mark-here", tuple(field("at", &MarkHere::at)), {}, changes));
  rows.push_back(row<MoveKnot>("move",
                               tuple(field("knot", &MoveKnot::knot), field("to", &MoveKnot::to),
                                     option("ongoing", &MoveKnot::isOngoing)),
                               {}, changesKnots));
  rows.push_back(row<FlipSide>("flip-side", tuple(), {item(Menu::knot, "flip-side", "X")}, changesKnots));
  rows.push_back(row<CopyToOtherSide>("copy-side", tuple(), {item(Menu::knot, "copy-side", "Shift+X")},
                                      changesSelected));
  rows.push_back(row<SetSpread>("spread", tuple(fieldOr("shown", &SetSpread::shown, "toggle")),
                                {item(Menu::knot, "spread toggle", "S")}, changesSelected));
  rows.push_back(
      row<AssignPoint>("point", tuple(field("point", &AssignPoint::triggerPoint)), {}, changesSelected));
  rows.push_back(
      row<SetState>("state", tuple(field("state", &SetState::state)),
                    {first(item(Menu::knot, "state active", "A")), item(Menu::knot, "state latent", "L"),
                     item(Menu::knot, "state unsure", "U"), item(Menu::knot, "state resolved", "R")},
                    changesSelected));
  rows.push_back(row<DeleteKnots>("delete", tuple(), {first(item(Menu::knot, "delete", "Delete Backspace"))},
                                  changesSelected));
}

void addFindings(std::vector<CommandRow>& rows) {
  rows.push_back(row<SetPain>(
      "pain", tuple(fieldOr("pain", &SetPain::pain, "none"), option("ongoing", &SetPain::isOngoing)), {},
      changesSelected));
  rows.push_back(
      row<SetPainTime>("pain-time", tuple(field("when", &SetPainTime::when)), {}, changesSelected));
  rows.push_back(row<SetTenderness>("tenderness",
                                    tuple(fieldOr("tenderness", &SetTenderness::tenderness, "none"),
                                          option("ongoing", &SetTenderness::isOngoing)),
                                    {}, changesSelected));
  rows.push_back(row<SetNote>("note",
                              tuple(field("note", &SetNote::note), option("ongoing", &SetNote::isOngoing)),
                              {}, changesSelected));
  rows.push_back(row<SetSessionNotes>(
      "session-notes",
      tuple(field("notes", &SetSessionNotes::notes), option("ongoing", &SetSessionNotes::isOngoing)), {},
      changes));
  rows.push_back(
      row<SetAlias>("alias", tuple(field("alias", &SetAlias::alias), option("ongoing", &SetAlias::isOngoing)),
                    {}, changes));
  rows.push_back(row<SetDate>("date", tuple(field("date", &SetDate::date)), {}, changes));
  rows.push_back(row<AnswerScreening>(
      "safety",
      tuple(option("signs", &AnswerScreening::signs), option("age", &AnswerScreening::age),
            option("pregnant", &AnswerScreening::pregnant),
            option("blood-thinner", &AnswerScreening::bloodThinner),
            option("fragile-bones", &AnswerScreening::fragileBones), option("numb", &AnswerScreening::numb),
            option("surgery-or-implant", &AnswerScreening::surgeryOrImplant)),
      {}, changes));
  rows.push_back(
      row<ClearScreening>("clear-safety", tuple(), {}, {.changesSession = true, .isEnabled = isScreened}));
}

void addEditing(std::vector<CommandRow>& rows) {
  rows.push_back(row<Undo>("undo", tuple(), {item(Menu::edit, "undo", "Ctrl+Z")},
                           {.changesSession = true, .isEnabled = canUndo}));
  rows.push_back(row<Redo>("redo", tuple(), {item(Menu::edit, "redo", "Ctrl+Shift+Z Ctrl+Y")},
                           {.changesSession = true, .isEnabled = canRedo}));
  rows.push_back(row<SelectKnot>("select",
                                 tuple(field("knot", &SelectKnot::knot), option("adds", &SelectKnot::adds)),
                                 {}, {.isEnabled = hasKnots}));
  rows.push_back(row<SelectNext>(
      "select-next", tuple(option("step", &SelectNext::step)),
      {first(item(Menu::edit, "select-next", "N")), item(Menu::edit, "select-next step=-1", "Shift+N")},
      {.isEnabled = hasKnots}));
  rows.push_back(row<SelectAll>("select-all", tuple(), {item(Menu::edit, "select-all", "Ctrl+A")},
                                {.isEnabled = hasKnots}));
  rows.push_back(row<SelectNone>("select-none", tuple(), {item(Menu::edit, "select-none", "Escape")},
                                 {.isEnabled = hasSelection}));
  rows.push_back(row<FocusSearch>("find", tuple(), {first(item(Menu::edit, "find", "Ctrl+F /"))}));
  rows.push_back(row<Search>("search", tuple(field("text", &Search::text))));
  rows.push_back(
      row<SetSetting>("set", tuple(field("name", &SetSetting::name), field("value", &SetSetting::value))));
}

void addPointing(std::vector<CommandRow>& rows) {
  rows.push_back(row<Click>("click", tuple(field("at", &Click::at))));
  rows.push_back(
      row<ClosePick>("close-pick", tuple(), {key("close-pick", "Escape")}, {.isEnabled = hasPick}));
  rows.push_back(row<Hover>("hover", tuple(fieldOr("at", &Hover::at, "none"))));
  rows.push_back(row<Highlight>("highlight",
                                tuple(field("muscle", &Highlight::muscle), field("side", &Highlight::side))));
  rows.push_back(row<MoveCrosshair>(
      "crosshair", tuple(field("right", &MoveCrosshair::right), field("up", &MoveCrosshair::up)),
      {bodyKey("crosshair -1 0", "Left"), bodyKey("crosshair 1 0", "Right"), bodyKey("crosshair 0 1", "Up"),
       bodyKey("crosshair 0 -1", "Down"), bodyKey("crosshair -5 0", "Shift+Left"),
       bodyKey("crosshair 5 0", "Shift+Right"), bodyKey("crosshair 0 5", "Shift+Up"),
       bodyKey("crosshair 0 -5", "Shift+Down")}));
  rows.push_back(row<CrosshairToRegion>("crosshair-region", tuple(option("step", &CrosshairToRegion::step)),
                                        {bodyKey("crosshair-region", "Alt+Right Alt+Down"),
                                         bodyKey("crosshair-region step=-1", "Alt+Left Alt+Up")}));
  rows.push_back(row<ClickCrosshair>("crosshair-click", tuple(), {bodyKey("crosshair-click", "Enter")},
                                     {.isEnabled = hasCrosshair}));
  rows.push_back(row<HideCrosshair>("crosshair-hide", tuple(), {bodyKey("crosshair-hide", "Escape")},
                                    {.isEnabled = hasCrosshair}));
}

void addLooking(std::vector<CommandRow>& rows) {
  rows.push_back(row<ShowView>("view", tuple(field("name", &ShowView::name)),
                               {item(Menu::view, "view chart", "0"), item(Menu::view, "view front", "1"),
                                item(Menu::view, "view back", "2"), item(Menu::view, "view left", "3"),
                                item(Menu::view, "view right", "4"), item(Menu::view, "view orbit", "5"),
                                item(Menu::view, "view crown", "6"), item(Menu::view, "view palms", "7"),
                                item(Menu::view, "view soles", "8")}));
  rows.push_back(row<Fit>("fit", tuple(), {first(item(Menu::view, "fit", "F"))}));
  rows.push_back(row<FocusRegion>(
      "focus", tuple(field("region", &FocusRegion::region), option("side", &FocusRegion::side),
                     option("keeps-direction", &FocusRegion::keepsDirection))));
  rows.push_back(row<Zoom>("zoom", tuple(field("factor", &Zoom::factor), option("at", &Zoom::at)),
                           {item(Menu::view, "zoom 1.25", "+ ="), item(Menu::view, "zoom 0.8", "-")}));
  rows.push_back(row<Orbit>("orbit", tuple(field("right", &Orbit::right), field("down", &Orbit::down))));
  rows.push_back(row<Pan>("pan", tuple(field("right", &Pan::right), field("down", &Pan::down))));
  rows.push_back(row<ResizePicture>(
      "picture-size", tuple(field("width", &ResizePicture::width), field("height", &ResizePicture::height))));
  rows.push_back(row<ShowEssential>("essential", tuple(fieldOr("shown", &ShowEssential::shown, "toggle")),
                                    {first(item(Menu::view, "essential toggle", "E"))}));
  rows.push_back(row<ShowSpillover>("spillover", tuple(fieldOr("shown", &ShowSpillover::shown, "toggle")),
                                    {item(Menu::view, "spillover toggle", "O")}));
  rows.push_back(row<SetStyle>("style", tuple(fieldOr("style", &SetStyle::style, "toggle")),
                               {item(Menu::view, "style toggle", "H")}));
  rows.push_back(row<SetTheme>("theme", tuple(fieldOr("theme", &SetTheme::theme, "toggle")),
                               {item(Menu::view, "theme toggle", "T")}));
  rows.push_back(row<SetScale>("scale", tuple(field("percent", &SetScale::percent)),
                               {first(item(Menu::view, "scale 100", "Ctrl+0"))}));
  rows.push_back(row<ChangeScale>(
      "scale-by", tuple(field("percent", &ChangeScale::byPercent)),
      {item(Menu::view, "scale-by 10", "Ctrl++ Ctrl+="), item(Menu::view, "scale-by -10", "Ctrl+-")}));
  rows.push_back(row<ShowPane>(
      "pane", tuple(field("pane", &ShowPane::pane), fieldOr("shown", &ShowPane::shown, "toggle")),
      {first(item(Menu::view, "pane knots toggle", "F6")), item(Menu::view, "pane advice toggle", "F7")}));
}

void addFiles(std::vector<CommandRow>& rows) {
  rows.push_back(row<NewSession>("new", tuple(), {item(Menu::file, "new", "Ctrl+N")}));
  rows.push_back(row<ShowDialog>(
      "dialog", tuple(field("dialog", &ShowDialog::dialog)),
      {item(Menu::file, "dialog open", "Ctrl+O"), item(Menu::file, "dialog save-as", "Ctrl+Shift+S"),
       first(item(Menu::file, "dialog export", "Ctrl+E")), first(item(Menu::edit, "dialog safety", "G")),
       item(Menu::edit, "dialog settings", "Ctrl+,"), item(Menu::help, "dialog keys", "F1 ?"),
       item(Menu::help, "dialog about")}));
  rows.push_back(
      row<CloseDialog>("close-dialog", tuple(), {key("close-dialog", "Escape")}, {.isEnabled = hasDialog}));
  rows.push_back(row<SaveSession>("save", tuple(), {item(Menu::file, "save", "Ctrl+S")}));
  rows.push_back(row<OpenSession>("open", tuple(field("path", &OpenSession::path))));
  rows.push_back(row<SaveSessionAs>("save-as", tuple(field("path", &SaveSessionAs::path),
                                                     option("overwrite", &SaveSessionAs::overwrites))));
  rows.push_back(row<RecoverCopy>("recover", tuple(field("id", &RecoverCopy::id))));
  rows.push_back(row<DiscardCopy>("discard", tuple(field("id", &DiscardCopy::id))));
  rows.push_back(row<ExportPicture>(
      "export", tuple(field("path", &ExportPicture::path), option("kind", &ExportPicture::kind),
                      option("size", &ExportPicture::size), option("theme", &ExportPicture::theme),
                      option("style", &ExportPicture::style), option("labels", &ExportPicture::labels),
                      option("alias", &ExportPicture::showsAlias), option("date", &ExportPicture::showsDate),
                      option("overwrite", &ExportPicture::overwrites))));
  rows.push_back(row<CancelExport>("cancel-export", tuple(), {key("cancel-export", "Escape")},
                                   {.isEnabled = isExporting}));
  rows.push_back(row<ReportExport>(
      "export-progress",
      tuple(field("progress", &ReportExport::progress), option("problem", &ReportExport::problem)), {},
      {.isEnabled = isExporting}));
  rows.push_back(
      row<DismissNotice>("dismiss", tuple(), {key("dismiss", "Escape")}, {.isEnabled = hasNotice}));
  rows.push_back(row<Quit>("quit", tuple(), {first(item(Menu::file, "quit", "Ctrl+Q"))}));
}

std::string identifierOf(std::string text) {
  for (char& letter : text)
    if (letter == '-' || letter == ' ' || letter == '=' || letter == '.') letter = '_';
  return text;
}

std::vector<CommandRow> allRows() {
  std::vector<CommandRow> rows;
  for (const auto add : {addMarking, addFindings, addEditing, addPointing, addLooking, addFiles}) add(rows);
  for (CommandRow& row : rows) {
    row.textKey = "command." + identifierOf(row.word);
    for (MenuEntry& entry : row.entries) entry.textKey = "menu_item." + identifierOf(entry.line);
  }
  return rows;
}

bool hasKey(const MenuEntry& entry, std::string_view key) {
  return (" " + entry.keys + " ").find(" " + std::string(key) + " ") != std::string::npos;
}

std::vector<OfferedCommand> allOffers() {
  std::vector<OfferedCommand> offers;
  for (const Menu menu : {Menu::file, Menu::edit, Menu::knot, Menu::view, Menu::help, Menu::none})
    for (const CommandRow& row : commandTable())
      for (const MenuEntry& entry : row.entries) {
        if (entry.menu != menu) continue;
        Result<Command> command = parseCommandLine(entry.line);
        require(bool(command), "every entry of the command table is a command line");
        offers.push_back({&entry, std::move(*command)});
      }
  return offers;
}

}  // namespace

std::string_view menuName(Menu menu) {
  constexpr std::string_view names[] = {"none", "file", "edit", "knot", "view", "help"};
  return names[std::size_t(menu)];
}

std::span<const CommandRow> commandTable() {
  static const std::vector<CommandRow> rows = allRows();
  return rows;
}

std::span<const OfferedCommand> offeredCommands() {
  static const std::vector<OfferedCommand> offers = allOffers();
  return offers;
}

const CommandRow& rowOf(const Command& command) {
  for (const CommandRow& row : commandTable())
    if (row.alternative == command.index()) return row;
  require(false, "every command has a row");
  std::abort();
}

bool isEnabled(const Command& command, const State& state) {
  const CommandRow& row = rowOf(command);
  return !row.isEnabled || row.isEnabled(state);
}

std::optional<Command> commandOfKey(std::string_view key, const State& state, bool isBodyFocused) {
  const auto found = [&](auto counts) -> const OfferedCommand* {
    for (const OfferedCommand& offer : offeredCommands())
      if (counts(*offer.entry) && hasKey(*offer.entry, key) && isEnabled(offer.command, state)) return &offer;
    return nullptr;
  };
  const OfferedCommand* offer = nullptr;
  if (isBodyFocused) offer = found([](const MenuEntry& entry) { return entry.isOnBody; });
  if (!offer)
    offer = found([](const MenuEntry& entry) { return !entry.isOnBody && entry.menu == Menu::none; });
  if (!offer) offer = found([](const MenuEntry& entry) { return entry.menu != Menu::none; });
  if (!offer) return std::nullopt;
  return offer->command;
}

}  // namespace knotmap
