// window.h - a window with an OpenGL 3.3 core context in it; both live as long as this object.
// Sizes are pixels unless they say logical: a logical pixel is one at a display scale of 100 %.
#pragma once
#include <glm/glm.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/image.h"
#include "base/result.h"

struct SDL_Window;

namespace knotmap {

struct WindowRequest {
  std::string title;
  glm::ivec2 logicalSize{1280, 800};
  glm::ivec2 smallestLogicalSize{800, 560};
  float scale = 0;  // pixels per logical pixel; 0: the display's own
};

class Window {
 public:
  // Problems: no display; no OpenGL 3.3; a window that cannot be made, each with the system's word.
  static Result<std::unique_ptr<Window>> create(const WindowRequest& request);
  ~Window();

  SDL_Window* sdl() const;  // for the event loop
  void* context() const;    // SDL_GLContext
  glm::ivec2 pixels() const;
  float scale() const;               // pixels per logical pixel
  glm::vec2 pixelsPerPoint() const;  // SDL's mouse positions times this are pixels
  // Where the pointer is now, in points from the window's upper left corner, asked of the system; none where
  // it does not say. SDL does not notice that a window moves under a pointer that rests.
  std::optional<glm::vec2> pointer() const;
  void setTitle(const std::string& title);
  void bind();  // what is drawn next goes into the window, over all of it
  Image picture()
      const;    // what was drawn into it, as far as it is still there: before swap, or without a display
  void show();  // made hidden, so that the first thing seen is a finished frame
  void swap();  // what was drawn becomes visible

 private:
  struct Parts;
  explicit Window(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

Result<Done> copyTextToClipboard(const std::string& text);  // needs a window
std::string textOfClipboard();

// The display scale that a desktop states in X's resources ("Xft.dpi: 144" is 1.5); 0 when it states none.
float scaleInResources(std::string_view resources);
// GDK_SCALE and the like; 0 unless it is a number from 0.5 to 4.
float scaleInVariable(const char* text);

}  // namespace knotmap
