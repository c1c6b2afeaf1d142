// What a place means on a sphere of 1 m, where every way along the skin is an arc.
#include "body/place.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sphere_body.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;
using testing_bodies::sphereBody;

const Body& ball() {
  static const Body body(sphereBody(5));  // edges of 5 cm: arcs are right to 1 mm
  return body;
}

Result<SurfacePoint> resolved(const char* text, Side side, const Body& body = ball()) {
  const Result<Place> place = parsePlace(text, "a.toml:1:1");
  EXPECT_TRUE(place) << toString(place.problems());
  return resolvePlace(*place, side, body, "a.toml:1:1");
}
glm::vec3 found(const char* text, Side side = Side::left, const Body& body = ball()) {
  const Result<SurfacePoint> point = resolved(text, side, body);
  EXPECT_TRUE(point) << text << ": " << toString(point.problems());
  return point ? body.position(*point) : glm::vec3(99);
}
Problem problemOf(const char* text, Side side = Side::left, const Body& body = ball()) {
  const Result<SurfacePoint> point = resolved(text, side, body);
  EXPECT_FALSE(point) << text;
  return point ? Problem() : point.problems().front();
}
void expectNear(const glm::vec3& place, const glm::vec3& expected, float tolerance = 2e-3f) {
  EXPECT_LT(glm::distance(place, expected), tolerance)
      << place.x << " " << place.y << " " << place.z << " instead of " << expected.x << " " << expected.y
      << " " << expected.z;
}

TEST(Place, IsALandmarkOfItsSide) {
  EXPECT_EQ(found("side", Side::left), glm::vec3(1, 0, 0));
  EXPECT_EQ(found("side", Side::right), glm::vec3(-1, 0, 0));
  EXPECT_EQ(found("side:other", Side::left), glm::vec3(-1, 0, 0));
  EXPECT_EQ(found("side:other", Side::right), glm::vec3(1, 0, 0));
  EXPECT_EQ(found("top", Side::midline), glm::vec3(0, 1, 0));
}

TEST(Place, IsAFractionOfTheWayAlongTheSkin) {
  constexpr float sideways =
      1e-2f;  // on facets of 5 cm a way that passes 1 cm beside the arc is no longer than it
  expectNear(found("side~top@0.5"), glm::normalize(glm::vec3(1, 1, 0)), sideways);
  expectNear(found("side~front@0.3333333"), {std::cos(glm::radians(30.0f)), 0, 0.5f}, sideways);
  EXPECT_EQ(found("side~top@0"), glm::vec3(1, 0, 0));
  expectNear(found("side~side:other@0.25", Side::right),
             glm::normalize(found("side~side:other@0.25") * glm::vec3(-1, 1, 1)));
}

TEST(Place, BetweenMidlineLandmarksIsExactlyOnTheMidline) {
  for (const char* text : {"front~top@0.37", "top~behind@0.71", "bottom~front@0.013"})
    for (Side side : {Side::left, Side::right, Side::midline}) EXPECT_EQ(found(text, side).x, 0.0f) << text;
}

TEST(Place, WalksCentimetresAlongTheSkin) {
  const float arc = 0.3f;  // 30 cm on a radius of 1 m, in radians
  expectNear(found("side + 30 up"), {std::cos(arc), std::sin(arc), 0});
  expectNear(found("side + 30 front"), {std::cos(arc), 0, std::sin(arc)});
  expectNear(found("front + 30 lateral"), {std::sin(arc), 0, std::cos(arc)});
  expectNear(found("front + 30 lateral", Side::right), {-std::sin(arc), 0, std::cos(arc)});
  expectNear(found("front + 30 lateral + 30 medial"), {0, 0, 1});
}

TEST(Place, WalkedAlongTheMidlineStaysExactlyOnIt) {
  for (const char* text : {"front + 12.3 up", "top + 7 back + 3 front", "behind + 40 down"})
    EXPECT_EQ(found(text, Side::left).x, 0.0f) << text;
}

TEST(Place, MeasuresInTheSegmentsOwnCentimetres) {
  const Body small(sphereBody(5, 0.5f));
  expectNear(found("side + 30 up", Side::left, small), {std::cos(0.15f), std::sin(0.15f), 0});
}

TEST(Place, OnTheRightIsTheExactMirrorImage) {
  for (const char* text :
       {"side + 13 up + 4 front", "side~front@0.4 + 2 down", "side:other~top@0.2", "front + 5 lateral"})
    expectNear(found(text, Side::right), found(text, Side::left) * glm::vec3(-1, 1, 1),
               1e-6f);  // corners in other order
}

TEST(Place, NamesWhatItDoesNotKnow) {
  EXPECT_THAT(problemOf("sidee").what, HasSubstr("there is no landmark \"sidee\""));
  EXPECT_THAT(problemOf("sidee").hint, HasSubstr("did you mean \"side\"?"));
  EXPECT_EQ(problemOf("sidee").where, "a.toml:1:1");
  EXPECT_EQ(resolved("sid~fron@0.5", Side::left).problems().size(), 2u) << "both landmarks are named";
}

TEST(Place, RefusesASideThatIsNotThere) {
  EXPECT_THAT(problemOf("side", Side::midline).what, HasSubstr("exists left and right"));
  EXPECT_THAT(problemOf("top:other").what, HasSubstr("has no other side"));
  EXPECT_THAT(problemOf("front + 2 lateral", Side::midline).what, HasSubstr("needs a side"));
}

TEST(Place, RefusesDirectionsOfOtherParts) {
  const Problem problem = problemOf("side + 2 distal");
  EXPECT_THAT(problem.what, HasSubstr("the trunk has no direction \"distal\""));
  EXPECT_THAT(problem.hint, HasSubstr("up down lateral medial front back"));
}

TEST(Place, RefusesAWalkThroughTheSkin) {
  EXPECT_THAT(problemOf("side + 2 lateral").what, HasSubstr("points straight through the skin"));
}

TEST(Place, RefusesAWalkOverAnEdge) {
  BodyData open = sphereBody(4);
  std::erase_if(open.skin.triangles, [&](const glm::uvec3& t) {
    return open.skin.positions[t.x].y + open.skin.positions[t.y].y + open.skin.positions[t.z].y > 1.5f;
  });
  for (Landmark& landmark : open.landmarks) landmark.point = testing_bodies::atPosition(open.skin, {1, 0, 0});
  const Body body(open);
  EXPECT_THAT(problemOf("side + 100 up", Side::left, body).what, HasSubstr("leaves the skin"));
}

TEST(Place, RefusesALimbThatTheBodyDoesNotHave) {
  EXPECT_THAT(problemOf("forearm@0.5/palmar").what, HasSubstr("has no left segment \"forearm\""));
  EXPECT_THAT(problemOf("forearm@0.5/palmar", Side::midline).hint, HasSubstr("give the place a side"));
}

TEST(Place, OnALimbLiesOnTheSideItFaces) {
  BodyData data = sphereBody(5);
  data.segments.push_back({"thigh", Side::left, {0.1f, 0.05f, 0}, {0.1f, -0.15f, 0}, {0, 0, 1}, 0.1f});
  data.segments.push_back({"thigh", Side::right, {-0.1f, 0.05f, 0}, {-0.1f, -0.15f, 0}, {0, 0, 1}, 0.1f});
  for (glm::vec3& position : data.skin.positions) position *= 0.2f;
  data.segment.assign(data.skin.positions.size(), 0);
  const Body body(data);
  const glm::vec3 front = found("thigh@0.25/front", Side::left, body);
  expectNear(front, {0.1f, 0, std::sqrt(0.04f - 0.01f)});
  const glm::vec3 oblique = found("thigh@0.25/front-lateral", Side::left, body);
  EXPECT_NEAR(oblique.x - 0.1f, oblique.z, 1e-4f);
  EXPECT_EQ(found("thigh@0.25/front", Side::right, body), front * glm::vec3(-1, 1, 1));
}

TEST(Place, RefusesALimbsSideWithoutSkin) {
  BodyData data = sphereBody(4);
  data.segments.push_back({"thigh", Side::left, {1.2f, 0.05f, 0}, {1.2f, -0.15f, 0}, {0, 0, 1}, 0.1f});
  const Body body(data);  // the axis lies outside: inwards the ray meets the skin from outside
  EXPECT_THAT(problemOf("thigh@0.5/medial", Side::left, body).what,
              HasSubstr("has no skin of its own on that side"));
  EXPECT_THAT(problemOf("thigh@0.5/lateral", Side::left, body).what,
              HasSubstr("has no skin of its own on that side"));
}

}  // namespace
}  // namespace knotmap
