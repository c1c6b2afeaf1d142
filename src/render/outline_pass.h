// outline_pass.h - a fine dark line round the body and round what stands in front of itself, as wide in
// pixels at every zoom. Drawn as ribbons along the silhouette: smooth without multisampling, and far cheaper
// than a second body.
#pragma once
#include "body/body_data.h"
#include "gl/program.h"
#include "render/silhouette.h"
#include "render/view_frame.h"

namespace knotmap {

class OutlinePass {
 public:
  // The body's positions and normals must outlive this.
  static Result<OutlinePass> create(const BodyData& body, const std::filesystem::path& shaders);
  void draw(const ViewFrame& frame, Theme theme, bool isCoarse);

 private:
  OutlinePass(Program program, const BodyData& body);

  Program program_;
  std::vector<glm::vec3> positions_, normals_;
  Silhouette silhouette_, coarseSilhouette_;
  VertexArrayHandle array_;
  BufferHandle vertices_, indices_;
};

}  // namespace knotmap
