#include "scene/knot_shapes.h"

#include <string>

namespace knotmap {
namespace {

constexpr Colour white{1, 1, 1, 1};

// Collects shapes round a knot's place, sizes in logical pixels.
class KnotPainter {
 public:
  explicit KnotPainter(const KnotMark& knot) : knot_(knot), opacity_(knot.isHidden ? 0.42f : 1.0f) {}

  void disc(glm::vec2 at, float radius, Colour colour) {
    shape(ShapeMark::Kind::disc, at, {radius, radius}, 0, colour);
  }
  void ring(float radius, float stroke, Colour colour) {
    shape(ShapeMark::Kind::ring, {0, 0}, {radius, radius}, stroke, colour);
  }
  void cross(float halfSize, float stroke, Colour colour) {
    shape(ShapeMark::Kind::cross, {0, 0}, {halfSize, halfSize}, stroke, colour);
  }
  void pill(glm::vec2 at, glm::vec2 half, Colour colour) {
    shape(ShapeMark::Kind::roundedRectangle, at, half, 0, colour, half.y);
  }
  void line(glm::vec2 from, glm::vec2 to, float width, Colour colour) {
    shapes_.emplace_back(LineMark{place(from), place(to), width * knot_.scale, faded(colour)});
  }
  void number(glm::vec2 at, float size, Colour colour) {
    constexpr float halfOfDigits = 0.3636f;  // of the em: digits are as high as capitals
    const glm::vec2 baseline = place(at + glm::vec2(0, halfOfDigits * size));
    shapes_.emplace_back(TextMark{baseline, std::to_string(knot_.number), size * knot_.scale,
                                  TextWeight::semibold, Anchor::centre, faded(colour)});
  }
  std::vector<KnotShape> take() { return std::move(shapes_); }

 private:
  glm::vec2 place(glm::vec2 at) const { return knot_.position + at * knot_.scale; }
  Colour faded(Colour colour) const { return {glm::vec3(colour), colour.a * opacity_}; }
  void shape(ShapeMark::Kind kind, glm::vec2 at, glm::vec2 half, float stroke, Colour colour,
             float radius = 0) {
    const glm::vec2 low = place(at - half), size = 2.0f * half * knot_.scale;
    shapes_.emplace_back(ShapeMark{
        kind, {low.x, low.y, size.x, size.y}, radius * knot_.scale, stroke * knot_.scale, faded(colour)});
  }

  const KnotMark& knot_;
  float opacity_;
  std::vector<KnotShape> shapes_;
};

void paintFace(KnotPainter& painter, KnotLook look, const Palette& palette) {
  const Colour quiet(glm::vec3(palette.ink), 0.55f);
  painter.disc({0, 0}, knotRadius, white);
  switch (look) {
    case KnotLook::active:
      painter.disc({0, 0}, knotRadius - 1.5f, palette.painCore);
      painter.cross(4.1f, 2.6f, white);
      return;
    case KnotLook::unsure:
      painter.ring(knotRadius - 1, 1.1f, quiet);
      painter.cross(4.5f, 2.6f, palette.painCore);
      return;
    case KnotLook::latent:
      painter.ring(knotRadius - 1, 1.7f, palette.painCore);
      painter.cross(4.5f, 3.4f, palette.painCore);
      painter.cross(3.8f, 1.3f, white);
      return;
    case KnotLook::resolved:
      painter.ring(knotRadius - 1, 1.1f, quiet);
      painter.line({-3.6f, 0.2f}, {-1.1f, 2.9f}, 1.7f, quiet);
      painter.line({-1.1f, 2.9f}, {3.7f, -2.7f}, 1.7f, quiet);
      return;
    case KnotLook::noPattern:
      painter.ring(knotRadius - 1.2f, 2.0f, palette.ink);
      return;
  }
}

}  // namespace

std::vector<KnotShape> shapesOf(const KnotMark& knot, const Palette& palette) {
  KnotPainter painter(knot);
  painter.disc({0, 0.8f}, knotRadius + 1.6f, Colour(0, 0, 0, 0.16f));
  if (knot.isSelected) {
    painter.disc({0, 0}, knotRadius + 5, white);
    painter.ring(knotRadius + 4, 2.4f, palette.accent);
  }
  paintFace(painter, knot.look, palette);
  if (knot.number <= 0) return painter.take();

  const float digits = float(std::to_string(knot.number).size());
  const glm::vec2 half(6.6f + 2.6f * (digits - 1), 6.6f);
  const float reach = knot.isSelected ? 3.0f : 0.0f;
  const glm::vec2 at(9.2f + reach + 2.6f * (digits - 1), -9.2f - reach);
  painter.pill(at, half + 1.3f, white);
  painter.pill(at, half, palette.ink);
  painter.number(at, 9.6f, palette.onInk);
  return painter.take();
}

}  // namespace knotmap
