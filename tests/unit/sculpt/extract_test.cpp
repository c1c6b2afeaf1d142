#include "sculpt/extract.h"

#include <gtest/gtest.h>

#include "half_facts.h"
#include "sample_sculpts.h"

namespace knotmap {
namespace {

using namespace testing_sculpts;

constexpr double pi = 3.14159265358979;

TEST(Extract, FindsTheHalfOfABall) {
  const Sculpt sculpt = ball();
  const HalfFacts facts = factsOf(extractedHalf(BodyField(sculpt), 5, 1));
  EXPECT_TRUE(facts.isManifold);
  EXPECT_TRUE(facts.isOpenInMiddle);
  EXPECT_EQ(facts.euler, 1) << "a disc";
  EXPECT_NEAR(facts.area, 2 * pi * 1e4, 0.01 * 2 * pi * 1e4);
  EXPECT_NEAR(facts.volume, 2 / 3.0 * pi * 1e6, 0.01 * 2 / 3.0 * pi * 1e6) << "triangles turn outward";
}

TEST(Extract, GivesTheSameForAnyNumberOfThreads) {
  const Sculpt sculpt = ball();
  const BodyField field(sculpt);
  const HalfMesh one = extractedHalf(field, 5, 1), three = extractedHalf(field, 5, 3);
  EXPECT_EQ(one.positions, three.positions);
  EXPECT_EQ(one.triangles, three.triangles);
}

// Two balls with a gap of less than a cell share cells, but no vertices.
TEST(Extract, SheetsThatComeCloseDoNotGrowTogether) {
  const Sculpt sculpt =
      sculptOf("blob add 0 (60 0 0) (40 40 40) (0 0 0) 8\nblob add 0 (60 84 0) (40 40 40) (0 0 0) 8\n");
  const HalfFacts facts = factsOf(extractedHalf(BodyField(sculpt), 5, 1));
  EXPECT_TRUE(facts.isManifold);
  EXPECT_EQ(facts.openEdges, 0u);
  EXPECT_EQ(facts.euler, 4) << "two spheres";
}

TEST(Extract, AdultMaleIsADiscOnEverySensibleGrid) {
  const Result<Sculpt> sculpt = readSculpt(KNOTMAP_SOURCE_DIR "/assets/sculpt/adult_male.sculpt");
  const BodyField field(*sculpt, 2);
  for (double cell : {2.7, 3.5}) {
    const HalfFacts facts = factsOf(extractedHalf(field, cell, 2));
    EXPECT_TRUE(facts.isManifold);
    EXPECT_TRUE(facts.isOpenInMiddle);
    EXPECT_EQ(facts.euler, 1) << cell;
  }
}

}  // namespace
}  // namespace knotmap
