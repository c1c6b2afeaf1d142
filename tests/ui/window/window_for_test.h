// window_for_test.h - the real window through SDL's offscreen driver: real events go in, the window's own
// pixels come out.
#pragma once
#include <SDL.h>

#include <filesystem>
#include <memory>
#include <set>
#include <string>

#include "folder_for_test.h"
#include "render/font_text_measure.h"
#include "window/window_session.h"

namespace knotmap {

struct WindowSize {
  glm::ivec2 pixels{1280, 800};
  float density = 1;  // of the screen
};

// The body that the build baked, loaded once for all tests of a program; the atlas of the project.
const std::shared_ptr<const Body>& bakedBody();
const std::shared_ptr<const ResolvedAtlas>& projectAtlas();

class WindowForTest {
 public:
  explicit WindowForTest(WindowSize size = {});

  App& app() { return *app_; }
  const State& state() const { return app_->state(); }
  WindowSession& session() { return *session_; }
  const UiRecord& record() const { return session_->record(); }
  const std::filesystem::path& folder() const { return folder_.path(); }

  // ---- what a person does; each is served at once. Places are pixels of the window ----
  void serve() { session_->serve(); }
  void pointAt(glm::vec2 pixel);
  void leave();  // the pointer leaves the window
  void press(glm::vec2 pixel, int button = SDL_BUTTON_LEFT);
  void release(glm::vec2 pixel, int button = SDL_BUTTON_LEFT);
  void click(glm::vec2 pixel);
  void doubleClick(glm::vec2 pixel);
  void drag(glm::vec2 from, glm::vec2 to, int button = SDL_BUTTON_LEFT);
  void wheel(glm::vec2 pixel, int notches);
  void key(SDL_Keycode key, Uint16 modifiers = KMOD_NONE);
  void type(const std::string& text);
  void drop(const std::filesystem::path& file);
  void pushEscapeForLater();  // is served with whatever comes next
  // What is done inside is served all at once, as after a frame that took long.
  template <class Doing>
  void together(const Doing& doing) {
    isGathering_ = true;
    doing();
    isGathering_ = false;
    serve();
  }
  void wait(double seconds) { clock_ += seconds; }

  // ---- what a person sees ----
  bool shows(const std::string& control) const { return record().control(control) != nullptr; }
  bool showsText(const std::string& part) const;
  // The middle of a control, by its name or the beginning of it. Fails the test when there is none.
  glm::vec2 middleOf(const std::string& control) const;
  void clickOn(const std::string& control) { click(middleOf(control)); }
  std::string focusedControl() const;
  // Where a place on the skin is seen in the window, in the figure where it is seen best.
  glm::vec2 pixelOf(const SurfacePoint& place) const;
  glm::vec2 pixelOf(const std::string& triggerPoint, Side side) const;
  const PixelRect& picture() const;  // the body's area of the window
  // Keeps the window's picture in the build's folder ui_pictures.
  void keepPicture(const std::string& name) const;

 private:
  void push(SDL_Event event);

  FolderForTest folder_;
  double clock_ = 100;
  bool isGathering_ = false;
  std::unique_ptr<Window> window_;
  std::unique_ptr<Renderer> renderer_;
  std::unique_ptr<FontTextMeasure> measure_;
  std::unique_ptr<App> app_;
  std::unique_ptr<WindowSession> session_;
};

}  // namespace knotmap
