#include "body/stored_place.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "baked_body.h"
#include "sphere_body.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;
using testing_bodies::adultMale;
using testing_bodies::adultMaleOtherMesh;

// Evenly over the skin, the same on every run.
std::vector<SurfacePoint> manyPlaces(const Body& body, int count) {
  std::vector<double> upTo;
  double sum = 0;
  for (std::uint32_t t = 0; t < body.skin().triangles.size(); ++t)
    upTo.push_back(sum += triangleArea(body.skin(), t));
  std::mt19937 random(20261121);
  const auto share = [&] { return double(random()) / 4294967296.0; };
  std::vector<SurfacePoint> places;
  for (int i = 0; i < count; ++i) {
    const auto triangle = std::upper_bound(upTo.begin(), upTo.end(), share() * sum) - upTo.begin();
    float u = float(share()), v = float(share());
    if (u + v > 1) u = 1 - u, v = 1 - v;
    places.push_back({std::uint32_t(triangle), {u, v, 1 - u - v}});
  }
  return places;
}

std::string topmost(const Body& body, std::size_t region) {
  int at = int(region);
  while (body.data().regions[std::size_t(at)].parent >= 0) at = body.data().regions[std::size_t(at)].parent;
  return body.data().regions[std::size_t(at)].id;
}

struct Meshes {
  const Body& (*from)();
  const Body& (*to)();
};
class StoredPlaces : public ::testing::TestWithParam<Meshes> {};

TEST_P(StoredPlaces, AreFoundAgainOnOtherTriangles) {
  const Body &from = GetParam().from(), &to = GetParam().to();
  int within = 0;
  const std::vector<SurfacePoint> places = manyPlaces(from, 500);
  for (const SurfacePoint& place : places) {
    const StoredPlace stored = storePlace(from, place);
    const Result<FoundPlace> found = findPlace(to, stored, false);
    ASSERT_TRUE(found) << toString(found.problems());
    const float moved = glm::distance(from.position(place), to.position(found->point));
    within += moved <= 0.002f;
    EXPECT_LT(moved, 0.03f) << stored.region;
    EXPECT_FALSE(found->isRough) << stored.region;
    const Region& there = to.data().regions[to.regionAt(found->point)];
    EXPECT_EQ(there.side, stored.side) << stored.region;
    EXPECT_EQ(there.id, stored.region);
    EXPECT_EQ(topmost(to, to.regionAt(found->point)), topmost(from, from.regionAt(place)));
  }
  EXPECT_GE(within, 475) << "95 % within 2 mm";
}

INSTANTIATE_TEST_SUITE_P(BothWays, StoredPlaces,
                         ::testing::Values(Meshes{&adultMale, &adultMaleOtherMesh},
                                           Meshes{&adultMaleOtherMesh, &adultMale}));

TEST(StoredPlace, NamesRegionSideAndFourLandmarksNearby) {
  const Body& body = adultMale();
  for (const SurfacePoint& place : manyPlaces(body, 50)) {
    const StoredPlace stored = storePlace(body, place);
    EXPECT_TRUE(body.regionIndex(stored.region, stored.side)) << stored.region;
    for (std::size_t i = 0; i < 4; ++i) {
      EXPECT_NE(body.landmark(stored.from[i].landmark, stored.from[i].side), nullptr);
      EXPECT_GT(stored.from[i].fraction, 0.005);
      EXPECT_LT(stored.from[i].fraction, 0.25) << stored.region;
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(stored.from[i].landmark == stored.from[j].landmark &&
                     stored.from[i].side == stored.from[j].side);
    }
  }
}

TEST(StoredPlace, OnTheSameBodyIsItsPosition) {
  const Body& body = adultMale();
  for (const SurfacePoint& place : manyPlaces(body, 50)) {
    const Result<FoundPlace> found = findPlace(body, storePlace(body, place), true);
    ASSERT_TRUE(found);
    EXPECT_LT(glm::distance(body.position(place), body.position(found->point)), 1e-6f);
    EXPECT_FALSE(found->isRough);
  }
}

StoredPlace somewhere() {
  return storePlace(adultMale(), adultMale().landmark("infraspinous_fossa", Side::left)->point);
}

TEST(StoredPlace, ThatFitsBadlyIsKeptAndSaid) {
  StoredPlace stored = somewhere();
  for (LandmarkDistance& from : stored.from) from.fraction += 0.1;
  const Result<FoundPlace> found = findPlace(adultMale(), stored, false);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->isRough);
  EXPECT_GT(found->misfit, 0.02);
}

TEST(StoredPlace, OfAParentRegionIsFoundInItsLeaves) {
  StoredPlace stored = somewhere();
  stored.region = "shoulder";  // as if it had been divided since; the place lies in another one
  const Result<FoundPlace> found = findPlace(adultMale(), stored, false);
  ASSERT_TRUE(found);
  const Body& body = adultMale();
  const std::size_t shoulder = *body.regionIndex("shoulder", Side::left);
  EXPECT_EQ(std::size_t(body.data().regions[body.regionAt(found->point)].parent), shoulder);
}

TEST(StoredPlace, OfAnUnknownRegionStaysOnItsSide) {
  StoredPlace stored = somewhere();
  stored.region = "gone";
  const Result<FoundPlace> found = findPlace(adultMale(), stored, false);
  ASSERT_TRUE(found);
  EXPECT_LT(glm::distance(adultMale().position(found->point), glm::vec3(stored.xyz)), 0.002f);
  stored.side = Side::right;
  const Result<FoundPlace> otherSide = findPlace(adultMale(), stored, false);
  ASSERT_TRUE(otherSide);
  EXPECT_LT(adultMale().position(otherSide->point).x, 0.0f);
}

TEST(StoredPlace, NeedsThreeOfItsLandmarks) {
  StoredPlace stored = somewhere();
  stored.from[0].landmark = "gone";
  EXPECT_TRUE(findPlace(adultMale(), stored, false));
  stored.from[1].landmark = "lost";
  const Result<FoundPlace> found = findPlace(adultMale(), stored, false);
  ASSERT_FALSE(found);
  EXPECT_THAT(toString(found.problems()), HasSubstr("this body has no landmark \"gone\", \"lost\""));
}

// A body of another shape: distances that reach nowhere near on it still lead to the best place there is.
TEST(StoredPlace, OnASphereFitsAllFourDistances) {
  BodyData data = testing_bodies::sphereBody(5);
  const Body body(data);
  const SurfacePoint place = body.rays().closest(glm::normalize(glm::vec3(0.3f, 0.5f, 0.8f)));
  const StoredPlace stored = storePlace(body, place);
  const Result<FoundPlace> found = findPlace(body, stored, false);
  ASSERT_TRUE(found);
  EXPECT_LT(glm::distance(body.position(place), body.position(found->point)), 0.003f);  // of a radius of 1 m
}

}  // namespace
}  // namespace knotmap
