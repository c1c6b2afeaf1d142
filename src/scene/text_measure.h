// text_measure.h - how much room a text takes, without painting it. Placing labels asks through this, so that
// scene/ needs no fonts; render/PangoTextMeasure answers with the fonts that pictures are painted with.
#pragma once
#include <string_view>

#include "scene/scene.h"

namespace knotmap {

// All values are pixels; `size` is the text's size in pixels (TextMark::size), texts are UTF-8.
struct TextMeasure {
  virtual ~TextMeasure() = default;
  // Advance of the longest line; a text without line breaks has one line.
  virtual float width(std::string_view text, float size, TextWeight weight) const = 0;
  // From the top of the first line to the bottom of the last; wrapWidth <= 0 breaks only where the text does.
  virtual float height(std::string_view text, float size, TextWeight weight, float wrapWidth) const = 0;
  // From the top of a line to its baseline.
  virtual float ascent(float size, TextWeight weight) const = 0;
};

}  // namespace knotmap
