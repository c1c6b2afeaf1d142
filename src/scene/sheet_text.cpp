#include "scene/sheet_text.h"

#include <algorithm>

#include "scene/knot_shapes.h"

namespace knotmap {
namespace {

// Logical pixels.
constexpr float headingSize = 16, titleSize = 13, lineSize = 12, lineGap = 2;
constexpr float itemGap = 11, headingGap = 18, markIndent = 34, markMiddle = 9;

}  // namespace

SheetText::SheetText(const SheetWords& words, const PictureForm& form, float textScale, float columnWidth,
                     const TextMeasure& measure)
    : words_(words),
      palette_(paletteOf(form.theme)),
      scale_(textScale),
      width_(columnWidth),
      measure_(measure) {
  addColumn(words.knots);
  addColumn(words.advice);
}

TextBlock SheetText::block(const std::string& text, float size, TextWeight weight, const Colour& colour,
                           float indent) const {
  return {text, size * scale_, weight, colour, std::max(1.0f, width_ - indent), Anchor::left};
}

void SheetText::finish(SheetPiece piece, float gapAbove) {
  piece.gapAbove = gapAbove * scale_;
  piece.height = piece.gapAbove;
  for (const TextBlock& text : piece.texts) piece.height += text.extent(measure_).y + lineGap * scale_;
  pieces_.push_back(std::move(piece));
}

void SheetText::addColumn(const SheetColumn& column) {
  if (column.heading.empty() && column.items.empty()) return;
  SheetPiece heading;
  heading.isHeading = !column.items.empty();
  heading.texts.push_back(block(column.heading, headingSize, TextWeight::semibold, palette_.text, 0));
  if (!column.remark.empty())
    heading.texts.push_back(block(column.remark, lineSize, TextWeight::regular, palette_.textQuiet, 0));
  finish(std::move(heading), headingGap);
  for (const SheetItem& item : column.items) addItem(item);
}

void SheetText::addItem(const SheetItem& item) {
  SheetPiece piece;
  piece.items = 1;
  piece.indent = item.number ? markIndent * scale_ : 0;
  piece.texts.push_back(block(item.title, titleSize, TextWeight::semibold, palette_.text, piece.indent));
  for (const std::string& line : item.lines)
    if (!line.empty())
      piece.texts.push_back(block(line, lineSize, TextWeight::regular, palette_.textQuiet, piece.indent));
  if (item.number)
    piece.mark = KnotMark{.position = {(knotRadius + 1) * scale_, markMiddle * scale_},
                          .number = *item.number,
                          .look = item.look,
                          .scale = scale_,
                          .knot = ""};
  finish(std::move(piece), itemGap);
}

SheetText::Filled SheetText::fitting(std::size_t first, float height) const {
  Filled filled{first, 0};
  for (std::size_t at = first; at < pieces_.size(); ++at) {
    const SheetPiece& piece = pieces_[at];
    const float taken = filled.height + piece.height - (at == first ? piece.gapAbove : 0);
    if (taken > height) break;
    filled = {at + 1, taken};
  }
  while (filled.next > first && filled.next < pieces_.size() && pieces_[filled.next - 1].isHeading) {
    --filled.next;
    filled.height -= pieces_[filled.next].height;
  }
  return filled;
}

void SheetText::paint(Marks& marks, std::size_t first, std::size_t next, glm::vec2 corner) const {
  for (std::size_t at = first; at < next; ++at) {
    const SheetPiece& piece = pieces_[at];
    if (at > first) corner.y += piece.gapAbove;
    if (piece.mark) {
      KnotMark mark = *piece.mark;
      mark.position += corner;
      marks.knots.push_back(mark);
    }
    for (const TextBlock& text : piece.texts) {
      text.addTo(marks.texts, corner + glm::vec2(piece.indent, 0), measure_);
      corner.y += text.extent(measure_).y + lineGap * scale_;
    }
  }
}

int SheetText::itemsFrom(std::size_t first) const {
  int items = 0;
  for (std::size_t at = first; at < pieces_.size(); ++at) items += pieces_[at].items;
  return items;
}

TextBlock SheetText::moreText(std::size_t first) const {
  std::string more = words_.more;
  const std::string placeholder = "{count}";
  if (const std::size_t at = more.find(placeholder); at != std::string::npos)
    more.replace(at, placeholder.size(), std::to_string(itemsFrom(first)));
  return block(more, lineSize, TextWeight::medium, palette_.textQuiet, 0);
}

}  // namespace knotmap
