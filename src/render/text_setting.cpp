#include "render/text_setting.h"

#include <cmath>

namespace knotmap {
namespace {

PangoWeight pangoWeight(TextWeight weight) {
  switch (weight) {
    case TextWeight::regular:
      return PANGO_WEIGHT_NORMAL;
    case TextWeight::medium:
      return PANGO_WEIGHT_MEDIUM;
    case TextWeight::semibold:
      return PANGO_WEIGHT_SEMIBOLD;
  }
  return PANGO_WEIGHT_NORMAL;
}

PangoAlignment pangoAlignment(Anchor anchor) {
  switch (anchor) {
    case Anchor::left:
      return PANGO_ALIGN_LEFT;
    case Anchor::centre:
      return PANGO_ALIGN_CENTER;
    case Anchor::right:
      return PANGO_ALIGN_RIGHT;
  }
  return PANGO_ALIGN_LEFT;
}

}  // namespace

TextSetting::TextSetting(const std::string& family)
    : fonts_(pango_cairo_font_map_new()),
      context_(pango_font_map_create_context(fonts_.get())),
      family_(family + ",sans-serif") {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);  // heights only
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

LayoutPtr TextSetting::layout(std::string_view text, const TextStyle& style) const {
  LayoutPtr layout(pango_layout_new(context_.get()));
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, family_.c_str());
  pango_font_description_set_weight(font, pangoWeight(style.weight));
  pango_font_description_set_absolute_size(font, double(style.size) * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_alignment(layout.get(), pangoAlignment(style.anchor));
  if (style.wrapWidth > 0) {
    pango_layout_set_width(layout.get(), int(std::lround(double(style.wrapWidth) * PANGO_SCALE)));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  }
  pango_layout_set_text(layout.get(), text.data(), int(text.size()));
  return layout;
}

}  // namespace knotmap
