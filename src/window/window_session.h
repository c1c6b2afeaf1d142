// window_session.h - the loop of the window: events, panels, commands, picture. Draws only when something
// changed; waits without using the processor in between.
#pragma once
#include <functional>
#include <memory>

#include "app/picture.h"
#include "platform/window.h"
#include "render/renderer.h"
#include "ui/user_interface.h"

namespace knotmap {

// What a window stands on; all of it outlives the session.
struct WindowSurroundings {
  Window& window;
  App& app;
  Renderer& renderer;
  const TextMeasure& measure;       // the fonts of pictures
  std::function<double()> seconds;  // a clock that never goes back
  FontPaths fonts;                  // of the panels
  UserPlaces places;
  BuiltFonts fontsAhead = {};  // if they were built already
};

class WindowSession {
 public:
  explicit WindowSession(WindowSurroundings surroundings);
  ~WindowSession();
  WindowSession(const WindowSession&) = delete;
  WindowSession& operator=(const WindowSession&) = delete;

  // Shows the window and serves it until the person quits. `begin` is called once, when the first picture is
  // on the screen.
  void run(const std::function<void()>& begin = {});
  // Serves the events that wait now and draws what comes of them. False: the person quits.
  bool serve();
  // The two halves of serve(): the first picture comes quickly; the smooth one follows, unless a hand is
  // still moving it.
  bool answer();
  void smooth();

  // From any thread: has the loop run this before its next frame.
  void callInLoop(std::function<void()> task);

  Image picture() const;           // the window's own pixels, as last drawn
  const UiRecord& record() const;  // of the last frame
  const Scene* scene() const;      // that is shown; null before the first frame
  int scenesDrawn() const;         // how often the body was drawn, in any quality
  int framesDrawn() const;         // how often the window was

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace knotmap
