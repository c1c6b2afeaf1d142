#include "geometry/level_area.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "test_meshes.h"

namespace knotmap {
namespace {

TEST(TrianglePartTest, UncutTriangleIsWhole) {
  EXPECT_DOUBLE_EQ(TrianglePart().share(), 1);
  EXPECT_EQ(TrianglePart().corners().size(), 3u);
}

TEST(TrianglePartTest, CutThroughTheMiddlesOfTwoSidesLeavesAQuarterOrThreeQuarters) {
  TrianglePart corner, rest;
  corner.keepBelowZero({-1, 1, 1});
  rest.keepBelowZero({1, -1, -1});
  EXPECT_DOUBLE_EQ(corner.share(), 0.25);
  EXPECT_DOUBLE_EQ(rest.share(), 0.75);
}

TEST(TrianglePartTest, CutThroughACornerHalves) {
  TrianglePart part;
  part.keepBelowZero({0, -1, 1});
  EXPECT_DOUBLE_EQ(part.share(), 0.5);
}

TEST(TrianglePartTest, NothingRemainsAboveZeroAndEverythingBelow) {
  TrianglePart none, all;
  none.keepBelowZero({1, 2, 3});
  EXPECT_EQ(none.share(), 0);
  all.keepBelowZero({-1, -2, -3});
  EXPECT_DOUBLE_EQ(all.share(), 1);
  none.keepBelowZero({-1, -1, -1});  // cutting nothing again
  EXPECT_EQ(none.share(), 0);
}

TEST(TrianglePartTest, FunctionThatTouchesZeroOnASideKeepsTheTriangle) {
  TrianglePart part;
  part.keepBelowZero({0, 0, -1});
  EXPECT_DOUBLE_EQ(part.share(), 1);
  TrianglePart other;
  other.keepBelowZero({0, 0, 1});
  EXPECT_DOUBLE_EQ(other.share(), 0);
}

TEST(TrianglePartTest, PartsOnBothSidesOfManyCutsAddUpToTheWhole) {
  test::Random random(1);
  for (int i = 0; i < 500; ++i) {
    std::array<glm::vec3, 5> cuts;
    for (glm::vec3& cut : cuts) cut = 2.0f * glm::vec3(random.unit(), random.unit(), random.unit()) - 1.0f;
    double sum = 0;
    for (unsigned sides = 0; sides < 32; ++sides) {
      TrianglePart part;
      for (unsigned cut = 0; cut < 5; ++cut)
        part.keepBelowZero((sides >> cut & 1 ? 1.0f : -1.0f) * cuts[cut]);
      EXPECT_LE(part.corners().size(), 3u + 5u);
      sum += part.share();
    }
    EXPECT_NEAR(sum, 1, 1e-6);
  }
}

TEST(TrianglePartTest, DiscOnAPlaneHasItsArea) {
  const TriangleMesh plane = test::planeMesh(0.4f, 80);  // 5 mm
  double area = 0;
  for (std::uint32_t t = 0; t < plane.triangles.size(); ++t) {
    glm::vec3 values;
    for (int corner = 0; corner < 3; ++corner)
      values[corner] = glm::length(plane.positions[plane.triangles[t][corner]]) - 0.1f;
    TrianglePart part;
    part.keepBelowZero(values);
    area += part.share() * double(triangleArea(plane, t));
  }
  EXPECT_NEAR(area, std::numbers::pi * 0.01, 0.001 * std::numbers::pi * 0.01);
}

TEST(TrianglePartDeathTest, MoreCutsThanThereIsRoomForAreABrokenPromise) {
  const auto cutRound = [] {
    TrianglePart part;
    for (int i = 0; i < 60; ++i) {  // tangents of a circle in the middle: each adds a corner
      const float turn = float(i) * 2.4f;
      const glm::vec3 slope(std::cos(turn), std::cos(turn + 2.0944f), std::cos(turn + 4.1888f));
      part.keepBelowZero(slope - 0.3f);
    }
  };
  EXPECT_DEATH(cutRound(), "at most a dozen times");
}

}  // namespace
}  // namespace knotmap
