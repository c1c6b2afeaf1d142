#include "body/body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_body.h"
#include "sphere_body.h"

namespace knotmap {
namespace {

using ::testing::ElementsAre;
using testing_bodies::octahedron;
using testing_bodies::sphereBody;

TEST(Body, KnowsItsLandmarksBySide) {
  const Body body(octahedron());
  ASSERT_NE(body.landmark("acromion", Side::left), nullptr);
  EXPECT_EQ(body.landmark("acromion", Side::left)->side, Side::left);
  EXPECT_EQ(body.landmark("acromion", Side::right)->side, Side::right);
  EXPECT_EQ(body.landmark("acromion", Side::midline), nullptr);
  EXPECT_EQ(body.landmark("nowhere", Side::left), nullptr);
}

TEST(Body, GivesAMidlineLandmarkForAnySide) {
  const Body body(octahedron());
  for (Side side : {Side::left, Side::right, Side::midline}) EXPECT_NE(body.landmark("navel", side), nullptr);
}

TEST(Body, ListsLandmarksOnceAndSorted) {
  EXPECT_THAT(Body(octahedron()).landmarkIds(), ElementsAre("acromion", "navel"));
}

TEST(Body, MirrorsAPlaceOntoItsTwin) {
  const Body body(octahedron());
  for (std::uint32_t triangle = 0; triangle < 8; ++triangle) {
    const SurfacePoint point{triangle, {0.2f, 0.3f, 0.5f}};
    const glm::vec3 twin = body.position(body.mirrored(point));
    EXPECT_EQ(twin, body.position(point) * glm::vec3(-1, 1, 1)) << triangle;
  }
}

TEST(Body, MirrorsToTheNearestPlaceWhereTheMeshHasNoTwin) {
  BodyData data = octahedron();
  data.mirror.clear();
  const Body body(data);
  const SurfacePoint point{0, {0.6f, 0.3f, 0.1f}};
  EXPECT_LT(glm::distance(body.position(body.mirrored(point)), body.position(point) * glm::vec3(-1, 1, 1)),
            1e-6f);
}

TEST(Body, InterpolatesUnitNormals) {
  const Body body(octahedron());
  const glm::vec3 normal = body.normal({0, glm::vec3(1.0f / 3)});
  EXPECT_NEAR(glm::length(normal), 1.0f, 1e-6f);
  EXPECT_NEAR(normal.x, std::sqrt(1.0f / 3), 1e-6f);
}

// Vertices 0 and 2 belong to "upper" (0.3 and 0.5 from its border), 4 to "lower" (0.1).
TEST(Body, FindsTheRegionWhereTheBorderDistancesBalance) {
  const Body body(octahedron());
  const std::size_t upper = *body.regionIndex("upper", Side::midline),
                    lower = *body.regionIndex("lower", Side::midline);
  EXPECT_EQ(body.regionAt({0, {1, 0, 0}}), upper);
  EXPECT_EQ(body.regionAt({0, {0, 0, 1}}), lower);
  // On the edge from vertex 0 to 4 they balance at 0.3 / (0.3 + 0.1) of the way.
  EXPECT_EQ(body.regionAt({0, {0.26f, 0, 0.74f}}), upper);
  EXPECT_EQ(body.regionAt({0, {0.24f, 0, 0.76f}}), lower);
}

TEST(Body, CountsAParentsLeaves) {
  const Body body(octahedron());
  EXPECT_THAT(body.leavesOf(0), ElementsAre(1, 2));
  EXPECT_THAT(body.leavesOf(2), ElementsAre(2));
  EXPECT_FALSE(body.regionIndex("upper", Side::left));
}

TEST(Body, UnderstandsTheWordsOfTwoPartsWhereTheyMeet) {
  BodyData data = sphereBody(5);
  data.segments.push_back({"thigh", Side::left, {0, 0, 0}, {0, -1, 0}, {0, 0, 1}, 0.1f});
  for (std::uint32_t v = 0; v < data.skin.positions.size(); ++v) {
    data.skin.positions[v] *= 0.2f;  // triangles of 1 cm
    if (data.skin.positions[v].y < 0) data.segment[v] = 1;
  }
  const Body body(data);
  const auto at = [&](float y) { return body.rays().closest({std::sqrt(0.04f - y * y), y, 0}); };
  EXPECT_EQ(body.direction("up", at(0.1f), Side::left), glm::vec3(0, 1, 0));
  EXPECT_FALSE(body.direction("distal", at(0.1f), Side::left)) << "far from the thigh";
  EXPECT_FALSE(body.direction("up", at(-0.1f), Side::left)) << "far from the trunk";
  EXPECT_EQ(body.direction("distal", at(0.02f), Side::left), glm::vec3(0, -1, 0)) << "2 cm from it";
  EXPECT_EQ(body.direction("up", at(-0.02f), Side::left), glm::vec3(0, 1, 0));
}

TEST(Body, IsNotLoadedFromAMissingFile) { EXPECT_FALSE(loadBody("/nowhere/a.kmbody")); }

}  // namespace
}  // namespace knotmap
