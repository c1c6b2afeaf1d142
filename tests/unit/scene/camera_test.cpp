#include "scene/camera.h"

#include <gtest/gtest.h>

#include "scene/camera_motion.h"

namespace knotmap {
namespace {

const PixelRect wide{100, 50, 800, 400};

void expectNear(const glm::vec3& found, const glm::vec3& wanted) {
  EXPECT_LT(glm::distance(found, wanted), 1e-5f) << found.x << " " << found.y << " " << found.z;
}

TEST(Camera, YawZeroLooksAtTheFace) { expectNear(Camera{}.towardsViewer(), {0, 0, 1}); }

TEST(Camera, YawNinetySeesThePersonsLeftSide) {
  expectNear(Camera{.yawDegrees = 90}.towardsViewer(), {1, 0, 0});
  expectNear(cameraNamed("left")->towardsViewer(), {1, 0, 0});
  expectNear(cameraNamed("right")->towardsViewer(), {-1, 0, 0});
}

TEST(Camera, PositivePitchSeesFromAbove) {
  expectNear(Camera{.pitchDegrees = 90}.towardsViewer(), {0, 1, 0});
}

TEST(Camera, ThePersonsLeftIsOnTheViewersRightInFrontAndOnTheLeftInBack) {
  const glm::vec3 leftShoulder{0.2f, 1.4f, -0.03f};
  EXPECT_GT(cameraNamed("front")->pixelOf(leftShoulder, wide).x, 500);
  EXPECT_LT(cameraNamed("back")->pixelOf(leftShoulder, wide).x, 500);
  EXPECT_GT(cameraNamed("crown")->pixelOf(leftShoulder, wide).x, 500);
  EXPECT_GT(cameraNamed("palms")->pixelOf(leftShoulder, wide).x, 500);
  EXPECT_GT(cameraNamed("soles")->pixelOf(leftShoulder, wide).x, 500);
}

TEST(Camera, TheFaceLooksToThePictureLeftInTheLeftView) {
  const glm::vec3 nose{0, 1.55f, 0.12f};
  EXPECT_LT(cameraNamed("left")->pixelOf(nose, wide).x, 500);
  EXPECT_GT(cameraNamed("right")->pixelOf(nose, wide).x, 500);
}

TEST(Camera, NoViewIsAMirrorImage) {
  for (const char* name :
       {"front", "back", "left", "right", "crown", "palms", "soles", "37,-20", "-130,85"}) {
    const Camera camera = *cameraNamed(name);
    expectNear(glm::cross(camera.right(), camera.up()), camera.towardsViewer());
  }
}

TEST(Camera, TheUpperEdgeIsHalfAHeightAboveTheTarget) {
  for (bool isOrthographic : {true, false}) {
    const Camera camera{.target = {0, 1, 0}, .halfHeight = 0.5f, .isOrthographic = isOrthographic};
    const glm::vec2 top = camera.pixelOf({0, 1.5f, 0}, wide);
    EXPECT_NEAR(top.x, 500, 1e-3);
    EXPECT_NEAR(top.y, 50, 1e-3);
    EXPECT_NEAR(camera.pixelsPerMetre(wide), 400, 1e-3);
  }
}

TEST(Camera, ARayThroughAPixelMeetsWhatIsShownThere) {
  for (const char* name : {"front", "back", "crown", "soles", "70,30"})
    for (bool isOrthographic : {true, false}) {
      Camera camera = *cameraNamed(name);
      camera.isOrthographic = isOrthographic;
      const glm::vec3 place = camera.target + glm::vec3(0.07f, -0.11f, 0.05f);
      const Ray ray = camera.rayThrough(camera.pixelOf(place, wide), wide);
      EXPECT_LT(glm::length(glm::cross(place - ray.origin, ray.direction)), 1e-4f) << name;
      EXPECT_GT(glm::dot(place - ray.origin, ray.direction), 0) << name;
      EXPECT_NEAR(glm::length(ray.direction), 1, 1e-5);
      EXPECT_LT(glm::distance(camera.towardsViewerFrom(place), -ray.direction), 1e-3f);
    }
}

TEST(Camera, WhatLiesNearerTheViewerLiesNearerInDepth) {
  for (bool isOrthographic : {true, false}) {
    const Camera camera{.isOrthographic = isOrthographic};
    const auto depth = [&](float z) {
      const glm::vec4 clip = camera.projection(2) * camera.view() * glm::vec4(0, 0.9f, z, 1);
      return clip.z / clip.w;
    };
    EXPECT_LT(depth(0.2f), depth(-0.2f));
    EXPECT_GT(depth(0.3f), -1);
    EXPECT_LT(depth(-0.3f), 1);
  }
}

TEST(Camera, ACameraWithDepthLeavesOutWhatLiesBehind) {
  for (bool isOrthographic : {true, false}) {
    const Camera camera{.halfHeight = 0.2f, .isOrthographic = isOrthographic, .depthBehind = 0.1f};
    const auto depth = [&](float z) {
      const glm::vec4 clip = camera.projection(1) * camera.view() * glm::vec4(0, 0.87f, z, 1);
      return clip.z / clip.w;
    };
    EXPECT_LT(depth(-0.099f), 1);
    EXPECT_GT(depth(-0.101f), 1);
    EXPECT_GT(depth(0.1f), -1);
  }
}

TEST(Camera, AViewIsNamedByItsAngles) {
  const auto camera = cameraNamed("30,-15.5");
  ASSERT_TRUE(camera);
  EXPECT_FLOAT_EQ(camera->yawDegrees, 30);
  EXPECT_FLOAT_EQ(camera->pitchDegrees, -15.5f);
  EXPECT_FLOAT_EQ(cameraNamed("450,0")->yawDegrees, 90);
}

TEST(Camera, OtherNamesAreNoView) {
  for (const char* name :
       {"", "Front", "side", "30", "30,", ",30", "30,91", "a,b", "1,2,3", "nan,0", "inf,0", "30, 5"})
    EXPECT_FALSE(cameraNamed(name)) << name;
}

TEST(CameraMotion, DraggingToTheRightShowsThePersonsRightSide) {
  EXPECT_FLOAT_EQ(orbited({}, {25, 0}, 1).yawDegrees, -10);
  EXPECT_FLOAT_EQ(orbited({}, {50, 0}, 2).yawDegrees, -10);
}

TEST(CameraMotion, DraggingDownSeesFromAboveAndStopsThere) {
  EXPECT_FLOAT_EQ(orbited({}, {0, 25}, 1).pitchDegrees, 10);
  EXPECT_FLOAT_EQ(orbited({}, {0, 5000}, 1).pitchDegrees, 90);
  EXPECT_FLOAT_EQ(orbited({}, {0, -5000}, 1).pitchDegrees, -90);
}

TEST(CameraMotion, ThePlaceUnderThePointerFollowsItWhenPanned) {
  const Camera before = *cameraNamed("60,20");
  const glm::vec2 at = before.pixelOf(before.target, wide);
  const glm::vec2 moved = panned(before, {31, -17}, wide).pixelOf(before.target, wide);
  EXPECT_NEAR(moved.x - at.x, 31, 1e-2);
  EXPECT_NEAR(moved.y - at.y, -17, 1e-2);
}

TEST(CameraMotion, ThePlaceUnderThePointerStaysWhenZoomed) {
  const Camera before = *cameraNamed("-40,35");
  const glm::vec2 pixel{250, 390};
  const Ray ray = before.rayThrough(pixel, wide);
  const glm::vec3 place = ray.origin + ray.direction * 5.0f;
  const Camera after = zoomed(before, 1.7f, pixel, wide);
  EXPECT_LT(glm::distance(after.pixelOf(place, wide), pixel), 0.02f);
  EXPECT_NEAR(after.halfHeight, before.halfHeight / 1.7f, 1e-5);
  EXPECT_FLOAT_EQ(zoomed(before, 1e9f, pixel, wide).halfHeight, 0.02f);
  EXPECT_FLOAT_EQ(zoomed(before, 1e-9f, pixel, wide).halfHeight, 1.6f);
}

TEST(CameraMotion, FittedPositionsFillTheFrameButForItsMargin) {
  const std::vector<glm::vec3> positions{{-0.4f, 0.1f, 0.1f}, {0.3f, 0.2f, -0.1f}, {0.1f, 1.7f, 0}};
  const Camera camera = fitted(*cameraNamed("front"), positions, wide, 10);
  float top = 1e9f, bottom = -1e9f;
  for (const glm::vec3& position : positions) {
    const glm::vec2 pixel = camera.pixelOf(position, wide);
    top = std::min(top, pixel.y);
    bottom = std::max(bottom, pixel.y);
  }
  EXPECT_NEAR(top, 60, 0.01);
  EXPECT_NEAR(bottom, 440, 0.01);
}

TEST(CameraMotion, FittedPositionsStayInsideInPerspectiveToo) {
  const std::vector<glm::vec3> box{
      {-0.3f, 0, 0.2f}, {0.3f, 0, -0.2f}, {0.3f, 1.7f, 0.2f}, {-0.3f, 1.7f, -0.2f}};
  for (float yaw : {0.0f, 35.0f, 90.0f, 200.0f}) {
    const Camera camera =
        fitted(Camera{.yawDegrees = yaw, .pitchDegrees = 20, .isOrthographic = false}, box, wide, 8);
    for (const glm::vec3& position : box) {
      const glm::vec2 pixel = camera.pixelOf(position, wide);
      EXPECT_TRUE(wide.contains(pixel)) << yaw << ": " << pixel.x << " " << pixel.y;
    }
  }
}

}  // namespace
}  // namespace knotmap
