#include "scene/mark_spread.h"

#include <gtest/gtest.h>

#include "scene/knot_shapes.h"

namespace knotmap {
namespace {

SpreadMark markAt(float x, float y, bool isFixed = false) { return {{x, y}, {x, y}, 1, isFixed}; }

TEST(MarkSpread, MarksThatAreApartStayWhereTheyAre) {
  std::vector<SpreadMark> marks{markAt(0, 0), markAt(30, 0)};
  spreadApart(marks);
  EXPECT_EQ(marks[0].shown, glm::vec2(0, 0));
  EXPECT_EQ(marks[1].shown, glm::vec2(30, 0));
}

TEST(MarkSpread, TwoThatOverlapPartAlongTheirLineByTheSameAmount) {
  std::vector<SpreadMark> marks{markAt(0, 0), markAt(8, 0)};
  spreadApart(marks);
  EXPECT_NEAR(marks[1].shown.x - marks[0].shown.x, 2 * knotRadius - 1, 0.01);
  EXPECT_NEAR(marks[0].shown.x + marks[1].shown.x, 8, 0.01);
  EXPECT_EQ(marks[0].shown.y, 0);
}

TEST(MarkSpread, TwoOnOneSpotPartToo) {
  std::vector<SpreadMark> marks{markAt(5, 5), markAt(5, 5)};
  spreadApart(marks);
  EXPECT_NEAR(glm::distance(marks[0].shown, marks[1].shown), 2 * knotRadius - 1, 0.01);
}

TEST(MarkSpread, TheSelectedOneStaysAndItsNeighbourGivesWay) {
  std::vector<SpreadMark> marks{markAt(0, 0, true), markAt(8, 0)};
  spreadApart(marks);
  EXPECT_EQ(marks[0].shown, glm::vec2(0, 0));
  EXPECT_NEAR(marks[1].shown.x, 2 * knotRadius - 1, 0.01);
}

TEST(MarkSpread, NoMarkLeavesItsPlaceByMoreThanADisc) {
  std::vector<SpreadMark> marks;
  for (int i = 0; i < 12; ++i) marks.push_back(markAt(float(i % 4), float(i / 4)));
  spreadApart(marks);
  for (const SpreadMark& mark : marks)
    EXPECT_LE(glm::distance(mark.place, mark.shown), 2 * knotRadius + 0.01f);
}

TEST(MarkSpread, OnlyAMovedMarkIsTiedToItsPlace) {
  Marks drawn;
  addTie(drawn, markAt(10, 10), paletteOf(Theme::light));
  EXPECT_TRUE(drawn.lines.empty() && drawn.shapes.empty());
  SpreadMark moved = markAt(10, 10);
  moved.shown = {20, 10};
  addTie(drawn, moved, paletteOf(Theme::light));
  ASSERT_FALSE(drawn.lines.empty());
  EXPECT_EQ(drawn.lines.back().from, glm::vec2(10, 10));
  EXPECT_EQ(drawn.lines.back().to, glm::vec2(20, 10));
}

}  // namespace
}  // namespace knotmap
