// picture_checks.h - what must hold of every picture: texts whole, apart from each other, off bodies and
// leaders.
#pragma once
#include <gtest/gtest.h>

#include "mannequin.h"
#include "scene/coverage.h"

namespace knotmap {

inline const Mannequin& body() {
  static const Mannequin mannequin;
  return mannequin;
}

inline PixelRect boxOf(const TextMark& text) {
  const EvenText measure;
  const float natural = measure.width(text.text, text.size, text.weight);
  const float width = text.wrapWidth > 0 ? text.wrapWidth : natural;
  const float left = text.anchor == Anchor::left ? 0 : text.anchor == Anchor::right ? width : width / 2;
  return {text.position.x - left, text.position.y - measure.ascent(text.size, text.weight), width,
          measure.height(text.text, text.size, text.weight, text.wrapWidth)};
}

inline const TextMark* textOf(const Scene& scene, const std::string& wanted) {
  for (const TextMark& text : scene.marks.texts)
    if (text.text == wanted) return &text;
  return nullptr;
}

// Half a pixel is left to rounding.
inline void expectNoTextOverlapsOrIsCut(const Scene& scene) {
  const PixelRect all{-0.5f, -0.5f, float(scene.size.x) + 1, float(scene.size.y) + 1};
  const auto& texts = scene.marks.texts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_TRUE(covers(all, boxOf(texts[i]))) << texts[i].text << " is cut";
    for (std::size_t j = i + 1; j < texts.size(); ++j)
      EXPECT_FALSE(overlap(grown(boxOf(texts[i]), -0.5f), grown(boxOf(texts[j]), -0.5f)))
          << texts[i].text << " / " << texts[j].text;
  }
}

inline void expectNoTextOnABody(const Scene& scene) {
  for (const BodyView& view : scene.bodies) {
    Coverage coverage({0, 0, float(scene.size.x), float(scene.size.y)}, 2 * scene.scale);
    coverage.addBody(body().skin, view.camera, view.frame, 0);
    coverage.prepare();
    for (const TextMark& text : scene.marks.texts) {
      const PixelRect seen = intersection(boxOf(text), view.frame);
      if (seen.width > 0 && seen.height > 0) {
        EXPECT_EQ(coverage.bodyShare(seen), 0) << text.text;
      }
    }
  }
}

inline void expectNoLeaderRunsThroughText(const Scene& scene) {
  for (const LineMark& line : scene.marks.lines)
    for (const TextMark& text : scene.marks.texts)
      EXPECT_FALSE(crosses(boxOf(text), line.from, line.to)) << text.text;
}

}  // namespace knotmap
