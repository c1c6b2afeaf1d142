// mannequin.h - a body of ellipsoids, upright, palms forward, about as wide as ours; and texts of even width.
#pragma once
#include <algorithm>
#include <cmath>
#include <memory>

#include "scene/compose.h"

namespace knotmap {

struct Mannequin {
  TriangleMesh skin;
  std::vector<glm::vec3> normals;
  std::unique_ptr<RayTree> rays;

  Mannequin() {
    addEllipsoid({0, 1.58f, 0.01f}, {0.08f, 0.12f, 0.10f});   // head
    addEllipsoid({0, 1.43f, -0.01f}, {0.06f, 0.10f, 0.06f});  // neck
    addEllipsoid({0, 1.13f, 0}, {0.19f, 0.30f, 0.12f});       // trunk
    addEllipsoid({0, 0.92f, -0.02f}, {0.17f, 0.14f, 0.13f});  // hips
    for (float side : {1.0f, -1.0f}) {
      addEllipsoid({side * 0.26f, 1.20f, -0.02f}, {0.06f, 0.20f, 0.06f});
      addEllipsoid({side * 0.34f, 0.96f, 0}, {0.045f, 0.16f, 0.045f});
      addEllipsoid({side * 0.41f, 0.79f, 0}, {0.045f, 0.09f, 0.02f});  // hand
      addEllipsoid({side * 0.10f, 0.66f, 0}, {0.085f, 0.27f, 0.09f});
      addEllipsoid({side * 0.11f, 0.27f, -0.01f}, {0.055f, 0.24f, 0.06f});
      addEllipsoid({side * 0.12f, 0.03f, 0.06f}, {0.045f, 0.03f, 0.13f});  // foot
    }
    rays = std::make_unique<RayTree>(skin);
  }
  Mannequin(const Mannequin&) = delete;

  void addEllipsoid(const glm::vec3& middle, const glm::vec3& radii) {
    constexpr int rings = 24, spokes = 32;
    const auto first = std::uint32_t(skin.positions.size());
    for (int ring = 0; ring <= rings; ++ring)
      for (int spoke = 0; spoke < spokes; ++spoke) {
        const float down = 3.14159265f * float(ring) / rings, round = 6.2831853f * float(spoke) / spokes;
        const glm::vec3 unit{std::sin(down) * std::sin(round), std::cos(down),
                             std::sin(down) * std::cos(round)};
        skin.positions.push_back(middle + unit * radii);
        normals.push_back(glm::normalize(unit / radii));
      }
    for (std::uint32_t ring = 0; ring < rings; ++ring)
      for (std::uint32_t spoke = 0; spoke < spokes; ++spoke) {
        const std::uint32_t at = first + ring * spokes + spoke,
                            next = first + ring * spokes + (spoke + 1) % spokes;
        skin.triangles.push_back({at, at + spokes, next + spokes});
        skin.triangles.push_back({at, next + spokes, next});
      }
  }

  // The vertices nearer than `radius` that face along `facing`.
  SkinPatch patchAt(const glm::vec3& place, float radius, const glm::vec3& facing) const {
    SkinPatch patch;
    for (std::uint32_t vertex = 0; vertex < skin.positions.size(); ++vertex)
      if (glm::distance(skin.positions[vertex], place) < radius && glm::dot(normals[vertex], facing) > 0.8f)
        patch.vertices.push_back(vertex);
    return patch;
  }
};

// Every letter is 0.55 of the size wide, every line 1.25 high; wraps at spaces like a text engine.
struct EvenText : TextMeasure {
  static float letters(std::string_view text) {
    return float(std::count_if(text.begin(), text.end(),
                               [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  }
  float width(std::string_view text, float size, TextWeight) const override {
    return 0.55f * size * letters(text);
  }
  float height(std::string_view text, float size, TextWeight weight, float wrapWidth) const override {
    int lines = 1;
    float used = 0;
    while (wrapWidth > 0 && !text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      const float word = width(text.substr(0, end), size, weight), space = used > 0 ? 0.55f * size : 0;
      if (used > 0 && used + space + word > wrapWidth)
        ++lines, used = word;
      else
        used += space + word;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return 1.25f * size * float(lines);
  }
  float ascent(float size, TextWeight) const override { return size; }
};

inline PictureContent contentOf(const Mannequin& body) {
  PictureContent content;
  content.skin = &body.skin;
  content.rays = body.rays.get();
  content.normals = &body.normals;
  content.words = {
      .title = "Referred pain chart",
      .subtitle = "20 November 2026",
      .front = "Front",
      .back = "Back",
      .leftSide = "Left side",
      .rightSide = "Right side",
      .leftLetter = "L",
      .rightLetter = "R",
      .left = "left",
      .right = "right",
      .essential = "felt by nearly everyone",
      .spillover = "felt by some",
      .sensation = "no pain",
      .uncertain = "described by few",
      .way = "from knot to pain",
      .knotLooks = {"knot, active", "knot, latent", "knot", "knot, resolved", "no charted pattern"},
      .note = "Shows where such knots are known to send pain. It is no diagnosis."};
  return content;
}

// The marks of knots on bodies; the legend has marks too.
inline std::vector<KnotMark> knotsIn(const Scene& scene) {
  std::vector<KnotMark> knots = scene.marks.knots;
  std::erase_if(knots, [](const KnotMark& mark) { return mark.knot.empty(); });
  return knots;
}

// A knot on the skin where a ray along `facing` comes from outside through `place`.
inline PictureKnot knotOn(const Mannequin& body, int number, const glm::vec3& place, const glm::vec3& facing,
                          std::vector<std::string> label) {
  PictureKnot knot;
  knot.number = number;
  knot.id = "k" + std::to_string(number);
  knot.position = place;
  if (const auto hit = body.rays->hit(place + facing * 2.0f, -facing)) {
    knot.position = positionAt(body.skin, hit->point);
    knot.normal = glm::normalize(valueAt(body.skin, body.normals, hit->point));
  }
  knot.label = std::move(label);
  return knot;
}

inline std::vector<PictureKnot> tenKnotsWithLongNames(const Mannequin& body) {
  const glm::vec3 front{0, 0, 1}, back{0, 0, -1}, left{1, 0, 0};
  return {
      knotOn(body, 1, {-0.09f, 1.38f, 0}, back, {"Semispinalis cervicis", "right \xC2\xB7 pain 6"}),
      knotOn(body, 2, {0.10f, 1.27f, 0}, back, {"Serratus posterior superior", "left \xC2\xB7 pain 4"}),
      knotOn(body, 3, {0.13f, 1.25f, 0}, front,
             {"Pectoralis major, clavicular part", "left \xC2\xB7 pain 3"}),
      knotOn(body, 4, {-0.07f, 1.00f, 0}, back, {"Quadratus lumborum, superficial", "right \xC2\xB7 pain 7"}),
      knotOn(body, 5, {0.09f, 1.02f, 0}, back, {"Iliocostalis lumborum", "left \xC2\xB7 pain 2"}),
      knotOn(body, 6, {-0.10f, 0.88f, 0}, back, {"Gluteus minimus, posterior part", "right \xC2\xB7 pain 8"}),
      knotOn(body, 7, {0.11f, 0.66f, 0}, front, {"Vastus intermedius", "left"}),
      knotOn(body, 8, {-0.11f, 0.33f, 0}, back, {"Gastrocnemius, medial head", "right \xC2\xB7 pain 5"}),
      knotOn(body, 9, {0, 1.45f, -0.02f}, left,
             {"Sternocleidomastoid, clavicular part", "left \xC2\xB7 pain 6"}),
      knotOn(body, 10, {-0.26f, 1.25f, 0}, front, {"Deltoid, anterior part", "right"})};
}

}  // namespace knotmap
