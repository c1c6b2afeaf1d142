// app.h - the program without window and without OpenGL: state in, commands in, everything that is shown out.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>

#include "app/panes.h"
#include "app/state.h"
#include "app/texts.h"
#include "atlas/resolve.h"
#include "body/body.h"
#include "scene/sheet.h"

namespace knotmap {

// What the program asks the system for; given by main, by tests as they please.
struct Surroundings {
  std::function<std::string()> now;    // ISO 8601 with offset: "2026-11-20T14:05:00+01:00"
  std::function<std::string()> newId;  // UUID
  std::filesystem::path settingsFile;  // $XDG_CONFIG_HOME/knotmap/settings.toml; empty: nothing is kept
  std::filesystem::path
      stateFolder;  // $XDG_STATE_HOME/knotmap: unsaved copies, recent files; empty: nothing is kept
  std::filesystem::path dataFolder;  // the program's own data: files under it open as unnamed copies
};

struct Outcome {
  Problems problems;  // empty: done. The state is as it was, but for a notice that says the same
  explicit operator bool() const { return problems.empty(); }
};

class App {
 public:
  // The atlas may come later (setAtlas): until then there are no muscles, and nothing is lost.
  App(std::shared_ptr<const Body> body, std::shared_ptr<const ResolvedAtlas> atlas, Texts texts,
      Surroundings surroundings);
  ~App();  // waits for the unsaved copy to be on the disk
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  const State& state() const;
  const Texts& texts() const;
  const Body& body() const;
  const ResolvedAtlas* atlas() const;  // null until it is there
  void setAtlas(std::shared_ptr<const ResolvedAtlas> atlas);

  // The only way to change anything.
  Outcome apply(const Command& command);
  // Called now and then (once a frame): tells by a notice when an unsaved copy could not be written.
  void attend();

  // What is shown; made when asked for and kept until the state changes.
  const std::vector<KnotRow>& knotRows() const;
  const RightPane& rightPane() const;
  const PickList& pickList() const;  // of state().pick
  const std::vector<SearchResult>& searchResults() const;
  const PointedWords& pointedWords() const;
  // What the picture contains: picture.h makes Scenes of it.
  const PictureContent& pictureContent() const;
  SheetWords sheetWords() const;
  // The session in sentences: the text alternative of every picture.
  std::vector<std::string> description() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace knotmap
