#include "sculpt/shapes.h"

#include <gtest/gtest.h>

namespace knotmap {
namespace {

TEST(Shapes, ARoundBlobIsASphere) {
  const Blob sphere{Frame{glm::dvec3(1, 2, 3), glm::dmat3(1.0)}, glm::dvec3(10), 2};
  EXPECT_NEAR(sphere.distance({16, 2, 3}), 5, 1e-12);
  EXPECT_NEAR(sphere.distance({1, 2, 7}), -6, 1e-12);
  EXPECT_DOUBLE_EQ(sphere.distance({1, 2, 3}), -10);
}

TEST(Shapes, ABlobIsZeroOnItsSurfaceAndMeasuresMillimetresBesideIt) {
  for (double exponent : {2.0, 3.0, 4.0}) {
    const Blob blob{Frame{}, glm::dvec3(10, 20, 30), exponent};
    EXPECT_NEAR(blob.distance({10, 0, 0}), 0, 1e-9);
    EXPECT_NEAR(blob.distance({0, 0, -30.1}), 0.1, 1e-3);
    const double t = std::pow(1 / 3.0, 1 / exponent);  // a point of the surface off the axes
    EXPECT_NEAR(blob.distance({10 * t, 20 * t, 30 * t}), 0, 1e-9);
  }
}

TEST(Shapes, AChainOfEqualRadiiIsACapsule) {
  const Chain capsule({{{0, 0, 0}, {4, 0}}, {{0, 10, 0}, {4, 0}}}, {});
  EXPECT_DOUBLE_EQ(capsule.distance({7, 5, 0}), 3);
  EXPECT_DOUBLE_EQ(capsule.distance({0, 17, 0}), 3);
  EXPECT_DOUBLE_EQ(capsule.distance({1, 5, 0}), -3);
}

TEST(Shapes, AChainTapersBetweenItsRadii) {
  const Chain cone({{{0, 0, 0}, {2, 0}}, {{0, 10, 0}, {6, 0}}}, {});
  EXPECT_DOUBLE_EQ(cone.distance({9, 5, 0}), 5);
}

TEST(Shapes, AFlatChainIsThinAlongItsDirection) {
  const Chain flat({{{0, 0, 0}, {8, 0}}, {{0, 10, 0}, {8, 0}}}, {0.5, {0, 0, 1}});
  EXPECT_NEAR(flat.distance({8, 5, 0}), 0, 1e-9);
  EXPECT_NEAR(flat.distance({0, 5, 4}), 0, 1e-9);
  EXPECT_NEAR(flat.distance({0, 5, 4.1}), 0.1, 1e-9);
}

Loft roundLoft(bool goesOnAtEnds = false) {
  Loft::Axis axis;
  axis.goesOnAtEnds = goesOnAtEnds;
  return Loft(axis, {{0, -50, 50, -50, 50, 0, 2, 2}, {100, -50, 50, -50, 50, 0, 2, 2}});
}

TEST(Shapes, ALoftOfEqualCirclesIsACylinderWithEllipticalCaps) {
  const Loft cylinder = roundLoft();
  EXPECT_NEAR(cylinder.distance({60, 50, 0}), 10, 1e-6);
  EXPECT_NEAR(cylinder.distance({0, 50, 45}), -5, 1e-6);
  EXPECT_NEAR(cylinder.distance({0, 110, 0}), 0, 1e-6) << "the cap is 10 mm high";
  EXPECT_NEAR(cylinder.distance({0, -10.1, 0}), 0.1, 1e-3);
}

TEST(Shapes, ALoftPassesThroughItsSections) {
  Loft::Axis axis;
  const Loft loft(
      axis, {{0, -10, 20, -30, 5, 0, 2, 2}, {40, -15, 18, -20, 9, 2, 3, 2.5}, {90, -4, 6, -8, 12, 1, 2, 2}});
  EXPECT_NEAR(loft.distance({18, 40, 2}), 0, 1e-9);
  EXPECT_NEAR(loft.distance({-15, 40, 2}), 0, 1e-9);
  EXPECT_NEAR(loft.distance({1.5, 40, 9}), 0, 1e-9);
  EXPECT_NEAR(loft.distance({1.5, 40, -20}), 0, 1e-9);
}

TEST(Shapes, ASquarerSectionBulgesOnItsDiagonal) {
  const double onCircle = 50 / std::sqrt(2.0);
  Loft::Axis axis;
  const Loft square(axis, {{0, -50, 50, -50, 50, 0, 4, 4}, {100, -50, 50, -50, 50, 0, 4, 4}});
  EXPECT_LT(square.distance({onCircle, 50, onCircle}), -5);
  EXPECT_NEAR(square.distance({50, 50, 0}), 0, 1e-9);
}

TEST(Shapes, ASlopingLoftKeepsItsSlopeIntoTheCap) {
  Loft::Axis axis;
  axis.endCap = 50;
  const std::vector<LoftSection> widening = {{0, -10, 10, -10, 10, 0, 2, 2},
                                             {100, -20, 20, -20, 20, 0, 2, 2}};
  const Loft straight(axis, widening);
  axis.goesOnAtEnds = true;
  const Loft sloping(axis, widening);
  EXPECT_GT(straight.distance({20, 105, 0}), 0);
  EXPECT_LT(sloping.distance({20, 105, 0}), 0);
}

TEST(Shapes, LeastDistanceIsNeverMoreThanTheDistance) {
  const Shape chain = Chain({{{0, 0, 0}, {2, 0}}, {{9, 10, 3}, {6, 0}}, {{20, 12, 3}, {4, 0}}}, {});
  const Shape flat = Chain({{{0, 0, 0}, {2, 0}}, {{9, 10, 3}, {6, 0}}}, {0.5, {0, 0, 1}});
  for (double x = -30; x < 50; x += 7)
    for (double y = -30; y < 50; y += 7)
      for (const Shape& shape : {chain, flat})
        EXPECT_LE(leastDistanceTo(shape, {x, y, 0.3 * x}), std::max(0.0, distanceTo(shape, {x, y, 0.3 * x})));
  EXPECT_GT(leastDistanceTo(chain, {0, 100, 0}), 80) << "far away it is worth asking";
}

TEST(Shapes, BoundsHoldTheShapes) {
  const Shape shapes[] = {roundLoft(), Chain({{{0, 0, 0}, {4, 0}}, {{0, 10, 0}, {6, 0}}}, {}),
                          Blob{Frame{}, glm::dvec3(10, 20, 30), 2}};
  for (const Shape& shape : shapes) {
    const Box box = boundsOf(shape);
    for (const glm::dvec3& corner : {box.low, box.high}) EXPECT_GT(distanceTo(shape, corner), 0);
    const glm::dvec3 middle = 0.5 * (box.low + box.high);
    for (int axis = 0; axis < 3; ++axis)
      for (double end : {box.low[axis], box.high[axis]}) {
        glm::dvec3 beyond = middle;
        beyond[axis] = end;
        EXPECT_GE(distanceTo(shape, beyond), -1e-9);
      }
  }
}

}  // namespace
}  // namespace knotmap
