#include "pain/refers.h"

#include <gtest/gtest.h>

#include "../atlas/sphere_body.h"

namespace knotmap {
namespace {

using testing_atlas::ball;
using testing_atlas::ballRadius;
using testing_atlas::onBall;
using testing_atlas::radians;

// All places within `metres` of a centre, measured on the ball.
ZoneField cap(float latitude, float longitude, float metres) {
  const glm::vec3 centre = onBall(latitude, longitude);
  ZoneField zone;
  for (std::uint32_t vertex = 0; vertex < ball().skin().positions.size(); ++vertex) {
    const float cosine = glm::dot(ball().skin().positions[vertex], centre) / (ballRadius * ballRadius);
    const float distance = ballRadius * std::acos(std::clamp(cosine, -1.0f, 1.0f)) - metres;
    if (distance < zoneBandMetres) zone.vertices.push_back(vertex), zone.distances.push_back(distance);
  }
  return zone;
}
double capArea(double metres) {
  return 2 * std::numbers::pi * ballRadius * ballRadius * (1 - std::cos(metres / ballRadius));
}
constexpr double hemisphere = 2 * std::numbers::pi * ballRadius * ballRadius;

ReferredRegions referredBy(ZoneField essential, ZoneField spillover = {}) {
  ResolvedPoint point;
  point.essential = std::move(essential);
  point.spillover = std::move(spillover);
  return regionsReferred(point, ball());
}

TEST(RegionsReferred, AZoneAcrossABorderIsSharedByItsArea) {
  const ReferredRegions regions = referredBy(cap(0, 60, 0.1f));
  ASSERT_EQ(regions.essential.size(), 2u);
  EXPECT_EQ(regions.essential[0].side, Side::midline);
  for (const RegionShare& share : regions.essential) {
    EXPECT_NEAR(share.share, 0.5, 0.002);
    EXPECT_NEAR(share.covered, capArea(0.1) / 2 / hemisphere, 0.0005);
  }
  EXPECT_TRUE(regions.spillover.empty());
}

TEST(RegionsReferred, CutsInsideTheTrianglesOnTheBorder) {
  // The border lies at a known part of the cap: 3 cm from the middle of a cap of 6 cm, 19.6 % of a flat disc
  // beyond it.
  const float degreesNorth = 0.03f / ballRadius * 180 / std::numbers::pi_v<float>;
  const ReferredRegions regions = referredBy(cap(degreesNorth, 33, 0.06f));
  ASSERT_EQ(regions.essential.size(), 2u);
  EXPECT_EQ(regions.essential[0].region, "north");
  EXPECT_NEAR(regions.essential[1].share, 0.1955, 0.004);
  EXPECT_NEAR(regions.essential[0].share + regions.essential[1].share, 1, 1e-9);
}

TEST(RegionsReferred, AZoneInOneRegionIsWhollyThere) {
  const ReferredRegions regions = referredBy(cap(60, 10, 0.05f));
  ASSERT_EQ(regions.essential.size(), 1u);
  EXPECT_EQ(regions.essential[0].region, "north");
  EXPECT_NEAR(regions.essential[0].share, 1, 1e-9);
}

TEST(RegionsReferred, ARegionCoveredWhollyHasAShareOfOne) {
  const ReferredRegions regions = referredBy(cap(90, 0, ballRadius * 3));
  EXPECT_NEAR(regions.essential[0].covered, 1, 1e-6);
}

TEST(RegionsReferred, SpilloverLeavesOutTheEssentialZone) {
  const ReferredRegions regions = referredBy(cap(60, 10, 0.04f), cap(60, 10, 0.08f));
  ASSERT_EQ(regions.spillover.size(), 1u);
  EXPECT_NEAR(regions.spillover[0].covered, (capArea(0.08) - capArea(0.04)) / hemisphere, 0.0003);
  EXPECT_TRUE(referredBy(cap(60, 10, 0.08f), cap(60, 10, 0.04f)).spillover.empty());
}

TEST(RegionsReferred, ListsFromOnePercentOn) {
  const float south = -(0.06f - 0.0015f) / ballRadius * 180 / std::numbers::pi_v<float>;
  const ReferredRegions regions = referredBy(cap(south, 33, 0.06f));
  ASSERT_EQ(regions.essential.size(), 1u);  // the other region has 0.3 % of the zone
  EXPECT_EQ(regions.essential[0].region, "south");
}

TEST(RegionsReferred, OfNoZoneAreNone) {
  const ReferredRegions regions = referredBy({});
  EXPECT_TRUE(regions.essential.empty());
  EXPECT_TRUE(regions.spillover.empty());
}

}  // namespace
}  // namespace knotmap
