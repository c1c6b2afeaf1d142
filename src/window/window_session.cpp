// window_session.cpp - one loop: all waiting events, each press in a frame of its own; then panels until they
// rest; then one drawing.
#include "window/window_session.h"

#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <deque>
#include <mutex>

#include "window/imgui_input.h"
#include "window/mouse_cursors.h"

namespace knotmap {
namespace {

constexpr int mostFramesToRest = 6;
constexpr double attendAfterSeconds = 1.5;  // an unsaved copy is written within one; a failure is told then

struct ImGuiContextOwner {
  explicit ImGuiContextOwner(ImFontAtlas* fonts) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext(fonts);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a caret that blinks would draw twice a second for nothing
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  }
  ~ImGuiContextOwner() { ImGui::DestroyContext(); }
};

struct ImGuiRendererOwner {
  ImGuiRendererOwner() { ImGui_ImplOpenGL3_Init("#version 330 core"); }
  ~ImGuiRendererOwner() { ImGui_ImplOpenGL3_Shutdown(); }
};

}  // namespace

struct WindowSession::Parts {
  explicit Parts(WindowSurroundings given)

      : around(std::move(given)),
        context(around.fontsAhead.atlas.get()),
        panels(around.fonts, around.places, around.fontsAhead),
        taskEvent(SDL_RegisterEvents(1)) {}

  WindowSurroundings around;
  ImGuiContextOwner context;
  ImGuiRendererOwner imguiRenderer;
  ImGuiInput input;
  MouseCursors cursors;
  UserInterface panels;

  std::optional<Scene> scene;
  std::uint64_t sceneRevision = 0;
  float sceneScale = 0;
  bool isDrawn = false;  // the scene, into the texture
  unsigned texture = 0;
  Quality drawnQuality = Quality::full;
  bool isDragging = false, isExporting = false;
  float wakeIn = -1;
  std::uint64_t attendedRevision = 0;
  int scenes = 0, frames = 0;
  std::string title;

  Uint32 taskEvent;
  std::mutex tasksGuard;
  std::deque<std::function<void()>> tasks;

  float scale() const {
    return around.window.scale() * float(around.app.state().settings.scalePercent) / 100.0f;
  }

  void handle(const SDL_Event& event);
  void handleWindow(const SDL_WindowEvent& event);
  void runTasks();
  bool runPanels();
  void bringToRest(Quality quality);
  void settle();
  void composeScene();
  void drawScene(Quality quality);
  void draw();
  void nameWindow();
  void carryOutExport();
  bool reportExport(float progress);
  void waitForEvent();
};

// ---- events ----

void WindowSession::Parts::handle(const SDL_Event& event) {
  if (event.type == taskEvent) return runTasks();
  switch (event.type) {
    case SDL_QUIT:
      around.app.apply(Quit{});
      return;
    case SDL_WINDOWEVENT:
      return handleWindow(event.window);
    case SDL_DROPFILE:
      around.app.apply(OpenSession{event.drop.file});
      SDL_free(event.drop.file);
      return;
    case SDL_MULTIGESTURE:
      if (event.mgesture.dDist != 0) around.app.apply(Zoom{1 + 2 * event.mgesture.dDist, std::nullopt});
      return;
    default:
      break;
  }
  if (!input.take(event, around.window.pixelsPerPoint())) return;
  // To rest, so that what is pressed next meets what this press has opened, however quickly it follows.
  for (int i = 0; i < mostFramesToRest && runPanels(); ++i) {
  }
}

void WindowSession::Parts::handleWindow(const SDL_WindowEvent& event) {
  if (event.event == SDL_WINDOWEVENT_FOCUS_LOST) input.forgetHeld();
  const bool mayHaveMoved = event.event == SDL_WINDOWEVENT_MOVED ||
                            event.event == SDL_WINDOWEVENT_SIZE_CHANGED ||
                            event.event == SDL_WINDOWEVENT_EXPOSED;
  if (mayHaveMoved)
    if (const auto pointer = around.window.pointer()) input.takePointer(*pointer);
  if (event.event == SDL_WINDOWEVENT_LEAVE) input.takePointerLeft();
}

void WindowSession::Parts::runTasks() {
  std::deque<std::function<void()>> now;
  {
    const std::lock_guard<std::mutex> guard(tasksGuard);
    now.swap(tasks);
  }
  for (const std::function<void()>& task : now) task();
}

// ---- panels ----

// One frame of panels and the commands that come of it. True: something changed, or asks for another frame at
// once.
bool WindowSession::Parts::runPanels() {
  const App& app = around.app;
  if (panels.dress(app.state().settings.theme, scale())) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
  ImGui_ImplOpenGL3_NewFrame();
  Keys keys = input.beginFrame(around.window.pixels(), around.seconds());
  ImGui::NewFrame();
  const std::uint64_t before = app.state().revision;
  FrameResult frame = panels.frame(app, {scene ? &*scene : nullptr, texture, sceneRevision}, std::move(keys));
  ImGui::Render();
  for (const Command& command : frame.commands) around.app.apply(command);
  isDragging = frame.isDragging;
  wakeIn = frame.wakeIn;
  return app.state().revision != before || !frame.commands.empty() || frame.wakeIn == 0;
}

// The body is drawn once, when the panels have come to rest: a command may bring the next one with it.
void WindowSession::Parts::bringToRest(Quality quality) {
  for (int i = 0; i < mostFramesToRest; ++i) {
    const bool isSizeKnown = scene || i > 0;  // the panels tell how large the picture is
    if (isSizeKnown) composeScene();
    if (!runPanels() && isSizeKnown) break;
  }
  const unsigned shown = texture;
  drawScene(isDragging ? Quality::moving : quality);
  if (texture != shown) runPanels();
}

// All that is ready to be drawn, but for the drawing.
void WindowSession::Parts::settle() {
  SDL_Event event;
  while (SDL_PollEvent(&event)) handle(event);
  around.app.attend();
  bringToRest(Quality::moving);
}

// ---- drawing ----

void WindowSession::Parts::composeScene() {
  const State& state = around.app.state();
  const bool isNew = !scene || sceneRevision != state.pictureRevision || sceneScale != scale();
  if (isExporting || state.pictureSize.x <= 0 || state.pictureSize.y <= 0 || !isNew) return;
  scene = windowPicture(around.app, scale(), around.measure);
  sceneRevision = state.pictureRevision;
  sceneScale = scale();
  isDrawn = false;
}

void WindowSession::Parts::drawScene(Quality quality) {
  const bool isBetter = quality == Quality::full && drawnQuality == Quality::moving;
  if (isExporting || !scene || (isDrawn && !isBetter)) return;
  texture = around.renderer.draw(*scene, quality);
  drawnQuality = quality;
  isDrawn = true;
  ++scenes;
}

// After the file, never after the person.
void WindowSession::Parts::nameWindow() {
  const State& state = around.app.state();
  const Texts& texts = around.app.texts();
  const std::string name =
      state.file.empty()
          ? texts("ui.name")
          : texts("ui.window_title", {{"file", state.file.stem().string()}, {"program", texts("ui.name")}});
  if (name == title) return;
  title = name;
  around.window.setTitle(title);
}

void WindowSession::Parts::draw() {
  nameWindow();
  around.window.bind();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  around.window.swap();
  cursors.show(ImGui::GetMouseCursor());
  ++frames;
}

// ---- export ----

void WindowSession::Parts::carryOutExport() {
  const std::optional<ExportJob>& job = around.app.state().exporting;
  if (!job || isExporting) return;
  isExporting = true;
  const ExportPicture request = job->request;
  const Scene exported = exportedPicture(around.app, request, around.measure);
  const Result<Image> image =
      around.renderer.picture(exported, [this](float part) { return reportExport(part); });
  isExporting = false;
  drawnQuality =
      Quality::moving;  // the renderer drew something else: the window's picture is to be drawn again
  if (!around.app.state().exporting) return;  // stopped
  if (around.app.state().exporting->isCancelled) return (void)around.app.apply(ReportExport{});
  Result<Done> done = image ? writePng(request.path, *image) : Result<Done>(image.problems());
  around.app.apply(ReportExport{1, done ? "" : toString(done.problems().front())});
}

// Between the tiles of a large picture the window goes on answering.
bool WindowSession::Parts::reportExport(float progress) {
  if (progress < 1) around.app.apply(ReportExport{progress, ""});
  SDL_Event event;
  while (SDL_PollEvent(&event)) handle(event);
  runPanels();
  draw();
  const std::optional<ExportJob>& job = around.app.state().exporting;
  return job && !job->isCancelled && !around.app.state().wantsToQuit;
}

// ---- the loop ----

void WindowSession::Parts::waitForEvent() {
  const State& state = around.app.state();
  double wait = wakeIn;
  if (state.sessionRevision != attendedRevision) {
    attendedRevision = state.sessionRevision;
    wait = wait < 0 ? attendAfterSeconds : std::min(wait, attendAfterSeconds);
  }
  if (wait < 0)
    SDL_WaitEvent(nullptr);
  else
    SDL_WaitEventTimeout(nullptr, int(wait * 1000) + 1);
}

WindowSession::WindowSession(WindowSurroundings surroundings)
    : parts_(std::make_unique<Parts>(std::move(surroundings))) {}
WindowSession::~WindowSession() = default;

bool WindowSession::answer() {
  Parts& parts = *parts_;
  parts.settle();
  parts.draw();
  return !parts.around.app.state().wantsToQuit;
}

void WindowSession::smooth() {
  Parts& parts = *parts_;
  parts.carryOutExport();
  if (parts.isDragging || parts.drawnQuality == Quality::full) return;
  parts.bringToRest(Quality::full);
  parts.draw();
}

bool WindowSession::serve() {
  answer();
  smooth();
  return !parts_->around.app.state().wantsToQuit;
}

void WindowSession::run(const std::function<void()>& begin) {
  Parts& parts = *parts_;
  parts.settle();
  parts.around.window.show();
  parts.draw();
  if (begin) begin();
  while (serve()) parts_->waitForEvent();
}

void WindowSession::callInLoop(std::function<void()> task) {
  {
    const std::lock_guard<std::mutex> guard(parts_->tasksGuard);
    parts_->tasks.push_back(std::move(task));
  }
  SDL_Event event{};
  event.type = parts_->taskEvent;
  SDL_PushEvent(&event);
}

Image WindowSession::picture() const {
  parts_->around.window.bind();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());  // what was swapped away may be gone
  return parts_->around.window.picture();
}
const UiRecord& WindowSession::record() const { return parts_->panels.record(); }
const Scene* WindowSession::scene() const { return parts_->scene ? &*parts_->scene : nullptr; }
int WindowSession::scenesDrawn() const { return parts_->scenes; }
int WindowSession::framesDrawn() const { return parts_->frames; }

}  // namespace knotmap
