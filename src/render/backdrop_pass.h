// backdrop_pass.h - what lies behind a body: the ground colour, its shadow on the floor, L and R beside its
// feet.
#pragma once
#include "body/body_data.h"
#include "gl/program.h"
#include "render/text_atlas.h"
#include "render/view_frame.h"

namespace knotmap {

class BackdropPass {
 public:
  static Result<BackdropPass> create(const GroundShadow& shadow, const std::filesystem::path& shaders);

  void drawGround(const PaintArea& area, Theme theme) const;  // over the whole area (or its scissor)
  void drawCopy(GLuint painted) const;                        // of a texture as large as the framebuffer
  void drawShadow(const ViewFrame& frame, Theme theme) const;
  void drawSides(const ViewFrame& frame, Theme theme, TextAtlas& atlas) const;  // L and R on the floor

 private:
  BackdropPass(Program ground, Program copy, Program shadow, Program letter);
  void uploadGrid();
  void uploadShadow(const GroundShadow& shadow);

  Program ground_, copy_, shadow_, letter_;
  VertexArrayHandle grid_, square_;
  BufferHandle gridPlaces_, gridCorners_, corners_;
  GLsizei gridCornerCount_ = 0;
  TextureHandle light_;
  glm::vec2 low_{}, high_{};  // (x, z) of the shadow's rectangle
};

}  // namespace knotmap
