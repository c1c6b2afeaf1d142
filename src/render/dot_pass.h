// dot_pass.h - discs lying on the skin: the stipple of spillover zones and the dotted paths from knots to
// zones.
#pragma once
#include <memory>

#include "gl/program.h"
#include "render/view_frame.h"

namespace knotmap {

using SkinDots = std::shared_ptr<const std::vector<SkinDot>>;

// Of dots lying about as densely as they come, those that are at least `spacing` metres from all kept before
// them.
std::vector<SkinDot> thinned(const std::vector<SkinDot>& dots, float spacing);

class DotPass {
 public:
  // stippleSpacing: metres between the dots of a stipple as they come.
  static Result<DotPass> create(float stippleSpacing, const std::filesystem::path& shaders);

  // Small figures get fewer, larger dots, so that a stipple stays a stipple; their spacing goes in steps.
  void drawStipple(const ViewFrame& frame, Theme theme, const SkinDots& dots);
  // Dark dots with a white rim, readable over skin and over red.
  void drawPath(const ViewFrame& frame, Theme theme, const SkinDots& dots);

 private:
  // Dots as last asked for, on the graphics side.
  struct Batch {
    SkinDots source;
    float spacing = -1;
    GLsizei count = 0;
    VertexArrayHandle array;
    BufferHandle instances;
  };
  struct Look {
    Colour colour;
    float radiusFactor = 1, radiusAdded = 0, smallestRadius = 0, liftMetres = 0;
  };
  DotPass(Program program, float stippleSpacing);
  Batch newBatch() const;
  static void keep(Batch& batch, const SkinDots& dots, float spacing);
  void begin(const ViewFrame& frame) const;
  void draw(const Batch& batch, const Look& look) const;

  Program program_;
  float stippleSpacing_ = 0;
  BufferHandle corners_;
  Batch stipple_, path_;
};

}  // namespace knotmap
