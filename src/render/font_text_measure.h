// font_text_measure.h - measures texts with the fonts that pictures are painted with. Needs no OpenGL.
#pragma once
#include "render/text_setting.h"
#include "scene/text_measure.h"

namespace knotmap {

class FontTextMeasure : public TextMeasure {
 public:
  float width(std::string_view text, float size, TextWeight weight) const override;
  float height(std::string_view text, float size, TextWeight weight, float wrapWidth) const override;
  float ascent(float size, TextWeight weight) const override;

 private:
  TextSetting setting_;
};

}  // namespace knotmap
