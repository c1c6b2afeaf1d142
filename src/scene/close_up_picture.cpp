// composeCloseUps: places in square frames side by side.
#include <algorithm>

#include "scene/close_ups.h"
#include "scene/compose.h"
#include "scene/knot_marks.h"
#include "scene/picture_frame.h"
#include "scene/side_letters.h"

namespace knotmap {
namespace {

constexpr float gap = 18, nameSize = 13, nameHeight = 24, cellSize = 4;  // logical pixels

// As many columns as give the largest squares.
std::vector<PixelRect> squaresIn(const PixelRect& room, int count, float scale) {
  int columns = 1;
  float side = 0;
  for (int tried = 1; tried <= count; ++tried) {
    const int rows = (count + tried - 1) / tried;
    const float fitting = std::min(room.width / float(tried) - gap * scale,
                                   room.height / float(rows) - (gap + nameHeight) * scale);
    if (fitting > side) side = fitting, columns = tried;
  }
  side = std::max(side, 1.0f);
  const int rows = (count + columns - 1) / columns;
  const glm::vec2 cell{side + gap * scale, side + (gap + nameHeight) * scale};
  const glm::vec2 start{room.x + (room.width - float(columns) * cell.x + gap * scale) / 2,
                        room.y + (room.height - float(rows) * cell.y + gap * scale) / 2};
  std::vector<PixelRect> squares;
  for (int i = 0; i < count; ++i)
    squares.push_back(
        {start.x + float(i % columns) * cell.x, start.y + float(i / columns) * cell.y, side, side});
  return squares;
}

void addPlace(Scene& scene, const CloseUpPlace& place, const PixelRect& square, const PictureForm& form,
              const TextMeasure& measure) {
  const Palette& palette = paletteOf(form.theme);
  scene.bodies.push_back(
      {square, cameraOn(place, place.directions.empty() ? glm::vec2(0) : place.directions.front())});
  scene.marks.shapes.push_back(
      {ShapeMark::Kind::roundedFrame, square, 4 * form.scale, 1.2f * form.scale, palette.controlLine});
  const TextBlock name{place.name,        nameSize * form.scale, TextWeight::medium,
                       palette.textQuiet, square.width,          Anchor::centre};
  const glm::vec2 extent = name.extent(measure);
  name.addTo(scene.marks.texts,
             {square.x + (square.width - extent.x) / 2, square.y + square.height + 4 * form.scale}, measure);
}

std::optional<Scene> attempt(const PictureContent& content, const std::vector<CloseUpPlace>& places,
                             const PictureForm& form, const TextMeasure& measure, bool listsKnots) {
  Scene scene = sceneOf(content, form);
  const PictureFrame frame = addFrame(scene.marks, content, form, {listsKnots, false}, measure);
  Coverage coverage(frame.room, cellSize * form.scale);
  const std::vector<PixelRect> squares = squaresIn(frame.room, int(places.size()), form.scale);
  for (std::size_t i = 0; i < places.size(); ++i) {
    addPlace(scene, places[i], squares[i], form, measure);
    coverage.addBody(*content.skin, scene.bodies[i].camera, squares[i], int(i));
    coverage.addText(
        {squares[i].x, squares[i].y + squares[i].height, squares[i].width, nameHeight * form.scale});
    // "left palm" says it; the crown shows both sides.
    const bool hasBothSides = places[i].target.x == 0;
    if (hasBothSides)
      addEdgeLetters(scene.marks, scene.bodies[i].camera, squares[i], content, form, coverage, measure);
  }
  PictureContent seen = content;  // knots elsewhere on the body have no place here
  std::erase_if(seen.knots, [&](const PictureKnot& knot) {
    return std::none_of(scene.bodies.begin(), scene.bodies.end(), [&](const BodyView& body) {
      return Sight(body.camera, body.frame).sees(*content.rays, knot.position, knot.normal);
    });
  });
  const auto homes = addKnots(scene, seen, places.size(), {form.scale, false});
  if (form.showsLabels && !listsKnots && !nameKnots(scene, seen, homes, coverage, frame.room, true, measure))
    return std::nullopt;
  return scene;
}

}  // namespace

Scene composeCloseUps(const PictureContent& content, const std::vector<CloseUpPlace>& places,
                      const PictureForm& form, const TextMeasure& measure) {
  if (auto named = attempt(content, places, form, measure, false)) return std::move(*named);
  return std::move(*attempt(content, places, form, measure, true));
}

std::vector<CloseUpPlace> placesOfView(const PictureContent& content, std::string_view view) {
  constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"palms", "palm"}, {"soles", "sole"}, {"crown", "crown"}};
  std::vector<CloseUpPlace> places;
  for (const auto& [name, kind] : kinds)
    for (const CloseUpPlace& place : content.closeUps)
      if (view == name && place.kind == kind) places.push_back(place);
  // As in front and from below: the person's right on the viewer's left.
  std::stable_sort(places.begin(), places.end(),
                   [](const auto& a, const auto& b) { return a.target.x < b.target.x; });
  return places;
}

}  // namespace knotmap
