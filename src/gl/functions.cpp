#include "gl/functions.h"

#include <fmt/format.h>

namespace knotmap {

#define KNOTMAP_DEFINE(TYPE, NAME) PFNGL##TYPE##PROC gl##NAME = nullptr;
KNOTMAP_GL_FUNCTIONS(KNOTMAP_DEFINE)
#undef KNOTMAP_DEFINE

namespace {

std::string driverText(GLenum name) {
  const GLubyte* text = glGetString(name);
  return text ? reinterpret_cast<const char*>(text) : "unknown";
}

Result<Done> checkVersion() {
  GLint major = 0, minor = 0;
  glGetIntegerv(GL_MAJOR_VERSION, &major);
  glGetIntegerv(GL_MINOR_VERSION, &minor);
  if (major > 3 || (major == 3 && minor >= 3)) return Done{};
  return Problem{
      "graphics",
      fmt::format("OpenGL 3.3 is needed, {} offers {}", driverText(GL_RENDERER), driverText(GL_VERSION)),
      "install Mesa's software driver (libgl1-mesa-dri) or a newer graphics driver"};
}

}  // namespace

Result<Done> loadGlFunctions(FindGlFunction find) {
  std::string missing;
#define KNOTMAP_LOAD(TYPE, NAME)                                    \
  gl##NAME = reinterpret_cast<PFNGL##TYPE##PROC>(find("gl" #NAME)); \
  if (!gl##NAME) missing += " gl" #NAME;
  KNOTMAP_GL_FUNCTIONS(KNOTMAP_LOAD)
#undef KNOTMAP_LOAD
  if (!missing.empty())
    return Problem{"graphics", "the graphics driver lacks" + missing, "OpenGL 3.3 is needed"};
  return checkVersion();
}

}  // namespace knotmap
