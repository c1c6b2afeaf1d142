// handle.h - OpenGL objects that belong to one owner and are deleted with it.
// The context they were made in must still be current then.
#pragma once
#include <utility>

#include "gl/functions.h"

namespace knotmap {

template <class Kind>
class Handle {
 public:
  Handle() = default;  // names nothing
  explicit Handle(GLuint id) : id_(id) {}
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
  }
  ~Handle() {
    if (id_) Kind::destroy(id_);
  }
  static Handle make() { return Handle(Kind::create()); }

  GLuint id() const { return id_; }
  explicit operator bool() const { return id_ != 0; }

 private:
  GLuint id_ = 0;
};

#define KNOTMAP_GL_OBJECT(NAME)                                   \
  struct NAME##Kind {                                             \
    static GLuint create() {                                      \
      GLuint id = 0;                                              \
      glGen##NAME##s(1, &id);                                     \
      return id;                                                  \
    }                                                             \
    static void destroy(GLuint id) { glDelete##NAME##s(1, &id); } \
  };                                                              \
  using NAME##Handle = Handle<NAME##Kind>;
KNOTMAP_GL_OBJECT(Buffer)
KNOTMAP_GL_OBJECT(VertexArray)
KNOTMAP_GL_OBJECT(Texture)
KNOTMAP_GL_OBJECT(Framebuffer)
KNOTMAP_GL_OBJECT(Renderbuffer)
#undef KNOTMAP_GL_OBJECT

struct ProgramKind {
  static GLuint create() { return glCreateProgram(); }
  static void destroy(GLuint id) { glDeleteProgram(id); }
};
using ProgramHandle = Handle<ProgramKind>;

struct ShaderKind {
  static void destroy(GLuint id) { glDeleteShader(id); }
};
using ShaderHandle = Handle<ShaderKind>;

}  // namespace knotmap
