// dot_pass.h - discs lying on the skin: the stipple of spillover zones and the dotted paths from knots to
// zones.
#pragma once
#include <map>
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
  // Red dots along the edges that few have described, and dark dots with a white rim along a path, readable
  // over skin and over red. Both are rows: on small figures every second or fourth dot is left.
  void drawEdges(const ViewFrame& frame, Theme theme, const SkinDots& dots);
  void drawPath(const ViewFrame& frame, Theme theme, const SkinDots& dots);

 private:
  // On the graphics side.
  struct Batch {
    GLsizei count = 0;
    VertexArrayHandle array;
    BufferHandle instances;
  };
  // Dots as last given, and what was left of them for each spacing that was asked for.
  struct Levels {
    SkinDots source;
    std::map<float, Batch> bySpacing;
  };
  struct Look {
    Colour colour;
    float radiusFactor = 1, radiusAdded = 0, smallestRadius = 0, largestRadius = 1, liftMetres = 0;  // metres
  };
  DotPass(Program program, float stippleSpacing);
  Batch uploaded(const std::vector<SkinDot>& dots) const;
  const Batch& level(Levels& levels, const SkinDots& dots, float spacing) const;
  const Batch& rowLevel(Levels& levels, const SkinDots& dots, const ViewFrame& frame) const;
  void draw(const ViewFrame& frame, const Batch& batch, const Look& look) const;

  Program program_;
  float stippleSpacing_ = 0;
  BufferHandle corners_;
  Levels stipple_, edges_, path_;
};

}  // namespace knotmap
