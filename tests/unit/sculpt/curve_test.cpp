#include "sculpt/curve.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sculpt/laid_stroke.h"

namespace knotmap {
namespace {

const std::vector<CurvePoint> bend = {
    {{0, 0, 0}, {1, 5}}, {{10, 5, 0}, {4, 6}}, {{20, 0, 5}, {4, 7}}, {{30, 0, 0}, {0, 5}}};

TEST(Curve, GoesThroughEveryWrittenPoint) {
  const std::vector<CurvePoint> samples = sampledCurve(bend, 1);
  for (const CurvePoint& control : bend)
    EXPECT_TRUE(std::ranges::any_of(samples, [&](const CurvePoint& sample) {
      return glm::distance(sample.position, control.position) < 1e-9 &&
             glm::distance(sample.values, control.values) < 1e-9;
    }));
}

TEST(Curve, ValuesNeverOvershoot) {
  for (const CurvePoint& sample : sampledCurve(bend, 0.5)) {
    EXPECT_GE(sample.values.x, -1e-9);
    EXPECT_LE(sample.values.x, 4 + 1e-9);
  }
}

TEST(Curve, ThroughTwoPointsIsStraight) {
  const std::vector<CurvePoint> two = {{{0, 0, 0}, {1, 1}}, {{0, 8, 0}, {3, 1}}};
  for (const CurvePoint& sample : sampledCurve(two, 1))
    EXPECT_NEAR(glm::length(glm::dvec2(sample.position.x, sample.position.z)), 0, 1e-12);
}

TEST(LaidStroke, ADabIsAsHighAsWrittenAndEndsAtItsWidth) {
  const LaidStroke dab(Stroke::Profile::smooth, {{{0, 0, 0}, {2, 10}}});
  EXPECT_DOUBLE_EQ(dab.height({0, 0, 0}), 2);
  EXPECT_DOUBLE_EQ(dab.height({0, 10, 0}), 0);
  EXPECT_NEAR(dab.height({5, 0, 0}), 2 * 0.75 * 0.75, 1e-12);
}

TEST(LaidStroke, ALongStrokeIsAsHighAsWrittenAlongItsMiddle) {
  const LaidStroke ridge(
      Stroke::Profile::smooth,
      sampledCurve(std::vector<CurvePoint>{{{0, 0, 0}, {3, 8}}, {{100, 0, 0}, {3, 8}}}, 1.5));
  EXPECT_NEAR(ridge.height({50, 0, 0}), 3, 0.02);
  EXPECT_NEAR(ridge.height({50, 8.1, 0}), 0, 1e-12);
}

TEST(LaidStroke, ACreaseIsSharpInItsMiddle) {
  const std::vector<CurvePoint> line = {{{0, 0, 0}, {-2, 6}}, {{40, 0, 0}, {-2, 6}}};
  const LaidStroke crease(Stroke::Profile::crease, sampledCurve(line, 2)),
      groove(Stroke::Profile::smooth, sampledCurve(line, 1));
  EXPECT_DOUBLE_EQ(crease.height({20, 0, 0}), -2);
  EXPECT_GT(crease.height({20, 0.6, 0}), groove.height({20, 0.6, 0}) + 0.1)
      << "it rises faster from its bottom";
}

}  // namespace
}  // namespace knotmap
