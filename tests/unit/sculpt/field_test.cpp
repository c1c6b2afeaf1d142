#include "sculpt/field.h"

#include <gtest/gtest.h>

#include "sample_sculpts.h"
#include "sculpt/extract.h"

namespace knotmap {
namespace {

using testing_sculpts::ball;
using testing_sculpts::sculptOf;

TEST(Field, OfABallIsTheDistanceToIt) {
  const Sculpt sculpt = ball();
  const BodyField field(sculpt);
  EXPECT_NEAR(field.value({0, 205, 0}), 5, 1e-9);
  EXPECT_NEAR(field.value({-60, 100, 0}), -40, 1e-9);
  EXPECT_NEAR(glm::distance(field.normal({60, 180, 0}), glm::dvec3(0.6, 0.8, 0)), 0, 1e-5);
  EXPECT_GT(field.value({5000, 0, 0}), 0);
}

TEST(Field, ProjectsOntoTheSkin) {
  const Sculpt sculpt = ball();
  const BodyField field(sculpt);
  const glm::dvec3 onSkin = field.projected({66, 188, 0}, 4, 5);
  EXPECT_NEAR(glm::distance(onSkin, glm::dvec3(60, 180, 0)), 0, 1e-4);
}

TEST(Field, TakesNoLongerStepThanAllowed) {
  const Sculpt sculpt = ball();
  const BodyField field(sculpt);
  EXPECT_NEAR(field.projected({0, 209, 0}, 1, 2).y, 207, 1e-6);
}

TEST(Field, RoundsWhatItBlends) {
  const Sculpt sharp =
      sculptOf("blob add 0 (0 0 0) (50 50 50) (0 0 0)\nblob add 0 (0 80 0) (50 50 50) (0 0 0)\n");
  const Sculpt blended =
      sculptOf("blob add 0 (0 0 0) (50 50 50) (0 0 0)\nblob add 20 (0 80 0) (50 50 50) (0 0 0)\n");
  const glm::dvec3 inNotch(35, 40, 0);
  EXPECT_GT(BodyField(sharp).value(inNotch), 0);
  EXPECT_NEAR(BodyField(sharp).value(inNotch) - BodyField(blended).value(inNotch), 20 / 6.0, 1e-9);
}

TEST(Field, CarvesAndKeepsInside) {
  const Sculpt carved =
      sculptOf("blob add 0 (0 0 0) (50 50 50) (0 0 0)\nblob carve 0 (0 50 0) (20 20 20) (0 0 0)\n");
  EXPECT_NEAR(BodyField(carved).value({0, 40, 0}), 10, 1e-9);
  const Sculpt kept =
      sculptOf("blob add 0 (0 0 0) (50 50 50) (0 0 0)\nblob keep 0 (0 30 0) (50 50 50) (0 0 0)\n");
  EXPECT_NEAR(BodyField(kept).value({0, -30, 0}), 10, 1e-9);
}

TEST(Field, ASideBlendsWithItsMirrorImageOnlyWhereAsked) {
  const char* parts = "blob add 0 (40 0 0) (30 30 30) (0 0 0)\n";
  const Result<Sculpt> apart = parseSculpt("body b 10\ngroup g 0\n" + std::string(parts), "b");
  const Result<Sculpt> melted = parseSculpt("body b 10\ngroup g 0 40\n" + std::string(parts), "b");
  EXPECT_NEAR(BodyField(*apart).value({0, 0, 0}), 10, 1e-9);
  EXPECT_NEAR(BodyField(*melted).value({0, 0, 0}), 10 - 40 / 6.0, 1e-9);
}

TEST(Field, AStrokeLaysClayOnTheSkin) {
  Sculpt sculpt = ball();
  sculpt.strokes.push_back({Stroke::Profile::smooth, {{{0, 220, 0}, {6, 30}}}});
  const BodyField field(sculpt);
  EXPECT_NEAR(field.value({0, 200, 0}), -6, 1e-6) << "laid at (0 200 0), though written above it";
  EXPECT_NEAR(field.value({100, 100, 0}), 0, 1e-9);
}

class AdultField : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    sculpt_ = new Sculpt(*readSculpt(KNOTMAP_SOURCE_DIR "/assets/sculpt/adult_male.sculpt"));
    field_ = new BodyField(*sculpt_, 2);
  }
  static void TearDownTestSuite() {
    delete field_;
    delete sculpt_;
  }
  static Sculpt* sculpt_;
  static BodyField* field_;
};
Sculpt* AdultField::sculpt_ = nullptr;
BodyField* AdultField::field_ = nullptr;

TEST_F(AdultField, IsMirrorSymmetric) {
  for (double y = 10; y < 1700; y += 37)
    for (double x = 3; x < 200; x += 29) EXPECT_EQ(field_->value({x, y, 20}), field_->value({-x, y, 20}));
}

// A block that forgot a part would show as a step of the skin between it and the next one.
TEST_F(AdultField, HasNoStepsBetweenBlocks) {
  const HalfMesh skin = extractedHalf(*field_, 8, 2);
  int checked = 0;
  for (const glm::dvec3& near : skin.positions)
    for (int axis = 0; axis < 3; ++axis) {
      const double low = field_->bounds().low[axis];
      const double border = low + BodyField::blockMm * std::round((near[axis] - low) / BodyField::blockMm);
      if (std::abs(border - near[axis]) > 3 || border <= low) continue;
      glm::dvec3 before = near, after = near;
      before[axis] = border - 1e-7, after[axis] = border + 1e-7;
      EXPECT_NEAR(field_->value(before), field_->value(after), 0.02)
          << near.x << " " << near.y << " " << near.z;
      ++checked;
    }
  EXPECT_GT(checked, 1000);
}

}  // namespace
}  // namespace knotmap
