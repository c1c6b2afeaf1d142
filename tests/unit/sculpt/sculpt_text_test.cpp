#include "sculpt/sculpt_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace knotmap {
namespace {

using ::testing::ElementsAre;

// Every problem in one line: "line:col what (hint)", the file's name cut off.
std::vector<std::string> problemsOf(const std::string& text) {
  const Result<Sculpt> sculpt = parseSculpt(text, "f");
  std::vector<std::string> lines;
  for (const Problem& problem : sculpt.problems()) lines.push_back(toString(problem));
  return lines;
}

// The one problem of a line that follows a good beginning of three lines.
std::string problemOf(const std::string& line) {
  const std::vector<std::string> all =
      problemsOf("body b 10\ngroup g 0\nblob add 0 (0 0 0) (1 1 1) (0 0 0)\n" + line);
  return all.size() == 1 ? all.front() : std::to_string(all.size()) + " problems";
}

TEST(SculptText, ReadsABodyWithItsParts) {
  const Result<Sculpt> sculpt = parseSculpt(
      "# a comment\n"
      "body small 8.5\n"
      "group trunk 4 12   # another\n"
      "loft add sloping 3 (0 0 0) (0 1 0) (0 0 1) 5 6\n"
      "section 0 -10 10 -8 9 0 2\n"
      "section 50 -12 12 -8 9 1 2.2 2.4\n"
      "chain carve 2 flat 0.5 (0 0 1) (0 0 0 3) (0 10 0 4)\n"
      "blob keep 1 (1 2 3) (4 5 6) (0 90 0) 3\n"
      "stroke crease (0 0 9 -1 4) (0 20 9 2 5)\n"
      "detail 2.5 (0 0 0 7)\n",
      "f");
  ASSERT_TRUE(sculpt) << toString(sculpt.problems());
  EXPECT_EQ(sculpt->id, "small");
  EXPECT_EQ(sculpt->coarsestEdge, 8.5);
  ASSERT_EQ(sculpt->groups.size(), 1u);
  const PartGroup& group = sculpt->groups[0];
  EXPECT_EQ(group.name, "trunk");
  EXPECT_EQ(group.blend, 4);
  EXPECT_EQ(group.mirrorBlend, 12);
  ASSERT_EQ(group.parts.size(), 3u);
  EXPECT_TRUE(std::holds_alternative<Loft>(group.parts[0].shape));
  EXPECT_EQ(group.parts[0].where, "f:4:1");
  EXPECT_EQ(group.parts[1].joining, Joining::carve);
  EXPECT_EQ(group.parts[1].blend, 2);
  EXPECT_EQ(group.parts[2].joining, Joining::keepInside);
  const Blob& blob = std::get<Blob>(group.parts[2].shape);
  EXPECT_EQ(blob.radii, glm::dvec3(4, 5, 6));
  EXPECT_EQ(blob.exponent, 3);
  EXPECT_LT(glm::distance(blob.frame.axes[2], glm::dvec3(1, 0, 0)), 1e-12)
      << "a quarter turn about y takes z to x";
  ASSERT_EQ(sculpt->strokes.size(), 1u);
  EXPECT_EQ(sculpt->strokes[0].profile, Stroke::Profile::crease);
  EXPECT_EQ(sculpt->strokes[0].controls[1].values, glm::dvec2(2, 5));
  ASSERT_EQ(sculpt->details.size(), 1u);
  EXPECT_EQ(sculpt->details[0].edge, 2.5);
}

TEST(SculptText, PlacesPartsInFramesWithinFrames) {
  const Result<Sculpt> sculpt = parseSculpt(
      "body b 10\ngroup g 0\n"
      "frame hip world (100 900 0) (0 1 0) (-1 0 0)\n"
      "frame knee hip (10 0 0) (1 0 0) (0 1 0)\n"
      "use knee\n"
      "blob add 0 (1 2 3) (1 1 1) (0 0 0)\n",
      "f");
  ASSERT_TRUE(sculpt) << toString(sculpt.problems());
  const Blob& blob = std::get<Blob>(sculpt->groups[0].parts[0].shape);
  EXPECT_EQ(blob.frame.origin, glm::dvec3(98, 911, 3));
}

TEST(SculptText, WritesSegmentsOfLimbsForBothSides) {
  const Result<Sculpt> sculpt = parseSculpt(
      "body b 10\ngroup g 0\nblob add 0 (0 0 0) (1 1 1) (0 0 0)\n"
      "segment head (0 10 0) (0 20 0) (0 0.5 2) 7\nsegment thigh (5 10 0) (5 0 0) (0 0 1) 3\n",
      "f");
  ASSERT_TRUE(sculpt) << toString(sculpt.problems());
  EXPECT_FALSE(sculpt->segments[0].isPaired);
  EXPECT_EQ(sculpt->segments[0].front, glm::dvec3(0, 0, 1)) << "made square to the axis";
  EXPECT_EQ(sculpt->segments[0].radius, 7);
  EXPECT_TRUE(sculpt->segments[1].isPaired);
}

TEST(SculptText, SaysEveryProblemAtOnce) {
  EXPECT_THAT(
      problemsOf("body b ten\nbolb add 0\nuse elbow\nstroke smooth (1 2 3 4)\n"),
      ElementsAre("f:1:8: \"ten\" is not a number (write it like 12 or -3.5)",
                  "f:2:1: unknown statement \"bolb\" (did you mean \"blob\"?)",
                  "f:3:5: unknown frame \"elbow\" (one of world)",
                  "f:4:15: the point needs 5 numbers (stroke smooth|crease (x y z height width)...)"));
}

TEST(SculptText, PointsAtWhatIsMissingOrTooMuch) {
  EXPECT_EQ(
      problemOf("blob add 0 (0 0 0) (1 1 1)"),
      "f:4:27: the rotation is missing (blob add|carve|keep BLEND (centre) (radii) (rotation) [EXPONENT])");
  EXPECT_EQ(problemOf("use world 7"), "f:4:11: \"7\" is too much (use FRAME)");
  EXPECT_EQ(problemOf("blob add (0 0 0)"),
            "f:4:10: the blend should be a number (blob add|carve|keep BLEND (centre) (radii) (rotation) "
            "[EXPONENT])");
  EXPECT_EQ(problemOf("blob add 0 5"),
            "f:4:12: the centre should be a tuple (blob add|carve|keep BLEND (centre) (radii) (rotation) "
            "[EXPONENT])");
  EXPECT_EQ(problemOf("frame f world (0 0) (1 0 0) (0 1 0)"),
            "f:4:15: the origin needs 3 numbers (frame NAME PARENT (origin) (x axis) (y axis))");
}

TEST(SculptText, PointsAtBrackets) {
  EXPECT_EQ(problemOf("chain add 0 (0 0 0 1 (0 1 0 1)"),
            "f:4:13: this \"(\" is not closed (end the numbers that belong together with \")\")");
  EXPECT_EQ(problemOf("chain add 0 0 0 0 1)"),
            "f:4:20: this \")\" closes nothing (write \"(\" before the numbers that belong together)");
  EXPECT_EQ(problemOf("chain add 0 (0 0 0 1) (0 1e999 0 1)"),
            "f:4:26: \"1e999\" is not a number (write it like 12 or -3.5)");
}

TEST(SculptText, RefusesNumbersThatMakeNoShape) {
  EXPECT_EQ(problemOf("blob add -1 (0 0 0) (1 1 1) (0 0 0)"), "f:4:10: the blend must not be negative");
  EXPECT_EQ(problemOf("blob add 0 (0 0 0) (1 0 1) (0 0 0)"), "f:4:20: the radii must be greater than 0");
  EXPECT_EQ(problemOf("blob add 0 (0 0 0) (1 1 1) (0 0 0) 0.5"), "f:4:36: the exponent must be at least 1");
  EXPECT_EQ(problemOf("chain add 0 (0 0 0 1)"), "f:4:13: a chain needs at least two points");
  EXPECT_EQ(problemOf("chain add 0 (0 0 0 1) (0 1 0 0)"), "f:4:23: every radius must be greater than 0");
  EXPECT_EQ(problemOf("chain add 0 flat 0 (0 0 1) (0 0 0 1) (0 1 0 1)"),
            "f:4:18: the flattening factor must be greater than 0");
  EXPECT_EQ(problemOf("stroke smooth (0 0 0 1 0)"), "f:4:15: every width must be greater than 0");
  EXPECT_EQ(problemOf("detail 0 (0 0 0 1)"), "f:4:8: the edge must be greater than 0");
  EXPECT_EQ(problemOf("detail 2 (0 0 0 -1)"), "f:4:10: every radius must be greater than 0");
  EXPECT_EQ(problemOf("group h 0 -1"), "f:4:11: the mirror blend must not be negative");
}

TEST(SculptText, RefusesDirectionsThatMakeNoFrame) {
  EXPECT_EQ(problemOf("frame f world (0 0 0) (0 0 0) (0 1 0)"), "f:4:23: the x axis has no length");
  EXPECT_EQ(problemOf("frame f world (0 0 0) (0 2 0) (0 1 0)"),
            "f:4:31: the y axis is parallel to the x axis");
  EXPECT_EQ(problemOf("segment head (0 0 0) (0 0 0) (0 0 1) 4"), "f:4:22: the segment has no length");
  EXPECT_EQ(problemOf("segment head (0 0 0) (0 9 0) (0 1 0) 4"),
            "f:4:30: the front is parallel to the segment");
  EXPECT_EQ(
      problemOf("loft add 0 (0 0 0) (0 1 0) (0 1 0) 5 5\nsection 0 -1 1 -1 1 0 2\nsection 9 -1 1 -1 1 0 2"),
      "f:4:28: the front is parallel to the axis");
}

TEST(SculptText, RefusesLoftsThatDoNotHang) {
  const std::string loft = "loft add 0 (0 0 0) (0 1 0) (0 0 1) 5 5\n", good = "section 0 -1 1 -1 1 0 2\n";
  EXPECT_EQ(problemOf("section 0 -1 1 -1 1 0 2"),
            "f:4:1: this section belongs to no loft (sections follow their loft line directly)");
  EXPECT_EQ(problemOf(loft + good),
            "f:4:1: this loft has fewer than two sections (add \"section\" lines after it)");
  EXPECT_EQ(problemOf(loft + good + good),
            "f:6:9: sections must ascend along the axis (the one before is at 0)");
  EXPECT_EQ(problemOf(loft + good + "section 9 1 1 -1 1 0 2"), "f:6:13: left must be less than right");
  EXPECT_EQ(problemOf(loft + good + "section 9 -1 1 2 1 0 2"), "f:6:18: back must be less than front");
  EXPECT_EQ(problemOf(loft + good + "section 9 -1 1 -1 1 3 2"),
            "f:6:21: the widest place must lie between back and front");
  EXPECT_EQ(problemOf(loft + good + "section 9 -1 1 -1 1 0 0"),
            "f:6:23: the front exponent must be greater than 0");
  EXPECT_EQ(problemOf(loft + good + "section 9 -1 1 -1 1 0 2 -2"),
            "f:6:25: the back exponent must be greater than 0");
}

TEST(SculptText, RefusesNamesThatAreTakenOrUnknown) {
  EXPECT_EQ(problemOf("body c 10"), "f:4:6: the body is named twice (one sculpt describes one body)");
  EXPECT_EQ(problemOf("group g 0"), "f:4:7: the group \"g\" exists already (choose another name)");
  EXPECT_EQ(problemOf("frame world world (0 0 0) (1 0 0) (0 1 0)"),
            "f:4:7: the frame \"world\" exists already (choose another name)");
  EXPECT_EQ(problemOf("segment upperarm (0 0 0) (0 9 0) (0 0 1) 4"),
            "f:4:9: unknown segment \"upperarm\" (did you mean \"upper_arm\"?)");
  EXPECT_EQ(problemOf("segment leg (0 0 0) (0 9 0) (0 0 1) 4\nsegment leg (0 0 0) (0 9 0) (0 0 1) 4"),
            "f:5:9: the segment \"leg\" is written twice (the right half is mirrored: write the left once)");
  EXPECT_EQ(problemOf("blob ad 0 (0 0 0) (1 1 1) (0 0 0)"),
            "f:4:6: unknown operation \"ad\" (did you mean \"add\"?)");
  EXPECT_EQ(problemOf("stroke wavy (0 0 0 1 1)"), "f:4:8: unknown profile \"wavy\" (one of smooth crease)");
}

TEST(SculptText, RefusesPartsThatHaveNothingToJoin) {
  EXPECT_THAT(
      problemsOf("body b 10\nblob add 0 (0 0 0) (1 1 1) (0 0 0)\n"),
      ElementsAre("f:2:6: there is no group for this part (write a \"group NAME BLEND\" line before it)"));
  EXPECT_EQ(problemOf("group h 0\nblob carve 0 (0 0 0) (1 1 1) (0 0 0)"),
            "f:5:6: the first part of a group has nothing to be carved from or kept inside (begin the group "
            "with a part "
            "that is added)");
}

TEST(SculptText, RefusesATextWithoutABody) {
  EXPECT_THAT(problemsOf("# nothing\n"),
              ElementsAre("f: the body has no name (begin with \"body ID COARSEST_EDGE\")",
                          "f: there is nothing in this sculpt (write groups of lofts, blobs and chains)"));
}

TEST(SculptText, SaysWhichFileCannotBeRead) {
  const Result<Sculpt> sculpt = readSculpt("/nowhere/body.sculpt");
  ASSERT_FALSE(sculpt);
  EXPECT_EQ(sculpt.problems()[0].where, "/nowhere/body.sculpt");
}

TEST(SculptText, ReadsTheAdultMale) {
  const Result<Sculpt> sculpt = readSculpt(KNOTMAP_SOURCE_DIR "/assets/sculpt/adult_male.sculpt");
  ASSERT_TRUE(sculpt) << toString(sculpt.problems());
  EXPECT_EQ(sculpt->id, "adult_male");
  EXPECT_EQ(sculpt->segments.size(), 9u);
}

}  // namespace
}  // namespace knotmap
