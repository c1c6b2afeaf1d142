#include "scene/legend.h"

#include <algorithm>

#include "scene/projection.h"
#include "scene/text_block.h"

namespace knotmap {
namespace {

// Logical pixels.
constexpr float textSize = 12, sampleSize = 16, sampleGap = 6, entryGap = 20, rowHeight = 22;
constexpr Colour white{1, 1, 1, 1};
constexpr float stippleStep = 4.6f, hatchStep = 4.2f;  // between dots and between lines

TextBlock textOf(const std::string& text, const PictureForm& form) {
  return {.text = text,
          .size = textSize * form.scale,
          .weight = TextWeight::medium,
          .colour = paletteOf(form.theme).text};
}

}  // namespace

Legend::Legend(const PictureContent& content, const PictureForm& form, float width,
               const TextMeasure& measure)
    : form_(form), measure_(measure) {
  collect(content);
  flow(width);
}

void Legend::collect(const PictureContent& content) {
  const PictureWords& words = content.words;
  const auto add = [&](bool isPictured, Sample sample, const std::string& text,
                       KnotLook look = KnotLook::unsure) {
    if (isPictured && !text.empty()) entries_.push_back({sample, text, look});
  };
  const auto holds = [](const std::vector<float>& distances) {
    return std::any_of(distances.begin(), distances.end(), [](float distance) { return distance < 0; });
  };
  if (content.zones) {
    add(holds(content.zones->essential), Sample::essential, words.essential);
    add(holds(content.zones->spillover), Sample::spillover, words.spillover);
    add(content.hasSensation, Sample::sensation, words.sensation);
    add(content.hasUncertainZones, Sample::uncertain, words.uncertain);
  }
  add(content.path && !content.path->empty(), Sample::way, words.way);
  for (std::size_t look = 0; look < words.knotLooks.size(); ++look)
    add(std::any_of(content.knots.begin(), content.knots.end(),
                    [&](const PictureKnot& knot) { return knot.look == KnotLook(look); }),
        Sample::knot, words.knotLooks[look], KnotLook(look));
}

void Legend::flow(float width) {
  const float scale = form_.scale;
  glm::vec2 at(0);
  for (Entry& entry : entries_) {
    const float taken = (sampleSize + sampleGap) * scale + textOf(entry.text, form_).extent(measure_).x;
    if (at.x > 0 && at.x + taken > width) at = {0, at.y + rowHeight * scale};
    entry.corner = at;
    at.x += taken + entryGap * scale;
    size_ = {std::max(size_.x, at.x - entryGap * scale), at.y + rowHeight * scale};
  }
}

void Legend::addTo(Marks& marks, glm::vec2 corner) const {
  const float scale = form_.scale;
  for (const Entry& entry : entries_) {
    const glm::vec2 at = corner + entry.corner;
    const float inset = (rowHeight - sampleSize) / 2 * scale;
    addSample(marks, entry, {at.x, at.y + inset, sampleSize * scale, sampleSize * scale});
    const TextBlock text = textOf(entry.text, form_);
    const float height = text.extent(measure_).y;
    text.addTo(marks.texts,
               {at.x + (sampleSize + sampleGap) * scale, at.y + (rowHeight * scale - height) / 2}, measure_);
  }
}

// As on the skin, whatever the ground of the picture.
void Legend::addSample(Marks& marks, const Entry& entry, const PixelRect& box) const {
  const Palette& palette = paletteOf(form_.theme);
  using Kind = ShapeMark::Kind;
  const float scale = form_.scale;
  const glm::vec2 middle = middleOf(box);
  const auto dot = [&](float x, float radius, const Colour& colour) {
    const float r = radius * scale;
    marks.shapes.push_back({Kind::disc, {box.x + x * scale - r, middle.y - r, 2 * r, 2 * r}, 0, 0, colour});
  };
  const auto patch = [&](Kind kind, float step, const Colour& colour) {
    marks.shapes.push_back({Kind::roundedRectangle, box, 3 * scale, 0, palette.skin});
    if (step > 0) marks.shapes.push_back({kind, box, 3 * scale, step * scale, colour});
  };
  switch (entry.sample) {
    case Sample::essential:
      marks.shapes.push_back({Kind::disc, box, 0, 0, palette.painCore});
      marks.shapes.push_back({Kind::ring, box, 0, 1.2f * scale, palette.painRing});
      break;
    case Sample::spillover:
      if (form_.style == ZoneStyle::hatch)
        patch(Kind::hatchSample, hatchStep, palette.painDot);
      else
        patch(Kind::stippleSample, stippleStep, palette.painDot);
      break;
    case Sample::sensation:
      patch(Kind::counterHatchSample, hatchStep, palette.ink);
      break;
    case Sample::uncertain:
      patch(Kind::disc, 0, palette.painDot);
      for (float x : {2.5f, 6.2f, 9.9f, 13.6f}) dot(x, 1.2f, palette.painDot);
      break;
    case Sample::way:
      for (float x : {1.5f, 5.5f, 9.5f}) dot(x, 2.1f, white);
      dot(14, 3.8f, white);
      for (float x : {1.5f, 5.5f, 9.5f}) dot(x, 1.3f, palette.ink);
      dot(14, 2.7f, palette.ink);
      break;
    case Sample::knot:
      marks.knots.push_back(
          {.position = middle, .number = 0, .look = entry.look, .scale = 0.8f * scale, .knot = ""});
      break;
  }
}

}  // namespace knotmap
