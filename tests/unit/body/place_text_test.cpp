// The grammar of places: what a text means, and where a mistake is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "body/place.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;

Place parsed(std::string_view text) {
  const Result<Place> place = parsePlace(text, "a.toml:3:10");
  EXPECT_TRUE(place) << text << "\n" << toString(place.problems());
  return place ? *place : Place();
}

Problem problemOf(std::string_view text) {
  const Result<Place> place = parsePlace(text, "a.toml:3:10");
  EXPECT_FALSE(place) << text;
  return place ? Problem() : place.problems().front();
}

TEST(PlaceText, IsALandmark) {
  const Place place = parsed("acromion");
  EXPECT_EQ(place.landmark, "acromion");
  EXPECT_FALSE(place.isOther);
  EXPECT_TRUE(place.landmarkB.empty() && place.segment.empty() && place.offsets.empty());
}

TEST(PlaceText, IsALandmarkOfTheOtherSide) { EXPECT_TRUE(parsed("acromion:other").isOther); }

TEST(PlaceText, IsAFractionBetweenLandmarks) {
  const Place place = parsed("c7_spinous~acromion@0.25");
  EXPECT_EQ(place.landmark, "c7_spinous");
  EXPECT_EQ(place.landmarkB, "acromion");
  EXPECT_FLOAT_EQ(place.fraction, 0.25f);
  const Place across = parsed("nipple ~ nipple:other @ 0.5");
  EXPECT_FALSE(across.isOther);
  EXPECT_TRUE(across.isOtherB);
}

TEST(PlaceText, IsAPlaceOnALimb) {
  const Place place = parsed("forearm@0.3/palmar-ulnar");
  EXPECT_EQ(place.segment, "forearm");
  EXPECT_FLOAT_EQ(place.fraction, 0.3f);
  EXPECT_EQ(place.facing, "palmar-ulnar");
  EXPECT_TRUE(place.landmark.empty());
  EXPECT_EQ(parsed("thigh@1/lateral").fraction, 1.0f);
}

TEST(PlaceText, WalksAnyNumberOfOffsets) {
  const Place place = parsed("  c7_spinous~acromion@0.5 + 2 up+0.75 lateral ");
  ASSERT_EQ(place.offsets.size(), 2u);
  EXPECT_FLOAT_EQ(place.offsets[0].centimetres, 2.0f);
  EXPECT_EQ(place.offsets[0].direction, "up");
  EXPECT_FLOAT_EQ(place.offsets[1].centimetres, 0.75f);
  EXPECT_EQ(place.offsets[1].direction, "lateral");
}

struct Mistake {
  const char* text;
  int column;  // the first letter of the text stands in column 10
  const char* what;
  const char* hint;
};
class PlaceMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(PlaceMistake, IsSaidWithItsColumn) {
  const Problem problem = problemOf(GetParam().text);
  EXPECT_EQ(problem.where, "a.toml:3:" + std::to_string(GetParam().column));
  EXPECT_THAT(problem.what, HasSubstr(GetParam().what));
  EXPECT_THAT(problem.hint, HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Each, PlaceMistake,
    ::testing::Values(
        Mistake{"", 10, "expected a landmark or a segment of a limb, the text ends", ""},
        Mistake{"Acromion", 10, "found \"Acromion\"", "small letters"},
        Mistake{"acromion:othr", 19, "\":othr\" is not known", "\":other\" is the opposite one"},
        Mistake{"acromion:left", 19, "\":left\" is not known", ""},
        Mistake{"acromion up", 19, "expected \"+\" and centimetres with a direction, or the end", ""},
        Mistake{"acromion + up", 21, "expected centimetres, found \"up\"", "e.g. 0.5"},
        Mistake{"acromion + -2 up", 21, "expected centimetres", "opposite direction instead of a minus"},
        Mistake{"acromion + 2", 22, "expected a direction, the text ends", ""},
        Mistake{"acromion + 2 upp", 23, "\"upp\" is no direction", "did you mean \"up\"?"},
        Mistake{"acromion + 2 xyz", 23, "\"xyz\" is no direction", "distal"},
        Mistake{"acromion ~ @0.5", 21, "expected the second landmark", ""},
        Mistake{"acromion~nipple", 25, "expected \"@\"", ""},
        Mistake{"acromion~nipple@", 26, "expected a fraction from 0 to 1, the text ends", ""},
        Mistake{"acromion~nipple@1.5", 26, "the fraction is larger than 1", "1 the end"},
        Mistake{"acromion~nipple@.5", 26, "expected a fraction", ""},
        Mistake{"forarm@0.3/palmar", 10, "there is no segment \"forarm\"", "did you mean \"forearm\"?"},
        Mistake{"acromion@0.3/front", 10, "there is no segment \"acromion\"", "between landmarks: a~b@0.5"},
        Mistake{"thigh@0.3", 19, "expected \"/\" and the side it faces", ""},
        Mistake{"thigh@0.3/palmar", 20, "\"palmar\" is no side of the thigh", "front or back"},
        Mistake{"thigh@0.3/latral", 20, "\"latral\" is no side of the thigh", "did you mean \"lateral\"?"},
        Mistake{"thigh@0.3/distal", 20, "\"distal\" runs along the thigh", "lateral"},
        Mistake{"foot@0.3/front", 19, "\"front\" runs along the foot", "dorsal"},
        Mistake{"thigh@0.3/front-back", 20, "\"front-back\" names no side", "neighbours"},
        Mistake{"thigh@0.3/front-front", 20, "\"front-front\" names no side", "neighbours"},
        Mistake{"forearm@0.3/radial-lateral", 22, "\"radial-lateral\" names no side", ""},
        Mistake{"thigh@0.3/front-", 26, "expected the side it faces, the text ends", ""}));

TEST(PlaceText, SaysAllMistakesAtOnce) {
  const Result<Place> place = parsePlace("forarm@2/palmar + 1 upp + 1 dwn", "a.toml:1:1");
  ASSERT_FALSE(place);
  EXPECT_EQ(place.problems().size(), 4u) << toString(place.problems());
}

TEST(PlaceText, CountsColumnsInLettersNotBytes) {
  EXPECT_EQ(problemOf("acromion + 2 \xc3\xbcp").where, "a.toml:3:23");
}

TEST(PlaceText, LeavesAPlaceWithoutColumnAsItIs) {
  EXPECT_EQ(parsePlace("acromion + up", "--at").problems().front().where, "--at");
}

}  // namespace
}  // namespace knotmap
