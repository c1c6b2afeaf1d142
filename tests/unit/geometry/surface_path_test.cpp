#include "geometry/surface_path.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geometry/surface_point.h"
#include "test_meshes.h"
#include "test_skin.h"

namespace knotmap {
namespace {

using test::Skin;
constexpr float pi = std::numbers::pi_v<float>;

// What the header promises of every line.
void expectLine(const Skin& skin, const SurfacePath& path) {
  ASSERT_FALSE(path.empty());
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    EXPECT_TRUE(inTriangle(skin.mesh, path[i + 1], path[i].triangle).has_value()) << "piece " << i;
    EXPECT_GE(std::min({path[i].weights.x, path[i].weights.y, path[i].weights.z}), 0);
    EXPECT_NEAR(path[i].weights.x + path[i].weights.y + path[i].weights.z, 1, 1e-5);
  }
}
void expectEnds(const Skin& skin, const SurfacePath& path, const SurfacePoint& from, const SurfacePoint& to) {
  EXPECT_NEAR(glm::distance(skin.at(path.front()), skin.at(from)), 0, 1e-7);
  EXPECT_NEAR(glm::distance(skin.at(path.back()), skin.at(to)), 0, 1e-7);
}

float alongSphere(float radius, const glm::vec3& a, const glm::vec3& b) {
  return radius * std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b));
}

TEST(SurfacePathTest, PathOnAPlaneIsStraight) {
  for (const int cells : {3, 20, 50}) {
    const Skin skin(test::planeMesh(0.4f, cells));
    test::Random random(1);
    for (int i = 0; i < 50; ++i) {
      const SurfacePoint from = random.pointOn(skin.mesh), to = random.pointOn(skin.mesh);
      const SurfacePath path = skin.paths.shortest(from, to);
      expectLine(skin, path);
      expectEnds(skin, path, from, to);
      const glm::vec3 a = skin.at(from), b = skin.at(to);
      EXPECT_NEAR(pathLength(skin.mesh, path), glm::distance(a, b), 1e-6);
      for (const SurfacePoint& place : path)
        EXPECT_NEAR(glm::length(glm::cross(skin.at(place) - a, glm::normalize(b - a))), 0, 1e-5);
    }
  }
}

TEST(SurfacePathTest, PathOnASphereIsTheGreatCircle) {
  const float radius = 0.2f;
  for (const int detail : {20, 40}) {
    const Skin skin(test::sphereMesh(radius, detail));
    test::Random random(2);
    for (int i = 0; i < 40; ++i) {
      const SurfacePoint from = random.pointOn(skin.mesh), to = random.pointOn(skin.mesh);
      const glm::vec3 a = skin.at(from), b = skin.at(to);
      const float exact = alongSphere(radius, a, b);
      const SurfacePath path = skin.paths.shortest(from, to);
      expectLine(skin, path);
      EXPECT_NEAR(pathLength(skin.mesh, path), exact, 0.005f * exact);
      const glm::vec3 axis = glm::normalize(glm::cross(a, b));
      if (exact > 0.9f * pi * radius) continue;  // nearly opposite: every way is as short
      for (const SurfacePoint& place : path) EXPECT_NEAR(glm::dot(skin.at(place), axis), 0, 0.02f * radius);
    }
  }
}

TEST(SurfacePathTest, PathOnATubeIsTheHelix) {
  const float radius = 0.05f;
  const Skin skin(test::tubeMesh(radius, 0.4f, 60));
  test::Random random(3);
  for (int i = 0; i < 40; ++i) {
    const SurfacePoint from = random.pointOn(skin.mesh), to = random.pointOn(skin.mesh);
    const glm::vec3 a = skin.at(from), b = skin.at(to);
    const float turn = std::remainder(std::atan2(b.z, b.x) - std::atan2(a.z, a.x), 2 * pi);
    const float exact = std::hypot(radius * turn, b.y - a.y);
    const SurfacePath path = skin.paths.shortest(from, to);
    expectLine(skin, path);
    EXPECT_NEAR(pathLength(skin.mesh, path), exact, 0.005f * exact);
    if (std::abs(turn) > 3) continue;  // either way round
    const SurfacePoint middle = alongPath(skin.mesh, path, 0.5f);
    const float angle = std::atan2(a.z, a.x) + turn / 2;
    const glm::vec3 exactMiddle(radius * std::cos(angle), (a.y + b.y) / 2, radius * std::sin(angle));
    EXPECT_NEAR(glm::distance(skin.at(middle), exactMiddle), 0, 0.01f * exact + 0.0005f);
  }
}

TEST(SurfacePathTest, PathsBetweenVerticesAndAlongEdges) {
  const Skin skin(test::planeMesh(0.2f, 8, 0));
  // Corner to corner of the square along its diagonal, side to side along a row of vertices.
  for (const auto& [from, to] :
       {std::pair<std::uint32_t, std::uint32_t>{0, 80}, {8, 72}, {36, 44}, {4, 76}, {0, 8}}) {
    const SurfacePoint a = surfacePointAtVertex(skin.mesh, from), b = surfacePointAtVertex(skin.mesh, to);
    const SurfacePath path = skin.paths.shortest(a, b);
    expectLine(skin, path);
    expectEnds(skin, path, a, b);
    EXPECT_NEAR(pathLength(skin.mesh, path), glm::distance(skin.at(a), skin.at(b)), 1e-6);
  }
}

TEST(SurfacePathTest, EndsOnEdgesOfTheFirstAndLastGateDoNotBendThePath) {
  const Skin skin(test::planeMesh(0.4f, 80, 0));
  for (int i = 0; i < 48; ++i) {
    const float turn = 2 * pi * float(i) / 48, next = 2 * pi * float(i + 1) / 48;
    const SurfacePoint a = skin.nearest(0.13f * glm::vec3(std::cos(turn), 0, std::sin(turn)));
    const SurfacePoint b = skin.nearest(0.13f * glm::vec3(std::cos(next), 0, std::sin(next)));
    const SurfacePath path = skin.paths.shortest(a, b);
    expectLine(skin, path);
    expectEnds(skin, path, a, b);
    EXPECT_NEAR(pathLength(skin.mesh, path), glm::distance(skin.at(a), skin.at(b)), 1e-6);
  }
}

TEST(SurfacePathTest, PathRoundASaddleBendsAtItsCorner) {
  // A square without its quarter x > 0, z > 0: from one arm to the other the path bends at the inner corner.
  TriangleMesh mesh = test::planeMesh(0.2f, 20, 0);
  std::erase_if(mesh.triangles, [&](const glm::uvec3& t) {
    const glm::vec3 middle = (mesh.positions[t.x] + mesh.positions[t.y] + mesh.positions[t.z]) / 3.0f;
    return middle.x > 0 && middle.z > 0;
  });
  const Skin skin(std::move(mesh));
  const SurfacePoint from = skin.nearest({0.08f, 0, -0.03f}), to = skin.nearest({-0.03f, 0, 0.08f});
  const SurfacePath path = skin.paths.shortest(from, to);
  expectLine(skin, path);
  EXPECT_NEAR(pathLength(skin.mesh, path), 2 * std::hypot(0.08f, 0.03f), 1e-6);
}

TEST(SurfacePathTest, HundredsOfPathsOnABumpyBodyArriveAndAreShort) {
  for (const int detail : {18, 45}) {
    const Skin skin(test::bumpyMesh(detail));
    test::Random random(4);
    for (int i = 0; i < 300; ++i) {
      const SurfacePoint from = random.pointOn(skin.mesh), to = random.pointOn(skin.mesh);
      const SurfacePath path = skin.paths.shortest(from, to);
      expectLine(skin, path);
      expectEnds(skin, path, from, to);
      const float marched = valueAt(skin.mesh, skin.distance.from(std::vector{DistanceSource{to}}), from);
      EXPECT_LE(pathLength(skin.mesh, path), 1.01f * marched + 0.001f)
          << "pair " << i << ", detail " << detail;
    }
  }
}

TEST(SurfacePathTest, ShortestPathIsAsLongBackwards) {
  const Skin skin(test::bumpyMesh(25));
  test::Random random(5);
  for (int i = 0; i < 50; ++i) {
    const SurfacePoint from = random.pointOn(skin.mesh), to = random.pointOn(skin.mesh);
    const float there = pathLength(skin.mesh, skin.paths.shortest(from, to));
    const float back = pathLength(skin.mesh, skin.paths.shortest(to, from));
    EXPECT_NEAR(there, back, 0.01f * there + 0.001f);
  }
}

TEST(SurfacePathTest, PathToTheSamePlaceHasNoLength) {
  const Skin skin(test::sphereMesh(1, 5));
  const SurfacePoint place{33, {0.2f, 0.3f, 0.5f}};
  const SurfacePath path = skin.paths.shortest(place, place);
  expectLine(skin, path);
  EXPECT_EQ(pathLength(skin.mesh, path), 0);
}

TEST(SurfacePathTest, SkinThatIsNotConnectedHasNoPath) {
  TriangleMesh two = test::sphereMesh(1, 3);
  const auto count = std::uint32_t(two.positions.size());
  const auto triangles = std::uint32_t(two.triangles.size());
  for (const glm::uvec3 t : test::sphereMesh(1, 3).triangles) two.triangles.push_back(t + count);
  for (const glm::vec3 p : test::sphereMesh(1, 3).positions) two.positions.push_back(p + glm::vec3(3, 0, 0));
  const Skin skin(std::move(two));
  const SurfacePoint here{0, glm::vec3(1 / 3.0f)}, there{triangles, glm::vec3(1 / 3.0f)};
  EXPECT_TRUE(skin.paths.shortest(here, there).empty());
  EXPECT_TRUE(skin.paths.through(std::vector{here, there}, false).empty());
}

TEST(SurfacePathTest, ThroughPlacesGoesToEachAndClosedReturns) {
  const Skin skin(test::planeMesh(0.2f, 20));
  const std::vector<SurfacePoint> corners{skin.nearest({-0.05f, 0, -0.05f}), skin.nearest({0.05f, 0, -0.05f}),
                                          skin.nearest({0.05f, 0, 0.05f}), skin.nearest({-0.05f, 0, 0.05f})};
  const SurfacePath open = skin.paths.through(corners, false), closed = skin.paths.through(corners, true);
  expectLine(skin, open);
  expectLine(skin, closed);
  EXPECT_NEAR(pathLength(skin.mesh, open), 0.3, 1e-5);
  EXPECT_NEAR(pathLength(skin.mesh, closed), 0.4, 1e-5);
  EXPECT_EQ(skin.at(closed.front()), skin.at(closed.back()));
  EXPECT_EQ(skin.paths.through({}, true).size(), 0u);
  EXPECT_EQ(skin.paths.through(std::vector{corners[0]}, false).size(), 1u);
}

TEST(SurfaceWalkTest, WalkOnAPlaneIsStraight) {
  const Skin skin(test::planeMesh(0.4f, 30));
  test::Random random(6);
  for (int i = 0; i < 200; ++i) {
    SurfacePoint from = skin.nearest({0.1f * (random.unit() - 0.5f), 0, 0.1f * (random.unit() - 0.5f)});
    if (i % 3 == 0) from = surfacePointAtVertex(skin.mesh, skin.mesh.triangles[from.triangle].x);
    const float turn = 2 * pi * random.unit(), metres = 0.12f * random.unit();
    const glm::vec3 direction(std::cos(turn), 0.7f, std::sin(turn));  // also points away from the skin
    const glm::vec3 expected = skin.at(from) + metres * glm::vec3(std::cos(turn), 0, std::sin(turn));
    EXPECT_NEAR(glm::distance(skin.at(skin.paths.walk(from, direction, metres)), expected), 0, 1e-5);
  }
}

TEST(SurfaceWalkTest, WalkOnASphereFollowsTheGreatCircle) {
  const Skin skin(test::sphereMesh(0.2f, 40));
  test::Random random(7);
  for (int i = 0; i < 50; ++i) {
    const SurfacePoint from = random.pointOn(skin.mesh);
    const glm::vec3 up = glm::normalize(skin.at(from));
    const glm::vec3 forward = glm::normalize(glm::cross(up, glm::vec3(0.3f, random.unit(), 0.5f)));
    const float metres = 0.4f * random.unit(), turn = metres / 0.2f;
    const glm::vec3 expected = 0.2f * (std::cos(turn) * up + std::sin(turn) * forward);
    EXPECT_NEAR(glm::distance(skin.at(skin.paths.walk(from, forward, metres)), expected), 0,
                0.01f * metres + 1e-4f);
  }
}

TEST(SurfaceWalkTest, WalkOnATubeIsAHelix) {
  const float radius = 0.05f;
  const Skin skin(test::tubeMesh(radius, 0.4f, 60));
  const SurfacePoint from = skin.nearest({radius, 0.1f, 0});
  const glm::vec3 end = skin.at(skin.paths.walk(from, {0, 0.6f, 0.8f}, 0.25f));
  EXPECT_NEAR(end.y, 0.25, 1e-3);
  EXPECT_NEAR(std::remainder(std::atan2(end.z, end.x) - 0.2f / radius, 2 * pi), 0, 0.02);
}

TEST(SurfaceWalkTest, WalkThroughVerticesAndAlongEdgesKeepsTheSymmetry) {
  const Skin skin(test::tubeMesh(0.05f, 0.4f, 32));
  // Column 0 of vertices runs up the tube at z = 0, through vertices and edges only.
  const SurfacePoint from = surfacePointAtVertex(skin.mesh, 0);
  const SurfacePoint end = skin.paths.walk(from, {0, 1, 0}, 0.333f);
  EXPECT_NEAR(skin.at(end).y, 0.333, 1e-5);
  EXPECT_NEAR(skin.at(end).z, 0, 1e-6);
}

TEST(SurfaceWalkTest, WalkStopsAtABorder) {
  const Skin skin(test::planeMesh(0.2f, 10));
  const glm::vec3 end = skin.at(skin.paths.walk(skin.nearest({0.01f, 0, 0.02f}), {1, 0, 0}, 5));
  EXPECT_NEAR(end.x, 0.1, 1e-6);
  EXPECT_NEAR(end.z, 0.02, 1e-5);
}

TEST(SurfaceWalkTest, WalkSquareToTheSkinOrOfNoLengthStays) {
  const Skin skin(test::planeMesh(0.2f, 10));
  const SurfacePoint from = skin.nearest({0.01f, 0, 0.02f});
  EXPECT_NEAR(glm::distance(skin.at(skin.paths.walk(from, {0, 1, 0}, 0.05f)), skin.at(from)), 0, 1e-7);
  EXPECT_NEAR(glm::distance(skin.at(skin.paths.walk(from, {1, 0, 0}, 0)), skin.at(from)), 0, 1e-7);
}

TEST(SurfaceWalkTest, WalkAlongAShortestPathArrives) {
  const Skin skin(test::bumpyMesh(40));
  test::Random random(8);
  for (int i = 0; i < 50; ++i) {
    const SurfacePoint from = random.pointOn(skin.mesh), to = random.pointOn(skin.mesh);
    SurfacePath path = skin.paths.shortest(from, to);
    if (pathLength(skin.mesh, path) > 0.05f) continue;  // errors grow with the way on bumps
    const glm::vec3 direction = skin.at(path[1]) - skin.at(path[0]);
    const SurfacePoint end = skin.paths.walk(from, direction, pathLength(skin.mesh, path));
    EXPECT_NEAR(glm::distance(skin.at(end), skin.at(to)), 0, 0.0005);
  }
}

TEST(PathPlacesTest, FractionsAndStepsAreByLength) {
  const Skin skin(test::planeMesh(0.4f, 23));
  const SurfacePoint from = skin.nearest({-0.15f, 0, 0.01f}), to = skin.nearest({0.15f, 0, 0.01f});
  const SurfacePath path = skin.paths.shortest(from, to);
  for (const float fraction : {0.0f, 0.1f, 0.5f, 0.77f, 1.0f})
    EXPECT_NEAR(skin.at(alongPath(skin.mesh, path, fraction)).x, -0.15f + 0.3f * fraction, 1e-6);
  const std::vector<SurfacePoint> steps = resampled(skin.mesh, path, 0.0401f);
  ASSERT_EQ(steps.size(), 9u);  // 0.3 / 8 = 0.0375
  for (std::size_t i = 0; i < steps.size(); ++i)
    EXPECT_NEAR(skin.at(steps[i]).x, -0.15f + 0.0375f * float(i), 1e-6);
}

TEST(PathPlacesTest, PathOfOnePlace) {
  const Skin skin(test::planeMesh(0.4f, 4));
  const SurfacePath path{{3, {0.5f, 0.25f, 0.25f}}};
  EXPECT_EQ(pathLength(skin.mesh, path), 0);
  EXPECT_EQ(skin.at(alongPath(skin.mesh, path, 0.5f)), skin.at(path[0]));
  EXPECT_EQ(skin.at(resampled(skin.mesh, path, 0.01f).back()), skin.at(path[0]));
}

TEST(PathPlacesDeathTest, EmptyPathsAndStepsOfNoLengthAreBrokenPromises) {
  const TriangleMesh mesh = test::planeMesh(1, 2);
  EXPECT_DEATH((void)alongPath(mesh, {}, 0.5f), "a path has places");
  EXPECT_DEATH((void)resampled(mesh, {SurfacePoint{}}, 0), "steps a length");
  // Places of triangles that do not touch.
  EXPECT_DEATH((void)alongPath(
                   mesh, {SurfacePoint{0, glm::vec3(1 / 3.0f)}, SurfacePoint{7, glm::vec3(1 / 3.0f)}}, 0.5f),
               "lie in one triangle");
}

}  // namespace
}  // namespace knotmap
