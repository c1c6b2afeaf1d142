// mark_pass.h - what lies flat over the bodies: lines, shapes, knots, texts, in their order.
#pragma once
#include "gl/program.h"
#include "render/text_atlas.h"
#include "render/view_frame.h"

namespace knotmap {

class MarkPass {
 public:
  static Result<MarkPass> create(const std::filesystem::path& shaders);
  void draw(const Marks& marks, const PaintArea& area, Theme theme, TextAtlas& atlas);

 private:
  explicit MarkPass(Program program);

  Program program_;
  VertexArrayHandle array_;
  BufferHandle corners_, instances_;
};

}  // namespace knotmap
