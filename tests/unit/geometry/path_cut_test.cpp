#include "geometry/path_cut.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "test_meshes.h"
#include "test_skin.h"

namespace knotmap {
namespace {

using test::Skin;
constexpr float pi = std::numbers::pi_v<float>;

std::vector<SurfacePoint> places(const Skin& skin, const std::vector<glm::vec3>& positions) {
  std::vector<SurfacePoint> found;
  for (const glm::vec3& position : positions) found.push_back(skin.nearest(position));
  return found;
}
// In the plane y = 0, by (x, z).
std::vector<SurfacePoint> onPlane(const Skin& skin, const std::vector<glm::vec2>& corners) {
  std::vector<SurfacePoint> found;
  for (const glm::vec2& corner : corners) found.push_back(skin.nearest({corner.x, 0, corner.y}));
  return found;
}
// Even-odd: a ray to the right crosses the outline an odd number of times.
bool isInPolygon(const std::vector<glm::vec2>& corners, const glm::vec2& p) {
  bool isIn = false;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const glm::vec2 a = corners[i], b = corners[(i + 1) % corners.size()];
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) isIn = !isIn;
  }
  return isIn;
}
float distanceToPolygon(const std::vector<glm::vec2>& corners, const glm::vec2& p) {
  float least = 1e9f;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const glm::vec2 a = corners[i], ab = corners[(i + 1) % corners.size()] - a;
    least = std::min(
        least, glm::distance(p, a + std::clamp(glm::dot(p - a, ab) / glm::dot(ab, ab), 0.0f, 1.0f) * ab));
  }
  return least;
}

TEST(PathCutTest, LineAcrossATriangleCutsTheTwoEdgesItCrosses) {
  // The square of topology_test: 0 = abc, 1 = acd; from the middle of bc to the middle of cd.
  const TriangleMesh square{{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, {{0, 1, 2}, {0, 2, 3}}};
  const Topology topology(square);
  PathCut cut(square, topology);
  cut.add({SurfacePoint{0, {0.2f, 0.3f, 0.5f}}, SurfacePoint{1, {0.5f, 0.5f, 0}},
           SurfacePoint{1, {0.2f, 0.5f, 0.3f}}});
  EXPECT_TRUE(cut.isCut(0, 2));
  EXPECT_TRUE(cut.isCut(1, 0));
  EXPECT_FALSE(cut.isCut(0, 0));
  EXPECT_FALSE(cut.isCut(1, 1));
}

TEST(PathCutTest, EdgeCrossedThereAndBackIsNotCut) {
  const TriangleMesh square{{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, {{0, 1, 2}, {0, 2, 3}}};
  const Topology topology(square);
  PathCut cut(square, topology);
  cut.add({SurfacePoint{0, {0.2f, 0.6f, 0.2f}}, SurfacePoint{0, {0.5f, 0, 0.5f}},
           SurfacePoint{1, {0.3f, 0.3f, 0.4f}}, SurfacePoint{1, {0.4f, 0.6f, 0}},
           SurfacePoint{0, {0.2f, 0.5f, 0.3f}}});
  EXPECT_FALSE(cut.isCut(0, 2));
}

TEST(PathCutTest, OutlineOnAPlanePartsItInTwo) {
  const Skin skin(test::planeMesh(0.2f, 40));
  PathCut cut(skin.mesh, skin.topology);
  cut.add(skin.paths.through(onPlane(skin, {{-0.03f, -0.05f}, {0.06f, -0.01f}, {0, 0.07f}}), true));
  EXPECT_EQ(cut.parts().count, 2u);
}

TEST(PathCutTest, PathsThatMeetInAPlaceLeaveNoGapWhereverItLies) {
  const Skin skin(test::planeMesh(0.2f, 16, 0));
  // Five borders from a middle to the corners of a pentagon; the middle is a vertex, on an edge, inside a
  // triangle.
  for (const glm::vec2 middle : {glm::vec2(0, 0), glm::vec2(0.004f, 0), glm::vec2(0.0031f, 0.0013f)}) {
    std::vector<glm::vec2> pentagon;
    for (int i = 0; i < 5; ++i)
      pentagon.push_back(0.08f * glm::vec2(std::cos(2 * pi * float(i) / 5), std::sin(2 * pi * float(i) / 5)));
    PathCut cut(skin.mesh, skin.topology);
    cut.add(skin.paths.through(onPlane(skin, pentagon), true));
    for (const glm::vec2& corner : pentagon)
      cut.add(skin.paths.through(onPlane(skin, {middle, corner}), false));
    EXPECT_EQ(cut.parts().count, 6u) << "middle " << middle.x << ", " << middle.y;
  }
}

TEST(PathCutTest, ABorderThatEndsOnAnotherClosesItsParts) {
  const Skin skin(test::planeMesh(0.2f, 16, 0));
  // A square along rows of vertices and edges; a border comes to its lower side from within, at vertices and
  // edges.
  for (const float at : {0.0f, 0.0125f, 0.01f, -0.017f}) {
    const std::vector<glm::vec2> square{{-0.05f, -0.05f}, {at, -0.05f}, {0.05f, -0.05f},
                                        {0.05f, 0.05f},   {at, 0.05f},  {-0.05f, 0.05f}};
    PathCut cut(skin.mesh, skin.topology);
    cut.add(skin.paths.through(onPlane(skin, square), true));
    cut.add(skin.paths.through(onPlane(skin, {square[1], square[4]}), false));
    EXPECT_EQ(cut.parts().count, 3u) << at;
  }
}

TEST(PathCutTest, ABorderFromRimToRimPartsAnOpenSheet) {
  const Skin skin(test::planeMesh(0.2f, 16));
  PathCut cut(skin.mesh, skin.topology);
  const SurfacePoint middle = skin.nearest({0.003f, 0, 0.013f});
  cut.add(skin.paths.shortest(skin.paths.walk(middle, {1, 0, 0.2f}, 1),
                              skin.paths.walk(middle, {-1, 0, 0.3f}, 1)));
  EXPECT_EQ(cut.parts().count, 2u);
}

TEST(PathCutTest, SameBorderTracedByTwoPathsIsStillABorder) {
  const Skin skin(test::tubeMesh(0.05f, 0.3f, 30));
  PathCut cut(skin.mesh, skin.topology);
  std::vector<glm::vec3> ring;
  for (int i = 0; i < 3; ++i)
    ring.push_back({0.05f * std::cos(2 * pi * float(i) / 3), 0.15f, 0.05f * std::sin(2 * pi * float(i) / 3)});
  const SurfacePath round = skin.paths.through(places(skin, ring), true);
  cut.add(round);
  cut.add(round);
  EXPECT_EQ(cut.parts().count, 2u);
}

TEST(PathCutTest, PartsAreNumberedByTheirLowestVertices) {
  const Skin skin(test::planeMesh(0.2f, 10));
  PathCut cut(skin.mesh, skin.topology);
  const SurfacePoint middle = skin.nearest({0.0115f, 0, 0.001f});
  cut.add(skin.paths.shortest(skin.paths.walk(middle, {0, 0, 1}, 1), skin.paths.walk(middle, {0, 0, -1}, 1)));
  const SkinParts parts = cut.parts();
  ASSERT_EQ(parts.count, 2u);
  EXPECT_EQ(parts.partOf[0], 0u);
  for (std::size_t v = 0; v < parts.partOf.size(); ++v)
    if (std::abs(skin.mesh.positions[v].x - 0.0115f) > 0.002f) {
      EXPECT_EQ(parts.partOf[v], skin.mesh.positions[v].x < 0.0115f ? 0u : 1u);
    }
}

TEST(PathCutTest, WithoutPathsEachPieceOfSkinIsAPart) {
  const Skin skin(test::sphereMesh(1, 4));
  EXPECT_EQ(PathCut(skin.mesh, skin.topology).parts().count, 1u);
}

void expectInside(const Skin& skin, const std::vector<glm::vec2>& corners) {
  const auto found =
      verticesInside(skin.mesh, skin.topology, skin.paths.through(onPlane(skin, corners), true));
  ASSERT_TRUE(found);
  const std::set<std::uint32_t> inside(found->begin(), found->end());
  EXPECT_EQ(inside.size(), found->size());
  for (std::uint32_t v = 0; v < skin.mesh.positions.size(); ++v) {
    const glm::vec2 p(skin.mesh.positions[v].x, skin.mesh.positions[v].z);
    if (distanceToPolygon(corners, p) > 1e-5f) {
      EXPECT_EQ(inside.contains(v), isInPolygon(corners, p)) << p.x << " " << p.y;
    }
  }
}

TEST(VerticesInsideTest, ConvexConcaveAndSelfCrossingOutlines) {
  for (const int cells : {12, 40, 81}) {
    const Skin skin(test::planeMesh(0.4f, cells));
    expectInside(skin, {{-0.05f, -0.05f}, {0.08f, -0.03f}, {0.06f, 0.09f}, {-0.04f, 0.05f}});
    // A horseshoe, a star, a figure of eight.
    expectInside(skin, {{-0.08f, -0.08f},
                        {0.08f, -0.08f},
                        {0.08f, 0.08f},
                        {0.04f, 0.08f},
                        {0.04f, -0.04f},
                        {-0.04f, -0.04f},
                        {-0.04f, 0.08f},
                        {-0.08f, 0.08f}});
    std::vector<glm::vec2> star;
    for (int i = 0; i < 14; ++i)
      star.push_back((i % 2 == 0 ? 0.12f : 0.04f) *
                     glm::vec2(std::cos(0.449f * float(i)), std::sin(0.449f * float(i))));
    expectInside(skin, star);
    expectInside(skin, {{-0.1f, -0.06f}, {0.1f, 0.06f}, {0.1f, -0.061f}, {-0.1f, 0.06f}});
  }
}

TEST(VerticesInsideTest, OutlineAlongEdgesAndThroughVertices) {
  const Skin skin(test::planeMesh(0.4f, 40, 0));  // 10 mm
  const auto found = verticesInside(
      skin.mesh, skin.topology,
      skin.paths.through(onPlane(skin, {{-0.05f, -0.05f}, {0.05f, -0.05f}, {0.05f, 0.05f}, {-0.05f, 0.05f}}),
                         true));
  ASSERT_TRUE(found);
  // 9 x 9 within; those on the outline may be on either side.
  EXPECT_GE(found->size(), 81u);
  EXPECT_LE(found->size(), 121u);
}

TEST(VerticesInsideTest, OutlineWithinATriangleHasNothingInside) {
  const Skin skin(test::planeMesh(0.4f, 4, 0));
  const auto found = verticesInside(skin.mesh, skin.topology,
                                    SurfacePath{{5, {0.4f, 0.3f, 0.3f}},
                                                {5, {0.3f, 0.4f, 0.3f}},
                                                {5, {0.3f, 0.3f, 0.4f}},
                                                {5, {0.4f, 0.3f, 0.3f}}});
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->empty());
}

TEST(VerticesInsideTest, OutlineOnASphereTakesTheSmallerSideEitherWayRound) {
  const Skin skin(test::sphereMesh(0.2f, 25));
  for (const float sense : {1.0f, -1.0f})
    for (const float height : {0.1f, -0.15f}) {
      std::vector<glm::vec3> ring;
      for (int i = 0; i < 12; ++i) {
        const float turn = sense * 2 * pi * float(i) / 12, out = std::sqrt(0.04f - height * height);
        ring.push_back({out * std::cos(turn), height, out * std::sin(turn)});
      }
      const auto found =
          verticesInside(skin.mesh, skin.topology, skin.paths.through(places(skin, ring), true));
      ASSERT_TRUE(found);
      const std::set<std::uint32_t> inside(found->begin(), found->end());
      for (std::uint32_t v = 0; v < skin.mesh.positions.size(); ++v) {
        const float above = (skin.mesh.positions[v].y - height) * (height > 0 ? 1.0f : -1.0f);
        if (std::abs(above) > 0.01f) {
          EXPECT_EQ(inside.contains(v), above > 0);
        }
      }
    }
}

TEST(VerticesInsideTest, RingRoundALimbEnclosesItsEnd) {
  const Skin skin(test::tubeMesh(0.05f, 0.4f, 40));
  std::vector<glm::vec3> ring;
  for (int i = 0; i < 4; ++i)
    ring.push_back({0.05f * std::cos(pi * float(i) / 2), i % 2 == 0 ? 0.28f : 0.32f,
                    0.05f * std::sin(pi * float(i) / 2)});
  const auto found = verticesInside(skin.mesh, skin.topology, skin.paths.through(places(skin, ring), true));
  ASSERT_TRUE(found);
  const std::set<std::uint32_t> inside(found->begin(), found->end());
  for (std::uint32_t v = 0; v < skin.mesh.positions.size(); ++v)
    if (std::abs(skin.mesh.positions[v].y - 0.3f) > 0.025f) {
      EXPECT_EQ(inside.contains(v), skin.mesh.positions[v].y > 0.3f);
    }
}

TEST(VerticesInsideTest, OutlineRoundAHandleHasNoInside) {
  const Skin skin(test::torusMesh(0.2f, 0.06f, 60));
  std::vector<glm::vec3> round;
  for (int i = 0; i < 8; ++i)
    round.push_back({0.26f * std::cos(pi * float(i) / 4), 0, 0.26f * std::sin(pi * float(i) / 4)});
  EXPECT_FALSE(verticesInside(skin.mesh, skin.topology, skin.paths.through(places(skin, round), true)));
}

TEST(VerticesInsideTest, OpenPathHasNoInside) {
  const Skin skin(test::planeMesh(0.2f, 20));
  const SurfacePath open =
      skin.paths.through(onPlane(skin, {{-0.05f, 0}, {0.05f, 0}, {0.05f, 0.05f}}), false);
  EXPECT_FALSE(verticesInside(skin.mesh, skin.topology, open));
}

}  // namespace
}  // namespace knotmap
