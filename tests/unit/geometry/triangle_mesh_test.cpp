#include "geometry/triangle_mesh.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "test_meshes.h"

namespace knotmap {
namespace {

using std::numbers::pi;

const TriangleMesh rightTriangle{{{0, 0, 0}, {3, 0, 0}, {0, 4, 0}}, {{0, 1, 2}}};

TEST(TriangleMeshTest, AreaOfARightTriangleIsHalfItsLegs) {
  EXPECT_FLOAT_EQ(triangleArea(rightTriangle, 0), 6);
}

TEST(TriangleMeshTest, NormalPointsWhereCornersTurnCounterClockwise) {
  EXPECT_EQ(triangleNormal(rightTriangle, 0), glm::vec3(0, 0, 1));
}

TEST(TriangleMeshTest, QualityIsOneForEqualSidesAndZeroForALine) {
  const TriangleMesh equal{{{0, 0, 0}, {1, 0, 0}, {0.5f, std::sqrt(3.0f) / 2, 0}}, {{0, 1, 2}}};
  EXPECT_NEAR(triangleQuality(equal, 0), 1, 1e-6);
  const TriangleMesh line{{{0, 0, 0}, {1, 0, 0}, {2, 0, 0}}, {{0, 1, 2}}};
  EXPECT_EQ(triangleQuality(line, 0), 0);
  const TriangleMesh point{{{1, 1, 1}}, {{0, 0, 0}}};
  EXPECT_EQ(triangleQuality(point, 0), 0);
}

TEST(TriangleMeshTest, NormalOfATriangleWithoutAreaIsZeroNotNaN) {
  const TriangleMesh line{{{0, 0, 0}, {1, 0, 0}, {2, 0, 0}}, {{0, 1, 2}}};
  EXPECT_EQ(triangleNormal(line, 0), glm::vec3(0));
  for (const glm::vec3& normal : vertexNormals(line)) EXPECT_EQ(normal, glm::vec3(0));
}

TEST(TriangleMeshTest, SphereAreaAndNormalsConvergeToTheSphere) {
  double lastMissing = 1;
  for (const int detail : {4, 8, 16}) {
    const TriangleMesh sphere = test::sphereMesh(0.5f, detail);
    const double missing = 1 - surfaceArea(sphere) / pi;  // 4 pi r2 with r = 1/2
    EXPECT_GT(missing, 0);
    EXPECT_LT(missing, lastMissing / 3.5);  // second order: a quarter at each doubling
    lastMissing = missing;
    const std::vector<glm::vec3> normals = vertexNormals(sphere);
    for (std::size_t v = 0; v < normals.size(); ++v)
      EXPECT_GT(glm::dot(normals[v], 2.0f * sphere.positions[v]), 0.999);
  }
}

TEST(TriangleMeshTest, TestSurfacesAreKnownSurfacesSeenFromOutside) {
  EXPECT_NEAR(surfaceArea(test::planeMesh(0.4f, 20)), 0.16, 1e-6);
  EXPECT_NEAR(surfaceArea(test::tubeMesh(0.05f, 0.3f, 90)), 2 * pi * 0.05 * 0.3, 1e-4);
  EXPECT_NEAR(surfaceArea(test::torusMesh(0.2f, 0.05f, 120)), 4 * pi * pi * 0.2 * 0.05, 1e-3);  // chords
  EXPECT_GT(triangleNormal(test::planeMesh(1, 3), 4).y, 0.99f);
  const TriangleMesh tube = test::tubeMesh(1, 1, 12);
  EXPECT_GT(glm::dot(triangleNormal(tube, 0), tube.positions[tube.triangles[0].x]), 0.5f);
}

TEST(TriangleMeshTest, VertexBecomesAPlaceInATriangleThatHasIt) {
  const TriangleMesh sphere = test::sphereMesh(1, 3);
  for (std::uint32_t v = 0; v < sphere.positions.size(); ++v)
    EXPECT_EQ(positionAt(sphere, surfacePointAtVertex(sphere, v)), sphere.positions[v]);
}

TEST(TriangleMeshDeathTest, VertexWithoutATriangleIsABrokenPromise) {
  const TriangleMesh mesh{{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {5, 5, 5}}, {{0, 1, 2}}};
  EXPECT_DEATH((void)surfacePointAtVertex(mesh, 3), "lies in a triangle");
}

TEST(TriangleMeshTest, ValuesAreReadBetweenCorners) {
  const std::vector<float> perVertex{1, 2, 4};
  EXPECT_FLOAT_EQ(valueAt(rightTriangle, perVertex, {0, {0.5f, 0.25f, 0.25f}}), 2);
  EXPECT_EQ(positionAt(rightTriangle, {0, {0, 0.5f, 0.5f}}), glm::vec3(1.5f, 2, 0));
}

}  // namespace
}  // namespace knotmap
