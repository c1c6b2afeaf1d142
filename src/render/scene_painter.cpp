#include "render/scene_painter.h"

namespace knotmap {
namespace {

constexpr int samplesPerPixel = 4;

// Drawing and clearing reach no pixel outside, while this lives.
class Scissor {
 public:
  explicit Scissor(const PixelBounds& bounds) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(bounds.low.x, bounds.low.y, bounds.high.x - bounds.low.x, bounds.high.y - bounds.low.y);
  }
  ~Scissor() { glDisable(GL_SCISSOR_TEST); }
  Scissor(const Scissor&) = delete;
  Scissor& operator=(const Scissor&) = delete;
};

template <class Pass>
void collect(const Result<Pass>& pass, Problems& problems) {
  problems.insert(problems.end(), pass.problems().begin(), pass.problems().end());
}

}  // namespace

Result<Done> fitCanvas(Canvas& canvas, glm::ivec2 size, Quality quality) {
  if (canvas.size != size) {
    canvas = Canvas{};
    canvas.size = size;
  }
  const auto make = [](std::optional<Framebuffer>& place, Result<Framebuffer> made) -> Result<Done> {
    if (!made) return made.problems();
    place = std::move(*made);
    return Done{};
  };
  if (!canvas.finished)
    if (auto made = make(canvas.finished, Framebuffer::withTexture(size, Framebuffer::Depth::yes)); !made)
      return made;
  if (!canvas.ground)
    if (auto made = make(canvas.ground, Framebuffer::withTexture(size, Framebuffer::Depth::none)); !made)
      return made;
  if (quality == Quality::full && !canvas.samples)
    return make(canvas.samples, Framebuffer::multisampled(size, samplesPerPixel));
  return Done{};
}

Result<std::unique_ptr<ScenePainter>> ScenePainter::create(const BodyData& body,
                                                           const std::filesystem::path& shaders) {
  Skin levels(body);
  Result<BackdropPass> backdrop = BackdropPass::create(body.ground, shaders);
  Result<BodyPass> skin = BodyPass::create(levels.mesh(Detail::full), shaders);
  Result<OutlinePass> outline = OutlinePass::create(shaders);
  Result<MusclePass> muscles = MusclePass::create(shaders);
  Result<DotPass> dots = DotPass::create(body.stippleSpacing, shaders);
  Result<MarkPass> marks = MarkPass::create(shaders);
  Problems problems;
  collect(backdrop, problems);
  collect(skin, problems);
  collect(outline, problems);
  collect(muscles, problems);
  collect(dots, problems);
  collect(marks, problems);
  if (!problems.empty()) return problems;
  return std::unique_ptr<ScenePainter>(
      new ScenePainter({std::move(*backdrop), std::move(*skin), std::move(*outline), std::move(*muscles),
                        std::move(*dots), std::move(*marks)},
                       std::move(levels)));
}

// A copy is several times as quick as painting.
void ScenePainter::paintGround(const PaintArea& area, Theme theme, Canvas& canvas) {
  const glm::ivec4 place(area.picture, area.origin);
  if (canvas.groundTheme != theme || canvas.groundPlace != place) {
    canvas.ground->bind();
    passes_.backdrop.drawGround(area, theme);
    canvas.groundTheme = theme;
    canvas.groundPlace = place;
  }
  canvas.ground->copyInto(*canvas.finished, {0, 0}, area.size);
}

void ScenePainter::paintFloor(const Scene& scene, const ViewFrame& frame, const BodyView& view) {
  if (view.camera.depthBehind > 0) return;  // a close-up: the floor is among what it leaves out
  passes_.backdrop.drawShadow(frame, scene.theme);
  if (view.showsGroundMarks) passes_.backdrop.drawSides(frame, scene.theme, atlas_);
}

void ScenePainter::paintBody(const Scene& scene, const ViewFrame& frame, const PixelBounds& covered,
                             bool isMoving) {
  glDepthMask(GL_TRUE);  // clearing heeds it
  glClear(GL_DEPTH_BUFFER_BIT);
  const Detail detail = Skin::detailFor(frame, isMoving);
  const SkinMesh& mesh = skin_.mesh(detail);
  const Seen& seen = skin_.seen(frame, covered, detail);
  passes_.body.draw(frame, {scene.theme, scene.style}, mesh, seen);
  passes_.outline.draw(frame, scene.theme, mesh, seen);
  passes_.muscles.draw(frame, scene.theme);
  if (scene.style == ZoneStyle::stipple) passes_.dots.drawStipple(frame, scene.theme, scene.stipple);
  passes_.dots.drawEdges(frame, scene.theme, scene.edgeDots);
  passes_.dots.drawPath(frame, scene.theme, scene.path);
}

// What lies behind needs no samples; only the pixels round each body are drawn with them.
void ScenePainter::paint(const Scene& scene, const PaintArea& area, Quality quality, Canvas& canvas) {
  const bool isMoving = quality == Quality::moving;
  glDisable(GL_SCISSOR_TEST);  // copies between framebuffers heed it too
  glDisable(GL_CULL_FACE);
  atlas_.forgetSomeIfMany();
  passes_.body.setZones(scene.zones);
  skin_.setZones(scene.zones);
  passes_.muscles.setMuscles(scene.muscles);
  paintGround(area, scene.theme, canvas);

  for (const BodyView& view : scene.bodies) {
    const ViewFrame frame(view, area);
    if (frame.bounds.isEmpty()) continue;
    canvas.finished->bind();
    {
      const Scissor scissor(frame.bounds);
      paintFloor(scene, frame, view);
    }
    const PixelBounds covered = frame.boundsAround(skin_.mesh(Detail::full).positions, 4 * frame.scale + 2);
    if (covered.isEmpty()) continue;
    const Scissor scissor(covered);
    if (!isMoving) {
      canvas.samples->bind();
      passes_.backdrop.drawCopy(canvas.finished->texture());
    }
    paintBody(scene, frame, covered, isMoving);
    if (!isMoving) canvas.samples->copyInto(*canvas.finished, covered.low, covered.high);
  }
  canvas.finished->bind();
  passes_.marks.draw(scene.marks, area, scene.theme, atlas_);
}

}  // namespace knotmap
