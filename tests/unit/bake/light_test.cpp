#include "bake/light.h"

#include <gtest/gtest.h>

#include "sample_bodies.h"

namespace knotmap {
namespace {

using namespace testing_bakes;

std::size_t vertexNearest(const BodyData& body, const glm::vec3& place) {
  std::size_t nearest = 0;
  for (std::size_t i = 0; i < body.skin.positions.size(); ++i)
    if (glm::distance(body.skin.positions[i], place) < glm::distance(body.skin.positions[nearest], place))
      nearest = i;
  return nearest;
}

TEST(Light, AConvexFormFarFromTheFloorIsFullyLit) {
  BodyData ball = lifted(ballBody(100, 2000), 2);
  bakeLight(ball, 2);
  for (std::size_t i = 0; i < ball.ambient.size(); ++i) {
    EXPECT_NEAR(ball.ambient[i], 1, 0.01f);
    EXPECT_GT(glm::dot(ball.bentNormals[i], ball.normals[i]), 0.999f);
  }
}

// Facing a floor at height h with reach R and share s, light = s-part of the integral of 2u over the cosine
// u: 0.4 (1 - u0^2) + 1.2 u0 (1 - u0) + u0^2 with u0 = h / R.
TEST(Light, TheFloorTakesAPartOfTheLightFromBelow) {
  BodyData ball = lifted(ballBody(60, 2000), 0.09f);
  bakeLight(ball, 1);
  const double u0 = 0.09 / 0.45, expected = 0.4 * (1 - u0 * u0) + 1.2 * u0 * (1 - u0) + u0 * u0;
  EXPECT_NEAR(ball.ambient[vertexNearest(ball, {0, 0.09f, 0})], expected, 0.02);
  EXPECT_NEAR(ball.ambient[vertexNearest(ball, {0, 0.21f, 0})], 1, 0.01);
}

TEST(Light, LeansAwayFromWhatIsNear) {
  const Result<Sculpt> sculpt = parseSculpt(
      "body b 15\ngroup g 0\nblob add 0 (0 0 0) (60 60 60) (0 0 0)\nblob add 0 (0 110 0) (60 60 60) (0 0 "
      "0)\n",
      "b");
  BodyData pair = lifted(bodyOf(*sculpt, 4000), 2);
  bakeLight(pair, 2);
  const float middle = 2 + 0.06f + 0.055f;
  const std::size_t inNotch = vertexNearest(pair, {0.03f, middle + 0.006f, 0}),
                    outside = vertexNearest(pair, {0, middle + 0.115f, 0});
  EXPECT_LT(pair.ambient[inNotch], 0.6f);
  EXPECT_NEAR(pair.ambient[outside], 1, 0.01);
  EXPECT_LT(std::abs(glm::dot(pair.bentNormals[inNotch], glm::vec3(0, 1, 0))),
            std::abs(glm::dot(pair.normals[inNotch], glm::vec3(0, 1, 0))) - 0.2f);
}

TEST(Light, IsMirrorSymmetricAndTheSameForAnyNumberOfThreads) {
  BodyData one = ballBody(100, 2000), three = one;
  bakeLight(one, 1);
  bakeLight(three, 3);
  EXPECT_EQ(one.ambient, three.ambient);
  EXPECT_EQ(one.bentNormals, three.bentNormals);
  EXPECT_EQ(one.ground.light, three.ground.light);
  for (std::size_t i = 0; i < one.ambient.size(); ++i) {
    EXPECT_EQ(one.ambient[one.mirror[i]], one.ambient[i]);
    EXPECT_EQ(one.bentNormals[one.mirror[i]], one.bentNormals[i] * glm::vec3(-1, 1, 1));
  }
}

TEST(Light, TheFloorIsDarkUnderTheBodyAndOpenFarAway) {
  BodyData ball = ballBody(100, 2000);
  bakeLight(ball, 2);
  const GroundShadow& ground = ball.ground;
  ASSERT_EQ(ground.light.size(), std::size_t(ground.size * ground.size));
  const auto lightAt = [&](glm::vec2 place) {
    const glm::ivec2 cell((place - ground.low) / (ground.high - ground.low) * float(ground.size));
    return int(ground.light[std::size_t(cell.y * ground.size + cell.x)]);
  };
  EXPECT_LT(lightAt({0, 0}), 60);
  EXPECT_GT(lightAt({1.0f, 0.8f}), 250);
  EXPECT_LT(lightAt({0, 0.12f}), lightAt({0, 0.3f}));
  EXPECT_NEAR(lightAt({-0.2f, 0}), lightAt({0.2f, 0}), 4);
}

}  // namespace
}  // namespace knotmap
