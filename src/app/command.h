// command.h - everything a person can do, as plain data. Window, keys, menus, scripts and tests send the same
// commands to App::apply, the only writer of state; command_table.h gives each its word, parameters, menu and
// key.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/side.h"
#include "scene/scene.h"
#include "session/session.h"

namespace knotmap {

// A place on the skin as a command names it: metres on the body in use (the nearest skin is meant), or
// anatomical words (body/place.h) with their side. In scripts "0.12,1.42,-0.03" or "left:acromion + 2
// medial".
struct SkinPlace {
  glm::vec3 position{};
  std::string words;  // empty: `position` is meant
  Side side = Side::left;
  friend bool operator==(const SkinPlace&, const SkinPlace&) = default;
};

// ---- marking: each of these is one step of undo ----
// A knot of a charted trigger point. Without a place it sits where the chart puts it; with one it sits there,
// and keeps the point when it lies within 3 cm of it.
struct Mark {
  std::string triggerPoint;
  Side side = Side::left;
  std::optional<SkinPlace> at;
};
struct MarkMuscle {  // the nearest point of that muscle within 3 cm, else none
  std::string muscle;
  SkinPlace at;
};
struct MarkHere {  // no known point
  SkinPlace at;
};
// While `isOngoing` (a drag, typing) it joins the step it belongs to; the last one of a gesture has isOngoing
// = false.
struct MoveKnot {
  std::string knot;
  SkinPlace to;
  bool isOngoing = false;
};
// These act on the selected knots.
struct DeleteKnots {};
struct FlipSide {};  // of the selected knots; of all when none is selected
struct CopyToOtherSide {};
struct AssignPoint {  // "" for no known point
  std::string triggerPoint;
};
struct SetPain {
  std::optional<int> pain;  // 0-10; none: not answered
  bool isOngoing = false;
};
struct SetPainTime {
  PainTime when = PainTime::now;
};
struct SetTenderness {
  std::optional<int> tenderness;
  bool isOngoing = false;
};
struct SetState {
  KnotState state = KnotState::unsure;
};
struct SetNote {
  std::string note;
  bool isOngoing = false;
};
struct SetSpread {
  std::optional<bool> shown;  // none: the other way
};
// These act on the session.
struct SetSessionNotes {
  std::string notes;
  bool isOngoing = false;
};
struct SetAlias {
  std::string alias;
  bool isOngoing = false;
};
struct SetDate {  // of the visit, ISO 8601 with offset
  std::string date;
};
struct AnswerScreening {
  std::vector<std::string> signs;  // ids of red flags; empty: none of these
  // yes, no, prefer_not_to_say
  std::string age = "prefer_not_to_say";  // under_16, 16_49, 50_plus
  std::string pregnant = "prefer_not_to_say", bloodThinner = "prefer_not_to_say",
              fragileBones = "prefer_not_to_say", numb = "prefer_not_to_say",
              surgeryOrImplant = "prefer_not_to_say";
};
struct ClearScreening {};
struct Undo {};
struct Redo {};

// ---- pointing and selecting ----
struct Click {  // offers what lies here: State::pick
  SkinPlace at;
};
struct ClosePick {};
struct Hover {  // none: the pointer left the skin
  std::optional<SkinPlace> at;
};
struct Highlight {  // lights a muscle while its row is pointed at; "" ends it
  std::string muscle;
  Side side = Side::left;
};
struct SelectKnot {
  std::string knot;
  bool adds = false;  // to the selection, or takes it out again
};
struct SelectNext {
  int step = 1;
};
struct SelectAll {};
struct SelectNone {};
struct MoveCrosshair {      // along the skin, as seen in the picture; the first move shows it
  float right = 0, up = 0;  // centimetres
};
struct CrosshairToRegion {  // to the middle of the next region
  int step = 1;
};
struct ClickCrosshair {};
struct HideCrosshair {};
struct Search {
  std::string text;
};

// ---- looking: never part of undo. Pixels count from the top left corner of the picture ----
struct ResizePicture {
  int width = 0, height = 0;
};
struct ShowView {
  std::string name;  // chart, front, back, left, right, crown, palms, soles, orbit, "YAW,PITCH"
};
struct Orbit {
  float right = 0, down = 0;  // pixels dragged
};
struct Pan {
  float right = 0, down = 0;  // pixels dragged
};
struct Zoom {
  float factor = 1;             // > 1: nearer
  std::optional<glm::vec2> at;  // pixel that stays; none: the middle
};
struct Fit {};  // what is selected, else everything
struct FocusRegion {
  std::string region;
  Side side = Side::midline;    // of a paired region; midline: both
  bool keepsDirection = false;  // else the view turns to the region where it faces away
};
// Without a value: the other one of two (light and dark; stipple and hatch; shown and not).
struct SetTheme {
  std::optional<Theme> theme;
};
struct SetStyle {
  std::optional<ZoneStyle> style;
};
struct ShowEssential {
  std::optional<bool> shown;
};
struct ShowSpillover {
  std::optional<bool> shown;
};
struct SetScale {  // of texts and controls
  int percent = 100;
};
struct ChangeScale {
  int byPercent = 10;
};
struct SetSetting {  // any of settings.h by its name
  std::string name, value;
};

// ---- files ----
struct NewSession {};
struct OpenSession {
  std::string path;
};
struct SaveSession {};
struct SaveSessionAs {
  std::string path;
  bool overwrites = false;
};
struct RecoverCopy {
  std::string id;
};
struct DiscardCopy {
  std::string id;
};
enum class PictureKind { view, chart, sheet };
struct ExportPicture {
  std::string path;
  PictureKind kind = PictureKind::chart;
  glm::ivec2 size{2400, 3000};
  Theme theme = Theme::light;
  std::optional<ZoneStyle> style;  // none: hatch in print, else the one in use
  bool labels = true, showsAlias = false, showsDate = false, overwrites = false;
};
struct CancelExport {};
// What carries the export out (window, command line) tells how far it is.
struct ReportExport {
  float progress = 0;   // 1: done
  std::string problem;  // it failed
};

// ---- the window ----
enum class Dialog { none, open, saveAs, exportPicture, screening, settings, keys, about };
struct ShowDialog {
  Dialog dialog = Dialog::none;
};
struct CloseDialog {};
struct FocusSearch {};
enum class Pane { knots, advice };
struct ShowPane {  // a drawer of a narrow window
  Pane pane = Pane::knots;
  std::optional<bool> shown;
};
struct DismissNotice {};
struct Quit {};  // nothing is asked: an unsaved copy is offered back at the next start

using AnyCommand =
    std::variant<Mark, MarkMuscle, MarkHere, MoveKnot, DeleteKnots, FlipSide, CopyToOtherSide, AssignPoint,
                 SetPain, SetPainTime, SetTenderness, SetState, SetNote, SetSpread, SetSessionNotes, SetAlias,
                 SetDate, AnswerScreening, ClearScreening, Undo, Redo, Click, ClosePick, Hover, Highlight,
                 SelectKnot, SelectNext, SelectAll, SelectNone, MoveCrosshair, CrosshairToRegion,
                 ClickCrosshair, HideCrosshair, Search, ResizePicture, ShowView, Orbit, Pan, Zoom, Fit,
                 FocusRegion, SetTheme, SetStyle, ShowEssential, ShowSpillover, SetScale, ChangeScale,
                 SetSetting, NewSession, OpenSession, SaveSession, SaveSessionAs, RecoverCopy, DiscardCopy,
                 ExportPicture, CancelExport, ReportExport, ShowDialog, CloseDialog, FocusSearch, ShowPane,
                 DismissNotice, Quit>;

// Which of the alternatives a type is; their number when it is none.
template <class Type, class... Alternatives>
constexpr std::size_t placeAmong(const std::variant<Alternatives...>*) {
  std::size_t place = 0;
  (void)((std::is_same_v<Type, Alternatives> || (++place, false)) || ...);
  return place;
}
template <class Type>
constexpr std::size_t alternativeOf() {
  return placeAmong<Type>(static_cast<const AnyCommand*>(nullptr));
}
template <class Type>
concept CommandAlternative = alternativeOf<Type>()
< std::variant_size_v<AnyCommand>;

// One of them. What makes, copies and destroys it is compiled once, in command.cpp: for so many alternatives
// it is long, and nearly every file of the window sends commands.
class Command {
 public:
  template <CommandAlternative Type>
  Command(Type command) : Command(alternativeOf<Type>(), &command) {}
  Command();  // the first alternative, as a variant; to be filled in
  Command(const Command& other);
  Command(Command&& other) noexcept;
  Command& operator=(const Command& other);
  Command& operator=(Command&& other) noexcept;
  ~Command();

  const AnyCommand& any() const { return any_; }
  std::size_t index() const { return any_.index(); }
  template <class Type>
  bool is() const {
    return index() == alternativeOf<Type>();
  }
  template <class Type>
  const Type& as() const {  // it is one
    return std::get<Type>(any_);
  }

 private:
  Command(std::size_t alternative, void* command);  // takes the command's contents
  AnyCommand any_;
};

}  // namespace knotmap
