#include "geometry/topology.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "test_meshes.h"

namespace knotmap {
namespace {

using testing::UnorderedElementsAre;

// d---c
// | / |   two triangles: 0 = abc, 1 = acd
// a---b
const TriangleMesh square{{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, {{0, 1, 2}, {0, 2, 3}}};

TEST(TopologyTest, SquareOfTwoTriangles) {
  const Topology topology(square);
  EXPECT_EQ(topology.across(0, 2), 1u);  // c to a
  EXPECT_EQ(topology.across(1, 0), 0u);  // a to c
  EXPECT_EQ(topology.across(0, 0), Topology::none);
  EXPECT_THAT(topology.trianglesRound(0), UnorderedElementsAre(0u, 1u));
  EXPECT_THAT(topology.trianglesRound(1), UnorderedElementsAre(0u));
  EXPECT_FALSE(topology.isClosed());
  EXPECT_EQ(topology.componentCount(), 1);
}

TEST(TopologyTest, ClosedFamiliesHaveTheirEulerNumberAndNoBorder) {
  struct Case {
    TriangleMesh mesh;
    int euler;
  };
  for (const int detail : {2, 5, 12})
    for (const Case& shape : {Case{test::sphereMesh(1, detail), 2}, Case{test::bumpyMesh(detail), 2},
                              Case{test::torusMesh(1, 0.4f, 4 * detail), 0}}) {
      const Topology topology(shape.mesh);
      EXPECT_TRUE(topology.isClosed());
      EXPECT_EQ(topology.componentCount(), 1);
      const int vertices = int(shape.mesh.positions.size()), triangles = int(shape.mesh.triangles.size());
      EXPECT_EQ(vertices - triangles / 2, shape.euler);  // edges are 3/2 of the triangles
    }
}

TEST(TopologyTest, AcrossAndBackIsWhereOneStarted) {
  const TriangleMesh torus = test::torusMesh(1, 0.3f, 24);
  const Topology topology(torus);
  for (std::uint32_t t = 0; t < torus.triangles.size(); ++t)
    for (int corner = 0; corner < 3; ++corner) {
      const std::uint32_t other = topology.across(t, corner);
      ASSERT_NE(other, Topology::none);
      EXPECT_THAT(
          (std::array{topology.across(other, 0), topology.across(other, 1), topology.across(other, 2)}),
          testing::Contains(t));
    }
}

TEST(TopologyTest, EveryTriangleIsRoundEachOfItsCorners) {
  const TriangleMesh tube = test::tubeMesh(1, 3, 9);
  const Topology topology(tube);
  std::size_t total = 0;
  for (std::uint32_t v = 0; v < tube.positions.size(); ++v) total += topology.trianglesRound(v).size();
  EXPECT_EQ(total, 3 * tube.triangles.size());
  for (std::uint32_t t = 0; t < tube.triangles.size(); ++t)
    for (int corner = 0; corner < 3; ++corner)
      EXPECT_THAT(topology.trianglesRound(tube.triangles[t][corner]), testing::Contains(t));
}

TEST(TopologyTest, PiecesThatDoNotTouchAreCounted) {
  TriangleMesh two = test::sphereMesh(1, 2);
  const auto offset = std::uint32_t(two.positions.size());
  for (const glm::uvec3 t : test::sphereMesh(1, 2).triangles) two.triangles.push_back(t + offset);
  for (const glm::vec3 p : test::sphereMesh(1, 2).positions) two.positions.push_back(p + glm::vec3(5, 0, 0));
  EXPECT_EQ(Topology(two).componentCount(), 2);
  EXPECT_TRUE(Topology(two).isClosed());
}

TEST(TopologyTest, NoTrianglesIsNoComponent) { EXPECT_EQ(Topology(TriangleMesh{}).componentCount(), 0); }

TEST(TopologyDeathTest, ThreeTrianglesAtAnEdgeAreABrokenPromise) {
  TriangleMesh fan = square;
  fan.positions.push_back({0, 0, 1});
  fan.triangles.push_back({0, 2, 4});
  EXPECT_DEATH(Topology{fan}, "at most two triangles");
}

TEST(TopologyDeathTest, NeighboursThatFaceOppositeWaysAreABrokenPromise) {
  TriangleMesh twisted = square;
  twisted.triangles[1] = {0, 3, 2};
  EXPECT_DEATH(Topology{twisted}, "both face outward");
}

}  // namespace
}  // namespace knotmap
