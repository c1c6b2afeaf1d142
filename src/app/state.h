// state.h - all that the program knows while it runs. Panels read it; only App::apply writes it.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "app/settings.h"
#include "geometry/triangle_mesh.h"
#include "scene/camera.h"
#include "session/session.h"

namespace knotmap {

// A knot's place on the body in use.
struct PlacedKnot {
  std::string knot;
  SurfacePoint point;
  bool isRough = false;  // stored on another body and found only roughly: said
  bool isKnown = true;   // false: its stored trigger point is not in this atlas; the id is kept and shown
};

struct View {
  bool isChart =
      true;  // several frames on a sheet (four views; palms, soles, crown); else one through `camera`
  std::string name = "chart";  // as in ShowView; "orbit" once turned by hand
  Camera camera;
  // The chart as one sheet that is moved: magnification about the middle, and shift in pixels of the picture.
  float chartZoom = 1;
  glm::vec2 chartShift{0, 0};
};

// The place clicked; what lies beneath it is App::pickList().
struct Pick {
  SurfacePoint point;
  Side side = Side::midline;
  std::string region;  // leaf id
};

// Where the pointer or the crosshair is.
struct Pointed {
  SurfacePoint point;
  Side side = Side::midline;
  std::string region, muscle;  // ids; muscle may be empty
};

struct MuscleOfSide {
  std::string muscle;
  Side side = Side::left;
};

// One line at the foot of the window; stays until it is dismissed, acted upon or replaced.
struct Notice {
  enum class Tone { information, warning, problem } tone = Tone::information;
  std::string sentence;
  std::optional<Command> action;  // "Undo", "Save as", ...
  std::string actionLabel;
};

struct RecoverableCopy {
  std::string id;       // of the session
  std::string changed;  // when it was written, in words
  int knots = 0;
  std::string problem;  // it cannot be read: why; it is kept
};

struct ExportJob {
  ExportPicture request;
  float progress = 0;
  bool isCancelled = false;
};

struct State {
  // What is saved.
  Session session;
  std::filesystem::path file;  // empty: unnamed
  bool isChanged = false;      // since it was opened or saved
  bool isFromProgram = false;  // opened from the program's own data, as an unnamed copy

  // What follows from it on this body.
  std::vector<PlacedKnot> placed;  // in the order of session.knots
  std::string undoName, redoName;  // of the steps, in words; empty: nothing to undo

  // What is pointed at.
  std::vector<std::string> selection;  // ids of knots; the last is the one the right pane speaks of
  std::optional<Pick> pick;
  std::optional<Pointed> hover, crosshair;
  std::optional<MuscleOfSide> highlight;
  std::string search;

  // How it is looked at.
  View view;
  glm::ivec2 pictureSize{1280, 800};  // pixels
  Settings settings;

  // The window.
  Dialog dialog = Dialog::none;
  bool wantsSearchFocus = false;                        // until the next command
  bool showsKnotPane = false, showsAdvicePane = false;  // drawers of a narrow window
  std::optional<Notice> notice;
  std::vector<std::filesystem::path> recentFiles;  // latest first
  std::vector<RecoverableCopy> recoverable;
  std::optional<ExportJob> exporting;
  bool wantsToQuit = false;

  // Each grows with every change of: the session; what the picture contains; that or how it is looked at;
  // anything. What was made from an older number is to be made again.
  std::uint64_t sessionRevision = 0, contentRevision = 0, pictureRevision = 0, revision = 0;

  const Knot* knotInQuestion() const;  // the last one selected; null when none is
  bool isSelected(std::string_view knot) const;
  const PlacedKnot* placedKnot(std::string_view knot) const;
};

}  // namespace knotmap
