// program.h - what the commands read from the disk: the program's own body, atlas and texts, and the user's
// session.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "app/app.h"

namespace knotmap {

// Of this binary. Problems: a missing or broken file, with its name.
struct Program {
  std::filesystem::path assets, shaders, data;  // data: where files open as unnamed copies
  std::shared_ptr<const Body> body;
  Texts texts;
};
Result<Program> loadProgram();
// `folder` empty: the program's own. Its resolved form is kept in the user's cache.
Result<std::shared_ptr<const ResolvedAtlas>> loadAtlas(const Program& program,
                                                       const std::filesystem::path& folder = {});

// An app without a memory: it keeps nothing on the disk, its clock stands at the session's own date and its
// ids follow from `seed`, so that the same input gives the same bytes.
class QuietApp {
 public:
  QuietApp(const Program& program, std::shared_ptr<const ResolvedAtlas> atlas, std::string seed);
  App& operator*() { return app_; }
  App* operator->() { return &app_; }
  // As App::apply, and the clock follows the session.
  Outcome apply(const Command& command);

 private:
  std::shared_ptr<std::string> clock_;
  App app_;
};

// "2026-11-20T14:05:00+01:00" and a random UUID, for the window.
std::string timeNow();
std::string randomUuid();

}  // namespace knotmap
