#include "app/sheet.h"

#include <algorithm>

#include "scene/picture_frame.h"
#include "scene/text_block.h"

namespace knotmap {
namespace {

// Logical pixels.
constexpr float headingSize = 15, titleSize = 13, lineSize = 12, itemGap = 9, lineGap = 2, columnGap = 28, indent = 30;
constexpr float smallestShrink = 0.66f, shrinkStep = 0.92f;
constexpr float chartPartUpright = 0.56f, chartPartWide = 0.62f;

// Writes a column of texts from the top down, or only measures it.
class Column {
 public:
  Column(Marks& marks, const PixelRect& room, const PictureForm& form, float shrink, const TextMeasure& measure)
      : marks_(marks), room_(room), palette_(paletteOf(form.theme)), scale_(form.scale * shrink), measure_(measure), y_(room.y) {}

  // False when the column had to be cut.
  bool write(const SheetColumn& column, const std::string& more) {
    text(column.heading, headingSize, TextWeight::semibold, palette_.text, 0);
    if (!column.remark.empty()) text(column.remark, lineSize, TextWeight::regular, palette_.textQuiet, 0);
    for (std::size_t i = 0; i < column.items.size(); ++i) {
      const bool isLast = i + 1 == column.items.size();
      const float reserve = isLast ? 0 : (lineSize * 1.4f + itemGap) * scale_;
      if (y_ + itemGap * scale_ + heightOf(column.items[i]) + reserve > room_.y + room_.height) {
        y_ += itemGap * scale_;
        text(withCount(more, column.items.size() - i), lineSize, TextWeight::medium, palette_.textQuiet, 0);
        return false;
      }
      y_ += itemGap * scale_;
      item(column.items[i]);
    }
    return true;
  }

 private:
  static std::string withCount(std::string more, std::size_t count) {
    const std::string placeholder = "{count}";
    if (const std::size_t at = more.find(placeholder); at != std::string::npos)
      more.replace(at, placeholder.size(), std::to_string(count));
    return more;
  }

  TextBlock block(const std::string& words, float size, TextWeight weight, const Colour& colour, float left) const {
    return {words, size * scale_, weight, colour, std::max(1.0f, room_.width - left), Anchor::left};
  }
  void text(const std::string& words, float size, TextWeight weight, const Colour& colour, float left) {
    const TextBlock made = block(words, size, weight, colour, left);
    made.addTo(marks_.texts, {room_.x + left, y_}, measure_);
    y_ += made.extent(measure_).y + lineGap * scale_;
  }
  float leftOf(const SheetItem& item) const { return item.number ? indent * scale_ : 0; }

  float heightOf(const SheetItem& item) const {
    const float left = leftOf(item);
    float height = block(item.title, titleSize, TextWeight::medium, {}, left).extent(measure_).y + lineGap * scale_;
    for (const std::string& line : item.lines)
      height += block(line, lineSize, TextWeight::regular, {}, left).extent(measure_).y + lineGap * scale_;
    return height;
  }

  void item(const SheetItem& item) {
    const float left = leftOf(item);
    if (item.number) {
      KnotMark mark;
      mark.position = {room_.x + 10 * scale_, y_ + 10 * scale_};
      mark.number = *item.number;
      mark.look = item.look;
      mark.scale = scale_;
      marks_.knots.push_back(mark);
    }
    text(item.title, titleSize, TextWeight::medium, palette_.text, left);
    for (const std::string& line : item.lines) text(line, lineSize, TextWeight::regular, palette_.textQuiet, left);
  }

  Marks& marks_;
  PixelRect room_;
  const Palette& palette_;
  float scale_;
  const TextMeasure& measure_;
  float y_;
};

struct SheetRooms {
  PixelRect warning, chart, knots, advice;
};

SheetRooms roomsOf(const PictureForm& form, float warningHeight) {
  const float margin = pictureMargin * form.scale, gap = columnGap * form.scale;
  const float width = float(form.size.x), height = float(form.size.y);
  SheetRooms rooms;
  rooms.warning = {margin, margin * 0.7f, width - 2 * margin, warningHeight};
  const float top = warningHeight > 0 ? warningHeight + margin : 0;
  if (height > width) {
    const float chartHeight = (height - top) * chartPartUpright;
    rooms.chart = {0, top, width, chartHeight};
    const float half = (width - 2 * margin - gap) / 2, y = top + chartHeight + margin / 2;
    rooms.knots = {margin, y, half, height - y - margin};
    rooms.advice = {margin + half + gap, y, half, height - y - margin};
  } else {
    const float chartWidth = width * chartPartWide;
    rooms.chart = {0, top, chartWidth, height - top};
    const float half = (width - chartWidth - margin - gap) / 2;
    rooms.knots = {chartWidth, top + margin, half, height - top - 2 * margin};
    rooms.advice = {chartWidth + half + gap, top + margin, half, height - top - 2 * margin};
  }
  return rooms;
}

void addColumns(Marks& marks, const SheetWords& words, const SheetRooms& rooms, const PictureForm& form,
                const TextMeasure& measure) {
  for (float shrink = 1;; shrink *= shrinkStep) {
    Marks tried;
    const bool knotsFit = Column(tried, rooms.knots, form, shrink, measure).write(words.knots, words.more);
    const bool adviceFits = Column(tried, rooms.advice, form, shrink, measure).write(words.advice, words.more);
    if ((!knotsFit || !adviceFits) && shrink * shrinkStep >= smallestShrink) continue;
    marks.texts.insert(marks.texts.end(), tried.texts.begin(), tried.texts.end());
    marks.knots.insert(marks.knots.end(), tried.knots.begin(), tried.knots.end());
    return;
  }
}

}  // namespace

Scene composeSheet(const PictureContent& content, const SheetWords& words, const PictureForm& form,
                   const TextMeasure& measure) {
  const float width = float(form.size.x) - 2 * pictureMargin * form.scale;
  const TextBlock warning{words.warning, headingSize * form.scale, TextWeight::semibold, paletteOf(form.theme).warning, width,
                          Anchor::left};
  const SheetRooms rooms = roomsOf(form, words.warning.empty() ? 0 : warning.extent(measure).y);
  PictureForm chartForm = form;
  chartForm.size = {int(rooms.chart.width), int(rooms.chart.height)};
  chartForm.scale = std::min(form.scale, pictureScale(chartForm.size));
  Scene scene = moved(composeChart(content, chartForm, measure), 1, {rooms.chart.x, rooms.chart.y});
  scene.size = form.size;
  if (!words.warning.empty()) warning.addTo(scene.marks.texts, {rooms.warning.x, rooms.warning.y}, measure);
  addColumns(scene.marks, words, rooms, form, measure);
  return scene;
}

}  // namespace knotmap
