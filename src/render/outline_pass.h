// outline_pass.h - a fine dark line round the body and round what stands in front of itself, as wide in
// pixels at every zoom. Drawn as ribbons along the silhouette: smooth without multisampling, and far cheaper
// than a second body.
#pragma once
#include "gl/program.h"
#include "render/skin.h"

namespace knotmap {

class OutlinePass {
 public:
  static Result<OutlinePass> create(const std::filesystem::path& shaders);
  void draw(const ViewFrame& frame, Theme theme, const SkinMesh& mesh, const Seen& seen);

 private:
  explicit OutlinePass(Program program);

  Program program_;
  VertexArrayHandle array_;
  BufferHandle vertices_, indices_;
};

}  // namespace knotmap
