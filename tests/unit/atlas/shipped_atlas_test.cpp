// The atlas that ships, on the body that ships.
#include <gtest/gtest.h>

#include "atlas/resolve.h"

namespace knotmap {
namespace {

const Body& adult() {
  static const Result<std::unique_ptr<Body>> body =
      loadBody(KNOTMAP_BINARY_DIR "/assets/bodies/adult_male.kmbody");
  require(bool(body), "the build bakes the body before it tests the atlas");
  return **body;
}
const Result<std::unique_ptr<ResolvedAtlas>>& shipped() {
  static const Result<std::unique_ptr<ResolvedAtlas>> atlas = []() -> Result<std::unique_ptr<ResolvedAtlas>> {
    Result<Atlas> read = readAtlas(KNOTMAP_SOURCE_DIR "/assets/atlas");
    if (!read) return read.problems();
    return ResolvedAtlas::create(std::move(*read), adult(), {});
  }();
  return atlas;
}

// The mean place of a zone, weighted evenly over its vertices.
glm::vec3 middleOf(const ZoneField& zone) {
  glm::vec3 sum(0);
  float count = 0;
  for (std::size_t i = 0; i < zone.vertices.size(); ++i)
    if (zone.distances[i] < 0) sum += adult().skin().positions[zone.vertices[i]], ++count;
  return sum / count;
}

TEST(ShippedAtlas, HasNoProblems) { ASSERT_TRUE(shipped()) << toString(shipped().problems()); }

TEST(ShippedAtlas, PutsLeftOnThePersonsLeft) {
  ASSERT_TRUE(shipped());
  const ResolvedPoint* left = (*shipped())->point("trapezius_upper.1", Side::left);
  const ResolvedPoint* right = (*shipped())->point("trapezius_upper.1", Side::right);
  EXPECT_GT(adult().position(left->place).x, 0.03f);
  EXPECT_LT(adult().position(right->place).x, -0.03f);
  EXPECT_GT(middleOf(left->essential).x, 0.03f);
  EXPECT_LT(middleOf(right->essential).x, -0.03f);
}

TEST(ShippedAtlas, SendsTheUpperTrapeziusToTheHeadAboveThePoint) {
  ASSERT_TRUE(shipped());
  const ResolvedPoint* first = (*shipped())->point("trapezius_upper.1", Side::left);
  const ResolvedPoint* second = (*shipped())->point("trapezius_upper.2", Side::left);
  const auto reaches = [](const ZoneField& zone, const char* landmark) {
    return distanceAt(zone, adult(), adult().landmark(landmark, Side::left)->point) < 0;
  };
  EXPECT_TRUE(reaches(first->essential, "temple"));
  EXPECT_TRUE(reaches(first->essential, "mastoid_tip"));
  EXPECT_TRUE(reaches(first->spillover, "mandible_angle"));
  EXPECT_FALSE(reaches(first->essential, "vertex"));
  EXPECT_FALSE(reaches(second->essential, "temple"));
  EXPECT_LT(middleOf(second->essential).z, middleOf(first->essential).z) << "behind the first one's";
}

TEST(ShippedAtlas, FindsEachPointBeneathItself) {
  ASSERT_TRUE(shipped());
  for (const ResolvedPoint& point : (*shipped())->points()) {
    if (point.point->isDisputed) continue;
    EXPECT_EQ((*shipped())->nearestPoint(point.muscle->id, point.place), &point) << point.point->id;
    const auto beneath = (*shipped())->beneath(point.place);
    const bool isThere = std::any_of(beneath.begin(), beneath.end(), [&](const ResolvedAtlas::Beneath& one) {
      return one.muscle->muscle == point.muscle && !one.points.empty() && one.points[0] == &point;
    });
    EXPECT_TRUE(isThere) << point.point->id << " " << sideName(point.side);
  }
}

}  // namespace
}  // namespace knotmap
