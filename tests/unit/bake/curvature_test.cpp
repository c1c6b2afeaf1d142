#include "bake/curvature.h"

#include <gtest/gtest.h>

#include "sample_bodies.h"

namespace knotmap {
namespace {

using namespace testing_bakes;

TEST(Curvature, OfABallIsOneOverItsRadius) {
  for (double radius : {50.0, 200.0}) {
    const BodyData ball = ballBody(radius, 3000);
    for (float curvature : smoothedCurvature(ball.skin, ball.normals, 0.004f))
      EXPECT_NEAR(curvature * radius * 1e-3, 1, 0.03);
  }
}

TEST(Curvature, IsNegativeInAHollow) {
  const Result<Sculpt> sculpt = parseSculpt(
      "body b 15\ngroup g 0\nblob add 0 (0 0 0) (100 100 100) (0 0 0)\nblob carve 10 (0 120 0) (60 60 60) (0 "
      "0 0)\n",
      "b");
  const BodyData bowl = bodyOf(*sculpt, 4000);
  const std::vector<float> curvature = smoothedCurvature(bowl.skin, bowl.normals, 0.004f);
  for (std::size_t i = 0; i < curvature.size(); ++i) {
    const glm::vec3 position = bowl.skin.positions[i];
    if (glm::length(glm::vec2(position.x, position.z)) < 0.02f && position.y > 0.1f) {
      EXPECT_NEAR(curvature[i], -1 / 0.06, 3);
    }
  }
}

TEST(Curvature, SmoothingSpreadsWithoutChangingTheMean) {
  const BodyData ball = ballBody(100, 2000);
  std::vector<glm::vec3> rough = ball.normals;
  for (std::size_t i = 0; i < rough.size(); i += 7)
    rough[i] = glm::normalize(rough[i] + glm::vec3(0.05f, 0, 0));
  const auto spread = [&](float metres) {
    float least = 1e9f, most = -1e9f;
    for (float curvature : smoothedCurvature(ball.skin, rough, metres))
      least = std::min(least, curvature), most = std::max(most, curvature);
    return most - least;
  };
  EXPECT_LT(spread(0.03f), 0.4f * spread(0));
}

}  // namespace
}  // namespace knotmap
