#include "body/body_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/text_file.h"
#include "body/body_check.h"
#include "small_body.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;
using testing_bodies::octahedron;

class BodyFile : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "knotmap_body_file.XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::filesystem::path file() const { return folder_ / "small.body"; }
  std::string written() const {
    EXPECT_TRUE(writeBodyFile(file(), octahedron()));
    return *readFile(file());
  }
  std::string problemReading(const std::string& bytes) const {
    EXPECT_TRUE(writeFile(file(), bytes));
    const Result<BodyData> body = readBodyFile(file());
    return body ? "none" : toString(body.problems());
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(BodyFile, KeepsEveryField) {
  const BodyData wrote = octahedron();
  ASSERT_TRUE(writeBodyFile(file(), wrote));
  const Result<BodyData> read = readBodyFile(file());
  ASSERT_TRUE(read) << toString(read.problems());
  EXPECT_EQ(read->id, "octahedron");
  EXPECT_EQ(read->version, "v1");
  EXPECT_EQ(read->stature, 2.0f);
  EXPECT_EQ(read->skin.positions, wrote.skin.positions);
  EXPECT_EQ(read->skin.triangles, wrote.skin.triangles);
  EXPECT_EQ(read->coarseTriangles, wrote.coarseTriangles);
  EXPECT_EQ(read->normals, wrote.normals);
  EXPECT_EQ(read->bentNormals, wrote.bentNormals);
  EXPECT_EQ(read->ambient, wrote.ambient);
  EXPECT_EQ(read->curvature, wrote.curvature);
  EXPECT_EQ(read->mirror, wrote.mirror);
  EXPECT_EQ(read->segment, wrote.segment);
  EXPECT_EQ(read->region, wrote.region);
  EXPECT_EQ(read->borderDistance, wrote.borderDistance);
  EXPECT_EQ(read->stipple[1].triangle, 7u);
  EXPECT_EQ(read->stipple[0].weights, glm::vec3(0.2f, 0.3f, 0.5f));
  EXPECT_EQ(read->stippleSpacing, 0.25f);
  EXPECT_EQ(read->ground.size, 2);
  EXPECT_EQ(read->ground.high, glm::vec2(1, 1));
  EXPECT_EQ(read->ground.light, wrote.ground.light);
  ASSERT_EQ(read->segments.size(), 1u);
  EXPECT_EQ(read->segments[0].id, "trunk");
  EXPECT_EQ(read->segments[0].radius, 0.1f);
  ASSERT_EQ(read->landmarks.size(), 3u);
  EXPECT_EQ(read->landmarks[1].side, Side::right);
  EXPECT_EQ(read->landmarks[1].point.weights, glm::vec3(0, 0, 1));
  ASSERT_EQ(read->regions.size(), 3u);
  EXPECT_FALSE(read->regions[0].isLeaf);
  EXPECT_EQ(read->regions[2].parent, 0);
  EXPECT_EQ(read->regions[2].area, 1.5);
}

TEST_F(BodyFile, HasTheSameBytesForTheSameBody) { EXPECT_EQ(written(), written()); }

TEST_F(BodyFile, RefusesWhatIsNoBodyFile) {
  EXPECT_THAT(problemReading(""), HasSubstr("is not a body file"));
  EXPECT_THAT(problemReading("a plain text, longer than any header would be"),
              HasSubstr("is not a body file"));
}

TEST_F(BodyFile, RefusesAMissingFileByName) {
  const Result<BodyData> body = readBodyFile(file());
  ASSERT_FALSE(body);
  EXPECT_THAT(toString(body.problems()), HasSubstr("small.body"));
}

TEST_F(BodyFile, RefusesAnotherFormat) {
  std::string bytes = written();
  bytes[8] = 99;
  EXPECT_THAT(problemReading(bytes), HasSubstr("has body format 99, this program reads format 1"));
}

TEST_F(BodyFile, NoticesEveryPlaceWhereItIsCutShort) {
  const std::string bytes = written();
  for (std::size_t length = 8; length < bytes.size(); length += 7)
    EXPECT_THAT(problemReading(bytes.substr(0, length)), HasSubstr("is cut short")) << length;
}

TEST_F(BodyFile, RefusesBytesAfterItsEnd) {
  EXPECT_THAT(problemReading(written() + "x"), HasSubstr("has more bytes than it announces"));
}

TEST_F(BodyFile, NoticesOneChangedBitAnywhereInItsContents) {
  const std::string bytes = written();
  for (std::size_t at = 32; at < bytes.size(); at += 5) {
    std::string damaged = bytes;
    damaged[at] = char(damaged[at] ^ (1 << (at % 8)));
    EXPECT_THAT(problemReading(damaged), HasSubstr("is damaged")) << at;
  }
}

TEST_F(BodyFile, IsNotWrittenForABrokenBody) {
  BodyData body = octahedron();
  body.mirror[3] = 6;
  EXPECT_FALSE(writeBodyFile(file(), body));
  EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(BodyFile, SaysWhyItCannotBeWritten) {
  const Result<Done> result = writeBodyFile(file() / "below" / "a.body", octahedron());
  ASSERT_FALSE(result);
  EXPECT_THAT(toString(result.problems()), HasSubstr("cannot be written"));
}

// Each broken promise is found by itself, and the message says which.
struct Broken {
  const char* message;
  void (*breakIt)(BodyData&);
};
class BodyCheck : public ::testing::TestWithParam<Broken> {};

TEST_P(BodyCheck, NamesWhatIsBroken) {
  BodyData body = octahedron();
  ASSERT_TRUE(checkBody(body, "a.body").empty());
  GetParam().breakIt(body);
  const Problems problems = checkBody(body, "a.body");
  ASSERT_FALSE(problems.empty());
  EXPECT_THAT(toString(problems), HasSubstr(GetParam().message));
  EXPECT_EQ(problems[0].where, "a.body");
}

INSTANTIATE_TEST_SUITE_P(
    Each, BodyCheck,
    ::testing::Values(
        Broken{"has no stature", [](BodyData& body) { body.stature = 0; }},
        Broken{"a corner of the skin", [](BodyData& body) { body.skin.triangles[2].y = 6; }},
        Broken{"a corner of the coarse skin", [](BodyData& body) { body.coarseTriangles[0].x = 9; }},
        Broken{"5 values of ambient light for 6 vertices", [](BodyData& body) { body.ambient.pop_back(); }},
        Broken{"values of normals", [](BodyData& body) { body.normals.clear(); }},
        Broken{"a mirrored vertex out of range", [](BodyData& body) { body.mirror[0] = 6; }},
        Broken{"a segment out of range", [](BodyData& body) { body.segment[1] = 1; }},
        Broken{"a region out of range", [](BodyData& body) { body.region[1] = 3; }},
        Broken{"a region that is not a leaf", [](BodyData& body) { body.region[1] = 0; }},
        Broken{"form no tree", [](BodyData& body) { body.regions[0].parent = 2; }},
        Broken{"form no tree", [](BodyData& body) { body.regions[0].parent = 7; }},
        Broken{"a region of an unknown side: upper", [](BodyData& body) { body.regions[1].side = Side(9); }},
        Broken{"a segment of an unknown side: trunk",
               [](BodyData& body) { body.segments[0].side = Side(-1); }},
        Broken{"not on the skin: navel", [](BodyData& body) { body.landmarks[2].point.triangle = 8; }},
        Broken{"not on the skin: acromion",
               [](BodyData& body) {
                 body.landmarks[0].point.weights = {2, -1, 0};
               }},
        Broken{"a dot that is not on the skin",
               [](BodyData& body) {
                 body.stipple[0].weights = {0, 0, 0};
               }},
        Broken{"a floor of another size", [](BodyData& body) { body.ground.light.pop_back(); }}));

}  // namespace
}  // namespace knotmap
