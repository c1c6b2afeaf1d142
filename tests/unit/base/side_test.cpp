#include "base/side.h"

#include <gtest/gtest.h>

namespace knotmap {
namespace {

TEST(SideTest, NamesAndSidesAnswerEachOther) {
  for (const Side side : {Side::left, Side::right, Side::midline}) EXPECT_EQ(sideNamed(sideName(side)), side);
  EXPECT_EQ(sideName(Side::left), "left");
  EXPECT_EQ(sideName(Side::right), "right");
  EXPECT_EQ(sideName(Side::midline), "midline");
}

TEST(SideTest, OtherWordsAreNoSide) {
  for (const std::string_view word : {"", "Left", "both", "lef"}) EXPECT_EQ(sideNamed(word), std::nullopt);
}

TEST(SideTest, LeftAndRightAreEachOthersOtherSide) {
  EXPECT_EQ(otherSide(Side::left), Side::right);
  EXPECT_EQ(otherSide(Side::right), Side::left);
  EXPECT_EQ(otherSide(Side::midline), Side::midline);
}

}  // namespace
}  // namespace knotmap
