#include "gl/framebuffer.h"

#include <fmt/format.h>

namespace knotmap {
namespace {

RenderbufferHandle attachedRenderbuffer(GLenum attachment, GLenum format, glm::ivec2 size, int samples) {
  RenderbufferHandle buffer = RenderbufferHandle::make();
  glBindRenderbuffer(GL_RENDERBUFFER, buffer.id());
  if (samples > 1)
    glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, format, size.x, size.y);
  else
    glRenderbufferStorage(GL_RENDERBUFFER, format, size.x, size.y);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, attachment, GL_RENDERBUFFER, buffer.id());
  return buffer;
}

TextureHandle attachedTexture(glm::ivec2 size) {
  TextureHandle texture = TextureHandle::make();
  glBindTexture(GL_TEXTURE_2D, texture.id());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, size.x, size.y, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture.id(), 0);
  return texture;
}

}  // namespace

Result<Done> Framebuffer::check() const {
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE) return Done{};
  return Problem{"graphics", fmt::format("no memory for a picture of {}x{} pixels", size_.x, size_.y),
                 "a smaller window or picture needs less"};
}

Result<Framebuffer> Framebuffer::withTexture(glm::ivec2 size, Depth depth) {
  Framebuffer made;
  made.size_ = size;
  made.framebuffer_ = FramebufferHandle::make();
  glBindFramebuffer(GL_FRAMEBUFFER, made.framebuffer_.id());
  made.texture_ = attachedTexture(size);
  if (depth == Depth::yes)
    made.depth_ = attachedRenderbuffer(GL_DEPTH_ATTACHMENT, GL_DEPTH_COMPONENT24, size, 1);
  if (Result<Done> complete = made.check(); !complete) return complete.problems();
  return made;
}

Result<Framebuffer> Framebuffer::multisampled(glm::ivec2 size, int samples) {
  Framebuffer made;
  made.size_ = size;
  made.framebuffer_ = FramebufferHandle::make();
  glBindFramebuffer(GL_FRAMEBUFFER, made.framebuffer_.id());
  made.colour_ = attachedRenderbuffer(GL_COLOR_ATTACHMENT0, GL_RGBA8, size, samples);
  made.depth_ = attachedRenderbuffer(GL_DEPTH_ATTACHMENT, GL_DEPTH_COMPONENT24, size, samples);
  if (Result<Done> complete = made.check(); !complete) return complete.problems();
  return made;
}

void Framebuffer::bind() const {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
  glViewport(0, 0, size_.x, size_.y);
}

void Framebuffer::copyInto(const Framebuffer& target, glm::ivec2 low, glm::ivec2 high) const {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_.id());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer_.id());
  glBlitFramebuffer(low.x, low.y, high.x, high.y, low.x, low.y, high.x, high.y, GL_COLOR_BUFFER_BIT,
                    GL_NEAREST);
}

}  // namespace knotmap
