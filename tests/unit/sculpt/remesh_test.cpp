#include "sculpt/remesh.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "half_facts.h"
#include "sample_sculpts.h"
#include "sculpt/decimate.h"
#include "sculpt/extract.h"

namespace knotmap {
namespace {

using namespace testing_sculpts;

struct Remeshed {
  Sculpt sculpt;
  HalfMesh fine, half;
  std::vector<glm::dvec3> normals;
};

Remeshed remeshedBall(const std::string& more, double triangleCount, int threads = 1) {
  Remeshed result{sculptOf("blob add 0 (0 100 0) (100 100 100) (0 0 0)\n" + more), {}, {}, {}};
  const BodyField field(result.sculpt);
  result.fine = extractedHalf(field, 4, threads);
  for (const glm::dvec3& position : result.fine.positions) result.normals.push_back(field.normal(position));
  SizeField sizes(result.sculpt, result.fine, result.normals, threads);
  if (triangleCount > 0) sizes.scaleToTriangleCount(triangleCount);
  result.half = remeshedHalf(result.fine, field, sizes, threads);
  return result;
}

TEST(Remesh, KeepsTheBallAndMakesGoodTriangles) {
  const HalfMesh half = remeshedBall("", 0).half;
  const HalfFacts facts = factsOf(half);
  EXPECT_TRUE(facts.isManifold && facts.isOpenInMiddle);
  EXPECT_EQ(facts.euler, 1);
  EXPECT_NEAR(facts.area, 62832, 0.01 * 62832);
  for (const glm::dvec3& p : half.positions) EXPECT_NEAR(glm::distance(p, glm::dvec3(0, 100, 0)), 100, 0.01);
  std::vector<double> qualities;
  for (const glm::uvec3& t : half.triangles) qualities.push_back(qualityOf(half, t));
  std::ranges::sort(qualities);
  EXPECT_GT(qualities.front(), 0.5);
  EXPECT_GT(qualities[qualities.size() / 20], 0.8);
}

TEST(Remesh, MakesAboutAsManyTrianglesAsAsked) {
  for (double count : {600.0, 2400.0}) {
    const double made = double(remeshedBall("", count).half.triangles.size());
    EXPECT_NEAR(made / count, 1, 0.08) << count;
  }
}

double meanEdgeNear(const HalfMesh& half, const glm::dvec3& place, double radius) {
  double sum = 0;
  int count = 0;
  for (const glm::uvec3& t : half.triangles)
    for (int k = 0; k < 3; ++k) {
      const glm::dvec3 &a = half.positions[t[k]], &b = half.positions[t[(k + 1) % 3]];
      if (glm::distance(a, place) < radius && glm::distance(b, place) < radius)
        sum += glm::distance(a, b), ++count;
    }
  return sum / count;
}

TEST(Remesh, IsFineWhereTheSculptAsksForDetail) {
  const HalfMesh half = remeshedBall("detail 3 (100 100 0 30)\n", 0).half;
  EXPECT_NEAR(meanEdgeNear(half, {100, 100, 0}, 25), 3, 0.4);
  EXPECT_NEAR(meanEdgeNear(half, {0, 200, 0}, 40), 10, 1.2) << "the coarsest edge";
}

TEST(Remesh, GivesTheSameForAnyNumberOfThreads) {
  const HalfMesh one = remeshedBall("", 1500, 1).half, three = remeshedBall("", 1500, 3).half;
  EXPECT_EQ(one.positions, three.positions);
  EXPECT_EQ(one.triangles, three.triangles);
}

TEST(SizeField, EdgesGrowSlowlyFromPlaceToPlace) {
  const Remeshed ball = remeshedBall("detail 3 (100 100 0 30)\n", 0);
  const SizeField sizes(ball.sculpt, ball.fine, ball.normals, 1);
  EXPECT_DOUBLE_EQ(sizes.edgeAt({100, 100, 0}), 3);
  EXPECT_DOUBLE_EQ(sizes.edgeAt({0, 200, 0}), 10);
  for (const glm::uvec3& t : ball.fine.triangles) {
    const glm::dvec3 &a = ball.fine.positions[t.x], &b = ball.fine.positions[t.y];
    EXPECT_LE(std::abs(sizes.edgeAt(a) - sizes.edgeAt(b)), 0.5 * glm::distance(a, b));
  }
}

TEST(SizeField, SmallFormsAskForShortEdges) {
  const Sculpt sculpt = sculptOf("blob add 0 (0 0 0) (8 8 8) (0 0 0)\n");
  const BodyField field(sculpt);
  const HalfMesh fine = extractedHalf(field, 1.5, 1);
  std::vector<glm::dvec3> normals;
  for (const glm::dvec3& position : fine.positions) normals.push_back(field.normal(position));
  const double edge = SizeField(sculpt, fine, normals, 1).edgeAt({8, 0, 0});
  EXPECT_GT(edge, 2.5);
  EXPECT_LT(edge, 5.5);
}

std::vector<glm::vec3> ballNormals(const HalfMesh& half) {
  std::vector<glm::vec3> normals;
  for (const glm::dvec3& position : half.positions)
    normals.push_back(glm::vec3(glm::normalize(position - glm::dvec3(0, 100, 0))));
  return normals;
}

TEST(Decimate, KeepsTheSurfaceWithFewerTriangles) {
  const HalfMesh half = remeshedBall("", 2400).half;
  const HalfMesh coarse{half.positions, decimatedTriangles(half, ballNormals(half), 700)};
  HalfFacts facts = factsOf(coarse);
  EXPECT_EQ(facts.euler, 1);
  EXPECT_TRUE(facts.isManifold);
  EXPECT_NEAR(double(coarse.triangles.size()), 700, 3);
  EXPECT_NEAR(facts.volume, factsOf(half).volume, 0.02 * factsOf(half).volume);
  for (const glm::uvec3& t : coarse.triangles) {
    const auto& p = coarse.positions;
    const glm::dvec3 outward = (p[t.x] + p[t.y] + p[t.z]) / 3.0 - glm::dvec3(0, 100, 0);
    EXPECT_GT(glm::dot(glm::cross(p[t.y] - p[t.x], p[t.z] - p[t.x]), outward), 0)
        << "no triangle is turned over";
  }
}

TEST(Decimate, StopsWhereNothingMayGo) {
  const HalfMesh half = remeshedBall("", 600).half;
  const HalfMesh coarse{half.positions, decimatedTriangles(half, ballNormals(half), 0)};
  EXPECT_EQ(factsOf(coarse).euler, 1);
  EXPECT_GT(coarse.triangles.size(), 4u);
}

}  // namespace
}  // namespace knotmap
