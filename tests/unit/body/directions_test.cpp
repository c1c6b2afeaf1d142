#include "body/directions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace knotmap {
namespace {

using ::testing::Contains;
using ::testing::Not;

const glm::vec3 personsLeft{1, 0, 0}, forward{0, 0, 1}, upward{0, 1, 0};

Segment standing(const char* id, Side side, glm::vec3 axis, glm::vec3 front) {
  Segment segment;
  segment.id = id;
  segment.side = side;
  segment.distal = axis;
  segment.front = front;
  return segment;
}

TEST(Directions, OfTheTrunkAreThoseOfTheUprightBody) {
  const Segment trunk = standing("trunk", Side::midline, {0, 0.6f, 0}, forward);
  EXPECT_EQ(directionOf(trunk, "up", Side::left), upward);
  EXPECT_EQ(directionOf(trunk, "down", Side::right), -upward);
  EXPECT_EQ(directionOf(trunk, "front", Side::left), forward);
  EXPECT_EQ(directionOf(trunk, "back", Side::left), -forward);
  EXPECT_EQ(directionOf(trunk, "lateral", Side::left), personsLeft);
  EXPECT_EQ(directionOf(trunk, "lateral", Side::right), -personsLeft);
  EXPECT_EQ(directionOf(trunk, "medial", Side::left), -personsLeft);
}

TEST(Directions, HaveNoLateralOnTheMidlineItself) {
  const Segment neck = standing("neck", Side::midline, {0, 0.1f, 0}, forward);
  EXPECT_FALSE(directionOf(neck, "lateral", Side::midline));
  EXPECT_TRUE(directionOf(neck, "up", Side::midline));
}

TEST(Directions, OfAHangingForearmFollowThePalm) {
  for (Side side : {Side::left, Side::right}) {
    const glm::vec3 outward = side == Side::left ? personsLeft : -personsLeft;
    const Segment forearm = standing("forearm", side, {0, -0.25f, 0}, forward);
    EXPECT_EQ(directionOf(forearm, "palmar", side), forward);
    EXPECT_EQ(directionOf(forearm, "dorsal", side), -forward);
    EXPECT_EQ(directionOf(forearm, "radial", side), outward);
    EXPECT_EQ(directionOf(forearm, "ulnar", side), -outward);
    EXPECT_EQ(directionOf(forearm, "distal", side), -upward);
  }
}

TEST(Directions, TurnWithTheSegment) {
  const Segment raised =
      standing("upper_arm", Side::left, {0, 0.3f, 0}, -forward);  // arm straight up, turned about x
  EXPECT_EQ(directionOf(raised, "distal", Side::left), upward);
  EXPECT_EQ(directionOf(raised, "lateral", Side::left), personsLeft);
}

TEST(Directions, OfTheFootPointToTheToes) {
  const Segment foot = standing("foot", Side::left, {0, 0, 0.26f}, upward);
  EXPECT_EQ(directionOf(foot, "front", Side::left), forward);
  EXPECT_EQ(directionOf(foot, "distal", Side::left), forward);
  EXPECT_EQ(directionOf(foot, "dorsal", Side::left), upward);
  EXPECT_EQ(directionOf(foot, "plantar", Side::left), -upward);
  EXPECT_EQ(directionOf(foot, "lateral", Side::left), personsLeft);
}

TEST(Directions, AreOnlyTheSegmentsOwn) {
  const Segment thigh = standing("thigh", Side::left, {0, -0.4f, 0}, forward);
  for (const char* word : {"up", "palmar", "radial", "dorsal", "plantar", "sideways", ""})
    EXPECT_FALSE(directionOf(thigh, word, Side::left)) << word;
  EXPECT_THAT(directionWords("hand"), Contains("radial"));
  EXPECT_THAT(directionWords("thigh"), Not(Contains("radial")));
  EXPECT_THAT(directionWords("head"), Contains("up"));
  EXPECT_TRUE(isDirectionWord("plantar"));
  EXPECT_FALSE(isDirectionWord("inwards"));
}

TEST(Directions, JoinHalfWay) {
  const Segment leg = standing("leg", Side::left, {0, -0.4f, 0}, forward);
  const auto between = jointDirection(leg, "front-lateral", Side::left);
  ASSERT_TRUE(between);
  EXPECT_NEAR(between->x, std::sqrt(0.5f), 1e-6f);
  EXPECT_NEAR(between->z, std::sqrt(0.5f), 1e-6f);
  EXPECT_EQ(jointDirection(leg, "back", Side::left), -forward);
  EXPECT_FALSE(jointDirection(leg, "front-back", Side::left));
  EXPECT_FALSE(jointDirection(leg, "front-sideways", Side::left));
}

}  // namespace
}  // namespace knotmap
