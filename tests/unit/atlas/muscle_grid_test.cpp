#include "atlas/muscle_grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "atlas/grid_coordinate.h"
#include "sphere_body.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;
using testing_atlas::ball;
using testing_atlas::ballRadius;
using testing_atlas::onBall;
using testing_atlas::radians;
using Rows = std::vector<std::vector<SkinSample>>;

SkinSample on(float latitude, float longitude) {
  return sampleAt(ball(), ball().rays().closest(onBall(latitude, longitude)));
}

struct LaidGrid {
  explicit LaidGrid(const Rows& rows, bool isRing = false)
      : result(layMuscle(ball(), rows, isRing, "upper.toml:1:1")) {
    if (!result) return;
    for (const SurfacePoint& point : result->points)
      positions.push_back(ball().position(point)), normals.push_back(ball().normal(point));
    view = {result->rows, result->columns, isRing, positions, normals};
  }
  const glm::vec3& at(int row, int column) const {
    return positions[std::size_t(row * result->columns + column)];
  }
  MuscleCoordinate coordinate(const SkinSample& place) const {
    return coordinateOn(view, place.position, place.normal);
  }
  Result<MuscleGrid> result;
  std::vector<glm::vec3> positions, normals;
  GridView view;
};

// Along the equator from longitude 60 to 120, 20 degrees to either side.
const Rows& band() {
  static const Rows rows{{on(20, 60), on(0, 60), on(-20, 60)},
                         {on(20, 90), on(-20, 90)},
                         {on(20, 120), on(0, 120), on(-20, 120)}};
  return rows;
}

TEST(MuscleGrid, RunsFromTheFirstRowToTheLastAndFromEdgeToEdge) {
  const LaidGrid grid(band());
  ASSERT_TRUE(grid.result) << toString(grid.result.problems());
  const int lastRow = grid.result->rows - 1, lastColumn = grid.result->columns - 1;
  EXPECT_LT(glm::distance(grid.at(0, 0), onBall(20, 60)), 0.002f);
  EXPECT_LT(glm::distance(grid.at(0, lastColumn), onBall(-20, 60)), 0.002f);
  EXPECT_LT(glm::distance(grid.at(lastRow, 0), onBall(20, 120)), 0.002f);
  EXPECT_LT(glm::distance(grid.at(lastRow, lastColumn), onBall(-20, 120)), 0.002f);
  EXPECT_NEAR(grid.result->authoredU.at(1), 0.5f, 0.01f);
}

TEST(MuscleGrid, IsEvenInBothDirections) {
  const LaidGrid grid(band());
  ASSERT_TRUE(grid.result);
  const MuscleGrid& laid = *grid.result;
  for (int row = 0; row < laid.rows; ++row)
    for (int column = 0; column < laid.columns; ++column) {
      const float down = glm::distance(grid.at(row, 0), grid.at(row, laid.columns - 1));
      if (column > 0) {
        EXPECT_NEAR(glm::distance(grid.at(row, column - 1), grid.at(row, column)) * float(laid.columns - 1),
                    down, 0.05f * down);
      }
      if (row == 0) continue;
      const float along =
          ballRadius * radians(60) * std::cos(radians(20 - 40 * float(column) / float(laid.columns - 1)));
      EXPECT_NEAR(glm::distance(grid.at(row - 1, column), grid.at(row, column)) * float(laid.rows - 1), along,
                  0.06f * along);
    }
}

TEST(MuscleGrid, KeepsACoordinateWhenARowIsAdded) {
  Rows more = band();
  more.insert(more.begin() + 1, {on(20, 70), on(-20, 70)});
  const LaidGrid with(more), without(band());
  ASSERT_TRUE(with.result);
  for (float u : {0.1f, 0.4f, 0.9f})
    for (float v : {0.2f, 0.8f})
      EXPECT_LT(glm::distance(ball().position(placeOn(with.view, ball(), u, v)),
                              ball().position(placeOn(without.view, ball(), u, v))),
                0.003f);
}

TEST(MuscleGrid, GathersItsWidthInATendon) {
  const LaidGrid grid({{on(20, 60), on(-20, 60)}, {on(0, 120)}});
  ASSERT_TRUE(grid.result) << toString(grid.result.problems());
  const int last = grid.result->rows - 1;
  EXPECT_LT(glm::distance(grid.at(last, 0), grid.at(last, grid.result->columns - 1)), 1e-6f);
}

TEST(MuscleGrid, ClosesARing) {
  const LaidGrid grid({{on(70, 0), on(50, 0)},
                       {on(70, 90), on(50, 90)},
                       {on(70, 180), on(50, 180)},
                       {on(70, 270), on(50, 270)}},
                      true);
  ASSERT_TRUE(grid.result) << toString(grid.result.problems());
  EXPECT_LT(glm::distance(grid.at(0, 3), grid.at(grid.result->rows - 1, 3)), 0.0005f);
  const MuscleCoordinate across = grid.coordinate(on(60, 180));
  EXPECT_NEAR(across.u, 0.5f, 0.01f);
  EXPECT_NEAR(across.v, 0.5f, 0.02f);
  EXPECT_EQ(grid.coordinate(on(60, 1)).metresOutside, 0);
}

TEST(MuscleGrid, RefusesRowsThatLeaveTheSkin) {
  const LaidGrid grid({{on(0, 0), on(0, 180)}, {on(30, 0), on(30, 180)}});
  ASSERT_FALSE(grid.result);
  EXPECT_THAT(toString(grid.result.problems()),
              HasSubstr("upper.toml:1:1: the muscle leaves the skin along row 1 (give the row more places)"));
  const LaidGrid far({{on(10, 0), on(-10, 0)}, {on(10, 180), on(-10, 180)}});
  EXPECT_THAT(toString(far.result.problems()), HasSubstr("between its rows"));
}

TEST(MuscleGrid, RefusesRowsWrittenInOppositeSenses) {
  const LaidGrid grid({{on(20, 60), on(-20, 60)}, {on(-20, 90), on(20, 90)}, {on(-20, 120), on(20, 120)}});
  ASSERT_FALSE(grid.result);
  EXPECT_EQ(toString(grid.result.problems()),
            "upper.toml:1:1: the muscle turns over near row 1 of its rows (every row runs from the same edge "
            "to the "
            "other, on the same face)\n");
}

// Two sheets 1 cm apart that meet in a bend at the top, like the sides of a fold.
BodyData foldData() {
  std::vector<glm::vec2> profile;
  for (int i = 0; i <= 20; ++i) profile.push_back({-0.005f, -0.1f + 0.005f * float(i)});
  for (int i = 1; i < 8; ++i)
    profile.push_back(0.005f *
                      glm::vec2(-std::cos(radians(22.5f * float(i))), std::sin(radians(22.5f * float(i)))));
  for (int i = 0; i <= 20; ++i) profile.push_back({0.005f, -0.005f * float(i)});
  BodyData data;
  const auto across = std::uint32_t(profile.size());
  for (std::uint32_t z = 0; z <= 20; ++z)
    for (std::uint32_t i = 0; i < across; ++i) {
      data.skin.positions.push_back({profile[i], 0.005f * float(z)});
      if (z == 0 || i == 0) continue;
      const std::uint32_t corner = z * across + i;
      data.skin.triangles.push_back({corner, corner - across - 1, corner - 1});
      data.skin.triangles.push_back({corner, corner - across, corner - across - 1});
    }
  data.normals = vertexNormals(data.skin);
  return data;
}

TEST(MuscleGrid, RefusesAPatchThatJumpsAcrossAFold) {
  const Body fold(foldData());
  const auto beside = [&](float x, float z) { return sampleAt(fold, fold.rays().closest({x, -0.08f, z})); };
  ASSERT_LT(beside(-0.02f, 0.02f).normal.x, -0.9f) << "the sheets face outwards";
  const Result<MuscleGrid> grid = layMuscle(
      fold,
      {{beside(-0.005f, 0.02f), beside(0.005f, 0.02f)}, {beside(-0.005f, 0.08f), beside(0.005f, 0.08f)}},
      false, "upper.toml:1:1");
  ASSERT_FALSE(grid);
  EXPECT_THAT(toString(grid.problems()),
              HasSubstr("upper.toml:1:1: the muscle tears on the skin at u = 0.00"));
}

TEST(GridCoordinate, IsTheShareOfLengthAndWidth) {
  const LaidGrid grid(band());
  ASSERT_TRUE(grid.result);
  for (float u : {0.05f, 0.5f, 0.85f})
    for (float v : {0.1f, 0.5f, 0.95f}) {
      const MuscleCoordinate found = grid.coordinate(on(20 - 40 * v, 60 + 60 * u));
      EXPECT_NEAR(found.u, u, 0.02f);
      EXPECT_NEAR(found.v, v, 0.02f);
      EXPECT_EQ(found.metresOutside, 0);
    }
}

TEST(GridCoordinate, SaysHowFarOutsideAPlaceLies) {
  const LaidGrid grid(band());
  ASSERT_TRUE(grid.result);
  const MuscleCoordinate beside = grid.coordinate(on(25, 90));
  EXPECT_NEAR(beside.metresOutside, ballRadius * radians(5), 0.002f);
  EXPECT_EQ(beside.v, 0);
  EXPECT_NEAR(beside.u, 0.5f, 0.02f);
  EXPECT_TRUE(std::isinf(grid.coordinate(on(0, 270)).metresOutside));
}

TEST(GridCoordinate, IsThePlaceItCameFrom) {
  const LaidGrid grid(band());
  ASSERT_TRUE(grid.result);
  for (float u : {0.0f, 0.33f, 1.0f})
    for (float v : {0.0f, 0.61f, 1.0f}) {
      const MuscleCoordinate found = grid.coordinate(sampleAt(ball(), placeOn(grid.view, ball(), u, v)));
      EXPECT_NEAR(found.u, u, 0.005f);
      EXPECT_NEAR(found.v, v, 0.005f);
      EXPECT_EQ(found.metresOutside, 0);
    }
}

}  // namespace
}  // namespace knotmap
