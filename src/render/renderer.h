// renderer.h - a Scene to pixels, the same for the window and for files.
// One renderer draws into one framebuffer; needs a current OpenGL 3.3 core context (platform/).
#pragma once
#include <filesystem>
#include <functional>
#include <memory>

#include "base/image.h"
#include "base/result.h"
#include "body/body_data.h"
#include "scene/scene.h"

namespace knotmap {

enum class Quality {
  moving,  // reduced mesh, no multisampling: for a frame of a drag
  full     // 4x multisampled
};

class Renderer {
 public:
  // Compiles shaders from `shaderFolder`, uploads the body. Problems: a shader that does not compile, a
  // missing file.
  static Result<std::unique_ptr<Renderer>> create(const BodyData& body,
                                                  const std::filesystem::path& shaderFolder);
  ~Renderer();

  // Draws into the renderer's own framebuffer of scene.size pixels and returns its texture (RGBA8, y up).
  // Leaves the window's framebuffer bound, without depth, cull and scissor tests.
  unsigned draw(const Scene& scene, Quality quality);
  // The whole picture at any size, in tiles of 2048 pixels. `progress` (0-1) may return false to cancel: no
  // image then.
  Result<Image> picture(const Scene& scene, const std::function<bool(float)>& progress = {});
  Image pixels() const;  // of the last draw()

 private:
  struct Parts;
  explicit Renderer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace knotmap
