#include "platform/window.h"

#include <SDL.h>
#include <SDL_syswm.h>

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "gl/functions.h"

namespace knotmap {
namespace {

Problem sdlProblem(const std::string& what) {
  return Problem{"window", what + ": " + SDL_GetError(),
                 "\"knotmap render\" draws pictures without a window"};
}

// Without a display SDL takes a driver whose windows nobody sees: right for whoever names it, else a program
// that waits in the dark.
bool isUnseen() {
  if (SDL_GetHint(SDL_HINT_VIDEODRIVER)) return false;
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  return driver == "offscreen" || driver == "dummy" || driver == "evdev";
}

void askForContext() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);  // bodies are drawn into the renderer's own framebuffer
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

#ifdef SDL_VIDEO_DRIVER_X11
// Xlib, for what SDL does not tell; `display` is null where the window is not one of X's.
struct XlibOf {
  explicit XlibOf(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return;
    library = SDL_LoadObject("libX11.so.6");
    if (!library) return;
    display = info.info.x11.display;
    id = info.info.x11.window;
  }
  ~XlibOf() {
    if (library) SDL_UnloadObject(library);
  }
  XlibOf(const XlibOf&) = delete;
  XlibOf& operator=(const XlibOf&) = delete;
  template <class Function>
  Function* function(const char* name) const {
    return reinterpret_cast<Function*>(SDL_LoadFunction(library, name));
  }
  void* library = nullptr;
  Display* display = nullptr;
  ::Window id = 0;
};
#endif

// SDL's own display DPI is the monitor's physical one under X; desktops state what they want in the
// resources.
float scaleOfX(SDL_Window* window) {
#ifdef SDL_VIDEO_DRIVER_X11
  const XlibOf xlib(window);
  if (!xlib.display) return 0;
  auto* const read = xlib.function<char*(Display*)>("XResourceManagerString");
  const char* resources = read ? read(xlib.display) : nullptr;
  return resources ? scaleInResources(resources) : 0;
#else
  return 0;
#endif
}

float scaleStated(SDL_Window* window) {
  if (const float stated = scaleInVariable(std::getenv("GDK_SCALE")); stated > 0) return stated;
  if (const float stated = scaleOfX(window); stated > 0) return stated;
  return 1;
}

}  // namespace

struct Window::Parts {
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;
  float requestedScale = 0, statedScale = 1;
  bool hasStarted = false;
  ~Parts() {
    if (context) SDL_GL_DeleteContext(context);
    if (window) SDL_DestroyWindow(window);
    if (hasStarted) SDL_Quit();
  }
};

Result<std::unique_ptr<Window>> Window::create(const WindowRequest& request) {
  auto parts = std::make_unique<Parts>();
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");            // the first click counts
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");  // no flicker on the desktop
  SDL_SetMainReady();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return sdlProblem("no display to open a window on");
  parts->hasStarted = true;
  if (isUnseen())
    return Problem{"window", "no display to open a window on",
                   "\"knotmap render\" draws pictures without a window"};

  askForContext();
  const glm::ivec2 size = request.logicalSize;
  parts->window = SDL_CreateWindow(
      request.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, size.x, size.y,
      SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN);
  if (!parts->window) return sdlProblem("the window cannot be made");
  parts->context = SDL_GL_CreateContext(parts->window);
  if (!parts->context) return sdlProblem("no OpenGL 3.3 in a window");
  if (Result<Done> loaded = loadGlFunctions([](const char* name) { return SDL_GL_GetProcAddress(name); });
      !loaded)
    return loaded.problems();
  SDL_GL_SetSwapInterval(1);

  parts->requestedScale = request.scale;
  parts->statedScale = scaleStated(parts->window);
  std::unique_ptr<Window> window(new Window(std::move(parts)));
  const glm::vec2 points = window->scale() / window->pixelsPerPoint();
  const glm::ivec2 wanted(glm::vec2(size) * points),
      smallest(glm::vec2(request.smallestLogicalSize) * points);
  SDL_SetWindowMinimumSize(window->sdl(), smallest.x, smallest.y);
  if (wanted != size) SDL_SetWindowSize(window->sdl(), wanted.x, wanted.y);
  return window;
}

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Window::~Window() = default;

SDL_Window* Window::sdl() const { return parts_->window; }
void* Window::context() const { return parts_->context; }
float Window::scale() const {
  if (parts_->requestedScale > 0) return parts_->requestedScale;
  // Wayland: more pixels than points, as many more as the screen that the window is on just now asks for.
  const float density = std::round(pixelsPerPoint().x * 4) / 4;
  return density > 1 ? density : parts_->statedScale;
}
std::optional<glm::vec2> Window::pointer() const {
#ifdef SDL_VIDEO_DRIVER_X11
  const XlibOf xlib(parts_->window);
  if (!xlib.display) return std::nullopt;
  auto* const query =
      xlib.function<Bool(Display*, ::Window, ::Window*, ::Window*, int*, int*, int*, int*, unsigned int*)>(
          "XQueryPointer");
  ::Window root = 0, child = 0;
  glm::ivec2 onScreen{0, 0}, inWindow{0, 0};
  unsigned int buttons = 0;
  if (!query || !query(xlib.display, xlib.id, &root, &child, &onScreen.x, &onScreen.y, &inWindow.x,
                       &inWindow.y, &buttons))
    return std::nullopt;
  return glm::vec2(inWindow);
#else
  return std::nullopt;
#endif
}
void Window::setTitle(const std::string& title) { SDL_SetWindowTitle(parts_->window, title.c_str()); }
void Window::show() { SDL_ShowWindow(parts_->window); }
void Window::bind() {
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  const glm::ivec2 size = pixels();
  glViewport(0, 0, size.x, size.y);
}
Image Window::picture() const {
  const glm::ivec2 size = pixels();
  std::vector<std::uint8_t> rows(std::size_t(size.x) * std::size_t(size.y) * 4);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, size.x, size.y, GL_RGBA, GL_UNSIGNED_BYTE, rows.data());
  Image image{size.x, size.y, std::vector<std::uint8_t>(std::size_t(size.x) * std::size_t(size.y) * 3)};
  for (int y = 0; y < size.y; ++y) {
    const std::uint8_t* from =
        rows.data() + std::size_t(size.y - 1 - y) * std::size_t(size.x) * 4;  // GL's rows go up
    std::uint8_t* to = image.row(y);
    for (int x = 0; x < size.x; ++x)
      for (int channel = 0; channel < 3; ++channel) to[3 * x + channel] = from[4 * x + channel];
  }
  return image;
}
void Window::swap() { SDL_GL_SwapWindow(parts_->window); }

glm::ivec2 Window::pixels() const {
  glm::ivec2 size{0, 0};
  SDL_GL_GetDrawableSize(parts_->window, &size.x, &size.y);
  return size;
}

glm::vec2 Window::pixelsPerPoint() const {
  glm::ivec2 points{0, 0};
  SDL_GetWindowSize(parts_->window, &points.x, &points.y);
  return glm::vec2(pixels()) / glm::vec2(glm::max(points, glm::ivec2(1)));
}

Result<Done> copyTextToClipboard(const std::string& text) {
  if (SDL_SetClipboardText(text.c_str()) != 0) return sdlProblem("the clipboard takes no text");
  return Done{};
}

std::string textOfClipboard() {
  char* text = SDL_GetClipboardText();
  std::string copy = text ? text : "";
  SDL_free(text);
  return copy;
}

float scaleInResources(std::string_view resources) {
  constexpr std::string_view key = "Xft.dpi:";
  const std::size_t found = resources.find(key);
  if (found == std::string_view::npos) return 0;
  std::string_view value = resources.substr(found + key.size());
  value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
  float dotsPerInch = 0;
  std::from_chars(value.data(), value.data() + value.size(), dotsPerInch);
  constexpr float dotsPerInchAtFullScale = 96;
  return dotsPerInch >= 48 && dotsPerInch <= 384 ? dotsPerInch / dotsPerInchAtFullScale : 0;
}

float scaleInVariable(const char* text) {
  const std::string_view value = text ? text : "";
  float scale = 0;
  std::from_chars(value.data(), value.data() + value.size(), scale);
  return scale >= 0.5f && scale <= 4 ? scale : 0;
}

}  // namespace knotmap
