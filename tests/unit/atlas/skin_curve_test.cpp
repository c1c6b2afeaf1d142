#include "atlas/skin_curve.h"

#include <gtest/gtest.h>

#include "sphere_body.h"

namespace knotmap {
namespace {

using testing_atlas::ball;
using testing_atlas::ballRadius;
using testing_atlas::onBall;
using testing_atlas::radians;

SkinSample on(float latitude, float longitude) {
  return sampleAt(ball(), ball().rays().closest(onBall(latitude, longitude)));
}

TEST(SkinCurve, BetweenTwoPlacesOnABallIsTheGreatCircle) {
  for (float degrees : {10.0f, 45.0f, 90.0f, 120.0f}) {
    const std::vector<SkinSample> ends{on(20, 0), on(20 + degrees / 2, 0), on(20 + degrees, 0)};
    const SkinCurve curve(ball(), {{ends[0], ends[2]}});
    EXPECT_NEAR(curve.length(), ballRadius * radians(degrees), 0.002f * curve.length()) << degrees;
    EXPECT_LT(glm::distance(curve.at(0.5f).position, ends[1].position), 0.001f) << degrees;
  }
}

TEST(SkinCurve, GoesThroughEveryPlaceAndKnowsHowFarAlong) {
  const std::vector<SkinSample> places{on(0, 90), on(0, 110), on(0, 150)};
  const SkinCurve curve(ball(), places);
  EXPECT_NEAR(curve.lengthUpTo(1), ballRadius * radians(20), 0.0005f);
  EXPECT_NEAR(curve.lengthUpTo(2), curve.length(), 1e-6f);
  EXPECT_LT(glm::distance(curve.at(1.0f / 3).position, places[1].position), 0.001f);
}

TEST(SkinCurve, HasFractionsOfItsLength) {
  const SkinCurve curve(ball(), std::vector<SkinSample>{on(0, 0), on(0, 30), on(0, 80)});
  for (float fraction : {0.0f, 0.13f, 0.5f, 0.77f, 1.0f})
    EXPECT_LT(glm::distance(curve.at(fraction).position, onBall(0, 80 * fraction)), 0.001f) << fraction;
}

TEST(SkinCurve, ThroughOnePlaceStaysThere) {
  const SkinCurve curve(ball(), {{on(10, 10)}});
  EXPECT_EQ(curve.length(), 0);
  EXPECT_EQ(curve.at(0.7f).position, on(10, 10).position);
}

TEST(SkinCurve, ClosedThroughFourPlacesOfAParallelIsTheParallel) {
  const std::vector<SkinSample> places{on(60, 0), on(60, 90), on(60, 180), on(60, 270)};
  const SkinCurve curve(ball(), places, true);
  EXPECT_EQ(curve.samples().front().position, curve.samples().back().position);
  for (const SkinSample& sample : curve.samples()) EXPECT_NEAR(sample.position.y, onBall(60, 0).y, 0.004f);
}

TEST(SkinCurve, SaysHowFarItIsFromTheSkinWhenPlacesAreOnOppositeSides) {
  EXPECT_LT(SkinCurve(ball(), {{on(0, 0), on(0, 60)}}).farthestLaid(), 0.002f);
  EXPECT_GT(SkinCurve(ball(), {{on(0, 0), on(0, 180)}}).farthestLaid(), 0.1f);
}

}  // namespace
}  // namespace knotmap
