#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <set>

#include "base/text_file.h"
#include "body/landmarks.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;

const std::string acromion = R"([[landmark]]
id = "acromion"
name.en = "Tip of the shoulder"
find.en = "The bony tip"
h = 0.8
x = 0.11
met = "up"
basis = "A"
source = "ANSUR II"
)";

class LandmarkSheetFile : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "knotmap_landmarks.XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  Result<LandmarkSheet> read(const std::string& text) const {
    EXPECT_TRUE(writeFile(folder_ / "l.toml", text));
    return readLandmarks(folder_ / "l.toml");
  }
  std::string problemsOf(const std::string& text) const {
    const Result<LandmarkSheet> sheet = read(text);
    return sheet ? "none" : toString(sheet.problems());
  }

 private:
  std::filesystem::path folder_;
};

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST_F(LandmarkSheetFile, KeepsOrderAndFields) {
  const Result<LandmarkSheet> sheet = read(acromion + R"([[landmark]]
id = "olecranon"
name.en = "Elbow"
find.en = "The tip"
on = "upper_arm"
s = 0.97
lateral = 0.1
front = -0.2
met = "back"
basis = "E"
[[landmark]]
id = "half"
name.en = "Half"
find.en = "Between"
midline = true
at = "acromion~acromion:other@0.5"
basis = "S"
)");
  ASSERT_TRUE(sheet) << toString(sheet.problems());
  ASSERT_EQ(sheet->size(), 3u);
  EXPECT_EQ((*sheet)[0].id, "acromion");
  EXPECT_EQ((*sheet)[0].ray.along, 0.8);
  EXPECT_EQ((*sheet)[0].ray.lateral, 0.11);
  EXPECT_FALSE((*sheet)[0].ray.forward);
  EXPECT_EQ((*sheet)[0].source, "ANSUR II");
  EXPECT_FALSE((*sheet)[0].isMidline);
  EXPECT_EQ((*sheet)[1].ray.segment, "upper_arm");
  EXPECT_EQ((*sheet)[1].ray.forward, -0.2);
  EXPECT_TRUE((*sheet)[2].isMidline);
  ASSERT_TRUE((*sheet)[2].place);
  EXPECT_EQ((*sheet)[2].place->landmarkB, "acromion");
}

TEST_F(LandmarkSheetFile, SaysWhatIsWrongAndWhere) {
  EXPECT_THAT(problemsOf(acromion + acromion),
              HasSubstr("l.toml:10:1: the landmark \"acromion\" is there twice"));
  EXPECT_THAT(problemsOf(with(acromion, "h = 0.8", "h = 8.0")), HasSubstr("l.toml:5:5: \"h\" is 8"));
  EXPECT_THAT(problemsOf(with(acromion, "h = 0.8\n", "")), HasSubstr("\"h\" is missing"));
  EXPECT_THAT(problemsOf(with(acromion, "met =", "mett =")), HasSubstr("did you mean \"met\"?"));
  EXPECT_THAT(problemsOf(with(acromion, "\"A\"", "\"B\"")), HasSubstr("\"basis\" cannot be \"B\""));
  EXPECT_THAT(problemsOf(with(acromion, "source = \"ANSUR II\"\n", "")),
              HasSubstr("is measured but has no \"source\""));
  EXPECT_THAT(problemsOf(with(acromion, "met", "midline = true\nmet")),
              HasSubstr("on the midline but has an \"x\""));
  EXPECT_THAT(problemsOf(with(acromion, "h = 0.8\nx = 0.11\nmet = \"up\"", "at = \"c7 + 2 upp\"")),
              HasSubstr("l.toml:5:14: \"upp\" is no direction"));
  EXPECT_THAT(problemsOf("[[landmrk]]\n"), HasSubstr("did you mean \"landmark\"?"));
}

TEST_F(LandmarkSheetFile, ThatIsMissingIsNamed) {
  const Result<LandmarkSheet> sheet = readLandmarks("/nowhere/landmarks.toml");
  ASSERT_FALSE(sheet);
  EXPECT_THAT(toString(sheet.problems()), HasSubstr("/nowhere/landmarks.toml"));
}

TEST(LandmarkSheetOfOurs, ReadsAndExplainsEach) {
  const Result<LandmarkSheet> sheet = readLandmarks(KNOTMAP_SOURCE_DIR "/assets/landmarks.toml");
  ASSERT_TRUE(sheet) << toString(sheet.problems());
  EXPECT_GE(sheet->size(), 240u);
  std::set<std::string> names;
  for (const LandmarkEntry& entry : *sheet) {
    EXPECT_TRUE(names.insert(entry.name).second) << "two landmarks are named " << entry.name;
    EXPECT_GT(entry.find.size(), 10u) << entry.id;
  }
}

}  // namespace
}  // namespace knotmap
