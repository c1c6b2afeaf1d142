// graphics.h - an OpenGL 3.3 core context, with or without a window. Everything that asks the system is in
// platform/.
#pragma once
#include <memory>

#include "base/result.h"

namespace knotmap {

// A context without window or display (EGL surfaceless), current in this thread while it lives.
class OffscreenContext {
 public:
  static Result<std::unique_ptr<OffscreenContext>>
  create();  // problem: no OpenGL 3.3, with the driver's word
  ~OffscreenContext();

 private:
  struct Parts;
  explicit OffscreenContext(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace knotmap
