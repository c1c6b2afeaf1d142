#include "sculpt/skin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "geometry/topology.h"
#include "sample_sculpts.h"

namespace knotmap {
namespace {

using namespace testing_sculpts;
using ::testing::HasSubstr;

SkinOptions coarseOptions(int triangleCount, int threads = 2) {
  SkinOptions options;
  options.cellMm = 4;
  options.triangleCount = triangleCount;
  options.coarseCount = triangleCount / 4;
  options.threads = threads;
  return options;
}

long eulerOf(const std::vector<glm::uvec3>& triangles) {
  std::set<std::uint32_t> vertices;
  std::set<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (const glm::uvec3& t : triangles)
    for (int k = 0; k < 3; ++k) {
      vertices.insert(t[k]);
      edges.insert(std::minmax(t[k], t[(k + 1) % 3]));
    }
  return long(vertices.size()) - long(edges.size()) + long(triangles.size());
}

// What must hold for the skin of any body.
void expectBodySkin(const Skin& skin) {
  const Topology topology(skin.mesh);
  EXPECT_TRUE(topology.isClosed());
  EXPECT_EQ(topology.componentCount(), 1);
  EXPECT_EQ(eulerOf(skin.mesh.triangles), 2);
  EXPECT_EQ(eulerOf(skin.coarseTriangles), 2);
  ASSERT_EQ(skin.mirror.size(), skin.mesh.positions.size());
  ASSERT_EQ(skin.normals.size(), skin.mesh.positions.size());
  float lowest = 1;
  for (std::size_t i = 0; i < skin.mirror.size(); ++i) {
    const glm::vec3 here = skin.mesh.positions[i], twin = skin.mesh.positions[skin.mirror[i]];
    EXPECT_EQ(twin, glm::vec3(-here.x, here.y, here.z));
    EXPECT_EQ(skin.mirror[skin.mirror[i]], i);
    EXPECT_EQ(skin.normals[skin.mirror[i]], skin.normals[i] * glm::vec3(-1, 1, 1));
    EXPECT_NEAR(glm::length(skin.normals[i]), 1, 1e-5);
    lowest = std::min(lowest, here.y);
  }
  EXPECT_EQ(lowest, 0) << "it stands on the floor";
}

TEST(Skin, OfABallHasItsAreaAndNormals) {
  const Sculpt sculpt = ball();
  const Result<Skin> skin = makeSkin(sculpt, coarseOptions(8000));
  ASSERT_TRUE(skin) << toString(skin.problems());
  expectBodySkin(*skin);
  EXPECT_NEAR(surfaceArea(skin->mesh), 4 * 3.14159265 * 0.01, 0.002 * 0.1257) << "4 pi r^2";
  EXPECT_NEAR(skin->floorMm, 0, 0.5);
  for (std::size_t i = 0; i < skin->normals.size(); ++i) {
    const glm::vec3 outward = glm::normalize(skin->mesh.positions[i] - glm::vec3(0, 0.1, 0));
    EXPECT_GT(glm::dot(skin->normals[i], outward), 0.9999f);
  }
}

TEST(Skin, StandsOnTheFloorWhereverItIsWritten) {
  const Sculpt sculpt = sculptOf("blob add 0 (0 -40 0) (100 100 100) (0 0 0)\n");
  const Result<Skin> skin = makeSkin(sculpt, coarseOptions(2000));
  ASSERT_TRUE(skin);
  expectBodySkin(*skin);
  EXPECT_NEAR(skin->floorMm, -140, 0.5);
}

Skin adultSkin(int threads) {
  const Result<Sculpt> sculpt = readSculpt(KNOTMAP_SOURCE_DIR "/assets/sculpt/adult_male.sculpt");
  Result<Skin> skin = makeSkin(*sculpt, coarseOptions(12000, threads));
  EXPECT_TRUE(skin) << toString(skin.problems());
  return *std::move(skin);
}

void expectGoodTriangles(const Skin& skin) {
  std::vector<float> qualities;
  for (std::uint32_t t = 0; t < skin.mesh.triangles.size(); ++t)
    qualities.push_back(triangleQuality(skin.mesh, t));
  std::ranges::sort(qualities);
  EXPECT_GT(qualities[qualities.size() / 20], 0.8f);
  EXPECT_GT(qualities.front(), 0.2f);
}

// But for a few in deep folds, where a large triangle cannot follow the skin.
void expectNormalsOutward(const Skin& skin) {
  std::size_t against = 0;
  for (std::uint32_t t = 0; t < skin.mesh.triangles.size(); ++t)
    for (int k = 0; k < 3; ++k)
      against += glm::dot(triangleNormal(skin.mesh, t), skin.normals[skin.mesh.triangles[t][k]]) < 0;
  EXPECT_LT(against, 3 * skin.mesh.triangles.size() / 200);
}

void expectAdultMeasures(const Skin& skin) {
  float highest = 0;
  for (const glm::vec3& position : skin.mesh.positions) highest = std::max(highest, position.y);
  EXPECT_NEAR(highest, 1.733, 0.01);
  EXPECT_NEAR(surfaceArea(skin.mesh), 1.72, 0.04);
}

// Share of corners that a cache of the last 32 vertices misses, per triangle; 0.5 is the least, 3 the most.
double missesPerTriangle(const std::vector<glm::uvec3>& triangles) {
  std::vector<std::uint32_t> cache;
  std::size_t misses = 0;
  for (const glm::uvec3& t : triangles)
    for (int k = 0; k < 3; ++k) {
      if (std::ranges::find(cache, t[k]) != cache.end()) continue;
      ++misses;
      cache.push_back(t[k]);
      if (cache.size() > 32) cache.erase(cache.begin());
    }
  return double(misses) / double(triangles.size());
}

void expectDrawOrder(const Skin& skin) {
  EXPECT_LT(missesPerTriangle(skin.mesh.triangles), 0.9);
  std::uint32_t used = 0;  // vertices appear in the order of their first use
  for (const glm::uvec3& t : skin.mesh.triangles)
    for (int k = 0; k < 3; ++k) {
      EXPECT_LE(t[k], used);
      used = std::max(used, t[k] + 1);
    }
}

TEST(AdultSkin, IsABodysSkinOfGoodTrianglesInDrawOrder) {
  const Skin skin = adultSkin(2);
  expectBodySkin(skin);
  expectGoodTriangles(skin);
  expectNormalsOutward(skin);
  expectAdultMeasures(skin);
  expectDrawOrder(skin);
  EXPECT_NEAR(double(skin.mesh.triangles.size()), 12000, 900);
  EXPECT_NEAR(double(skin.coarseTriangles.size()), 3000, 50);
}

TEST(AdultSkin, IsTheSameForAnyNumberOfThreads) {
  const Skin one = adultSkin(1), three = adultSkin(3);
  EXPECT_EQ(one.mesh.positions, three.mesh.positions);
  EXPECT_EQ(one.mesh.triangles, three.mesh.triangles);
  EXPECT_EQ(one.normals, three.normals);
  EXPECT_EQ(one.coarseTriangles, three.coarseTriangles);
}

std::string problemOf(const std::string& parts) {
  const Sculpt sculpt = sculptOf(parts);
  const Result<Skin> skin = makeSkin(sculpt, coarseOptions(2000));
  return skin ? "none" : toString(skin.problems());
}

TEST(SkinProblems, NamesThePartThatFloatsFree) {
  const std::string problem =
      problemOf("blob add 0 (0 0 0) (60 60 60) (0 0 0)\nblob add 0 (100 0 0) (20 20 20) (0 0 0)\n");
  EXPECT_THAT(problem, HasSubstr("sample:4:1: this part floats free at ("));
  EXPECT_THAT(problem, HasSubstr("let it overlap the body"));
}

TEST(SkinProblems, NamesThePartThatLeavesAHollow) {
  EXPECT_THAT(problemOf("blob add 0 (0 0 0) (80 80 80) (0 0 0)\nblob carve 0 (40 0 0) (20 20 20) (0 0 0)\n"),
              HasSubstr("sample:4:1: the body has a hollow at"));
}

TEST(SkinProblems, FindsAHandleAcrossTheMiddle) {
  EXPECT_THAT(
      problemOf(
          "blob add 0 (0 0 0) (40 40 40) (0 0 0)\nchain add 5 (20 20 0 15) (60 60 0 15) (0 120 0 15)\n"),
      HasSubstr("left and right meet twice: there is a handle at"));
}

TEST(SkinProblems, FindsAHandleOfOneSide) {
  EXPECT_THAT(problemOf("blob add 0 (0 0 0) (60 60 60) (0 0 0)\n"
                        "chain add 5 (50 -20 0 12) (110 -40 0 12) (110 40 0 12) (50 20 0 12)\n"),
              HasSubstr("sample: the body has 1 handles on each side (two forms touch twice"));
}

TEST(SkinProblems, FindsThatNothingIsLeft) {
  EXPECT_THAT(problemOf("blob add 0 (0 0 0) (30 30 30) (0 0 0)\nblob carve 0 (0 0 0) (40 40 40) (0 0 0)\n"),
              HasSubstr("there is no skin in this sculpt (is everything carved away?)"));
}

TEST(SkinProblems, FindsThatLeftAndRightAreApart) {
  EXPECT_THAT(problemOf("blob add 0 (100 0 0) (60 60 60) (0 0 0)\n"),
              HasSubstr("sample:3:1: the body does not reach the mirror plane"));
}

}  // namespace
}  // namespace knotmap
