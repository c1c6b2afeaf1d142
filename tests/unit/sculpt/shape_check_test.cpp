#include "sculpt/shape_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_sculpts.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;
using testing_sculpts::ball;

// A pyramid over a square of the mirror plane, its tip at x = 1; corners `first` and up.
void addTent(HalfMesh& half, double height, std::array<std::uint32_t, 4> corners) {
  const auto tip = std::uint32_t(half.positions.size());
  half.positions.push_back({1, height, 0});
  for (std::size_t i = 0; i < 4; ++i) half.triangles.push_back({corners[i], corners[(i + 1) % 4], tip});
}

HalfMesh tent() {
  HalfMesh half{{{0, 1, 0}, {0, 0, 1}, {0, -1, 0}, {0, 0, -1}}, {}};
  addTent(half, 0, {0, 1, 2, 3});
  return half;
}

std::string problemOf(const HalfMesh& half) { return toString(shapeProblems(half, ball())); }

TEST(ShapeCheck, ATentIsHalfABody) { EXPECT_EQ(problemOf(tent()), ""); }

TEST(ShapeCheck, FindsMoreThanTwoSheetsAtAnEdge) {
  HalfMesh half = tent();
  half.positions.push_back({1, 1, 1});
  half.triangles.push_back({0, 4, 5});
  EXPECT_THAT(problemOf(half), HasSubstr("more than two sheets of skin meet at (0 1 0)"));
}

TEST(ShapeCheck, FindsSkinThatTouchesItselfOnTheMirrorPlane) {
  HalfMesh half = tent();
  const std::uint32_t first = std::uint32_t(half.positions.size());
  for (const glm::dvec3& corner : {glm::dvec3(0, 2, 1), glm::dvec3(0, 3, 0), glm::dvec3(0, 2, -1)})
    half.positions.push_back(corner);
  addTent(half, 2, {0, first + 2, first + 1, first});
  EXPECT_THAT(problemOf(half), HasSubstr("the skin touches itself on the mirror plane at (0 1 0)"));
}

}  // namespace
}  // namespace knotmap
