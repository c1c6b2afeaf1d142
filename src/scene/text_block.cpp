#include "scene/text_block.h"

#include <algorithm>

namespace knotmap {
namespace {

constexpr float nameSize = 13, restSize = 11.5f, lineGap = 1;  // logical pixels

float longestWord(const TextBlock& block, const TextMeasure& measure) {
  float longest = 0;
  std::size_t start = 0;
  while (start < block.text.size()) {
    const std::size_t end = std::min(block.text.find_first_of(" \n", start), block.text.size());
    longest = std::max(longest, measure.width(std::string_view(block.text).substr(start, end - start),
                                              block.size, block.weight));
    start = end + 1;
  }
  return longest;
}

}  // namespace

// 0: not wrapped.
float TextBlock::widthUsed(const TextMeasure& measure) const {
  if (wrapWidth <= 0 || measure.width(text, size, weight) <= wrapWidth) return 0;
  return std::max(wrapWidth, longestWord(*this, measure) + 1);
}

glm::vec2 TextBlock::extent(const TextMeasure& measure) const {
  const float wrap = widthUsed(measure);
  return {wrap > 0 ? wrap : measure.width(text, size, weight), measure.height(text, size, weight, wrap)};
}

void TextBlock::addTo(std::vector<TextMark>& marks, glm::vec2 corner, const TextMeasure& measure) const {
  const float width = extent(measure).x;
  const float shift = anchor == Anchor::left ? 0 : anchor == Anchor::right ? width : width / 2;
  marks.push_back({.position = {corner.x + shift, corner.y + measure.ascent(size, weight)},
                   .text = text,
                   .size = size,
                   .weight = weight,
                   .anchor = anchor,
                   .colour = colour,
                   .wrapWidth = widthUsed(measure)});
}

std::vector<TextBlock> LabelText::blocks(const std::vector<std::string>& lines, float wrapWidth) const {
  std::vector<TextBlock> blocks;
  for (const std::string& line : lines) {
    const bool isName = blocks.empty();
    blocks.push_back({.text = line,
                      .size = (isName ? nameSize : restSize) * scale_,
                      .weight = isName ? TextWeight::semibold : TextWeight::regular,
                      .wrapWidth = wrapWidth});
  }
  return blocks;
}

glm::vec2 LabelText::size(const std::vector<std::string>& lines, float wrapWidth) const {
  glm::vec2 size(0);
  for (const TextBlock& block : blocks(lines, wrapWidth)) {
    const glm::vec2 extent = block.extent(measure_);
    size = {std::max(size.x, extent.x), size.y + extent.y + lineGap * scale_};
  }
  return size;
}

float LabelText::lineHeight() const {
  return measure_.height("X", nameSize * scale_, TextWeight::semibold, 0);
}

void LabelText::addTo(std::vector<TextMark>& marks, const std::vector<std::string>& lines, glm::vec2 corner,
                      float width, float wrapWidth, Anchor anchor, const Colour& nameColour,
                      const Colour& restColour) const {
  bool isName = true;
  for (TextBlock& block : blocks(lines, wrapWidth)) {
    block.anchor = anchor;
    block.colour = isName ? nameColour : restColour;
    const glm::vec2 extent = block.extent(measure_);
    const float shift = anchor == Anchor::left    ? 0
                        : anchor == Anchor::right ? width - extent.x
                                                  : (width - extent.x) / 2;
    block.addTo(marks, corner + glm::vec2(shift, 0), measure_);
    corner.y += extent.y + lineGap * scale_;
    isName = false;
  }
}

}  // namespace knotmap
