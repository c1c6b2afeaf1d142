#include "render/text_raster.h"

#include <cmath>

namespace knotmap {
namespace {

// cairo 1.16 puts glyphs at whole pixels only. Painted several times as wide and averaged, they stand where
// the layout wants them, and keep the heights that hinting gave them. Large glyphs do not need it.
int widening(const TextStyle& style) { return style.size < 48 ? 4 : 1; }

float anchorShift(const PangoRectangle& logical, const TextStyle& style) {
  const float left = float(logical.x) / PANGO_SCALE, width = float(logical.width) / PANGO_SCALE;
  const float line = style.wrapWidth > 0 ? style.wrapWidth : left + width;
  switch (style.anchor) {
    case Anchor::left:
      return 0;
    case Anchor::centre:
      return -line / 2;
    case Anchor::right:
      return -line;
  }
  return 0;
}

struct SurfaceRelease {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, SurfaceRelease>;

// `origin`: of the layout, in pixels from the surface's top left corner.
SurfacePtr painted(PangoLayout* layout, glm::ivec2 size, int widened, glm::dvec2 origin) {
  SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_A8, size.x * widened, size.y));
  cairo_t* context = cairo_create(surface.get());
  cairo_scale(context, widened, 1);
  cairo_translate(context, origin.x, origin.y);
  pango_cairo_show_layout(context, layout);
  cairo_destroy(context);
  cairo_surface_flush(surface.get());
  return surface;
}

std::vector<std::uint8_t> narrowed(cairo_surface_t* surface, glm::ivec2 size, int widened) {
  const std::uint8_t* pixels = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  std::vector<std::uint8_t> coverage;
  coverage.reserve(std::size_t(size.x) * std::size_t(size.y));
  for (int y = 0; y < size.y; ++y)
    for (int x = 0; x < size.x; ++x) {
      int sum = 0;
      for (int part = 0; part < widened; ++part) sum += pixels[y * stride + x * widened + part];
      coverage.push_back(std::uint8_t((sum + widened / 2) / widened));
    }
  return coverage;
}

}  // namespace

TextRaster rasterOf(PangoLayout* layout, const TextStyle& style, float fraction) {
  PangoRectangle ink, logical;
  pango_layout_get_extents(layout, &ink, &logical);
  if (ink.width <= 0 || ink.height <= 0) return {};
  const double shift = double(fraction) + double(anchorShift(logical, style));
  const double baseline = double(pango_layout_get_baseline(layout)) / PANGO_SCALE;
  const double unit = 1.0 / PANGO_SCALE;

  TextRaster raster;
  constexpr int margin = 1;  // what hinting may add
  const int left = int(std::floor(shift + ink.x * unit)) - margin,
            top = int(std::floor(ink.y * unit - baseline)) - margin;
  const int right = int(std::ceil(shift + (ink.x + ink.width) * unit)) + margin;
  const int bottom = int(std::ceil((ink.y + ink.height) * unit - baseline)) + margin;
  raster.size = {right - left, bottom - top};
  raster.fromAnchor = {left, top};
  const int widened = widening(style);
  const SurfacePtr surface = painted(layout, raster.size, widened, {shift - left, -baseline - top});
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
  raster.coverage = narrowed(surface.get(), raster.size, widened);
  return raster;
}

}  // namespace knotmap
