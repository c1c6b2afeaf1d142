#include "geometry/surface_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <thread>

#include "test_meshes.h"

namespace knotmap {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

struct Errors {
  double mean = 0, largest = 0;  // relative
  int count = 0;
};
// Of the vertices beyond 5 mm.
template <class Exact>
Errors relativeErrors(const TriangleMesh& mesh, const std::vector<float>& distances, Exact exact) {
  Errors errors;
  for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
    const double expected = double(exact(mesh.positions[v]));
    if (expected < 0.005) continue;
    const double error = std::abs(double(distances[v]) - expected) / expected;
    errors.mean += error;
    errors.largest = std::max(errors.largest, error);
    ++errors.count;
  }
  errors.mean /= std::max(errors.count, 1);
  return errors;
}

float alongSphere(float radius, const glm::vec3& a, const glm::vec3& b) {
  return radius * std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b));
}
// The shorter way round a tube round the y axis.
float alongTube(float radius, const glm::vec3& a, const glm::vec3& b) {
  const float turn = std::abs(std::remainder(std::atan2(a.z, a.x) - std::atan2(b.z, b.x), 2 * pi));
  return std::hypot(radius * turn, a.y - b.y);
}

TEST(SurfaceDistanceTest, DistanceOnAPlaneIsStraight) {
  for (const int cells : {10, 25, 60}) {
    const TriangleMesh plane = test::planeMesh(0.4f, cells);
    const SurfaceDistance distance(plane);
    test::Random random(1);
    for (int i = 0; i < 10; ++i) {
      const SurfacePoint source = random.pointOn(plane);
      const glm::vec3 place = positionAt(plane, source);
      const Errors errors = relativeErrors(plane, distance.from(std::vector{DistanceSource{source}}),
                                           [&](const glm::vec3& p) { return glm::distance(p, place); });
      EXPECT_LT(errors.mean, 1e-4);  // obtuse triangles at the border
      EXPECT_LT(errors.largest, 4e-3);
    }
  }
}

TEST(SurfaceDistanceTest, DistanceOnASphereIsTheGreatCircle) {
  const float radius = 0.2f;
  for (const int detail : {16, 30, 50}) {
    const TriangleMesh sphere = test::sphereMesh(radius, detail);
    const SurfaceDistance distance(sphere);
    test::Random random(2);
    for (int i = 0; i < 5; ++i) {
      const SurfacePoint source = random.pointOn(sphere);
      const glm::vec3 place = positionAt(sphere, source);
      const Errors errors = relativeErrors(sphere, distance.from(std::vector{DistanceSource{source}}),
                                           [&](const glm::vec3& p) { return alongSphere(radius, p, place); });
      EXPECT_LT(errors.mean, 0.002 + 0.3 / (detail * detail));  // chords are shorter than arcs
      EXPECT_LT(errors.largest, 0.008 + 1.0 / (detail * detail));
    }
  }
}

TEST(SurfaceDistanceTest, DistanceOnATubeIsTheHelix) {
  const float radius = 0.05f;
  for (const int round : {40, 80}) {
    const TriangleMesh tube = test::tubeMesh(radius, 0.4f, round);
    const SurfaceDistance distance(tube);
    test::Random random(3);
    for (int i = 0; i < 5; ++i) {
      const SurfacePoint source = random.pointOn(tube);
      const glm::vec3 place = positionAt(tube, source);
      const Errors errors = relativeErrors(tube, distance.from(std::vector{DistanceSource{source}}),
                                           [&](const glm::vec3& p) { return alongTube(radius, p, place); });
      EXPECT_LT(errors.mean, 0.003);  // chords, again
      EXPECT_LT(errors.largest, 0.01);
    }
  }
}

TEST(SurfaceDistanceTest, DistanceFromAVertexAnEdgeAndTheInsideAgreeWithThePlane) {
  const TriangleMesh plane = test::planeMesh(0.1f, 20);
  const SurfaceDistance distance(plane);
  for (const glm::vec3 weights : {glm::vec3(1, 0, 0), glm::vec3(0, 0, 1), glm::vec3(0.5f, 0.5f, 0),
                                  glm::vec3(0, 0.9999f, 0.0001f), glm::vec3(0.3f, 0.3f, 0.4f)}) {
    const SurfacePoint source{421, weights};
    const glm::vec3 place = positionAt(plane, source);
    const std::vector<float> found = distance.from(std::vector{DistanceSource{source}});
    for (std::size_t v = 0; v < found.size(); ++v)
      EXPECT_NEAR(found[v], glm::distance(plane.positions[v], place), 2e-5) << "weights " << weights.x;
  }
}

TEST(SurfaceDistanceTest, StartIsAddedAndAnUndercutSourceHasNoEffect) {
  const TriangleMesh plane = test::planeMesh(0.2f, 30);
  const SurfaceDistance distance(plane);
  const SurfacePoint a{300, glm::vec3(1 / 3.0f)}, b{1500, glm::vec3(1 / 3.0f)};
  const std::vector<float> plain = distance.from(std::vector{DistanceSource{a}});
  const std::vector<float> late = distance.from(std::vector{DistanceSource{a, 0.05f}});
  const std::vector<float> early = distance.from(std::vector{DistanceSource{a, -0.05f}});
  const std::vector<float> undercut = distance.from(std::vector{DistanceSource{a}, DistanceSource{b, 5}});
  for (std::size_t v = 0; v < plain.size(); ++v) {
    EXPECT_NEAR(late[v], plain[v] + 0.05f, 1e-6);
    EXPECT_NEAR(early[v], plain[v] - 0.05f, 1e-6);
    EXPECT_EQ(undercut[v], plain[v]);
  }
}

TEST(SurfaceDistanceTest, EachVertexNamesTheSourceItsDistanceComesFrom) {
  const TriangleMesh plane = test::planeMesh(0.4f, 40);
  const SurfaceDistance distance(plane);
  test::Random random(5);
  std::vector<DistanceSource> sources;
  for (int i = 0; i < 7; ++i) sources.push_back({random.pointOn(plane), 0.02f * random.unit()});
  const DistanceField field = distance.near(sources, 1);
  ASSERT_EQ(field.vertices.size(), plane.positions.size());
  int misnamed = 0;
  for (std::size_t i = 0; i < field.vertices.size(); ++i) {
    std::vector<float> exact;
    for (const DistanceSource& source : sources)
      exact.push_back(source.start +
                      glm::distance(positionAt(plane, source.point), plane.positions[field.vertices[i]]));
    const float least = *std::min_element(exact.begin(), exact.end());
    EXPECT_NEAR(field.distances[i], least,
                0.0035);  // 10 mm cells: where two fronts meet the last step is an edge
    EXPECT_LT(exact[field.sources[i]] - least, 0.0035);
    misnamed += exact[field.sources[i]] > least;
  }
  EXPECT_LT(misnamed, int(field.vertices.size() / 50));
}

TEST(SurfaceDistanceTest, SparseAnswerIsTheDenseOneInAscendingOrder) {
  const TriangleMesh mesh = test::bumpyMesh(30);
  const SurfaceDistance distance(mesh);
  test::Random random(6);
  for (int i = 0; i < 20; ++i) {
    const std::vector<DistanceSource> sources{{random.pointOn(mesh)}, {random.pointOn(mesh), 0.01f}};
    const float reach = 0.02f + 0.2f * random.unit();
    const std::vector<float> dense = distance.from(sources, reach);
    const DistanceField sparse = distance.near(sources, reach);
    EXPECT_TRUE(std::is_sorted(sparse.distances.begin(), sparse.distances.end()));
    std::vector<float> scattered(dense.size(), std::numeric_limits<float>::infinity());
    for (std::size_t k = 0; k < sparse.vertices.size(); ++k)
      scattered[sparse.vertices[k]] = sparse.distances[k];
    EXPECT_EQ(scattered, dense);
    const auto reached = std::count_if(dense.begin(), dense.end(), [](float d) { return std::isfinite(d); });
    EXPECT_EQ(std::size_t(reached), sparse.vertices.size());
  }
}

TEST(SurfaceDistanceTest, ReachCutsTheFieldWithoutChangingIt) {
  const TriangleMesh mesh = test::bumpyMesh(25);
  const SurfaceDistance distance(mesh);
  const std::vector<DistanceSource> sources{{SurfacePoint{77, glm::vec3(1 / 3.0f)}}};
  const std::vector<float> whole = distance.from(sources), part = distance.from(sources, 0.1f);
  for (std::size_t v = 0; v < whole.size(); ++v)
    if (whole[v] <= 0.1f)
      EXPECT_EQ(part[v], whole[v]);
    else
      EXPECT_EQ(part[v], std::numeric_limits<float>::infinity());
}

TEST(SurfaceDistanceTest, UntilATargetItsCornersHaveTheirDistances) {
  const TriangleMesh mesh = test::bumpyMesh(25);
  const SurfaceDistance distance(mesh);
  test::Random random(8);
  for (int i = 0; i < 30; ++i) {
    const std::vector<DistanceSource> sources{{random.pointOn(mesh)}};
    const SurfacePoint target = random.pointOn(mesh);
    const std::vector<float> whole = distance.from(sources), part = distance.until(sources, target);
    for (int corner = 0; corner < 3; ++corner) {
      const std::uint32_t v = mesh.triangles[target.triangle][corner];
      EXPECT_NEAR(part[v], whole[v], 1e-6);
    }
  }
}

TEST(SurfaceDistanceTest, DensePlacesOfALineHaveAStraightFront) {
  const TriangleMesh plane = test::planeMesh(0.3f, 60);  // 5 mm
  const SurfaceDistance distance(plane);
  // From (-0.1, 0.013) to (0.1, 0.013), every millimetre, found by walking the triangles.
  std::vector<DistanceSource> line;
  for (int i = 0; i <= 200; ++i) {
    const glm::vec3 place(-0.1f + 0.001f * float(i), 0, 0.013f);
    for (std::uint32_t t = 0; t < plane.triangles.size(); ++t) {
      const glm::vec3 a = plane.positions[plane.triangles[t].x], b = plane.positions[plane.triangles[t].y],
                      c = plane.positions[plane.triangles[t].z];
      const auto twiceArea = [](glm::vec3 p, glm::vec3 q, glm::vec3 r) { return glm::cross(q - p, r - p).y; };
      const glm::vec3 weights =
          glm::vec3(twiceArea(place, b, c), twiceArea(a, place, c), twiceArea(a, b, place)) /
          twiceArea(a, b, c);
      if (std::min({weights.x, weights.y, weights.z}) < 0) continue;
      line.push_back({{t, weights}});
      break;
    }
  }
  ASSERT_EQ(line.size(), 201u);
  const std::vector<float> found = distance.from(line);
  for (std::size_t v = 0; v < found.size(); ++v) {
    const glm::vec3 p = plane.positions[v];
    const float exact = std::hypot(std::max(std::abs(p.x) - 0.1f, 0.0f), p.z - 0.013f);
    EXPECT_NEAR(found[v], exact, 3e-4f) << p.x << " " << p.z;
  }
}

TEST(SurfaceDistanceTest, DistanceIsTheSameBothWays) {
  const TriangleMesh mesh = test::bumpyMesh(40);
  const SurfaceDistance distance(mesh);
  test::Random random(9);
  for (int i = 0; i < 20; ++i) {
    const std::uint32_t a = random.below(std::uint32_t(mesh.positions.size())),
                        b = random.below(std::uint32_t(mesh.positions.size()));
    const float there = distance.from(std::vector{DistanceSource{surfacePointAtVertex(mesh, a)}})[b];
    const float back = distance.from(std::vector{DistanceSource{surfacePointAtVertex(mesh, b)}})[a];
    EXPECT_NEAR(there, back, 0.01 * double(there) + 1e-6);
  }
}

TEST(SurfaceDistanceTest, SkinThatIsNotConnectedIsInfinitelyFar) {
  TriangleMesh two = test::sphereMesh(1, 4);
  const auto count = std::uint32_t(two.positions.size());
  for (const glm::uvec3 t : test::sphereMesh(1, 4).triangles) two.triangles.push_back(t + count);
  for (const glm::vec3 p : test::sphereMesh(1, 4).positions) two.positions.push_back(p + glm::vec3(3, 0, 0));
  const std::vector<float> found = SurfaceDistance(two).from(std::vector{DistanceSource{SurfacePoint{}}});
  for (std::uint32_t v = 0; v < 2 * count; ++v) EXPECT_EQ(std::isfinite(found[v]), v < count);
}

TEST(SurfaceDistanceTest, NoSourceReachesNothing) {
  const TriangleMesh plane = test::planeMesh(1, 3);
  EXPECT_TRUE(SurfaceDistance(plane).near({}, 1).vertices.empty());
}

TEST(SurfaceDistanceTest, DegenerateTrianglesDoNotSpoilTheirNeighbours) {
  TriangleMesh plane = test::planeMesh(0.2f, 20, 0);
  // Inner vertices slide onto their neighbours: triangles without area.
  for (std::size_t row = 2; row < 19; row += 3)
    for (std::size_t column = 2; column < 18; column += 4)
      plane.positions[21 * row + column] = plane.positions[21 * row + column + 1];
  const SurfaceDistance distance(plane);
  const SurfacePoint source{0, {1, 0, 0}};
  const glm::vec3 place = positionAt(plane, source);
  const std::vector<float> found = distance.from(std::vector{DistanceSource{source}});
  for (std::size_t v = 0; v < found.size(); ++v) {
    const float exact = glm::distance(plane.positions[v], place);
    EXPECT_NEAR(found[v], exact, 0.02f * exact + 1e-6f);
  }
}

TEST(SurfaceDistanceTest, AQueryLeavesNothingBehindForTheNext) {
  const TriangleMesh mesh = test::bumpyMesh(20);
  const SurfaceDistance used(mesh);
  test::Random random(10);
  for (int i = 0; i < 20; ++i) {
    std::vector<DistanceSource> sources;
    for (std::uint32_t k = random.below(40) + 1; k > 0; --k) sources.push_back({random.pointOn(mesh)});
    const float reach = 0.02f + 0.3f * random.unit();
    const DistanceField found = used.near(sources, reach), fresh = SurfaceDistance(mesh).near(sources, reach);
    EXPECT_EQ(found.vertices, fresh.vertices);
    EXPECT_EQ(found.distances, fresh.distances);
    EXPECT_EQ(found.sources, fresh.sources);
  }
}

TEST(SurfaceDistanceTest, BordersAndCornersWhereFansMeetArePassed) {
  // Two squares that touch in one vertex only: the way from one to the other leads through it.
  TriangleMesh mesh{{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {-1, 0, 0}, {-1, -1, 0}, {0, -1, 0}}, {}};
  mesh.triangles = {{0, 1, 2}, {0, 2, 3}, {0, 4, 5}, {0, 5, 6}};
  const std::vector<float> found = SurfaceDistance(mesh).from(std::vector{DistanceSource{{0, {0, 0, 1}}}});
  const float diagonal = std::sqrt(2.0f);
  const float exact[] = {diagonal, 1, 0, 1, diagonal + 1, 2 * diagonal, diagonal + 1};
  for (std::size_t v = 0; v < found.size(); ++v) EXPECT_NEAR(found[v], exact[v], 1e-6) << v;
}

TEST(SurfaceDistanceTest, QueriesOnSeveralThreadsAnswerAsOne) {
  const TriangleMesh mesh = test::bumpyMesh(30);
  const SurfaceDistance distance(mesh);
  const auto query = [&](std::uint32_t triangle) {
    return distance.near(std::vector{DistanceSource{SurfacePoint{triangle, glm::vec3(1 / 3.0f)}}}, 0.15f)
        .distances;
  };
  std::vector<std::vector<float>> alone, together(64);
  for (std::uint32_t i = 0; i < 64; ++i) alone.push_back(query(200 * i));
  std::vector<std::thread> threads;
  for (std::uint32_t first = 0; first < 4; ++first)
    threads.emplace_back([&, first] {
      for (std::uint32_t i = first; i < 64; i += 4) together[i] = query(200 * i);
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(together, alone);
}

}  // namespace
}  // namespace knotmap
