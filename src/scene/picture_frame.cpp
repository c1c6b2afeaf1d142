#include "scene/picture_frame.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

// Logical pixels.
constexpr float titleSize = 20, subtitleSize = 12.5f, noteSize = 11.5f, listSize = 12;
constexpr float badge = 17, badgeGap = 7, columnGap = 26, rowGap = 5, blockGap = 8;

float addHead(Marks& marks, const PictureContent& content, const PictureForm& form,
              const TextMeasure& measure, std::vector<PixelRect>& taken) {
  const Palette& palette = paletteOf(form.theme);
  const float scale = form.scale, margin = pictureMargin * scale, width = float(form.size.x) - 2 * margin;
  float y = margin * 0.7f;
  if (!form.showsTitle) return y;
  for (const TextBlock& block :
       {TextBlock{content.words.title, titleSize * scale, TextWeight::semibold, palette.text, width},
        TextBlock{content.words.subtitle, subtitleSize * scale, TextWeight::regular, palette.textQuiet,
                  width}}) {
    if (block.text.empty()) continue;
    const glm::vec2 extent = block.extent(measure);
    block.addTo(marks.texts, {margin, y}, measure);
    taken.push_back({margin, y, extent.x, extent.y});
    y += extent.y + 2 * scale;
  }
  return y;
}

// The foot grows upwards from the lower edge.
struct Foot {
  Marks& marks;
  const PictureForm& form;
  const TextMeasure& measure;
  float margin, width, y;

  void addNote(const std::string& note) {
    if (!form.showsNote || note.empty()) return;
    const TextBlock block{note, noteSize * form.scale, TextWeight::regular, paletteOf(form.theme).textQuiet,
                          width};
    y -= block.extent(measure).y;
    block.addTo(marks.texts, {margin, y}, measure);
    y -= blockGap * 0.5f * form.scale;
  }
  void addLegend(const PictureContent& content) {
    const Legend legend(content, form, width, measure);
    if (!form.showsLegend || legend.isEmpty()) return;
    y -= legend.size().y;
    legend.addTo(marks, {margin, y});
    y -= blockGap * 0.5f * form.scale;
  }
  // Leaves the foot as high as it was.
  PixelRect addLegendCard(const PictureContent& content) {
    const Legend legend(content, form, 1, measure);
    if (!form.showsLegend || legend.isEmpty()) return {};
    const float inset = 9 * form.scale;
    const glm::vec2 size = legend.size();
    const PixelRect card{margin - inset / 2, y - size.y - 2 * inset, size.x + 2 * inset, size.y + 2 * inset};
    const Palette& palette = paletteOf(form.theme);
    marks.shapes.push_back(
        {ShapeMark::Kind::roundedRectangle, card, 9 * form.scale, 0, Colour(glm::vec3(palette.card), 0.9f)});
    legend.addTo(marks, {card.x + inset, card.y + inset});
    return card;
  }
  void addList(const PictureContent& content) {
    const KnotList list(content.knots, form, width, measure);
    y -= list.height();
    list.addTo(marks, {margin, y});
    y -= blockGap * form.scale;
  }
};

std::string onOneLine(const std::vector<std::string>& lines) {
  std::string joined;
  for (const std::string& line : lines) joined += (joined.empty() ? "" : " \xC2\xB7 ") + line;
  return joined;
}

}  // namespace

KnotList::KnotList(const std::vector<PictureKnot>& knots, const PictureForm& form, float width,
                   const TextMeasure& measure)
    : form_(form), measure_(measure) {
  const Palette& palette = paletteOf(form.theme);
  const float scale = form.scale, indent = (badge + badgeGap) * scale;
  float widest = 0;
  for (const PictureKnot& knot : knots) {
    if (knot.label.empty()) continue;
    items_.push_back({knot.number,
                      {onOneLine(knot.label), listSize * scale, TextWeight::regular,
                       knot.isSelected ? palette.accent : palette.text, std::max(1.0f, width - indent)},
                      {}});
    widest = std::max(widest, indent + items_.back().text.extent(measure).x);
  }
  if (items_.empty()) return;
  const float gap = columnGap * scale;
  const std::size_t fitting = std::max<std::size_t>(1, std::size_t((width + gap) / (widest + gap)));
  const std::size_t rows = (items_.size() + fitting - 1) / fitting;
  std::vector<float> heights(rows, badge * scale);
  for (std::size_t i = 0; i < items_.size(); ++i)
    heights[i % rows] = std::max(heights[i % rows], items_[i].text.extent(measure).y);
  for (std::size_t i = 0; i < items_.size(); ++i) {
    items_[i].corner.x = float(i / rows) * (widest + gap);
    for (std::size_t row = 0; row < i % rows; ++row) items_[i].corner.y += heights[row] + rowGap * scale;
  }
  for (float height : heights) height_ += height + rowGap * scale;
}

void KnotList::addTo(Marks& marks, glm::vec2 corner) const {
  const Palette& palette = paletteOf(form_.theme);
  const float scale = form_.scale, side = badge * scale;
  for (const Item& item : items_) {
    const glm::vec2 at = corner + item.corner;
    marks.shapes.push_back({ShapeMark::Kind::disc, {at.x, at.y, side, side}, 0, 0, palette.ink});
    const TextBlock number{
        std::to_string(item.number), 10.5f * scale, TextWeight::semibold, palette.onInk, 0, Anchor::centre};
    const glm::vec2 size = number.extent(measure_);
    number.addTo(marks.texts, at + (glm::vec2(side) - size) / 2.0f, measure_);
    const float height = item.text.extent(measure_).y;
    item.text.addTo(marks.texts, {at.x + side + badgeGap * scale, at.y + std::max(0.0f, (side - height) / 2)},
                    measure_);
  }
}

PictureFrame addFrame(Marks& marks, const PictureContent& content, const PictureForm& form,
                      const FrameWishes& wishes, const TextMeasure& measure) {
  PictureFrame frame;
  const float margin = pictureMargin * form.scale, width = float(form.size.x) - 2 * margin;
  const float top = addHead(marks, content, form, measure, frame.taken);
  Foot foot{marks, form, measure, margin, width, float(form.size.y) - margin * 0.7f};
  foot.addNote(content.words.note);
  if (!wishes.hasLegendCard) foot.addLegend(content);
  if (wishes.listsKnots) foot.addList(content);
  if (wishes.hasLegendCard)
    if (const PixelRect card = foot.addLegendCard(content); card.width > 0) frame.taken.push_back(card);
  frame.room = {margin, top, width, std::max(1.0f, foot.y - top)};
  return frame;
}

Scene sceneOf(const PictureContent& content, const PictureForm& form) {
  Scene scene;
  scene.size = form.size;
  scene.scale = form.scale;
  scene.theme = form.theme;
  scene.style = form.style;
  scene.zones = content.zones;
  scene.stipple = content.stipple;
  scene.edgeDots = content.edgeDots;
  scene.path = content.path;
  scene.muscles = content.muscles;
  return scene;
}

}  // namespace knotmap
