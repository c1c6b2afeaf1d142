// framebuffer.h - where a picture is drawn: plain with a texture, or multisampled with depth.
#pragma once
#include <glm/glm.hpp>

#include "base/result.h"
#include "gl/handle.h"

namespace knotmap {

// RGBA8 in a texture, with or without a depth buffer of 24 bits; or multisampled in renderbuffers.
class Framebuffer {
 public:
  enum class Depth { none, yes };
  // Problem: the driver has no memory for it.
  static Result<Framebuffer> withTexture(glm::ivec2 size, Depth depth);
  static Result<Framebuffer> multisampled(glm::ivec2 size, int samples);

  void bind() const;  // for drawing and reading, viewport over all of it
  // Copies a rectangle (origin below left) to the same place of `target`; samples are averaged.
  void copyInto(const Framebuffer& target, glm::ivec2 low, glm::ivec2 high) const;

  glm::ivec2 size() const { return size_; }
  GLuint texture() const { return texture_.id(); }

 private:
  Framebuffer() = default;
  Result<Done> check() const;

  glm::ivec2 size_{0, 0};
  FramebufferHandle framebuffer_;
  TextureHandle texture_;
  RenderbufferHandle colour_, depth_;
};

}  // namespace knotmap
