#include "render/font_text_measure.h"

namespace knotmap {
namespace {

float pixels(int pangoUnits) { return float(pangoUnits) / float(PANGO_SCALE); }

PangoRectangle extents(const TextSetting& setting, std::string_view text, const TextStyle& style) {
  PangoRectangle logical;
  pango_layout_get_extents(setting.layout(text, style).get(), nullptr, &logical);
  return logical;
}

}  // namespace

float FontTextMeasure::width(std::string_view text, float size, TextWeight weight) const {
  return pixels(extents(setting_, text, {size, weight}).width);
}

float FontTextMeasure::height(std::string_view text, float size, TextWeight weight, float wrapWidth) const {
  return pixels(extents(setting_, text, {size, weight, wrapWidth}).height);
}

float FontTextMeasure::ascent(float size, TextWeight weight) const {
  return pixels(pango_layout_get_baseline(setting_.layout("H", {size, weight}).get()));
}

}  // namespace knotmap
