#include "platform/graphics.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <fmt/format.h>

#include "gl/functions.h"

namespace knotmap {
namespace {

Problem noGraphics(const std::string& step) {
  return Problem{"graphics",
                 fmt::format("no OpenGL 3.3 without a window: {} (EGL error 0x{:x})", step, eglGetError()),
                 "install Mesa's software driver (libegl1, libgl1-mesa-dri)"};
}

EGLDisplay surfacelessDisplay() {
  const auto displayOf =
      reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
  return displayOf ? displayOf(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr) : EGL_NO_DISPLAY;
}

EGLContext createContext(EGLDisplay display) {
  const EGLint wanted[] = {EGL_CONTEXT_MAJOR_VERSION,
                           3,
                           EGL_CONTEXT_MINOR_VERSION,
                           3,
                           EGL_CONTEXT_OPENGL_PROFILE_MASK,
                           EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                           EGL_NONE};
  return eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, wanted);
}

void* findFunction(const char* name) { return reinterpret_cast<void*>(eglGetProcAddress(name)); }

}  // namespace

struct OffscreenContext::Parts {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;
  ~Parts() {
    if (display == EGL_NO_DISPLAY) return;
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
    eglTerminate(display);
  }
};

Result<std::unique_ptr<OffscreenContext>> OffscreenContext::create() {
  auto parts = std::make_unique<Parts>();
  parts->display = surfacelessDisplay();
  if (parts->display == EGL_NO_DISPLAY) return noGraphics("the driver cannot draw without a display");
  if (!eglInitialize(parts->display, nullptr, nullptr)) {
    parts->display = EGL_NO_DISPLAY;
    return noGraphics("the driver does not start");
  }
  if (!eglBindAPI(EGL_OPENGL_API)) return noGraphics("the driver has no desktop OpenGL");
  parts->context = createContext(parts->display);
  if (parts->context == EGL_NO_CONTEXT) return noGraphics("the driver refuses a 3.3 core context");
  if (!eglMakeCurrent(parts->display, EGL_NO_SURFACE, EGL_NO_SURFACE, parts->context))
    return noGraphics("the context cannot be made current");
  if (Result<Done> loaded = loadGlFunctions(findFunction); !loaded) return loaded.problems();
  return std::unique_ptr<OffscreenContext>(new OffscreenContext(std::move(parts)));
}

OffscreenContext::OffscreenContext(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
OffscreenContext::~OffscreenContext() = default;

}  // namespace knotmap
