// The pages of a sheet: what stands where, and how the texts flow through them.
#include "scene/sheet.h"

#include <algorithm>
#include <cmath>

#include "scene/picture_frame.h"
#include "scene/projection.h"
#include "scene/sheet_text.h"

namespace knotmap {
namespace {

// Logical pixels.
constexpr float margin = 30, columnGap = 30, blockGap = 16, warningSize = 14, warningInset = 12,
                warningBar = 4;
constexpr float footSize = 11, widestColumn = 460;
// The chart takes the page's width where it can, and never more nor less than these parts of its height
// (upright pages) or width (others).
constexpr float mostChart = 0.66f, leastChart = 0.36f, chartWidth = 0.60f;
constexpr float chartShape = 0.80f;  // height to width of four figures in a row, with legend
constexpr float smallestText = 0.66f, shrinkStep = 0.94f;

enum class Flow { onePage, pages, tall };

class Sheet {
 public:
  Sheet(const PictureContent& content, const SheetWords& words, const PictureForm& form,
        const TextMeasure& measure)
      : content_(content),
        words_(words),
        form_(form),
        measure_(measure),
        isUpright_(form.size.y >= form.size.x) {}

  std::vector<Scene> compose(Flow flow) {
    flow_ = flow;
    float textScale = form_.scale;
    while (flow == Flow::onePage && textScale * shrinkStep >= smallestText * form_.scale &&
           !fitsOnePage(textScale))
      textScale *= shrinkStep;
    if (flow == Flow::tall) form_.size.y = int(std::ceil(tallHeight(textScale)));
    return pagesOf(textScale, flow);
  }

 private:
  struct FirstPage {
    PixelRect warning, head, chart;
    std::vector<PixelRect> columns;
  };

  float scaled(float logical) const { return logical * form_.scale; }
  PixelRect paper() const {
    const float edge = scaled(margin);
    return {edge, edge, float(form_.size.x) - 2 * edge, float(form_.size.y) - 2 * edge - footHeight()};
  }
  float footHeight() const {
    const glm::vec2 extent = note().extent(measure_);
    return std::max(extent.y, scaled(footSize) * 1.3f) + scaled(blockGap) / 2;
  }
  TextBlock note() const {
    return {content_.words.note,
            scaled(footSize),
            TextWeight::regular,
            paletteOf(form_.theme).textQuiet,
            (float(form_.size.x) - 2 * scaled(margin)) * 0.9f,
            Anchor::left};
  }
  TextBlock warning() const {
    const Palette& palette = paletteOf(form_.theme);
    return {words_.warning,
            scaled(warningSize),
            TextWeight::semibold,
            palette.warning,
            paper().width - scaled(2 * warningInset + warningBar),
            Anchor::left};
  }
  std::vector<TextBlock> heading() const {
    const Palette& palette = paletteOf(form_.theme);
    std::vector<TextBlock> blocks;
    if (!form_.showsTitle) return blocks;
    if (!content_.words.title.empty())
      blocks.push_back({content_.words.title, scaled(22), TextWeight::semibold, palette.text, paper().width,
                        Anchor::left});
    if (!content_.words.subtitle.empty())
      blocks.push_back({content_.words.subtitle, scaled(13), TextWeight::regular, palette.textQuiet,
                        paper().width, Anchor::left});
    return blocks;
  }

  static std::vector<PixelRect> columnsIn(const PixelRect& room, float gap, float widest) {
    const int count = std::max(1, int(std::ceil((room.width + gap) / (widest + gap))));
    const float width = (room.width - gap * float(count - 1)) / float(count);
    std::vector<PixelRect> columns;
    for (int i = 0; i < count; ++i)
      columns.push_back({room.x + float(i) * (width + gap), room.y, width, room.height});
    return columns;
  }
  std::vector<PixelRect> columnsIn(const PixelRect& room) const {
    return columnsIn(room, scaled(columnGap), scaled(widestColumn));
  }

  // textHeight: what the texts would take in columns; the chart leaves them that much if it can.
  FirstPage firstPage(float textHeight) const {
    FirstPage page;
    PixelRect room = paper();
    const auto takeTop = [&](float height, float gap) {
      const PixelRect taken{room.x, room.y, room.width, height};
      room.y += height + gap, room.height -= height + gap;
      return taken;
    };
    if (!words_.warning.empty())
      page.warning = takeTop(warning().extent(measure_).y + scaled(2 * warningInset), scaled(blockGap));
    float headHeight = 0;
    for (const TextBlock& block : heading()) headHeight += block.extent(measure_).y + scaled(2);
    if (headHeight > 0) page.head = takeTop(headHeight, scaled(blockGap) / 2);
    if (isUpright_) {
      page.chart = takeTop(chartHeight(room, textHeight), scaled(blockGap));
    } else {
      page.chart = {room.x, room.y, room.width * chartWidth, room.height};
      room = {room.x + page.chart.width + scaled(columnGap), room.y,
              room.width - page.chart.width - scaled(columnGap), room.height};
    }
    page.columns = columnsIn(room);
    return page;
  }

  float chartHeight(const PixelRect& room, float textHeight) const {
    const float ideal = room.width * chartShape, whole = float(form_.size.y);
    if (flow_ == Flow::tall) return ideal;
    const float left = room.height - textHeight - scaled(blockGap);
    return std::clamp(std::min(ideal, left), std::min(ideal, whole * leastChart), whole * mostChart);
  }

  // Height of columns that hold all the texts, side by side.
  float balancedHeight(const SheetText& text, std::size_t columns) const {
    float low = 0, high = 0;
    for (const SheetPiece& piece : text.pieces()) high += piece.height;
    while (high - low > scaled(1)) {
      const float tried = (low + high) / 2;
      std::size_t next = 0;
      for (std::size_t i = 0; i < columns; ++i) next = text.fitting(next, tried).next;
      (next == text.pieces().size() ? high : low) = tried;
    }
    return high;
  }

  SheetText textFor(const FirstPage& page, float textScale) const {
    return SheetText(words_, form_, textScale, page.columns.front().width, measure_);
  }
  float textHeight(float textScale) const {
    const FirstPage page = firstPage(0);
    return balancedHeight(textFor(page, textScale), page.columns.size());
  }
  bool fitsOnePage(float textScale) const {
    const float needed = textHeight(textScale);
    return needed <= firstPage(needed).columns.front().height;
  }
  float tallHeight(float textScale) const {
    const float needed = textHeight(textScale);
    const FirstPage page = firstPage(needed);
    return float(form_.size.y) + std::max(0.0f, needed - page.columns.front().height);
  }

  std::vector<Scene> pagesOf(float textScale, Flow flow) const {
    const FirstPage first = firstPage(textHeight(textScale));
    const SheetText text = textFor(first, textScale);
    std::vector<Scene> pages{chartPage(first)};
    std::size_t next = fill(pages.back(), first.columns, text, 0, flow == Flow::onePage);
    while (flow == Flow::pages && next < text.pieces().size()) {
      Scene page = sceneOf({}, form_);
      const std::size_t before = next;
      next = fill(page, sameColumns(first, paper()), text, next, false);
      if (next == before) break;  // a piece higher than a whole page: nothing helps
      pages.push_back(std::move(page));
    }
    for (std::size_t i = 0; i < pages.size(); ++i) addFoot(pages[i], i + 1, pages.size());
    return pages;
  }

  // As wide as those of the first page: the texts have been set for them.
  std::vector<PixelRect> sameColumns(const FirstPage& first, const PixelRect& room) const {
    const float width = first.columns.front().width, gap = scaled(columnGap);
    std::vector<PixelRect> columns;
    for (float x = room.x; x + width <= room.x + room.width + 1; x += width + gap)
      columns.push_back({x, room.y, width, room.height});
    return columns;
  }

  std::size_t fill(Scene& page, const std::vector<PixelRect>& columns, const SheetText& text,
                   std::size_t first, bool isLast) const {
    const float balanced = balancedHeight(text, columns.size());
    std::size_t next = first;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const PixelRect& column = columns[i];
      float height = first == 0 && balanced <= column.height ? balanced : column.height;
      SheetText::Filled filled = text.fitting(next, height);
      const bool isCut = isLast && i + 1 == columns.size() && filled.next < text.pieces().size();
      if (isCut) {
        height -= text.moreText(filled.next).extent(measure_).y + scaled(blockGap) / 2;
        filled = text.fitting(next, height);
      }
      text.paint(page.marks, next, filled.next, {column.x, column.y});
      if (isCut)
        text.moreText(filled.next)
            .addTo(page.marks.texts, {column.x, column.y + filled.height + scaled(blockGap) / 2}, measure_);
      next = filled.next;
    }
    return next;
  }

  Scene chartPage(const FirstPage& page) const {
    PictureForm form = form_;
    form.size = {int(page.chart.width), int(page.chart.height)};
    form.scale = std::min(form_.scale, pictureScale(form.size));
    form.showsTitle = form.showsLabels = form.showsNote = false;
    Scene scene = moved(composeChart(content_, form, measure_), 1, {page.chart.x, page.chart.y});
    scene.size = form_.size;
    scene.scale = form_.scale;
    addWarning(scene.marks, page.warning);
    glm::vec2 at{page.head.x, page.head.y};
    for (const TextBlock& block : heading()) {
      block.addTo(scene.marks.texts, at, measure_);
      at.y += block.extent(measure_).y + scaled(2);
    }
    return scene;
  }

  void addWarning(Marks& marks, const PixelRect& box) const {
    if (words_.warning.empty()) return;
    const Palette& palette = paletteOf(form_.theme);
    marks.shapes.push_back({ShapeMark::Kind::roundedRectangle, box, scaled(8), 0, palette.warningSoft});
    marks.shapes.push_back({ShapeMark::Kind::roundedFrame, box, scaled(8), scaled(1.5f), palette.warning});
    warning().addTo(marks.texts, {box.x + scaled(warningInset + warningBar), box.y + scaled(warningInset)},
                    measure_);
  }

  void addFoot(Scene& page, std::size_t number, std::size_t count) const {
    const float bottom = float(form_.size.y) - scaled(margin) * 0.8f;
    const TextBlock text = note();
    if (form_.showsNote && !text.text.empty())
      text.addTo(page.marks.texts, {scaled(margin), bottom - text.extent(measure_).y}, measure_);
    if (count < 2) return;
    const TextBlock pageNumber{std::to_string(number) + " / " + std::to_string(count),
                               scaled(footSize),
                               TextWeight::medium,
                               paletteOf(form_.theme).textQuiet,
                               0,
                               Anchor::right};
    const glm::vec2 extent = pageNumber.extent(measure_);
    pageNumber.addTo(page.marks.texts, {float(form_.size.x) - scaled(margin) - extent.x, bottom - extent.y},
                     measure_);
  }

  const PictureContent& content_;
  const SheetWords& words_;
  PictureForm form_;
  const TextMeasure& measure_;
  bool isUpright_;
  Flow flow_ = Flow::onePage;
};

}  // namespace

Scene composeSheet(const PictureContent& content, const SheetWords& words, const PictureForm& form,
                   const TextMeasure& measure) {
  return std::move(Sheet(content, words, form, measure).compose(Flow::onePage).front());
}

std::vector<Scene> composeSheetPages(const PictureContent& content, const SheetWords& words,
                                     const PictureForm& form, const TextMeasure& measure) {
  return Sheet(content, words, form, measure).compose(Flow::pages);
}

Scene composeTallSheet(const PictureContent& content, const SheetWords& words, const PictureForm& form,
                       const TextMeasure& measure) {
  return std::move(Sheet(content, words, form, measure).compose(Flow::tall).front());
}

}  // namespace knotmap
