#include "body/close_up_places.h"

#include <gtest/gtest.h>

#include "small_body.h"

namespace knotmap {
namespace {

// An octahedron with hands that face forward, a crown on top and folds of the armpit on both sides.
Body bodyWithPlaces() {
  BodyData data = testing_bodies::octahedron();
  data.stature = 1.73f;
  for (const auto& [side, sign] : {std::pair(Side::left, 1.0f), std::pair(Side::right, -1.0f)}) {
    data.segments.push_back({"hand", side, {sign * 0.4f, 0.8f, 0}, {sign * 0.4f, 0.6f, 0}, {0, 0, 1}, 0.03f});
    data.segments.push_back(
        {"foot", side, {sign * 0.1f, 0.03f, 0}, {sign * 0.1f, 0.01f, 0.2f}, {0, 1, 0.02f}, 0.04f});
    const SurfacePoint shoulder =
        side == Side::left ? SurfacePoint{0, {0.5f, 0.5f, 0}} : SurfacePoint{1, {0, 0.5f, 0.5f}};
    data.landmarks.push_back({"axilla_anterior_fold", side, shoulder});
    data.landmarks.push_back({"axilla_posterior_fold", side, shoulder});
  }
  data.landmarks.push_back({"vertex", Side::midline, {0, {0, 1, 0}}});
  return Body(std::move(data));
}

const BodyPlace* placeOf(const std::vector<BodyPlace>& places, const std::string& id, Side side) {
  for (const BodyPlace& place : places)
    if (place.id == id && place.side == side) return &place;
  return nullptr;
}

TEST(CloseUpPlaces, ThePalmIsLookedAtFromWhereItFacesAndTheBackOfTheHandFromBehind) {
  const Body body = bodyWithPlaces();
  const auto places = closeUpPlaces(body);
  const BodyPlace* palm = placeOf(places, "palm", Side::left);
  ASSERT_TRUE(palm);
  EXPECT_NEAR(palm->directions.front().x, 0, 1e-4);
  EXPECT_NEAR(palm->directions.front().y, 0, 1e-4);
  EXPECT_LT(glm::distance(palm->target, {0.4f, 0.7f, 0}), 1e-5f);
  EXPECT_GT(palm->radius, 0.1f) << "the whole hand";
  EXPECT_NEAR(std::abs(placeOf(places, "hand_back", Side::right)->directions.front().x), 180, 1e-4);
}

TEST(CloseUpPlaces, TheSoleIsLookedAtStraightFromBelowToesUp) {
  const Body body = bodyWithPlaces();
  EXPECT_EQ(placeOf(closeUpPlaces(body), "sole", Side::left)->directions.front(), glm::vec2(0, -90));
}

TEST(CloseUpPlaces, TheCrownIsLookedAtFromAbove) {
  const Body body = bodyWithPlaces();
  const auto places = closeUpPlaces(body);
  EXPECT_EQ(placeOf(places, "crown", Side::midline)->directions.front(), glm::vec2(0, 90));
  EXPECT_LT(glm::distance(placeOf(places, "crown", Side::midline)->target, {0, 1, 0}), 1e-5f);
}

TEST(CloseUpPlaces, LeftAndRightAreMirrorImages) {
  const Body body = bodyWithPlaces();
  const auto places = closeUpPlaces(body);
  const BodyPlace *left = placeOf(places, "armpit", Side::left),
                  *right = placeOf(places, "armpit", Side::right);
  ASSERT_TRUE(left && right);
  EXPECT_LT(glm::distance(left->target * glm::vec3(-1, 1, 1), right->target), 1e-5f);
  for (std::size_t i = 0; i < left->directions.size(); ++i) {
    EXPECT_EQ(left->directions[i].x, -right->directions[i].x);
    EXPECT_EQ(left->directions[i].y, right->directions[i].y);
  }
}

TEST(CloseUpPlaces, APlaceThatTheBodyLacksIsLeftOut) {
  const Body body = bodyWithPlaces();
  const auto places = closeUpPlaces(body);
  EXPECT_FALSE(placeOf(places, "face", Side::midline));
  EXPECT_FALSE(placeOf(places, "inner_thigh", Side::left));
}

}  // namespace
}  // namespace knotmap
