#include "bake/baked_body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>

#include "bake/obj.h"
#include "base/text_file.h"
#include "body/body_check.h"
#include "body/body_file.h"
#include "geometry/topology.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;

const std::filesystem::path assets = std::filesystem::path(KNOTMAP_SOURCE_DIR) / "assets";

SkinOptions coarse(int threads) {
  SkinOptions options;
  options.cellMm = 4;
  options.triangleCount = 10000;
  options.coarseCount = 2500;
  options.threads = threads;
  return options;
}

class BakeFolder : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "knotmap_bake.XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::filesystem::path write(const char* name, const std::string& text) const {
    EXPECT_TRUE(writeFile(folder_ / name, text));
    return folder_ / name;
  }
  std::filesystem::path folder_;
};

TEST_F(BakeFolder, GivesTheSameBytesForAnyNumberOfThreads) {
  const BakeInputs inputs{assets / "sculpt/adult_male.sculpt", {}, {}};
  std::vector<std::string> files;
  for (int threads : {1, 3}) {
    const Result<BodyData> body = bakedBody(inputs, coarse(threads));
    ASSERT_TRUE(body) << toString(body.problems());
    ASSERT_TRUE(writeBodyFile(folder_ / "one", *body));
    files.push_back(*readFile(folder_ / "one"));
  }
  EXPECT_TRUE(files[0] == files[1]);
}

const std::string smallBody =
    "body b 20\ngroup g 0\nblob add 0 (0 100 0) (100 100 100) (0 0 0)\n"
    "segment trunk (0 20 0) (0 100 0) (0 0 1) 30\nsegment neck (0 100 0) (0 150 0) (0 0 1) 10\n"
    "segment head (0 150 0) (0 195 0) (0 0 1) 10\nsegment upper_arm (60 150 0) (90 120 0) (0 0 1) 5\n"
    "segment forearm (90 120 0) (95 100 0) (0 0 1) 5\nsegment hand (95 100 0) (90 60 0) (0 0 1) 5\n"
    "segment thigh (40 40 0) (40 20 0) (0 0 1) 5\nsegment leg (40 20 0) (30 5 0) (0 0 1) 5\n"
    "segment foot (30 5 -5) (30 5 20) (0 1 0) 5\n";

SkinOptions tiny() {
  SkinOptions options = coarse(2);
  options.cellMm = 6;
  options.triangleCount = 1200;
  options.coarseCount = 300;
  return options;
}

TEST_F(BakeFolder, FillsEverythingABodyFileHolds) {
  const Result<BodyData> body = bakedBody({write("b.sculpt", smallBody), {}, {}}, tiny());
  ASSERT_TRUE(body) << toString(body.problems());
  EXPECT_TRUE(checkBody(*body, "b").empty());
  EXPECT_EQ(body->id, "b");
  EXPECT_NEAR(body->stature, 0.2f, 0.001f);
  EXPECT_EQ(body->segments.size(), 15u);
  EXPECT_GT(body->stipple.size(), 1000u);
  EXPECT_EQ(body->ground.size, 192);
}

TEST_F(BakeFolder, AnotherSculptIsAnotherVersion) {
  const Result<BodyData> one = bakedBody({write("b.sculpt", smallBody), {}, {}}, tiny());
  const Result<BodyData> other = bakedBody({write("b.sculpt", smallBody + "# changed\n"), {}, {}}, tiny());
  EXPECT_EQ(one->version.size(), 16u);
  EXPECT_NE(one->version, other->version);
}

TEST_F(BakeFolder, PassesOnTheProblemsOfItsInputs) {
  const auto problemOf = [&](const BakeInputs& inputs) {
    const Result<BodyData> body = bakedBody(inputs, tiny());
    return body ? "none" : toString(body.problems());
  };
  EXPECT_THAT(problemOf({folder_ / "missing", {}, {}}), HasSubstr("missing: cannot be opened"));
  EXPECT_THAT(problemOf({write("b.sculpt", "body b\n"), {}, {}}),
              HasSubstr("b.sculpt:1:7: the coarsest edge is missing"));
  EXPECT_THAT(
      problemOf({write("b.sculpt", "body b 9\ngroup g 0\nblob add 0 (90 0 0) (20 20 20) (0 0 0)\n"), {}, {}}),
      HasSubstr("b.sculpt:3:1: the body does not reach the mirror plane"));
  EXPECT_THAT(problemOf({write("b.sculpt", smallBody.substr(0, smallBody.find("segment foot"))), {}, {}}),
              HasSubstr("b.sculpt: the segment \"foot\" is missing"));
  EXPECT_THAT(problemOf({write("b.sculpt", smallBody), folder_ / "none.toml", {}}), HasSubstr("none.toml"));
}

TEST_F(BakeFolder, WritesTheSkinForOtherPrograms) {
  BodyData body;
  body.skin = {{{0, 0, 0}, {0.5f, 0, 0}, {0, 0.25f, 0}}, {{0, 1, 2}}};
  body.normals.assign(3, glm::vec3(0, 0, 1));
  ASSERT_TRUE(writeObj(folder_ / "skin.obj", body));
  EXPECT_EQ(*readFile(folder_ / "skin.obj"),
            "v 0 0 0\nv 0.5 0 0\nv 0 0.25 0\nvn 0.00000 0.00000 1.00000\nvn 0.00000 0.00000 1.00000\n"
            "vn 0.00000 0.00000 1.00000\nf 1//1 2//2 3//3\n");
  EXPECT_FALSE(writeObj(folder_ / "no/such/folder.obj", body));
}

// The body that the build made.
class BuiltBody : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    Result<BodyData> body =
        readBodyFile(std::filesystem::path(KNOTMAP_BINARY_DIR) / "assets/bodies/adult_male.kmbody");
    ASSERT_TRUE(body) << toString(body.problems());
    body_ = new BodyData(*std::move(body));
  }
  static void TearDownTestSuite() { delete body_; }
  static float meanEdgeNear(const glm::vec3& place, float radius) {
    const TriangleMesh& skin = body_->skin;
    float sum = 0, count = 0;
    for (const glm::uvec3& t : skin.triangles)
      for (int k = 0; k < 3; ++k) {
        const glm::vec3 &a = skin.positions[t[k]], &b = skin.positions[t[(k + 1) % 3]];
        if (glm::distance(a, place) < radius && glm::distance(b, place) < radius)
          sum += glm::distance(a, b), ++count;
      }
    return sum / count;
  }
  static BodyData* body_;
};
BodyData* BuiltBody::body_ = nullptr;

TEST_F(BuiltBody, HasFiftyToSixtyThousandTriangles) {
  EXPECT_GE(body_->skin.triangles.size(), 50'000u);
  EXPECT_LE(body_->skin.triangles.size(), 60'000u);
  EXPECT_GE(body_->coarseTriangles.size(), 12'000u);
  EXPECT_LE(body_->coarseTriangles.size(), 15'000u);
}

TEST_F(BuiltBody, IsOneClosedSymmetricPiece) {
  const Topology topology(body_->skin);
  EXPECT_TRUE(topology.isClosed());
  EXPECT_EQ(topology.componentCount(), 1);
  EXPECT_EQ(2 * body_->skin.positions.size(), body_->skin.triangles.size() + 4)
      << "Euler 2 of a closed surface";
  for (std::size_t i = 0; i < body_->mirror.size(); ++i)
    EXPECT_EQ(body_->skin.positions[body_->mirror[i]], body_->skin.positions[i] * glm::vec3(-1, 1, 1));
}

TEST_F(BuiltBody, HasWellShapedTriangles) {
  std::vector<float> qualities;
  for (std::uint32_t t = 0; t < body_->skin.triangles.size(); ++t)
    qualities.push_back(triangleQuality(body_->skin, t));
  std::ranges::sort(qualities);
  EXPECT_GT(qualities[qualities.size() / 20], 0.85f);
  EXPECT_GT(qualities.front(), 0.35f);
}

TEST_F(BuiltBody, IsFineWhereFormsAreSmall) {
  EXPECT_NEAR(meanEdgeNear({0.033f, 1.615f, 0.135f}, 0.012f), 0.0025f, 0.0006f) << "eyelid";
  EXPECT_NEAR(meanEdgeNear({0, 1.549f, 0.15f}, 0.012f), 0.0025f, 0.0006f) << "lips";
  EXPECT_NEAR(meanEdgeNear({0, 1.3f, 0.13f}, 0.06f), 0.010f, 0.002f) << "chest";
  EXPECT_NEAR(meanEdgeNear({0.1f, 0.65f, 0.11f}, 0.06f), 0.010f, 0.002f) << "thigh";
}

TEST_F(BuiltBody, StandsInAnatomicalPosition) {
  EXPECT_NEAR(body_->stature, 1.733f, 0.01f);
  const auto hand = std::ranges::find_if(
      body_->segments, [](const Segment& s) { return s.id == "hand" && s.side == Side::left; });
  ASSERT_NE(hand, body_->segments.end());
  EXPECT_GT(hand->proximal.x, 0.3f) << "the arm is held off the trunk";
  EXPECT_GT(hand->front.z, 0.9f) << "palms face forward";
}

}  // namespace
}  // namespace knotmap
