#include "geometry/signed_region.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geometry/level_area.h"
#include "test_meshes.h"
#include "test_skin.h"

namespace knotmap {
namespace {

using test::Skin;
constexpr float pi = std::numbers::pi_v<float>;
constexpr float band = 0.06f;

struct Drawn {
  explicit Drawn(TriangleMesh mesh)
      : skin(std::move(mesh)), regions(skin.mesh, skin.topology, skin.distance, skin.paths) {}
  Skin skin;
  SignedRegions regions;

  StrokePlace place(const glm::vec3& position, float width) const { return {skin.nearest(position), width}; }
  Patch outline(const std::vector<glm::vec3>& corners) const {
    std::vector<SurfacePoint> places;
    for (const glm::vec3& corner : corners) places.push_back(skin.nearest(corner));
    return skin.paths.through(places, true);
  }
  std::vector<float> dense(const SignedField& field) const {
    std::vector<float> values(skin.mesh.positions.size(), 1.0f);
    for (std::size_t i = 0; i < field.vertices.size(); ++i) values[field.vertices[i]] = field.values[i];
    return values;
  }
  double areaInside(const SignedField& field) const {
    const std::vector<float> values = dense(field);
    double area = 0;
    for (std::uint32_t t = 0; t < skin.mesh.triangles.size(); ++t) {
      const glm::uvec3 corners = skin.mesh.triangles[t];
      TrianglePart part;
      part.keepBelowZero({values[corners.x], values[corners.y], values[corners.z]});
      area += part.share() * double(triangleArea(skin.mesh, t));
    }
    return area;
  }
  // Every vertex nearer than the band has its value to a millimetre, and no other vertex is listed.
  template <class Exact>
  void expectValues(const SignedField& field, Exact exact, float tolerance = 0.001f) const {
    const std::vector<float> values = dense(field);
    EXPECT_TRUE(std::is_sorted(field.vertices.begin(), field.vertices.end()));
    for (std::size_t v = 0; v < values.size(); ++v) {
      const float expected = exact(skin.mesh.positions[v]);
      if (expected < band - tolerance) {
        EXPECT_NEAR(values[v], expected, tolerance) << "vertex " << v;
      }
      if (expected > band + tolerance) {
        EXPECT_EQ(values[v], 1.0f) << "vertex " << v;
      }
    }
  }
};

float toSegment(const glm::vec3& p, const glm::vec3& a, const glm::vec3& b) {
  const float share = std::clamp(glm::dot(p - a, b - a) / glm::dot(b - a, b - a), 0.0f, 1.0f);
  return glm::distance(p, a + share * (b - a));
}
std::vector<glm::vec3> circle(float radius, int corners, const glm::vec3& centre = glm::vec3(0)) {
  std::vector<glm::vec3> places;
  for (int i = 0; i < corners; ++i) {
    const float turn = 2 * pi * float(i) / float(corners);
    places.push_back(centre + radius * glm::vec3(std::cos(turn), 0, std::sin(turn)));
  }
  return places;
}

class OnPlane : public testing::TestWithParam<float> {  // the grid's irregularity; 5 mm cells
 protected:
  Drawn drawn{test::planeMesh(0.4f, 80, GetParam())};
};
INSTANTIATE_TEST_SUITE_P(Grids, OnPlane, testing::Values(0.0f, 1.0f));

TEST_P(OnPlane, StrokeOfOnePlaceIsADisc) {
  const glm::vec3 centre(0.013f, 0, -0.021f);
  const SignedField field = drawn.regions.stroke({drawn.place(centre, 0.06f)}, band);
  drawn.expectValues(field, [&](const glm::vec3& p) { return glm::distance(p, centre) - 0.03f; });
  EXPECT_NEAR(drawn.areaInside(field), pi * 0.03 * 0.03, 0.01 * pi * 0.03 * 0.03);
}

TEST_P(OnPlane, StrokeBetweenTwoPlacesIsACapsule) {
  const glm::vec3 a(-0.06f, 0, -0.021f), b(0.05f, 0, 0.033f);
  const SignedField field = drawn.regions.stroke({drawn.place(a, 0.03f), drawn.place(b, 0.03f)}, band);
  drawn.expectValues(field, [&](const glm::vec3& p) { return toSegment(p, a, b) - 0.015f; });
  const double area = pi * 0.015 * 0.015 + 0.03 * double(glm::distance(a, b));
  EXPECT_NEAR(drawn.areaInside(field), area, 0.01 * area);
}

TEST_P(OnPlane, StrokeOfChangingWidthIsTheUnionOfItsDiscs) {
  const glm::vec3 a(-0.06f, 0, 0.003f), b(0.06f, 0, 0.003f);
  const SignedField field = drawn.regions.stroke({drawn.place(a, 0.02f), drawn.place(b, 0.06f)}, band);
  drawn.expectValues(field, [&](const glm::vec3& p) {
    float least = 1;
    for (int i = 0; i <= 2000; ++i) {
      const float share = float(i) / 2000;
      least = std::min(least, glm::distance(p, glm::mix(a, b, share)) - glm::mix(0.01f, 0.03f, share));
    }
    return least;
  });
}

TEST_P(OnPlane, StrokeRoundACircleIsARing) {
  Stroke ring;
  for (const glm::vec3& place : circle(0.07f, 60)) ring.push_back(drawn.place(place, 0.02f));
  ring.push_back(ring.front());
  const SignedField field = drawn.regions.stroke(ring, band);
  drawn.expectValues(field, [](const glm::vec3& p) { return std::abs(glm::length(p) - 0.07f) - 0.01f; });
  EXPECT_NEAR(drawn.areaInside(field), 2 * pi * 0.07 * 0.02, 0.01 * 2 * pi * 0.07 * 0.02);
}

TEST_P(OnPlane, StrokesThatCrossKeepTheirOwnWidths) {
  const glm::vec3 a(-0.08f, 0, 0), b(0.08f, 0, 0.001f), c(0.001f, 0, -0.08f), d(0, 0, 0.08f);
  const SignedField wide = drawn.regions.stroke({drawn.place(a, 0.05f), drawn.place(b, 0.05f)}, band);
  const SignedField thin = drawn.regions.stroke({drawn.place(c, 0.01f), drawn.place(d, 0.01f)}, band);
  drawn.expectValues(unionOf(std::vector{wide, thin}), [&](const glm::vec3& p) {
    return std::min(toSegment(p, a, b) - 0.025f, toSegment(p, c, d) - 0.005f);
  });
  // One stroke that crosses itself.
  const SignedField folded = drawn.regions.stroke(
      {drawn.place(a, 0.02f), drawn.place(b, 0.02f), drawn.place(c, 0.02f), drawn.place(d, 0.02f)}, band);
  drawn.expectValues(folded, [&](const glm::vec3& p) {
    return std::min({toSegment(p, a, b), toSegment(p, b, c), toSegment(p, c, d)}) - 0.01f;
  });
}

TEST_P(OnPlane, PatchOfARectangle) {
  const glm::vec2 half(0.06f, 0.035f);
  const SignedField field = drawn.regions.patch(
      drawn.outline({{-half.x, 0, -half.y}, {half.x, 0, -half.y}, {half.x, 0, half.y}, {-half.x, 0, half.y}}),
      band);
  drawn.expectValues(field, [&](const glm::vec3& p) {
    const glm::vec2 beyond = glm::abs(glm::vec2(p.x, p.z)) - half;
    return glm::length(glm::max(beyond, 0.0f)) + std::min(std::max(beyond.x, beyond.y), 0.0f);
  });
  EXPECT_NEAR(drawn.areaInside(field), 4 * half.x * half.y, 0.01 * 4 * half.x * half.y);
}

TEST_P(OnPlane, PatchOfACircleDeeperThanTheBandIsFilled) {
  const SignedField field = drawn.regions.patch(drawn.outline(circle(0.13f, 48)), band);
  drawn.expectValues(field, [](const glm::vec3& p) { return glm::length(p) - 0.13f; });
  EXPECT_NEAR(drawn.areaInside(field), pi * 0.13 * 0.13, 0.01 * pi * 0.13 * 0.13);
}

TEST_P(OnPlane, PatchOfAHorseshoeIsOpenInItsMiddle) {
  const std::vector<glm::vec3> corners{{-0.08f, 0, -0.08f}, {0.08f, 0, -0.08f}, {0.08f, 0, 0.08f},
                                       {0.04f, 0, 0.08f},   {0.04f, 0, -0.04f}, {-0.04f, 0, -0.04f},
                                       {-0.04f, 0, 0.08f},  {-0.08f, 0, 0.08f}};
  const SignedField field = drawn.regions.patch(drawn.outline(corners), band);
  drawn.expectValues(field, [&](const glm::vec3& p) {
    float least = 1;
    for (std::size_t i = 0; i < corners.size(); ++i)
      least = std::min(least, toSegment(p, corners[i], corners[(i + 1) % corners.size()]));
    const bool isInFrame = std::abs(p.x) < 0.08f && std::abs(p.z) < 0.08f;
    const bool isInOpening = std::abs(p.x) < 0.04f && p.z > -0.04f;
    return isInFrame && !isInOpening ? -least : least;
  });
  const double area = 0.16 * 0.16 - 0.08 * 0.12;
  EXPECT_NEAR(drawn.areaInside(field), area, 0.01 * area);
}

TEST(OnSphere, DiscPatchAndStrokeAreCaps) {
  const float radius = 0.15f;
  const Drawn drawn(test::sphereMesh(radius, 36));  // 5 mm
  const glm::vec3 pole = glm::normalize(glm::vec3(0.3f, 1, 0.2f));
  const float reach = 0.05f, angle = reach / radius;
  const auto exact = [&](const glm::vec3& p) {
    return radius * std::atan2(glm::length(glm::cross(p, pole)), glm::dot(p, pole)) - reach;
  };
  const double area = 2 * pi * radius * radius * (1 - std::cos(angle));
  const SignedField disc = drawn.regions.stroke({drawn.place(radius * pole, 2 * reach)}, band);
  drawn.expectValues(disc, exact);
  EXPECT_NEAR(drawn.areaInside(disc), area, 0.01 * area);

  const glm::vec3 side = glm::normalize(glm::cross(pole, glm::vec3(0, 0, 1))), other = glm::cross(pole, side);
  std::vector<glm::vec3> rim;
  for (int i = 0; i < 40; ++i) {
    const float turn = 2 * pi * float(i) / 40;
    rim.push_back(radius * (std::cos(angle) * pole +
                            std::sin(angle) * (std::cos(turn) * side + std::sin(turn) * other)));
  }
  const SignedField patch = drawn.regions.patch(drawn.outline(rim), band);
  drawn.expectValues(patch, exact);
  EXPECT_NEAR(drawn.areaInside(patch), area, 0.01 * area);
}

TEST(OnTube, DiscCapsuleAndRectangleAreThoseOfTheUnrolledSheet) {
  const float radius = 0.05f;
  const Drawn drawn(test::tubeMesh(radius, 0.4f, 63));  // 5 mm
  const auto at = [&](float around, float y) {
    return glm::vec3(radius * std::cos(around / radius), y, radius * std::sin(around / radius));
  };
  const auto unrolled = [&](const glm::vec3& p) { return glm::vec3(radius * std::atan2(p.z, p.x), p.y, 0); };

  const SignedField disc = drawn.regions.stroke({drawn.place(at(0.01f, 0.2f), 0.07f)}, band);
  drawn.expectValues(disc, [&](const glm::vec3& p) {
    return glm::distance(unrolled(p), glm::vec3(0.01f, 0.2f, 0)) - 0.035f;
  });
  EXPECT_NEAR(drawn.areaInside(disc), pi * 0.035 * 0.035, 0.01 * pi * 0.035 * 0.035);

  const SignedField capsule = drawn.regions.stroke(
      {drawn.place(at(-0.03f, 0.12f), 0.03f), drawn.place(at(0.04f, 0.26f), 0.03f)}, 0.02f);
  const double length = std::hypot(0.07, 0.14), area = pi * 0.015 * 0.015 + 0.03 * length;
  EXPECT_NEAR(drawn.areaInside(capsule), area, 0.01 * area);

  const SignedField rectangle = drawn.regions.patch(
      drawn.outline({at(-0.05f, 0.15f), at(0.05f, 0.15f), at(0.05f, 0.25f), at(-0.05f, 0.25f)}), 0.02f);
  EXPECT_NEAR(drawn.areaInside(rectangle), 0.01, 0.01 * 0.01);
}

TEST(OnTube, BandRoundTheLimbIsTheStrokeRoundIt) {
  const float radius = 0.05f;
  const Drawn drawn(test::tubeMesh(radius, 0.4f, 63));
  Stroke ring;
  for (const glm::vec3& place : circle(radius, 6, {0, 0.2f, 0})) ring.push_back(drawn.place(place, 0.05f));
  ring.push_back(ring.front());
  const SignedField field = drawn.regions.stroke(ring, band);
  drawn.expectValues(field, [](const glm::vec3& p) { return std::abs(p.y - 0.2f) - 0.025f; });
  EXPECT_NEAR(drawn.areaInside(field), 2 * pi * radius * 0.05, 0.01 * 2 * pi * radius * 0.05);
}

TEST(OnTube, PatchOutlinedRoundTheLimbIsItsEnd) {
  const float radius = 0.05f;
  const Drawn drawn(test::tubeMesh(radius, 0.4f, 63));
  const SignedField field = drawn.regions.patch(drawn.outline(circle(radius, 5, {0, 0.29f, 0})), band);
  drawn.expectValues(field, [](const glm::vec3& p) { return 0.29f - p.y; });
}

TEST(SignedRegionsTest, PatchRoundAHandleHasOnlyItsOutline) {
  const Drawn drawn(test::torusMesh(0.2f, 0.06f, 120));
  const SignedField field = drawn.regions.patch(drawn.outline(circle(0.26f, 8)), 0.02f);
  EXPECT_FALSE(field.values.empty());
  EXPECT_GE(*std::min_element(field.values.begin(), field.values.end()), 0);
}

TEST(SignedRegionsTest, StrokeOverAGapInTheSkinIsDrawnOnBothSides) {
  TriangleMesh two = test::planeMesh(0.1f, 40);
  const auto count = std::uint32_t(two.positions.size());
  for (const glm::uvec3 t : test::planeMesh(0.1f, 40).triangles) two.triangles.push_back(t + count);
  for (const glm::vec3 p : test::planeMesh(0.1f, 40).positions)
    two.positions.push_back(p + glm::vec3(0.5f, 0, 0));
  const Drawn drawn(std::move(two));
  const SignedField field =
      drawn.regions.stroke({drawn.place({0, 0, 0}, 0.02f), drawn.place({0.5f, 0, 0}, 0.02f)}, 0.01f);
  EXPECT_NEAR(drawn.areaInside(field), 2 * pi * 0.01 * 0.01, 0.02 * 2 * pi * 0.01 * 0.01);
}

TEST(SignedRegionsTest, UnionTakesTheLeastValueOfEachVertex) {
  const std::vector<SignedField> fields{
      {{1, 3, 5}, {0.1f, -0.2f, 0.3f}}, {{2, 3, 5}, {0.4f, -0.1f, -0.5f}}, {}};
  const SignedField sum = unionOf(fields);
  EXPECT_EQ(sum.vertices, (std::vector<std::uint32_t>{1, 2, 3, 5}));
  EXPECT_EQ(sum.values, (std::vector<float>{0.1f, 0.4f, -0.2f, -0.5f}));
  EXPECT_TRUE(unionOf({}).vertices.empty());
}

TEST(SignedRegionsDeathTest, StrokeWithoutPlacesIsABrokenPromise) {
  const Drawn drawn(test::planeMesh(0.1f, 4));
  EXPECT_DEATH((void)drawn.regions.stroke({}, 0.01f), "a stroke has places");
}

}  // namespace
}  // namespace knotmap
