#include "scene/side_letters.h"

#include <algorithm>
#include <cmath>

#include "scene/chart_layout.h"
#include "scene/text_block.h"

namespace knotmap {
namespace {

constexpr float leastLetter = 20, mostLetter = 44;  // logical pixels
constexpr float letterOfHeight = 0.05f;             // of the figure's height
constexpr float wordSize = 12;                      // logical pixels
constexpr float sideways = 0.5f;  // cosine of the yaw under which left and right lie behind each other

// A letter with its word below, centred.
struct Letter {
  TextBlock letter, word;
  glm::vec2 size{};

  Letter(bool isLeft, float letterSize, const PictureContent& content, const PictureForm& form,
         const TextMeasure& measure) {
    const Palette& palette = paletteOf(form.theme);
    const PictureWords& words = content.words;
    letter = {isLeft ? words.leftLetter : words.rightLetter,
              letterSize,
              TextWeight::semibold,
              palette.textQuiet,
              0,
              Anchor::centre};
    word = {isLeft ? words.left : words.right,
            wordSize * form.scale,
            TextWeight::medium,
            palette.textQuiet,
            0,
            Anchor::centre};
    const glm::vec2 above = letter.extent(measure), below = word.extent(measure);
    size = {std::max(above.x, below.x), above.y + below.y};
  }
  PixelRect boxAt(glm::vec2 middle) const {
    return {middle.x - size.x / 2, middle.y - size.y / 2, size.x, size.y};
  }
  void addTo(Marks& marks, glm::vec2 middle, const TextMeasure& measure) const {
    const glm::vec2 above = letter.extent(measure), below = word.extent(measure);
    letter.addTo(marks.texts, {middle.x - above.x / 2, middle.y - size.y / 2}, measure);
    word.addTo(marks.texts, {middle.x - below.x / 2, middle.y - size.y / 2 + above.y}, measure);
  }
};

bool seesBothSides(const Camera& camera) { return std::abs(camera.right().x) > sideways; }

}  // namespace

bool addSideLetters(Marks& marks, const BodyView& body, const TriangleMesh& skin,
                    const PictureContent& content, const PictureForm& form, Coverage& coverage,
                    const TextMeasure& measure) {
  if (!seesBothSides(body.camera)) return false;
  const BodyExtent extent = extentOf(skin);
  const float height = extent.high.y - extent.low.y;
  const float letterSize = std::clamp(letterOfHeight * height * body.camera.pixelsPerMetre(body.frame),
                                      leastLetter * form.scale, mostLetter * form.scale);
  const Letter left(true, letterSize, content, form, measure),
      right(false, letterSize, content, form, measure);
  const Projection projection(body.camera, body.frame);
  coverage.prepare();
  for (float level : {0.93f, 0.97f, 0.88f, 0.80f, 0.35f, 0.2f})
    for (float aside = 0.10f; aside < 0.35f; aside += 0.005f) {
      const float y = extent.low.y + level * height;
      glm::vec2 atLeft = projection.pixelOf({aside * height, y, 0}),
                atRight = projection.pixelOf({-aside * height, y, 0});
      atLeft.y = atRight.y = (atLeft.y + atRight.y) / 2;
      const float gap = 8 * form.scale;
      const PixelRect boxes[] = {left.boxAt(atLeft), right.boxAt(atRight)};
      if (!std::all_of(std::begin(boxes), std::end(boxes), [&](const PixelRect& box) {
            return covers(body.frame, box) && coverage.isFree(grown(box, gap));
          }))
        continue;
      left.addTo(marks, atLeft, measure);
      right.addTo(marks, atRight, measure);
      for (const PixelRect& box : boxes) coverage.addText(box);
      return true;
    }
  return false;
}

void addEdgeLetters(Marks& marks, const Camera& camera, const PixelRect& room, const PictureContent& content,
                    const PictureForm& form, Coverage& coverage, const TextMeasure& measure) {
  if (!seesBothSides(camera)) return;
  for (bool isLeft : {true, false}) {
    const Letter letter(isLeft, mostLetter * 0.8f * form.scale, content, form, measure);
    const bool isOnTheRight = isLeft == (camera.right().x > 0);
    const float inset = letter.size.x / 2 + 6 * form.scale;
    const glm::vec2 middle{isOnTheRight ? room.x + room.width - inset : room.x + inset,
                           room.y + room.height * 0.3f};
    const PixelRect card = grown(letter.boxAt(middle), 6 * form.scale);
    coverage.prepare();
    if (!coverage.isFree(card))
      marks.shapes.push_back({ShapeMark::Kind::roundedRectangle, card, 8 * form.scale, 0,
                              Colour(glm::vec3(paletteOf(form.theme).card), 0.9f)});
    letter.addTo(marks, middle, measure);
    coverage.addText(card);
  }
}

}  // namespace knotmap
