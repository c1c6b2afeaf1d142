#include "bake/segments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_bodies.h"

namespace knotmap {
namespace {

using namespace testing_bakes;
using ::testing::HasSubstr;

const std::string ballText = "body b 20\ngroup g 0\nblob add 0 (0 100 0) (100 100 100) (0 0 0)\n";
const std::string midline =
    "segment trunk (0 20 0) (0 100 0) (0 0 1) 30\nsegment neck (0 100 0) (0 150 0) (0 0 1) 10\n"
    "segment head (0 150 0) (0 195 0) (0 0 1) 10\n";
const std::string limbs =
    "segment upper_arm (60 150 0) (90 120 0) (0 0 1) 5\nsegment forearm (90 120 0) (95 100 0) (0 0 1) 5\n"
    "segment hand (95 100 0) (90 60 0) (0 0 1) 5\nsegment thigh (40 40 0) (40 20 0) (0 0 1) 5\n"
    "segment leg (40 20 0) (30 5 0) (0 0 1) 5\nsegment foot (30 5 -5) (30 5 20) (0 1 0) 5\n";

TEST(Segments, LimbsAreOnBothSidesAsMirrorImages) {
  const Result<Sculpt> sculpt = parseSculpt(ballText + midline + limbs, "b");
  BodyData body = bodyOf(*sculpt, 1000);
  ASSERT_TRUE(bakeSegments(body, *sculpt, 5));
  ASSERT_EQ(body.segments.size(), 15u);
  const Segment &left = body.segments[3], &right = body.segments[4];
  EXPECT_EQ(left.id, "upper_arm");
  EXPECT_EQ(left.side, Side::left);
  EXPECT_LT(glm::distance(left.proximal, glm::vec3(0.06f, 0.145f, 0)), 1e-6f)
      << "metres above the lowered floor";
  EXPECT_EQ(right.id, "upper_arm");
  EXPECT_EQ(right.side, Side::right);
  EXPECT_EQ(right.distal, left.distal * glm::vec3(-1, 1, 1));
  EXPECT_EQ(body.segments[0].side, Side::midline);
}

TEST(Segments, EveryVertexBelongsToTheNearestPartOfItsSide) {
  const Result<Sculpt> sculpt = parseSculpt(ballText + midline + limbs, "b");
  BodyData body = bodyOf(*sculpt, 1000);
  ASSERT_TRUE(bakeSegments(body, *sculpt, 0));
  ASSERT_EQ(body.segment.size(), body.skin.positions.size());
  for (std::size_t i = 0; i < body.segment.size(); ++i) {
    const Segment &segment = body.segments[body.segment[i]],
                  &twin = body.segments[body.segment[body.mirror[i]]];
    const glm::vec3 position = body.skin.positions[i];
    EXPECT_EQ(segment.id, twin.id);
    EXPECT_FALSE(segment.side == Side::left && position.x < 0);
    EXPECT_FALSE(segment.side == Side::right && position.x >= 0);
    EXPECT_TRUE(position.y < 0.198f || segment.id == "head");
    EXPECT_TRUE(position.x < 0.098f || position.y < 0.11f || position.y > 0.12f || segment.id == "forearm")
        << position.y;
  }
}

TEST(Segments, ABorderDividesTwoParts) {
  const std::string thigh = "segment thigh (40 40 0) (40 20 0) (0 0 1) 5",
                    border = " from trunk (0 45 0) (0 -1 0)";
  std::string divided = limbs;
  divided.replace(divided.find(thigh), thigh.size(), thigh + border);
  const Result<Sculpt> sculpt = parseSculpt(ballText + midline + divided, "b");
  ASSERT_TRUE(sculpt) << toString(sculpt.problems());
  BodyData body = bodyOf(*sculpt, 4000);
  ASSERT_TRUE(bakeSegments(body, *sculpt, 0));
  int thighs = 0, near = 0;
  for (std::size_t i = 0; i < body.segment.size(); ++i) {
    const std::string& id = body.segments[body.segment[i]].id;
    const glm::vec3 position = body.skin.positions[i];
    thighs += id == "thigh";
    EXPECT_TRUE(id != "thigh" || position.y < 0.045f);
    const bool isNearThigh = glm::distance(position, {position.x < 0 ? -0.04f : 0.04f, 0.02f, 0}) < 0.0145f;
    near += isNearThigh;
    EXPECT_FALSE(isNearThigh && id == "trunk");
  }
  EXPECT_GT(thighs, 0);
  EXPECT_GT(near, 0);
}

TEST(Segments, NamesAllThatAreMissing) {
  const Result<Sculpt> sculpt = parseSculpt(ballText + limbs, "b.sculpt");
  BodyData body = bodyOf(*sculpt, 1000);
  const Result<Done> done = bakeSegments(body, *sculpt, 0);
  ASSERT_FALSE(done);
  ASSERT_EQ(done.problems().size(), 3u);
  EXPECT_EQ(
      toString(done.problems()[0]),
      "b.sculpt: the segment \"head\" is missing (add \"segment head (proximal) (distal) (front) RADIUS\")");
}

}  // namespace
}  // namespace knotmap
