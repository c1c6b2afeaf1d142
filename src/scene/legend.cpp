#include "scene/legend.h"

#include <algorithm>

#include "scene/text_block.h"

namespace knotmap {
namespace {

// Logical pixels.
constexpr float textSize = 12, sampleSize = 16, sampleGap = 6, entryGap = 20, rowHeight = 22;
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

void Legend::addSample(Marks& marks, const Entry& entry, const PixelRect& box) const {
  const Palette& palette = paletteOf(form_.theme);
  using Kind = ShapeMark::Kind;
  const float scale = form_.scale;
  const glm::vec2 middle{box.x + box.width / 2, box.y + box.height / 2};
  switch (entry.sample) {
    case Sample::essential:
      marks.shapes.push_back({Kind::disc, box, 0, 0, palette.painCore});
      marks.shapes.push_back({Kind::ring, box, 0, 1.2f * scale, palette.painRing});
      break;
    case Sample::spillover:
      if (form_.style == ZoneStyle::hatch)
        marks.shapes.push_back({Kind::hatchSample, box, 3 * scale, hatchStep * scale, palette.painDot});
      else
        marks.shapes.push_back({Kind::stippleSample, box, 3 * scale, stippleStep * scale, palette.painDot});
      break;
    case Sample::sensation:
      marks.shapes.push_back({Kind::hatchSample, box, 3 * scale, hatchStep * scale, palette.textQuiet});
      break;
    case Sample::uncertain:
      for (int i = 0; i < 4; ++i)
        marks.shapes.push_back(
            {Kind::disc,
             {box.x + float(i) * 4.2f * scale, middle.y - 1.2f * scale, 2.4f * scale, 2.4f * scale},
             0,
             0,
             palette.painDot});
      break;
    case Sample::way:
      for (int i = 0; i < 3; ++i)
        marks.shapes.push_back(
            {Kind::disc,
             {box.x + float(i) * 4.5f * scale, middle.y - 1.25f * scale, 2.5f * scale, 2.5f * scale},
             0,
             0,
             palette.ink});
      marks.shapes.push_back({Kind::disc,
                              {box.x + 12 * scale, middle.y - 2.5f * scale, 5 * scale, 5 * scale},
                              0,
                              0,
                              palette.ink});
      break;
    case Sample::knot:
      marks.knots.push_back(
          {.position = middle, .number = 0, .look = entry.look, .scale = 0.8f * scale, .knot = ""});
      break;
  }
}

}  // namespace knotmap
