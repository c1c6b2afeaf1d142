// text_block.h - texts of several lines: how large they are and the marks that paint them.
#pragma once
#include <span>
#include <vector>

#include "scene/text_measure.h"

namespace knotmap {

// One text, wrapped where it is longer than wrapWidth (> 0).
struct TextBlock {
  std::string text;
  float size = 0;  // pixels
  TextWeight weight = TextWeight::regular;
  Colour colour{};
  float wrapWidth = 0;
  Anchor anchor = Anchor::left;

  // What it takes; a single word wider than wrapWidth counts as wide as it is.
  glm::vec2 extent(const TextMeasure& measure) const;
  // `corner`: the upper left of its extent; anchored right or centre it stands in that width.
  void addTo(std::vector<TextMark>& marks, glm::vec2 corner, const TextMeasure& measure) const;

 private:
  float widthUsed(const TextMeasure& measure) const;
};

// The lines of a label: a name and what follows it, smaller.
class LabelText {
 public:
  LabelText(float scale, const TextMeasure& measure) : scale_(scale), measure_(measure) {}
  glm::vec2 size(const std::vector<std::string>& lines, float wrapWidth) const;
  float lineHeight() const;  // of the name
  void addTo(std::vector<TextMark>& marks, const std::vector<std::string>& lines, glm::vec2 corner,
             float width, float wrapWidth, Anchor anchor, const Colour& nameColour,
             const Colour& restColour) const;

 private:
  std::vector<TextBlock> blocks(const std::vector<std::string>& lines, float wrapWidth) const;
  float scale_;
  const TextMeasure& measure_;
};

}  // namespace knotmap
