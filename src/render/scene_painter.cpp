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
  if (canvas.size != size) canvas = Canvas{size, std::nullopt, std::nullopt};
  const auto make = [](std::optional<Framebuffer>& place, Result<Framebuffer> made) -> Result<Done> {
    if (!made) return made.problems();
    place = std::move(*made);
    return Done{};
  };
  if (!canvas.finished)
    if (auto made = make(canvas.finished, Framebuffer::withTexture(size, Framebuffer::Depth::yes)); !made)
      return made;
  if (quality == Quality::full && !canvas.samples)
    return make(canvas.samples, Framebuffer::multisampled(size, samplesPerPixel));
  return Done{};
}

Result<std::unique_ptr<ScenePainter>> ScenePainter::create(const BodyData& body,
                                                           const std::filesystem::path& shaders) {
  Result<BackdropPass> backdrop = BackdropPass::create(body.ground, shaders);
  Result<BodyPass> skin = BodyPass::create(body, shaders);
  Result<OutlinePass> outline = OutlinePass::create(body, shaders);
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
                       body));
}

void ScenePainter::paintBehind(const Scene& scene, const PaintArea& area, const ViewFrame& frame,
                               const BodyView& view) {
  passes_.backdrop.drawGround(area, scene.theme);
  passes_.backdrop.drawShadow(frame, scene.theme);
  if (view.showsGroundMarks) passes_.backdrop.drawSides(frame, scene.theme, atlas_);
}

void ScenePainter::paintBody(const Scene& scene, const ViewFrame& frame, Quality quality) {
  const bool isCoarse = quality == Quality::moving;
  glClear(GL_DEPTH_BUFFER_BIT);
  passes_.body.draw(frame, {scene.theme, scene.style, isCoarse});
  passes_.outline.draw(frame, scene.theme, isCoarse);
  passes_.muscles.draw(frame, scene.theme);
  if (scene.style == ZoneStyle::stipple) passes_.dots.drawStipple(frame, scene.theme, scene.stipple);
  passes_.dots.drawPath(frame, scene.theme, scene.path);
}

// The ground is cheap and needs no samples; only the pixels round each body are drawn again with them.
void ScenePainter::paint(const Scene& scene, const PaintArea& area, Quality quality, const Canvas& canvas) {
  atlas_.forgetSomeIfMany();
  passes_.body.setZones(scene.zones);
  passes_.muscles.setMuscles(scene.muscles);
  canvas.finished->bind();
  passes_.backdrop.drawGround(area, scene.theme);

  for (const BodyView& view : scene.bodies) {
    const ViewFrame frame(view, area);
    if (frame.bounds.isEmpty()) continue;
    canvas.finished->bind();
    {
      const Scissor scissor(frame.bounds);
      paintBehind(scene, area, frame, view);
    }
    const PixelBounds covered = frame.boundsAround(places_, 4 * frame.scale + 2);
    if (covered.isEmpty()) continue;
    if (quality == Quality::full) canvas.samples->bind();
    {
      const Scissor scissor(covered);
      if (quality == Quality::full) paintBehind(scene, area, frame, view);
      paintBody(scene, frame, quality);
    }
    if (quality == Quality::full) canvas.samples->resolveInto(*canvas.finished, covered.low, covered.high);
  }
  canvas.finished->bind();
  passes_.marks.draw(scene.marks, area, scene.theme, atlas_);
}

}  // namespace knotmap
