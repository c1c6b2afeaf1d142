#include "pain/pain_field.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "flat_skin.h"

namespace knotmap {
namespace {

using Points = std::vector<const ResolvedPoint*>;

std::uint32_t vertexAt(int column, int row) { return std::uint32_t(row * (flatCells + 1) + column); }

struct PainFieldTest : testing::Test {
  std::unique_ptr<Body> body = flatBody();
  PainField field{body->skin().positions.size()};
};

TEST_F(PainFieldTest, WithoutKnotsNothingIsFeltAnywhere) {
  field.rebuild({});
  EXPECT_THAT(field.essential(), testing::Each(painBandMetres));
  EXPECT_THAT(field.spillover(), testing::Each(painBandMetres));
  EXPECT_THAT(field.overlap(), testing::Each(0));
  EXPECT_TRUE(field.touched().empty());
}

TEST_F(PainFieldTest, OneKnotSendsItsOwnZones) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.3f, 0.3f, 0.04f}});
  knot.resolved.spillover = discs(*body, {{0.3f, 0.3f, 0.08f}});
  field.rebuild(Points{&knot.resolved});
  EXPECT_NEAR(field.essential()[vertexAt(30, 30)], -0.04, 1e-6);
  EXPECT_NEAR(field.essential()[vertexAt(36, 30)], 0.02, 1e-6);
  EXPECT_NEAR(field.spillover()[vertexAt(36, 30)], -0.02, 1e-6);
  EXPECT_FLOAT_EQ(field.essential()[vertexAt(80, 80)], painBandMetres);
}

TEST_F(PainFieldTest, DepthsBeyondTheBandAreClampedSoThatTheFieldIsContinuous) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.5f, 0.5f, 0.3f}});
  field.rebuild(Points{&knot.resolved});
  EXPECT_FLOAT_EQ(field.essential()[vertexAt(50, 50)], -painBandMetres);
  for (const glm::uvec3& corners : body->skin().triangles)
    EXPECT_LE(std::abs(field.essential()[corners.x] - field.essential()[corners.y]),
              glm::distance(body->skin().positions[corners.x], body->skin().positions[corners.y]) + 1e-5f);
}

TEST_F(PainFieldTest, WhereZonesMeetTheNearerEdgeCountsAndOverlapIsCounted) {
  KnownPoint first("a.1"), second("b.1"), third("c.1");
  first.resolved.essential = discs(*body, {{0.30f, 0.3f, 0.05f}});
  first.resolved.spillover = discs(*body, {{0.30f, 0.3f, 0.06f}});
  second.resolved.essential = discs(*body, {{0.36f, 0.3f, 0.05f}});
  third.resolved.spillover = discs(*body, {{0.36f, 0.3f, 0.02f}});
  field.rebuild(Points{&first.resolved, &second.resolved, &third.resolved});
  EXPECT_NEAR(field.essential()[vertexAt(33, 30)], -0.02, 1e-6);
  EXPECT_NEAR(field.essential()[vertexAt(36, 30)], -0.05, 1e-6);
  EXPECT_EQ(field.overlap()[vertexAt(28, 30)], 1) << "essential and spillover of one knot count once";
  EXPECT_EQ(field.overlap()[vertexAt(33, 30)], 2);
  EXPECT_EQ(field.overlap()[vertexAt(35, 30)], 3);
  EXPECT_EQ(field.overlap()[vertexAt(60, 60)], 0);
}

TEST_F(PainFieldTest, TheSamePointMarkedTwiceCountsTwice) {
  KnownPoint knot("a.1");
  knot.resolved.essential = discs(*body, {{0.3f, 0.3f, 0.04f}});
  field.rebuild(Points{&knot.resolved, &knot.resolved});
  EXPECT_EQ(field.overlap()[vertexAt(30, 30)], 2);
}

TEST_F(PainFieldTest, RebuildingForgetsWhatWasBefore) {
  KnownPoint before("a.1"), after("b.1");
  before.resolved.essential = discs(*body, {{0.3f, 0.3f, 0.06f}});
  before.resolved.sensation = discs(*body, {{0.2f, 0.7f, 0.03f}});
  after.resolved.essential = discs(*body, {{0.34f, 0.3f, 0.04f}});
  after.resolved.spillover = discs(*body, {{0.6f, 0.6f, 0.06f}});
  field.rebuild(Points{&before.resolved});
  field.rebuild(Points{&after.resolved, nullptr});
  PainField fresh(body->skin().positions.size());
  fresh.rebuild(Points{&after.resolved});
  EXPECT_EQ(field.essential(), fresh.essential());
  EXPECT_EQ(field.spillover(), fresh.spillover());
  EXPECT_EQ(field.sensation(), fresh.sensation());
  EXPECT_EQ(field.overlap(), fresh.overlap());
  EXPECT_EQ(field.certainty(), fresh.certainty());
  EXPECT_EQ(field.touched().size(), fresh.touched().size());
}

TEST_F(PainFieldTest, SensationIsNoPain) {
  KnownPoint knot("a.1");
  knot.resolved.sensation = discs(*body, {{0.3f, 0.3f, 0.04f}});
  field.rebuild(Points{&knot.resolved});
  EXPECT_NEAR(field.sensation()[vertexAt(30, 30)], -0.04, 1e-6);
  EXPECT_THAT(field.essential(), testing::Each(painBandMetres));
  EXPECT_EQ(field.overlap()[vertexAt(30, 30)], 0);
}

TEST_F(PainFieldTest, AZoneDescribedByFewIsUncertainUntilABetterChartedOneCoversIt) {
  KnownPoint few("a.1", Strength::few), sure("b.1");
  few.resolved.essential = discs(*body, {{0.30f, 0.3f, 0.05f}});
  sure.resolved.essential = discs(*body, {{0.36f, 0.3f, 0.04f}});
  for (const Points& order : {Points{&few.resolved, &sure.resolved}, Points{&sure.resolved, &few.resolved}}) {
    field.rebuild(order);
    EXPECT_EQ(field.certainty()[vertexAt(27, 30)], 0);
    EXPECT_EQ(field.certainty()[vertexAt(33, 30)], 1) << "inside both";
    EXPECT_EQ(field.certainty()[vertexAt(38, 30)], 1);
    EXPECT_EQ(field.certainty()[vertexAt(24, 30)], 0) << "outside, nearest to the uncertain one";
    EXPECT_EQ(field.certainty()[vertexAt(42, 30)], 1) << "outside, nearest to the certain one";
    EXPECT_EQ(field.certainty()[vertexAt(90, 90)], 1);
  }
}

TEST_F(PainFieldTest, IslandsAreTheSeparatePartsOfAZoneGreatestFirst) {
  const ZoneField zone = discs(*body, {{0.2f, 0.2f, 0.03f}, {0.7f, 0.7f, 0.06f}, {0.74f, 0.7f, 0.06f}});
  const auto islands = islandsOf(zone, body->skin(), body->topology());
  ASSERT_EQ(islands.size(), 2u);
  EXPECT_GT(islands[0].size(), islands[1].size());
  EXPECT_THAT(islands[0], testing::Contains(vertexAt(72, 70)));
  EXPECT_THAT(islands[1], testing::Contains(vertexAt(20, 20)));
  EXPECT_TRUE(islandsOf({}, body->skin(), body->topology()).empty());
}

}  // namespace
}  // namespace knotmap
