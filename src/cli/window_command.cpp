// window_command.cpp - the window: what it stands on is made here, once; the atlas is loaded while the body
// is seen.
#include <chrono>
#include <future>
#include <thread>

#include "cli/commands.h"
#include "cli/program.h"
#include "platform/folders.h"
#include "platform/fonts.h"
#include "render/font_text_measure.h"
#include "session/session_file.h"
#include "window/window_session.h"

namespace knotmap {
namespace {

Surroundings windowSurroundings(const Program& program, const UserFolders& folders) {
  Surroundings surroundings;
  surroundings.now = timeNow;
  surroundings.newId = randomUuid;
  surroundings.dataFolder = program.data;
  // Made when the first file goes there; folders that cannot be made are told in the window then.
  surroundings.settingsFile = folders.config / "knotmap/settings.toml";
  surroundings.stateFolder = folders.state / "knotmap";
  return surroundings;
}

FontPaths pathsOf(const FontFiles& fonts) { return {fonts.regular, fonts.medium, fonts.semibold}; }

// What has to be there before a window can show anything.
struct Stage {
  std::future<BuiltFonts> builtFonts;
  std::unique_ptr<Window> window;
};
// Needs nothing of the program, so that it can be set up while the program loads.
Result<Stage> setUpStage(const FontPaths& fonts) {
  Stage stage;
  constexpr float usualScale = 1;  // for another one they are built anew
  stage.builtFonts = std::async(std::launch::async, [fonts] { return buildFontsAhead(fonts, usualScale); });
  Result<std::unique_ptr<Window>> window = Window::create({});
  if (!window) return window.problems();
  stage.window = std::move(*window);
  return stage;
}

double secondsOfClock() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// The session is opened once the atlas can tell what its knots are.
void begin(App& app, std::shared_ptr<const ResolvedAtlas> atlas, const std::string& session) {
  app.setAtlas(std::move(atlas));
  if (!session.empty()) app.apply(OpenSession{session});
}

}  // namespace

Exit openWindow(const std::string& session) {
  std::future<Result<Program>> loadingProgram = std::async(std::launch::async, loadProgram);
  const Result<FontFiles> fonts = findFonts();
  Result<Stage> stage = fonts ? setUpStage(pathsOf(*fonts)) : Result<Stage>(fonts.problems());
  const Result<Program> program = loadingProgram.get();
  if (!program) return fail(Exit::badData, program.problems());
  const Result<UserFolders> folders = userFolders();
  if (!folders) return fail(Exit::badData, folders.problems());
  // Told before a window comes up; files that are opened in the window are told there.
  if (!session.empty())
    if (const Result<Session> readable = readSession(session); !readable)
      return fail(Exit::badData, readable.problems());
  if (!stage) return fail(fonts ? Exit::noGraphics : Exit::badData, stage.problems());
  Result<std::unique_ptr<Renderer>> renderer = Renderer::create(program->body->data(), program->shaders);
  if (!renderer) return fail(Exit::noGraphics, renderer.problems());
  if (!fonts->notice.empty()) fail(Exit::done, {{"", fonts->notice, ""}});

  App app(program->body, nullptr, program->texts, windowSurroundings(*program, *folders));
  const FontTextMeasure measure;
  const UserPlaces places{folders->home, folders->home / "Documents", folders->home / "Pictures"};
  WindowSession window({*stage->window, app, **renderer, measure, secondsOfClock, pathsOf(*fonts), places,
                        stage->builtFonts.get()});

  Exit status = Exit::done;
  std::jthread loading;
  window.run([&] {
    loading = std::jthread([&] {
      Result<std::shared_ptr<const ResolvedAtlas>> atlas = loadAtlas(*program);
      window.callInLoop([&, atlas = std::move(atlas)] {
        if (atlas) return begin(app, *atlas, session);
        status = fail(Exit::badData, atlas.problems());
        app.apply(Quit{});
      });
    });
  });
  return status;
}

}  // namespace knotmap
