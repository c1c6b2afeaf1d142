#include "geometry/ray_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "test_meshes.h"

namespace knotmap {
namespace {

glm::vec3 randomDirection(test::Random& random) {
  glm::vec3 direction;
  do direction = 2.0f * glm::vec3(random.unit(), random.unit(), random.unit()) - 1.0f;
  while (glm::length(direction) < 0.1f);
  return glm::normalize(direction);
}

TEST(RayTreeTest, RayFromTheMiddleOfASphereHitsItWhereItPoints) {
  const TriangleMesh sphere = test::sphereMesh(2, 12);
  const RayTree tree(sphere);
  test::Random random(3);
  for (int i = 0; i < 500; ++i) {
    const glm::vec3 direction = randomDirection(random);
    const auto hit = tree.hit(glm::vec3(0), direction);
    ASSERT_TRUE(hit);
    EXPECT_NEAR(hit->distance, 2, 0.02);  // chords lie a little inside
    EXPECT_NEAR(glm::length(positionAt(sphere, hit->point) - hit->distance * direction), 0, 1e-5);
  }
}

TEST(RayTreeTest, DistanceIsInUnitsOfTheDirection) {
  const TriangleMesh plane = test::planeMesh(4, 5);
  const auto hit = RayTree(plane).hit({0.3f, 6, 0.2f}, {0, -3, 0});
  ASSERT_TRUE(hit);
  EXPECT_FLOAT_EQ(hit->distance, 2);
}

// Every triangle tried, in double precision (Moeller & Trumbore, 1997).
std::vector<double> allHits(const TriangleMesh& mesh, const glm::dvec3& origin, const glm::dvec3& direction) {
  std::vector<double> distances;
  for (const glm::uvec3& t : mesh.triangles) {
    const glm::dvec3 a(mesh.positions[t.x]), ab = glm::dvec3(mesh.positions[t.y]) - a,
                                             ac = glm::dvec3(mesh.positions[t.z]) - a;
    const glm::dvec3 p = glm::cross(direction, ac), q = glm::cross(origin - a, ab);
    const double determinant = glm::dot(ab, p), u = glm::dot(origin - a, p) / determinant,
                 v = glm::dot(direction, q) / determinant, distance = glm::dot(ac, q) / determinant;
    if (u >= 0 && v >= 0 && u + v <= 1 && distance > 0) distances.push_back(distance);
  }
  std::sort(distances.begin(), distances.end());
  return distances;
}

TEST(RayTreeTest, NearestFarthestAndBlockedAgreeWithTryingEveryTriangle) {
  const TriangleMesh mesh = test::bumpyMesh(12);
  const RayTree tree(mesh);
  test::Random random(4);
  int hitCount = 0;
  for (int i = 0; i < 2000; ++i) {
    const glm::vec3 origin = 0.5f * randomDirection(random),
                    direction = 0.25f * randomDirection(random) - origin;
    const std::vector<double> expected = allHits(mesh, origin, direction);
    const auto first = tree.hit(origin, direction), last = tree.farthestHit(origin, direction);
    ASSERT_EQ(first.has_value(), !expected.empty());
    ASSERT_EQ(last.has_value(), !expected.empty());
    if (expected.empty()) continue;
    ++hitCount;
    EXPECT_NEAR(first->distance, expected.front(), 1e-5);
    EXPECT_NEAR(last->distance, expected.back(), 1e-5);
    EXPECT_TRUE(tree.isBlocked(origin, direction, first->distance * 1.001f));
    EXPECT_FALSE(tree.isBlocked(origin, direction, first->distance * 0.999f));
    EXPECT_FALSE(tree.hit(origin, direction, first->distance * 0.999f));
    const auto shortened = tree.farthestHit(origin, direction, last->distance * 0.999f);
    EXPECT_EQ(shortened.has_value(), expected.size() > 1);
  }
  EXPECT_GT(hitCount, 300);
}

TEST(RayTreeTest, RaysThroughEveryVertexAndEdgeDoNotSlipThrough) {
  const TriangleMesh sphere = test::sphereMesh(1, 9);
  const RayTree tree(sphere);
  const glm::vec3 inside(0.013f, -0.02f, 0.031f);
  for (const glm::uvec3& t : sphere.triangles)
    for (int corner = 0; corner < 3; ++corner) {
      const glm::vec3 a = sphere.positions[t[corner]], b = sphere.positions[t[(corner + 1) % 3]];
      for (const float along : {0.0f, 0.25f, 0.5f})
        EXPECT_TRUE(tree.hit(inside, a + along * (b - a) - inside)) << "edge " << t[corner] << ", " << along;
    }
}

TEST(RayTreeTest, RaysAlongTheAxesHit) {
  const TriangleMesh sphere = test::sphereMesh(1, 4);
  const RayTree tree(sphere);
  for (int axis = 0; axis < 3; ++axis)
    for (const float sign : {-1.0f, 1.0f}) {
      glm::vec3 direction(0);
      direction[axis] = sign;
      EXPECT_TRUE(tree.hit(glm::vec3(0), direction));
      EXPECT_TRUE(tree.hit(-3.0f * direction, direction));
      EXPECT_FALSE(tree.hit(3.0f * direction, direction));
    }
}

TEST(RayTreeTest, WeightsOfAHitArePositiveAndSumToOne) {
  const TriangleMesh sphere = test::sphereMesh(1, 6);
  const RayTree tree(sphere);
  for (const glm::vec3& vertex : sphere.positions) {
    const glm::vec3 weights = tree.hit(glm::vec3(0), vertex)->point.weights;
    EXPECT_GE(std::min({weights.x, weights.y, weights.z}), 0);
    EXPECT_NEAR(weights.x + weights.y + weights.z, 1, 1e-6);
  }
}

TEST(RayTreeTest, ClosestPlaceAgreesWithTryingDensePlaces) {
  const TriangleMesh mesh = test::bumpyMesh(10);
  const RayTree tree(mesh);
  test::Random random(5), onMesh(6);
  std::vector<glm::vec3> dense;
  for (int i = 0; i < 60000; ++i) dense.push_back(positionAt(mesh, onMesh.pointOn(mesh)));
  for (int i = 0; i < 100; ++i) {
    const glm::vec3 place = (0.05f + 0.6f * random.unit()) * randomDirection(random);
    float least = 1e9f;
    for (const glm::vec3& p : dense) least = std::min(least, glm::length(p - place));
    const float found = glm::length(positionAt(mesh, tree.closest(place)) - place);
    EXPECT_LE(found, least + 1e-6f);
    EXPECT_GT(found, least - 0.005f);  // the dense places lie 2 mm apart
  }
}

TEST(RayTreeTest, ClosestPlaceToAPlaceOnTheMeshIsThatPlace) {
  for (const TriangleMesh& mesh :
       {test::sphereMesh(1, 7), test::torusMesh(1, 0.3f, 30), test::planeMesh(1, 8)}) {
    const RayTree tree(mesh);
    test::Random random(7);
    for (int i = 0; i < 300; ++i) {
      const glm::vec3 place = positionAt(mesh, random.pointOn(mesh));
      EXPECT_NEAR(glm::length(positionAt(mesh, tree.closest(place)) - place), 0, 1e-6);
    }
  }
}

TEST(RayTreeTest, ManyTrianglesInOnePlaceStillMakeATree) {
  TriangleMesh mesh{{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, {}};
  for (int i = 0; i < 1000; ++i) mesh.triangles.push_back({0, 1, 2});
  EXPECT_TRUE(RayTree(mesh).hit({0.2f, 0.2f, 1}, {0, 0, -1}));
}

TEST(RayTreeTest, ShrinkingTrianglesDoNotMakeTheTreeTooDeep) {
  TriangleMesh mesh;
  float at = 1, size = 0.25f;
  for (std::uint32_t i = 0; i < 600; ++i, at *= 0.9f, size *= 0.9f) {
    mesh.positions.insert(mesh.positions.end(), {{at, 0, 0}, {at + size, 0, 0}, {at, size, 0}});
    mesh.triangles.push_back({3 * i, 3 * i + 1, 3 * i + 2});
  }
  EXPECT_TRUE(RayTree(mesh).hit({1.05f, 0.05f, 1}, {0, 0, -1}));
}

TEST(RayTreeTest, NothingIsHitWhereNothingIs) {
  const TriangleMesh nothing;
  const RayTree tree(nothing);
  EXPECT_FALSE(tree.hit({0, 0, 0}, {0, 0, 1}));
  EXPECT_FALSE(tree.farthestHit({0, 0, 0}, {0, 0, 1}));
  EXPECT_FALSE(tree.isBlocked({0, 0, 0}, {0, 0, 1}, 10));
}

}  // namespace
}  // namespace knotmap
