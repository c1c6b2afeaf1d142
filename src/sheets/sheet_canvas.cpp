#include "sheets/sheet_canvas.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace knotmap {
namespace {

constexpr int pageWidth = 1800, pageHeight = 1400, columnWidth = 430, headHeight = 60, lineHeight = 19;
constexpr glm::vec3 paper(0.97f);

template <auto function>
struct FreeBy {
  template <class Type>
  void operator()(Type* object) const {
    function(object);
  }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeBy<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, FreeBy<cairo_destroy>>;
using Words = std::unique_ptr<PangoLayout, FreeBy<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, FreeBy<pango_font_description_free>>;

std::uint8_t byteOf(float value) { return std::uint8_t(std::lround(std::clamp(value, 0.0f, 1.0f) * 255)); }

// The heights nearest to those wanted (in order), in squares, that lie a gap apart and between two bounds:
// labels that crowd share their shift (pool adjacent violators: Barlow et al., "Statistical inference under
// order restrictions", 1972).
std::vector<float> spread(const std::vector<float>& wanted, float gap, float least, float greatest) {
  struct Pool {
    float sum;  // of what is wanted, less the gaps above
    int count;
    float mean() const { return sum / float(count); }
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    pools.push_back({wanted[i] - float(i) * gap, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      pools[pools.size() - 2].sum += pools.back().sum;
      pools[pools.size() - 2].count += pools.back().count;
      pools.pop_back();
    }
  }
  const float last = std::max(least, greatest - float(wanted.size() - 1) * gap);
  std::vector<float> heights;
  for (const Pool& pool : pools)
    for (int i = 0; i < pool.count; ++i)
      heights.push_back(std::clamp(pool.mean(), least, last) + float(heights.size()) * gap);
  return heights;
}

// Cairo draws on pixels of four bytes, blue first; what it has drawn goes back into the image when this ends.
class Drawing {
 public:
  explicit Drawing(Image& image)
      : image_(image),
        surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, image.width, image.height)),
        pen_(cairo_create(surface_.get())) {
    exchange([](std::uint8_t& ours, unsigned char& theirs) { theirs = ours; });
  }
  ~Drawing() {
    exchange([](std::uint8_t& ours, unsigned char& theirs) { ours = theirs; });
  }
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  void line(glm::vec2 from, glm::vec2 to) {
    cairo_set_source_rgb(pen_.get(), 0.35, 0.38, 0.42);
    cairo_set_line_width(pen_.get(), 0.8);
    cairo_move_to(pen_.get(), from.x, from.y);
    cairo_line_to(pen_.get(), to.x, to.y);
    cairo_stroke(pen_.get());
  }
  void dot(glm::vec2 middle, glm::vec3 colour, float radius) {
    cairo_arc(pen_.get(), middle.x, middle.y, radius, 0, 6.2832);
    cairo_set_source_rgb(pen_.get(), colour.r, colour.g, colour.b);
    cairo_fill_preserve(pen_.get());
    cairo_set_source_rgb(pen_.get(), 1, 1, 1);
    cairo_set_line_width(pen_.get(), 1);
    cairo_stroke(pen_.get());
  }
  // `middle`: half of the line's height. Right-aligned ends at `x`.
  void text(const std::string& words, float x, float middle, int pixels, bool isRightAligned) {
    const Words layout(pango_cairo_create_layout(pen_.get()));
    const Font font(pango_font_description_from_string("Inter"));
    pango_font_description_set_absolute_size(font.get(), pixels * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), words.c_str(), int(words.size()));
    int width = 0, height = 0;
    pango_layout_get_pixel_size(layout.get(), &width, &height);
    cairo_set_source_rgb(pen_.get(), 0.1, 0.11, 0.13);
    cairo_move_to(pen_.get(), isRightAligned ? x - float(width) : x, middle - float(height) / 2);
    pango_cairo_show_layout(pen_.get(), layout.get());
  }

 private:
  template <class Copy>
  void exchange(const Copy& copy) {
    cairo_surface_flush(surface_.get());
    unsigned char* pixels = cairo_image_surface_get_data(surface_.get());
    const int stride = cairo_image_surface_get_stride(surface_.get());
    for (int y = 0; y < image_.height; ++y)
      for (int x = 0; x < image_.width; ++x)
        for (int channel = 0; channel < 3; ++channel)
          copy(image_.row(y)[3 * x + channel], pixels[y * stride + 4 * x + 2 - channel]);
    cairo_surface_mark_dirty(surface_.get());
  }

  Image& image_;
  Surface surface_;
  Pen pen_;
};

}  // namespace

SheetCanvas::SheetCanvas(const Body& body, const SheetView& view)
    : body_(body),
      view_(view),
      frame_{columnWidth, headHeight, pageWidth - 2 * columnWidth, pageHeight - headHeight - 20},
      image_{pageWidth, pageHeight, {}} {
  image_.rgb.assign(std::size_t(3) * pageWidth * pageHeight, byteOf(paper.r));
  Drawing(image_).text(view.title + ". Left and right are the person's own.", 24, 30, 22, false);
}

bool SheetCanvas::isLeftOut(const glm::vec3& position) const {
  const Camera& camera = view_.camera;
  return camera.depthBehind > 0 &&
         glm::dot(camera.target - position, camera.towardsViewer()) > camera.depthBehind;
}

void SheetCanvas::paintBody(const std::function<glm::vec3(const SurfacePoint&)>& colour) {
  const glm::vec3 light = glm::normalize(view_.camera.towardsViewer() + 0.5f * view_.camera.up());
  for (int y = int(frame_.y); y < int(frame_.y + frame_.height); ++y)
    for (int x = int(frame_.x); x < int(frame_.x + frame_.width); ++x) {
      const Ray ray = view_.camera.rayThrough({float(x) + 0.5f, float(y) + 0.5f}, frame_);
      const auto hit = body_.rays().hit(ray.origin, ray.direction);
      if (!hit || isLeftOut(body_.position(hit->point))) continue;
      const float shade = 0.55f + 0.45f * std::max(0.0f, glm::dot(body_.normal(hit->point), light));
      const glm::vec3 shaded = colour(hit->point) * shade;
      for (int channel = 0; channel < 3; ++channel) image_.row(y)[3 * x + channel] = byteOf(shaded[channel]);
    }
}

std::optional<glm::vec2> SheetCanvas::pixelOf(const SurfacePoint& place) const {
  const glm::vec3 position = body_.position(place), normal = body_.normal(place);
  const glm::vec3 towards = view_.camera.towardsViewerFrom(position);
  const glm::vec2 pixel = view_.camera.pixelOf(position, frame_);
  constexpr float leastFacing = 0.1f, offSkin = 0.002f, farAway = 5;
  if (isLeftOut(position) || !frame_.contains(pixel) || glm::dot(normal, towards) < leastFacing)
    return std::nullopt;
  if (body_.rays().isBlocked(position + offSkin * normal, towards, farAway)) return std::nullopt;
  return pixel;
}

void SheetCanvas::dot(glm::vec2 pixel, glm::vec3 colour, float radius) {
  Drawing(image_).dot(pixel, colour, radius);
}

void SheetCanvas::drawColumn(std::vector<SheetLabel>& labels, bool isLeft) {
  std::stable_sort(labels.begin(), labels.end(),
                   [](const SheetLabel& a, const SheetLabel& b) { return a.place.y < b.place.y; });
  std::vector<float> heights;
  for (const SheetLabel& label : labels) heights.push_back(label.place.y);
  heights = spread(heights, lineHeight, headHeight + 10, pageHeight - 14);
  Drawing drawing(image_);
  const float textEdge = isLeft ? columnWidth - 20.0f : pageWidth - columnWidth + 20.0f;
  const float lineEdge = isLeft ? textEdge + 5 : textEdge - 5;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    drawing.line({lineEdge, heights[i]}, labels[i].place);
    drawing.text(labels[i].text, textEdge, heights[i], 14, isLeft);
  }
}

void SheetCanvas::label(std::vector<SheetLabel> labels) {
  // Half on either side, so that neither column overflows.
  std::stable_sort(labels.begin(), labels.end(),
                   [](const SheetLabel& a, const SheetLabel& b) { return a.place.x < b.place.x; });
  const auto middle = labels.begin() + std::ptrdiff_t(labels.size() / 2);
  std::vector<SheetLabel> left(labels.begin(), middle), right(middle, labels.end());
  drawColumn(left, true);
  drawColumn(right, false);
}

}  // namespace knotmap
