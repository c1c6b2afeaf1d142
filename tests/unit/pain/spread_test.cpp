#include "pain/spread.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "flat_skin.h"
#include "pain/pain_ways.h"

namespace knotmap {
namespace {

using Points = std::vector<const ResolvedPoint*>;

float between(const glm::vec3& position, float x, float y) { return glm::distance(position, {x, y, 0}); }

struct SpreadTest : testing::Test {
  std::unique_ptr<Body> body = flatBody();
  PainField field{body->skin().positions.size()};
};

TEST_F(SpreadTest, StippleLiesInsideTheSpilloverAndOutsideTheEssentialZone) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.5f, 0.5f, 0.06f}});
  knot.resolved.spillover = discs(*body, {{0.5f, 0.5f, 0.10f}});
  field.rebuild(Points{&knot.resolved});
  const auto spots = spilloverSpots(*body, field);
  // One dot a square centimetre of a ring of 0.0201 m2; what is lost on both edges is less than a quarter.
  EXPECT_NEAR(double(spots.size()), 201, 50);
  for (const SkinSpot& spot : spots) {
    EXPECT_GT(between(spot.position, 0.5f, 0.5f), 0.06f);
    EXPECT_LT(between(spot.position, 0.5f, 0.5f), 0.10f);
    EXPECT_EQ(spot.normal, glm::vec3(0, 0, 1));
  }
}

TEST_F(SpreadTest, StippleThinsOutward) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.5f, 0.5f, 0.04f}});
  knot.resolved.spillover = discs(*body, {{0.5f, 0.5f, 0.08f}});
  field.rebuild(Points{&knot.resolved});
  for (const SkinSpot& a : spilloverSpots(*body, field))
    for (const SkinSpot& b : spilloverSpots(*body, field))
      if (between(a.position, 0.5f, 0.5f) + 0.004f < between(b.position, 0.5f, 0.5f)) {
        EXPECT_GT(a.radius, b.radius);
      }
}

TEST_F(SpreadTest, OneKnotsEssentialZoneKeepsAnotherKnotsStippleOut) {
  KnownPoint wide("a.1"), core("b.1");
  wide.resolved.spillover = discs(*body, {{0.5f, 0.5f, 0.10f}});
  core.resolved.essential = discs(*body, {{0.5f, 0.5f, 0.05f}});
  field.rebuild(Points{&wide.resolved, &core.resolved});
  for (const SkinSpot& spot : spilloverSpots(*body, field))
    EXPECT_GT(between(spot.position, 0.5f, 0.5f), 0.05f);
}

TEST_F(SpreadTest, WithoutSpilloverThereIsNoStipple) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.5f, 0.5f, 0.06f}});
  field.rebuild(Points{&knot.resolved});
  EXPECT_TRUE(spilloverSpots(*body, field).empty());
}

TEST_F(SpreadTest, OnlyWhatFewHaveDescribedIsOutlinedInDotsEvenlySpaced) {
  KnownPoint few("a.1", Strength::few), sure("b.1");
  few.resolved.essential = discs(*body, {{0.3f, 0.3f, 0.06f}});
  sure.resolved.essential = discs(*body, {{0.7f, 0.7f, 0.06f}});
  field.rebuild(Points{&few.resolved, &sure.resolved});
  const auto spots = uncertainOutline(*body, field);
  ASSERT_GT(spots.size(), 20u);
  for (const SkinSpot& spot : spots) EXPECT_NEAR(between(spot.position, 0.3f, 0.3f), 0.06, 0.001);
  const double round = 2 * 3.14159 * 0.06;
  EXPECT_NEAR(double(spots.size()), round / 0.0055, 2);
  for (std::size_t i = 0; i < spots.size(); ++i)
    EXPECT_NEAR(glm::distance(spots[i].position, spots[(i + 1) % spots.size()].position),
                round / double(spots.size()), 0.001);
}

TEST_F(SpreadTest, TheOutlineOfASpilloverZoneIsNotDrawnAcrossTheEssentialOne) {
  KnownPoint few("a.1", Strength::few);
  few.resolved.essential = discs(*body, {{0.3f, 0.3f, 0.06f}});
  few.resolved.spillover = discs(*body, {{0.36f, 0.3f, 0.06f}});
  field.rebuild(Points{&few.resolved});
  for (const SkinSpot& spot : uncertainOutline(*body, field))
    EXPECT_GT(between(spot.position, 0.3f, 0.3f), 0.05f) << spot.position.x << " " << spot.position.y;
}

TEST_F(SpreadTest, TheWayRunsStraightOverFlatSkinAndStopsAtTheZone) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.8f, 0.5f, 0.1f}});
  PainWays ways(*body);
  const auto& found = ways.from(placeAt(*body, 0.2f, 0.5f), knot.resolved);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_NEAR(pathLength(body->skin(), found[0]), 0.5, 0.01);
  EXPECT_LT(between(body->position(found[0].front()), 0.2f, 0.5f), 1e-4f);
  EXPECT_NEAR(between(body->position(found[0].back()), 0.8f, 0.5f), 0.1, 0.01);
  for (const SurfacePoint& place : found[0]) EXPECT_NEAR(body->position(place).y, 0.5, 0.01);
}

TEST_F(SpreadTest, OneWayLeadsToEachIslandButToNoMoreThanTheThreeNearest) {
  KnownPoint knot("a.1");
  knot.resolved.essential =
      discs(*body, {{0.5f, 0.9f, 0.03f}, {0.2f, 0.5f, 0.03f}, {0.6f, 0.5f, 0.03f}, {0.5f, 0.2f, 0.03f}});
  PainWays ways(*body);
  const auto& found = ways.from(placeAt(*body, 0.5f, 0.5f), knot.resolved);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_NEAR(pathLength(body->skin(), found[0]), 0.07, 0.01);
  EXPECT_NEAR(pathLength(body->skin(), found[1]), 0.27, 0.01);
  EXPECT_NEAR(pathLength(body->skin(), found[2]), 0.27, 0.01);
}

TEST_F(SpreadTest, AKnotInsideOrVeryNearItsZoneNeedsNoWay) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.5f, 0.5f, 0.1f}});
  PainWays ways(*body);
  EXPECT_TRUE(ways.from(placeAt(*body, 0.52f, 0.5f), knot.resolved).empty());
  EXPECT_TRUE(ways.from(placeAt(*body, 0.62f, 0.5f), knot.resolved).empty());
  EXPECT_FALSE(ways.from(placeAt(*body, 0.65f, 0.5f), knot.resolved).empty());
}

TEST_F(SpreadTest, APointWithoutAnEssentialZoneHasNoWay) {
  KnownPoint knot("a.1");
  PainWays ways(*body);
  EXPECT_TRUE(ways.from(placeAt(*body, 0.5f, 0.5f), knot.resolved).empty());
  EXPECT_TRUE(ways.spots(placeAt(*body, 0.5f, 0.5f), knot.resolved).empty());
}

TEST_F(SpreadTest, TheDotsOfAWayKeepClearOfTheKnotAndTheFirstMarksTheArrival) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.8f, 0.5f, 0.1f}});
  PainWays ways(*body);
  const auto spots = ways.spots(placeAt(*body, 0.2f, 0.5f), knot.resolved);
  ASSERT_GT(spots.size(), 30u);
  EXPECT_NEAR(between(spots[0].position, 0.8f, 0.5f), 0.1, 0.01);
  for (std::size_t i = 1; i < spots.size(); ++i) {
    EXPECT_LT(spots[i].radius, spots[0].radius);
    EXPECT_GE(between(spots[i].position, 0.2f, 0.5f), 0.02f);
    EXPECT_NEAR(glm::distance(spots[i].position, spots[i - 1].position), 0.0115, 1e-3);
  }
}

TEST_F(SpreadTest, AWayPastAnIslandGoesOnFromThere) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.4f, 0.5f, 0.05f}, {0.8f, 0.5f, 0.05f}});
  PainWays ways(*body);
  const auto& found = ways.from(placeAt(*body, 0.1f, 0.5f), knot.resolved);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_NEAR(body->position(found[0].front()).x, 0.1, 1e-4);
  EXPECT_NEAR(body->position(found[0].back()).x, 0.35, 0.01);
  EXPECT_NEAR(body->position(found[1].front()).x, 0.46, 0.01);
  EXPECT_NEAR(body->position(found[1].back()).x, 0.75, 0.01);
  for (const SkinSpot& spot : ways.spots(placeAt(*body, 0.1f, 0.5f), knot.resolved))
    EXPECT_GT(between(spot.position, 0.4f, 0.5f), 0.045f);
}

TEST_F(SpreadTest, TheSameQuestionHasTheSameAnswerAfterManyOthers) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.8f, 0.5f, 0.05f}});
  PainWays ways(*body);
  const float first = pathLength(body->skin(), ways.from(placeAt(*body, 0.1f, 0.5f), knot.resolved)[0]);
  for (int i = 0; i < 100; ++i) ways.from(placeAt(*body, 0.1f, 0.003f * float(i)), knot.resolved);
  EXPECT_EQ(pathLength(body->skin(), ways.from(placeAt(*body, 0.1f, 0.5f), knot.resolved)[0]), first);
}

}  // namespace
}  // namespace knotmap
