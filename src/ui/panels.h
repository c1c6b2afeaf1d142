// panels.h - the panels of the window. Each reads the app and sends commands; what a panel must remember
// between frames and nobody else needs to know (what is unfolded, what is typed but not sent) lies in
// PanelMemory, not in widgets.
#pragma once
#include <set>

#include "app/app.h"
#include "app/command_table.h"
#include "ui/body_hands.h"
#include "ui/export_form.h"
#include "ui/file_browser.h"
#include "ui/layout.h"
#include "ui/sheet.h"
#include "ui/ui.h"

namespace knotmap {

// The picture that stands in the body area: the scene it was made from, and a texture of the same size (y
// up).
struct ShownPicture {
  const Scene* scene = nullptr;  // null until the first is made
  std::uint64_t texture = 0;
  std::uint64_t revision = 0;  // State::pictureRevision it was made of
};

// Places of this system that the open and save panes offer.
struct UserPlaces {
  std::filesystem::path home, documents, pictures;  // empty: there is no such place
};

enum class OpenMenu { none, main, views };

struct ScreeningForm {
  std::set<std::string> signs;
  bool hasNone = false;  // "none of these" was ticked
  AnswerScreening answers;
  bool isFresh = true;  // filled from the session when the card opens
};

struct FileForm {
  bool isFresh = true;  // the browser is shown when the sheet opens
  bool asksToOverwrite = false;
  std::string askedAbout;  // the path in question
};

struct PanelMemory {
  std::set<std::string> unfolded;  // cards, by "kind/id"
  OpenMenu menu = OpenMenu::none;
  PixelRect menuAnchor;
  BodyHands hands;
  bool pushTool = false;
  bool isBodyFocused = false;
  glm::vec2 pickAt{0, 0};  // pixel of the window beside which the candidates stand
  std::size_t searchRow = 0;
  std::string searchShown;        // the text whose results searchRow counts in
  std::set<std::string> written;  // fields whose changes are under way: one step of undo when they are left
  SheetMemory sheet;
  Dialog lastDialog = Dialog::none;
  ExportForm exportForm;
  FileBrowser browser;
  FileForm fileForm;
  ScreeningForm screening;
};

struct Panels {
  Ui& ui;
  const App& app;
  PanelMemory& memory;
  const Layout& layout;
  const ShownPicture& picture;
  const UserPlaces& places;

  const State& state() const { return app.state(); }
};

// Whether a card is unfolded; pressing its header turns it over.
bool isUnfolded(const PanelMemory& memory, const std::string& card);
void turnOver(PanelMemory& memory, const std::string& card);

void toolbar(Panels& panels);
void knotsPane(Panels& panels);
void bodyArea(Panels& panels);
void statusLine(Panels& panels);
void messages(Panels& panels);
void advicePane(Panels& panels);
void candidates(Panels& panels);
void menus(Panels& panels);
void dialogs(Panels& panels);

}  // namespace knotmap
