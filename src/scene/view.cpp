// composeView and what is asked of any finished scene.
#include <algorithm>
#include <cmath>

#include "scene/chart_layout.h"
#include "scene/compose.h"
#include "scene/knot_marks.h"
#include "scene/picture_frame.h"
#include "scene/side_letters.h"

namespace knotmap {
namespace {

constexpr float cellSize = 4, viewNameSize = 13;  // logical pixels
constexpr float steepView = 65;                   // degrees of pitch
constexpr float levelView = 8;                    // degrees of pitch under which the floor is a line
constexpr float nearView = 20;                    // degrees off a named view that still bear its name

// Front, back, left or right side, when the camera looks along one of them.
std::string viewName(const Camera& camera, const PictureWords& words) {
  if (std::abs(camera.pitchDegrees) > nearView) return {};
  const std::pair<float, const std::string*> views[] = {
      {0, &words.front}, {180, &words.back}, {90, &words.leftSide}, {-90, &words.rightSide}};
  for (const auto& [yaw, name] : views)
    if (std::abs(std::remainder(camera.yawDegrees - yaw, 360.0f)) <= nearView) return *name;
  return {};
}

// Neither from below nor from straight above, where the body stands on the letters. Level, letters beside the
// figure say it already.
bool showsFloor(const Camera& camera) {
  return camera.pitchDegrees > -levelView && camera.pitchDegrees < steepView;
}

std::optional<Scene> attemptView(const PictureContent& content, const Camera& camera, const PictureForm& form,
                                 const TextMeasure& measure, bool namesKnots, bool listsKnots) {
  Scene scene = sceneOf(content, form);
  const PixelRect all{0, 0, float(form.size.x), float(form.size.y)};
  scene.bodies.push_back({all, camera, true});
  const PictureFrame frame = addFrame(scene.marks, content, form, {listsKnots, true}, measure);
  const float margin = pictureMargin * form.scale / 2;
  const PixelRect area{margin, margin, all.width - 2 * margin, frame.room.y + frame.room.height - margin};
  Coverage coverage(area, cellSize * form.scale);
  for (const PixelRect& taken : frame.taken) coverage.addText(taken);
  coverage.addBody(*content.skin, camera, all, 0);
  if (const std::string name = viewName(camera, content.words); !name.empty()) {
    const TextBlock block{
        name,         viewNameSize * form.scale, TextWeight::medium, paletteOf(form.theme).textQuiet, 0,
        Anchor::right};
    const glm::vec2 extent = block.extent(measure);
    const glm::vec2 corner{all.width - pictureMargin * form.scale - extent.x,
                           pictureMargin * form.scale * 0.7f};
    block.addTo(scene.marks.texts, corner, measure);
    coverage.addText({corner.x, corner.y, extent.x, extent.y});
  }
  const bool hasLetters =
      addSideLetters(scene.marks, scene.bodies[0], *content.skin, content, form, coverage, measure);
  if (!hasLetters) addEdgeLetters(scene.marks, camera, frame.room, content, form, coverage, measure);
  scene.bodies[0].showsGroundMarks =
      showsFloor(camera) && (!hasLetters || std::abs(camera.pitchDegrees) > levelView);
  const auto homes = addKnots(scene, content, 1, {form.scale, true});
  if (namesKnots && !nameKnots(scene, content, homes, coverage, area, true, measure)) return std::nullopt;
  return scene;
}

}  // namespace

float pictureScale(glm::ivec2 size) {
  const float area = float(size.x) * float(size.y);
  // A long narrow picture reads by its short side.
  const float byArea = std::sqrt(area / (1280.0f * 800.0f)),
              byShortSide = float(std::min(size.x, size.y)) / 640.0f;
  return std::max(0.75f, std::min(byArea, byShortSide));
}

Scene composeView(const PictureContent& content, const Camera& camera, const PictureForm& form,
                  const TextMeasure& measure) {
  if (form.showsLabels) {
    if (auto named = attemptView(content, camera, form, measure, true, false)) return std::move(*named);
    return std::move(*attemptView(content, camera, form, measure, false, true));
  }
  return std::move(*attemptView(content, camera, form, measure, false, false));
}

Scene moved(Scene scene, float magnification, glm::vec2 shiftPixels) {
  const glm::vec2 middle = glm::vec2(scene.size) / 2.0f;
  const auto place = [&](glm::vec2& at) { at = middle + (at - middle) * magnification + shiftPixels; };
  const auto box = [&](PixelRect& rect) {
    glm::vec2 corner{rect.x, rect.y};
    place(corner);
    rect = {corner.x, corner.y, rect.width * magnification, rect.height * magnification};
  };
  for (BodyView& body : scene.bodies) box(body.frame);
  Marks& marks = scene.marks;
  for (LineMark& line : marks.lines)
    place(line.from), place(line.to), line.width *= magnification, line.dash *= magnification;
  for (ShapeMark& shape : marks.shapes)
    box(shape.box), shape.radius *= magnification, shape.stroke *= magnification;
  for (KnotMark& knot : marks.knots) place(knot.position), knot.scale *= magnification;
  for (TextMark& text : marks.texts)
    place(text.position), text.size *= magnification, text.wrapWidth *= magnification;
  scene.scale *= magnification;
  return scene;
}

std::optional<std::string> knotAt(const Scene& scene, glm::vec2 pixel) {
  const KnotMark* found = nullptr;
  const auto isBetter = [&](const KnotMark& mark) {
    const float distance = glm::distance(mark.position, pixel);
    if (mark.knot.empty() || distance > std::max(knotReach * scene.scale, knotRadius * mark.scale))
      return false;
    if (!found || found->isHidden != mark.isHidden) return !found || !mark.isHidden;
    return distance <= glm::distance(found->position, pixel);  // of two alike the one on top
  };
  for (const KnotMark& mark : scene.marks.knots)
    if (isBetter(mark)) found = &mark;
  return found ? std::optional(found->knot) : std::nullopt;
}

const BodyView* bodyAt(const Scene& scene, glm::vec2 pixel) {
  const BodyView* found = nullptr;
  for (const BodyView& body : scene.bodies)
    if (body.frame.contains(pixel)) found = &body;
  return found;
}

}  // namespace knotmap
