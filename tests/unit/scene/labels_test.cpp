#include "scene/labels.h"

#include <gtest/gtest.h>

#include "mannequin.h"

namespace knotmap {
namespace {

const PixelRect paper{0, 0, 800, 600};

// One body: a wall from x = 300 to 500, as high as the paper.
TriangleMesh wall() {
  TriangleMesh mesh;
  mesh.positions = {{-100, -300, 0}, {100, -300, 0}, {100, 300, 0}, {-100, 300, 0}};
  mesh.triangles = {{0, 1, 2}, {0, 2, 3}};
  return mesh;
}
Coverage paperWithWall() {
  Coverage coverage(paper, 4);
  coverage.addBody(wall(), Camera{.target = {0, 0, 0}, .halfHeight = 300}, paper, 0);
  coverage.prepare();
  return coverage;
}

TEST(Coverage, ABodyTakesItsSilhouetteAndNoMore) {
  const Coverage coverage = paperWithWall();
  EXPECT_EQ(coverage.bodyAt({400, 300}), 0);
  EXPECT_EQ(coverage.bodyAt({290, 300}), -1);
  EXPECT_TRUE(coverage.isFree({100, 100, 190, 50}));
  EXPECT_FALSE(coverage.isFree({100, 100, 205, 50}));
  EXPECT_TRUE(coverage.isFreeOfFurniture({100, 100, 205, 50}));
  EXPECT_NEAR(coverage.bodyShare({200, 100, 200, 50}), 0.5, 0.03);
}

TEST(Coverage, WhatLiesOutsideTheAreaIsNotFree) {
  const Coverage coverage = paperWithWall();
  EXPECT_FALSE(coverage.isFree({-5, 100, 50, 20}));
  EXPECT_FALSE(coverage.isFree({760, 100, 50, 20}));
}

TEST(Coverage, ABodyIsCutAtItsFrame) {
  Coverage coverage(paper, 4);
  // The same wall seen through a frame of which it is wider.
  coverage.addBody(wall(), Camera{.target = {0, 0, 0}, .halfHeight = 50}, {200, 200, 100, 100}, 0);
  coverage.prepare();
  EXPECT_EQ(coverage.bodyAt({250, 250}), 0);
  EXPECT_EQ(coverage.bodyAt({350, 250}), -1);
  EXPECT_EQ(coverage.bodyAt({250, 190}), -1);
}

TEST(Labels, ANameStandsOnTheNearerSideOfTheFigureAtTheLevelOfItsKnot) {
  const std::vector<LabelRequest> requests{{{330, 300}, 0, {"Infraspinatus"}},
                                           {{480, 200}, 0, {"Teres minor"}}};
  const auto placed = placeLabels(requests, paperWithWall(), paper, {}, EvenText());
  ASSERT_TRUE(placed);
  const PlacedLabel &left = (*placed)[0], &right = (*placed)[1];
  EXPECT_LE(left.box.x + left.box.width, 300);
  EXPECT_EQ(left.anchor, Anchor::right);
  EXPECT_NEAR(left.leaderFrom.y, 300, 12);
  EXPECT_GE(right.box.x, 500);
  EXPECT_EQ(right.anchor, Anchor::left);
  EXPECT_NEAR(right.leaderFrom.y, 200, 12);
}

TEST(Labels, ALeaderEndsAtTheKnotsDisc) {
  const LabelStyle style{.knotRadius = 12};
  const auto placed =
      placeLabels({{{330, 300}, 0, {"Infraspinatus"}}}, paperWithWall(), paper, style, EvenText());
  ASSERT_TRUE(placed);
  EXPECT_NEAR(glm::distance((*placed)[0].leaderTo, {330, 300}), 12, 1e-3);
}

TEST(Labels, ManyKnotsNearEachOtherFanOutWithoutCrossing) {
  std::vector<LabelRequest> requests;
  for (int i = 0; i < 8; ++i)
    requests.push_back(
        {{370.0f + 8.0f * float(i), 240.0f + 18.0f * float(i)}, 0, {"Muscle with a long name", "left"}});
  const auto placed = placeLabels(requests, paperWithWall(), paper, {}, EvenText());
  ASSERT_TRUE(placed);
  for (std::size_t i = 0; i < placed->size(); ++i)
    for (std::size_t j = i + 1; j < placed->size(); ++j) {
      EXPECT_FALSE(overlap((*placed)[i].box, (*placed)[j].box));
      EXPECT_FALSE(crosses((*placed)[i].box, (*placed)[j].leaderFrom, (*placed)[j].leaderTo));
    }
}

TEST(Labels, WithoutRoomThereIsNoAnswer) {
  Coverage full(paper, 4);
  full.addRect(paper);
  full.prepare();
  EXPECT_FALSE(placeLabels({{{330, 300}, 0, {"Infraspinatus"}}}, full, paper, {}, EvenText()));
}

TEST(Labels, ALongNameIsWrappedWhereTheRoomIsNarrow) {
  Coverage narrow(paper, 4);
  narrow.addRect({0, 0, 300, 600});
  narrow.addRect({430, 0, 370, 600});
  narrow.prepare();
  const auto placed =
      placeLabels({{{310, 300}, 0, {"Pectoralis major, clavicular part"}}}, narrow, paper, {}, EvenText());
  ASSERT_TRUE(placed);
  EXPECT_GT((*placed)[0].wrapWidth, 0);
  EXPECT_GE((*placed)[0].box.x, 300);
  EXPECT_LE((*placed)[0].box.x + (*placed)[0].box.width, 430);
}

TEST(Labels, NoLeaderRunsThroughAText) {
  Coverage coverage = paperWithWall();
  coverage.addText({200, 0, 60, 560});  // a column of writing left of the figure
  coverage.prepare();
  const auto placed = placeLabels({{{320, 300}, 0, {"Infraspinatus"}}}, coverage, paper, {}, EvenText());
  ASSERT_TRUE(placed);
  EXPECT_FALSE(coverage.crossesText((*placed)[0].leaderFrom, (*placed)[0].leaderTo));
}

}  // namespace
}  // namespace knotmap
