// What a viewer sees, fine skin, stipples, tiles and rasters: what can be checked without OpenGL.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "../../gl/render/test_body.h"
#include "render/dot_pass.h"
#include "render/facing.h"
#include "render/skin_mesh.h"
#include "render/text_raster.h"
#include "render/view_frame.h"

namespace knotmap {
namespace {

Seen seenOf(const BodyData& body, const glm::vec4& eye, std::vector<glm::vec4> halfSpaces = {}) {
  Seen seen;
  Facing(body.skin.positions, body.skin.triangles).see(eye, halfSpaces, seen);
  return seen;
}

TEST(TheOutline, OfAnEllipsoidIsOneClosedLoopWhereTheSkinTurnsAway) {
  const BodyData body = testBody();
  const Seen seen = seenOf(body, {0, 0, 1, 0});
  ASSERT_GT(seen.outline.size(), 100u);
  std::map<std::uint32_t, int> meets;
  for (const glm::uvec2& edge : seen.outline)
    for (const std::uint32_t vertex : {edge.x, edge.y}) {
      ++meets[vertex];
      EXPECT_LT(std::abs(body.normals[vertex].z), 0.1f);
    }
  for (const auto& [vertex, count] : meets) EXPECT_EQ(count, 2) << "vertex " << vertex;
}

TEST(TheOutline, SeenFromNearbyLiesBeforeTheMiddle) {
  const BodyData body = testBody();
  for (const glm::uvec2& edge : seenOf(body, {0, 0.9f, 0.3f, 1}).outline)
    EXPECT_GT(body.skin.positions[edge.x].z, 0.05f);
}

TEST(FrontFaces, OfAnEllipsoidAreTheHalfTowardsTheViewer) {
  const BodyData body = testBody();
  const Seen seen = seenOf(body, {1, 0, 0, 0});
  EXPECT_EQ(seen.plain.size(), 3 * body.skin.triangles.size() / 2);
  for (const std::uint32_t corner : seen.plain) EXPECT_GT(body.skin.positions[corner].x, -0.001f);
}

TEST(FrontFaces, OutsideTheSeenSpaceAreLeftOut) {
  const BodyData body = testBody();
  const Seen all = seenOf(body, {0, 0, 1, 0}), upper = seenOf(body, {0, 0, 1, 0}, {{0, 1, 0, -1.5f}});
  EXPECT_LT(upper.plain.size(), all.plain.size() / 2);
  std::size_t above = 0, kept = 0;
  for (const std::uint32_t corner : all.plain) above += body.skin.positions[corner].y > 1.5f;
  for (const std::uint32_t corner : upper.plain) kept += body.skin.positions[corner].y > 1.5f;
  EXPECT_EQ(kept, above);
  EXPECT_EQ(upper.outline.size(), all.outline.size());
}

TEST(FrontFaces, ThatAreMarkedAreListedApart) {
  const BodyData body = testBody();
  Facing facing(body.skin.positions, body.skin.triangles);
  std::vector<std::uint8_t> isHigh;
  for (const glm::uvec3& corners : body.skin.triangles)
    isHigh.push_back(body.skin.positions[corners.x].y > 1.2f);
  facing.mark(isHigh);
  Seen seen;
  facing.see({0, 0, 1, 0}, {}, seen);
  EXPECT_EQ(seen.plain.size() + seen.marked.size(), 3 * body.skin.triangles.size() / 2);
  for (std::size_t at = 0; at < seen.marked.size(); at += 3)
    EXPECT_GT(body.skin.positions[seen.marked[at]].y, 1.2f);
  for (std::size_t at = 0; at < seen.plain.size(); at += 3)
    EXPECT_LE(body.skin.positions[seen.plain[at]].y, 1.2f);
}

TEST(FineSkin, LiesOnTheCurvedSurfaceThatTheNormalsTellOf) {
  BodyData body = testBody();
  body.skin.triangles = body.coarseTriangles;
  const SkinMesh mesh = skinMeshOf(body), fine = refined(mesh);
  EXPECT_EQ(fine.triangles.size(), 4 * mesh.triangles.size());
  const auto offSurface = [](const glm::vec3& place) {
    return std::abs(glm::length((place - testBodyCentre) / testBodyRadii) - 1) * 0.15f;
  };
  double straight = 0, curved = 0;
  for (std::size_t at = 0; at < fine.parents.size(); ++at) {
    const glm::uvec2 pair = fine.parents[at];
    straight += offSurface((mesh.positions[pair.x] + mesh.positions[pair.y]) * 0.5f);
    curved += offSurface(fine.positions[mesh.positions.size() + at]);
  }
  EXPECT_LT(curved, 0.1 * straight);
}

TEST(FineSkin, CarriesValuesToTheMiddlesOfEdges) {
  const SkinMesh mesh = skinMeshOf(testBody()), fine = refined(mesh);
  std::vector<float> heights;
  for (const glm::vec3& place : mesh.positions) heights.push_back(place.y);
  heights = carried(std::move(heights), fine);
  ASSERT_EQ(heights.size(), fine.positions.size());
  for (std::size_t vertex = 0; vertex < heights.size(); ++vertex)
    EXPECT_NEAR(heights[vertex], fine.positions[vertex].y, 0.002f);
}

TEST(Stipples, ThinnedKeepTheirDistanceAndLeaveNoHole) {
  std::vector<SkinDot> dots;
  for (int at = 0; at < 4000; ++at)
    dots.push_back(
        {{std::fmod(float(at) * 0.618034f, 1.0f) * 0.2f, std::fmod(float(at) * 0.754878f, 1.0f) * 0.2f, 0},
         {0, 0, 1},
         0.001f});
  const std::vector<SkinDot> kept = thinned(dots, 0.01f);
  for (std::size_t a = 0; a < kept.size(); ++a)
    for (std::size_t b = a + 1; b < kept.size(); ++b)
      ASSERT_GE(glm::distance(kept[a].position, kept[b].position), 0.01f);
  for (const SkinDot& dot : dots) {
    float nearest = 1;
    for (const SkinDot& other : kept)
      nearest = std::min(nearest, glm::distance(dot.position, other.position));
    ASSERT_LT(nearest, 0.01f);
  }
}

TEST(Stipples, OnTheTwoSidesOfAnEarDoNotThinEachOther) {
  const std::vector<SkinDot> dots{{{0, 0, 0.001f}, {0, 0, 1}, 0.001f}, {{0, 0, -0.001f}, {0, 0, -1}, 0.001f}};
  EXPECT_EQ(thinned(dots, 0.01f).size(), 2u);
}

TEST(Tiles, ShowAPlaceWhereTheWholePictureHasIt) {
  for (const bool isOrthographic : {true, false}) {
    BodyView view;
    view.frame = {100.5f, 40, 900, 700};
    view.camera = {.yawDegrees = 37, .pitchDegrees = 12, .isOrthographic = isOrthographic};
    const PaintArea tile{{1200, 800}, {300, 200}, {400, 300}, 1};
    const ViewFrame frame(view, tile);
    for (const glm::vec3& place :
         {glm::vec3(0, 1, 0), glm::vec3(0.3f, 0.4f, -0.1f), glm::vec3(-0.2f, 1.6f, 0.1f)}) {
      const glm::vec4 clip = frame.worldToClip * glm::vec4(place, 1);
      const glm::vec2 inTile((clip.x / clip.w + 1) / 2 * 400, (1 - clip.y / clip.w) / 2 * 300);
      const glm::vec2 expected = view.camera.pixelOf(place, view.frame) - glm::vec2(300, 200);
      EXPECT_NEAR(inTile.x, expected.x, 0.01f);
      EXPECT_NEAR(inTile.y, expected.y, 0.01f);
      // the fragment's direction towards the viewer is the camera's
      const glm::vec3 towards =
          glm::normalize(frame.viewBase + frame.viewX * inTile.x + frame.viewY * (300 - inTile.y));
      EXPECT_GT(glm::dot(towards, view.camera.towardsViewerFrom(place)), 0.99999f);
    }
  }
}

TEST(Tiles, KnowTheirPartOfAFrame) {
  const PaintArea tile{{1200, 800}, {300, 200}, {400, 300}, 1};
  const PixelBounds inside = tile.boundsOf({350, 250, 100, 50});
  EXPECT_EQ(inside.low, glm::ivec2(50, 200));
  EXPECT_EQ(inside.high, glm::ivec2(150, 250));
  EXPECT_TRUE(tile.boundsOf({0, 0, 200, 100}).isEmpty());
}

TEST(TextRasters, AreEmptyWithoutInk) {
  const TextSetting setting;
  const TextStyle style{20, TextWeight::regular, 0, Anchor::left};
  EXPECT_TRUE(rasterOf(setting.layout("  ", style).get(), style, 0).coverage.empty());
}

TEST(TextRasters, MoveByFractionsOfAPixel) {
  const TextSetting setting;
  const TextStyle style{20, TextWeight::regular, 0, Anchor::left};
  // The mean place of the ink, in pixels from the anchor.
  const auto middle = [&](float fraction) {
    const TextRaster raster = rasterOf(setting.layout("l", style).get(), style, fraction);
    double sum = 0, weight = 0;
    for (int y = 0; y < raster.size.y; ++y)
      for (int x = 0; x < raster.size.x; ++x) {
        const double ink = raster.coverage[std::size_t(y * raster.size.x + x)];
        sum += ink * (x + raster.fromAnchor.x);
        weight += ink;
      }
    return sum / weight;
  };
  EXPECT_NEAR(middle(0.5f) - middle(0), 0.5, 0.1);
  EXPECT_NEAR(middle(0.75f) - middle(0.25f), 0.5, 0.1);
}

}  // namespace
}  // namespace knotmap
