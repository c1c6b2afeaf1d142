// scene_painter.h - all passes in their order, into one tile of a picture.
#pragma once
#include <optional>

#include "gl/framebuffer.h"
#include "render/backdrop_pass.h"
#include "render/body_pass.h"
#include "render/dot_pass.h"
#include "render/mark_pass.h"
#include "render/muscle_pass.h"
#include "render/outline_pass.h"
#include "render/renderer.h"

namespace knotmap {

// What is drawn into: the finished picture in a texture, the samples of bodies before they are averaged, and
// the ground behind them, which stays while the body moves.
struct Canvas {
  glm::ivec2 size{0, 0};
  std::optional<Framebuffer> finished, samples, ground;
  std::optional<Theme> groundTheme;    // of the ground that is there
  glm::ivec4 groundPlace{0, 0, 0, 0};  // the picture's size and the tile's origin that it is of
};
// Problem: no memory for that size. A canvas of the size asked for stays as it is.
Result<Done> fitCanvas(Canvas& canvas, glm::ivec2 size, Quality quality);

class ScenePainter {
 public:
  static Result<std::unique_ptr<ScenePainter>> create(const BodyData& body,
                                                      const std::filesystem::path& shaders);
  void paint(const Scene& scene, const PaintArea& area, Quality quality, Canvas& canvas);

 private:
  struct Passes {
    BackdropPass backdrop;
    BodyPass body;
    OutlinePass outline;
    MusclePass muscles;
    DotPass dots;
    MarkPass marks;
  };
  ScenePainter(Passes passes, Skin skin) : passes_(std::move(passes)), skin_(std::move(skin)) {}
  void paintGround(const PaintArea& area, Theme theme, Canvas& canvas);
  void paintFloor(const Scene& scene, const ViewFrame& frame, const BodyView& view);
  void paintBody(const Scene& scene, const ViewFrame& frame, const PixelBounds& covered, bool isMoving);

  Passes passes_;
  TextAtlas atlas_;
  Skin skin_;
};

}  // namespace knotmap
