// Dividing a sphere of radius 1 m: the areas of its parts are known.
#include "body/regions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numbers>
#include <set>

#include "base/text_file.h"
#include "folder_for_test.h"
#include "sphere_body.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;
using testing_bodies::sphereBody;

constexpr double pi = std::numbers::pi;
// On facets of 5 cm a shortest way may pass up to this far beside the great circle without being longer.
constexpr double besideArc = 0.02;

std::string border(const std::string& id, const std::string& through) {
  return "[[border]]\nid = \"" + id + "\"\nthrough = [" + through + "]\n";
}
std::string region(const std::string& id, const std::string& keys) {
  return "[[region]]\nid = \"" + id + "\"\nname.en = \"" + id + "\"\n" + keys + "\n";
}
const std::string equator = border("equator", R"("front", "side", "behind")");
const std::string meridian = border("meridian", R"("top", "side", "bottom")");
const std::string halves =
    region("upper", "midline = true\nseed = \"top\"") + region("lower", "midline = true\nseed = \"bottom\"");
// Four parts of each half: eight octants, the upper ones of one parent.
const std::string octants = region("cap", "midline = true") +
                            region("upper_front", "parent = \"cap\"\nseed = \"side~front@0.5 + 30 up\"") +
                            region("upper_back", "parent = \"cap\"\nseed = \"side~behind@0.5 + 30 up\"") +
                            region("lower_front", "seed = \"side~front@0.5 + 30 down\"") +
                            region("lower_back", "seed = \"side~behind@0.5 + 30 down\"");

class Regions : public ::testing::Test {
 protected:
  Result<RegionSheet> sheet(const std::string& text) const {
    EXPECT_TRUE(writeFile(folder_.path() / "r.toml", text));
    return readRegions(folder_.path() / "r.toml");
  }
  Result<RegionLayer> laid(const std::string& text, const Body& body) const {
    const Result<RegionSheet> read = sheet(text);
    EXPECT_TRUE(read) << toString(read.problems());
    return layRegions(*read, body);
  }
  RegionLayer layer(const std::string& text, const Body& body) const {
    Result<RegionLayer> result = laid(text, body);
    EXPECT_TRUE(result) << toString(result.problems());
    return result ? *result : RegionLayer();
  }
  std::string problemsOf(const std::string& text) const {
    const Result<RegionSheet> read = sheet(text);
    if (!read) return toString(read.problems());
    const Body body(sphereBody(4));
    const Result<RegionLayer> result = layRegions(*read, body);
    return result ? "none" : toString(result.problems());
  }

 private:
  FolderForTest folder_;
};

double areaOf(const RegionLayer& layer, const std::string& id, Side side) {
  for (const Region& region : layer.regions)
    if (region.id == id && region.side == side) return region.area;
  ADD_FAILURE() << id;
  return 0;
}

TEST_F(Regions, HalveASphereAtItsEquator) {
  const Body body(sphereBody(5));
  const RegionLayer divided = layer(equator + halves, body);
  const double half = surfaceArea(body.skin()) / 2;
  EXPECT_NEAR(areaOf(divided, "upper", Side::midline), half, 2 * pi * besideArc);
  EXPECT_NEAR(areaOf(divided, "lower", Side::midline), half, 2 * pi * besideArc);
}

TEST_F(Regions, DivideASphereIntoOctants) {
  const Body body(sphereBody(5));
  const RegionLayer divided = layer(equator + meridian + octants, body);
  for (const char* id : {"upper_front", "upper_back", "lower_front", "lower_back"})
    for (Side side : {Side::left, Side::right})
      EXPECT_NEAR(areaOf(divided, id, side), pi / 2, pi / 2 * besideArc) << id;
}

TEST_F(Regions, SumTheirLeavesInTheParent) {
  const RegionLayer divided = layer(equator + meridian + octants, Body(sphereBody(4)));
  double sum = 0;
  for (const char* id : {"upper_front", "upper_back"})
    for (Side side : {Side::left, Side::right}) sum += areaOf(divided, id, side);
  EXPECT_DOUBLE_EQ(areaOf(divided, "cap", Side::midline), sum);
}

TEST_F(Regions, MeasureTheDistanceToTheirBorder) {
  const Body body(sphereBody(5));
  const RegionLayer divided = layer(equator + halves, body);
  for (std::uint32_t v = 0; v < body.skin().positions.size(); ++v) {
    const float latitude = std::asin(std::abs(body.skin().positions[v].y));
    EXPECT_NEAR(divided.borderDistance[v], latitude, besideArc);
    if (latitude > besideArc)
      EXPECT_EQ(divided.regions[divided.region[v]].id, body.skin().positions[v].y > 0 ? "upper" : "lower");
  }
}

TEST_F(Regions, EndOnTheMidlineWhereLeftMeetsRight) {
  const Body body(sphereBody(4));
  const RegionLayer divided = layer(equator + meridian + octants, body);
  for (std::uint32_t v = 0; v < body.skin().positions.size(); ++v)
    if (body.skin().positions[v].x == 0) EXPECT_EQ(divided.borderDistance[v], 0.0f);
}

TEST_F(Regions, AreTheirOwnMirrorImage) {
  const Body body(sphereBody(5));
  const RegionLayer divided =
      layer(equator + border("slope", R"("top", "side~front@0.4", "bottom")") + octants, body);
  for (std::uint32_t v = 0; v < body.skin().positions.size(); ++v) {
    const std::uint32_t twin = body.data().mirror[v];
    EXPECT_EQ(divided.borderDistance[v], divided.borderDistance[twin]);
    const Region &here = divided.regions[divided.region[v]], &there = divided.regions[divided.region[twin]];
    EXPECT_EQ(here.id, there.id);
    if (v != twin) EXPECT_EQ(here.side, otherSide(there.side));
  }
}

// A border between vertices: its place is read to a hundredth of a triangle.
TEST_F(Regions, FollowABorderThroughTheMiddleOfTriangles) {
  BodyData data = sphereBody(5);
  data.landmarks.push_back({"high_front", Side::midline, {}});
  const Body bare(data);
  const float latitude = 0.2345f;
  const auto at = [&](float x, float z) {
    return bare.rays().closest(glm::normalize(glm::vec3(x, std::tan(latitude), z)));
  };
  data.landmarks.back().point = at(0, 1);
  data.landmarks.push_back({"high_behind", Side::midline, at(0, -1)});
  data.landmarks.push_back({"high_side", Side::left, at(1, 0)});
  const Body body(data);
  const RegionLayer divided =
      layer(border("line", R"("high_front", "high_side", "high_behind")") + halves, body);
  BodyData whole = data;
  whole.regions = divided.regions, whole.region = divided.region,
  whole.borderDistance = divided.borderDistance;
  const Body asked(whole);
  const Result<RegionSheet> read =
      sheet(border("line", R"("high_front", "high_side", "high_behind")") + halves);
  std::vector<SurfacePoint> places;
  for (const PlaceText& text : read->borders[0].through)
    places.push_back(*resolvePlace(text.place, Side::left, body, ""));
  for (const SurfacePoint& on : body.paths().through(places, false)) {
    const glm::vec3 position = body.position(on), up = {0, 0.0005f, 0};  // half a millimetre to either side
    EXPECT_EQ(asked.data().regions[asked.regionAt(asked.rays().closest(position + up))].id, "upper");
    EXPECT_EQ(asked.data().regions[asked.regionAt(asked.rays().closest(position - up))].id, "lower");
  }
}

TEST_F(Regions, IgnoreABorderThatDividesNothing) {
  const Body body(sphereBody(4));
  const RegionLayer plain = layer(equator + halves, body);
  const RegionLayer dangling = layer(equator + border("stub", R"("side", "side~top@0.6")") + halves, body);
  EXPECT_EQ(dangling.region, plain.region);
  EXPECT_EQ(dangling.borderDistance, plain.borderDistance);
}

TEST_F(Regions, NameBothSidesOfALeak) {
  EXPECT_THAT(problemsOf(halves), HasSubstr("r.toml:10:9: no border divides \"lower\" from \"upper\""));
  EXPECT_THAT(problemsOf(border("short", R"("front", "side", "side~behind@0.9")") + halves),
              HasSubstr("no border divides \"lower\" from \"upper\""));
}

TEST_F(Regions, WantARegionForEveryPatch) {
  EXPECT_THAT(problemsOf(equator + region("upper", "midline = true\nseed = \"top\"")),
              HasSubstr("lies in no region (give it a region with a seed there)"));
}

TEST_F(Regions, RefuseASeedOnABorder) {
  EXPECT_THAT(problemsOf(equator + region("upper", "midline = true\nseed = \"front\"") +
                         region("lower", "midline = true\nseed = \"bottom\"")),
              HasSubstr("the seed of \"upper\" lies on a border"));
}

TEST_F(Regions, SayWhichPlaceIsNotThere) {
  EXPECT_THAT(problemsOf(border("line", R"("front", "sidee", "behind")") + halves),
              HasSubstr("r.toml:3:22: there is no landmark \"sidee\""));
}

TEST_F(Regions, NeedASkinThatIsItsOwnMirrorImage) {
  BodyData data = sphereBody(3);
  for (glm::vec3& position : data.skin.positions) position.x += 0.01f;
  const Result<RegionLayer> result = laid(equator + halves, Body(data));
  ASSERT_FALSE(result);
  EXPECT_THAT(toString(result.problems()), HasSubstr("has triangles that cross the midline"));
}

TEST_F(Regions, CheckTheSheet) {
  EXPECT_THAT(problemsOf(equator + equator), HasSubstr("the border \"equator\" is there twice"));
  EXPECT_THAT(problemsOf(halves + halves), HasSubstr("the region \"upper\" is there twice"));
  EXPECT_THAT(problemsOf(border("one", R"("front")")), HasSubstr("needs 2 places in \"through\""));
  EXPECT_THAT(problemsOf(border("two", R"("front", "side")") + "closed = true"),
              HasSubstr("needs 3 places in \"through\""));
  EXPECT_THAT(problemsOf(border("odd", R"("front +", "side")")),
              HasSubstr("r.toml:3:20: expected centimetres"));
  EXPECT_THAT(problemsOf(region("alone", "")), HasSubstr("\"alone\" has neither a seed nor regions in it"));
  EXPECT_THAT(problemsOf(region("a", "seed = \"top\"") + region("b", "parent = \"a\"\nseed = \"side\"")),
              HasSubstr("\"a\" has a seed, so no region can lie in it"));
  EXPECT_THAT(problemsOf(region("b", "parent = \"capp\"\nseed = \"side\"") + region("cap", "midline = true")),
              HasSubstr("there is no region \"capp\" above \"b\""));
  EXPECT_THAT(problemsOf(region("arm", "") + region("b", "parent = \"arm\"\nmidline = true\nseed = \"top\"")),
              HasSubstr("\"b\" crosses the midline but \"arm\" does not"));
  EXPECT_THAT(problemsOf("[[regin]]\n"), HasSubstr("did you mean \"region\"?"));
  EXPECT_FALSE(readRegions("/nowhere/regions.toml"));
}

TEST(LeafAreas, AreExactOnOneTriangle) {
  TriangleMesh mesh{{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, {{0, 1, 2}}};
  // The border crosses both cut edges at 0.25 from corner 0: a small triangle of 1/16 of the area.
  const std::vector<double> two = leafAreas(mesh, {0, 1, 1}, {0.1f, 0.3f, 0.3f}, 2);
  EXPECT_NEAR(two[0], 0.5 / 16, 1e-7);
  EXPECT_NEAR(two[1], 0.5 * 15 / 16, 1e-7);
  // Three alike: thirds.
  for (double area : leafAreas(mesh, {0, 1, 2}, {0.2f, 0.2f, 0.2f}, 3)) EXPECT_NEAR(area, 0.5 / 3, 1e-7);
}

}  // namespace
}  // namespace knotmap
