#include "bake/stipple.h"

#include <gtest/gtest.h>

#include "sample_bodies.h"

namespace knotmap {
namespace {

using namespace testing_bakes;

class Stipple : public ::testing::Test {
 protected:
  const BodyData ball_ = ballBody(100, 3000);
  const float spacing_ = 0.0062f;
  const std::vector<SurfacePoint> dots_ = stippleDots(ball_.skin, ball_.normals, spacing_);
  glm::vec3 at(const SurfacePoint& dot) const { return positionAt(ball_.skin, dot); }
};

TEST_F(Stipple, NoTwoDotsAreNearerThanTheirSpacing) {
  for (std::size_t i = 0; i < dots_.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) EXPECT_GE(glm::distance(at(dots_[i]), at(dots_[j])), spacing_);
}

TEST_F(Stipple, EveryPlaceHasADotNear) {
  for (const glm::vec3& position : ball_.skin.positions) {
    float nearest = 1;
    for (const SurfacePoint& dot : dots_) nearest = std::min(nearest, glm::distance(position, at(dot)));
    EXPECT_LT(nearest, 1.5f * spacing_);
  }
}

TEST_F(Stipple, IsTheSameEveryTime) {
  const std::vector<SurfacePoint> again = stippleDots(ball_.skin, ball_.normals, spacing_);
  ASSERT_EQ(again.size(), dots_.size());
  for (std::size_t i = 0; i < dots_.size(); ++i) {
    EXPECT_EQ(again[i].triangle, dots_[i].triangle);
    EXPECT_EQ(again[i].weights, dots_[i].weights);
  }
}

TEST_F(Stipple, WeightsLieInTheirTriangles) {
  for (const SurfacePoint& dot : dots_) {
    EXPECT_GE(std::min({dot.weights.x, dot.weights.y, dot.weights.z}), 0);
    EXPECT_NEAR(dot.weights.x + dot.weights.y + dot.weights.z, 1, 1e-5);
  }
}

}  // namespace
}  // namespace knotmap
