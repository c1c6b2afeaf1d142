// knotmap render: pictures without a window or a display.
#include <gtest/gtest.h>

#include "base/image.h"
#include "run_program.h"

namespace knotmap {
namespace {

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class RenderProgram : public ::testing::Test {
 protected:
  ProgramForTest knotmap;
  Image picture(std::vector<std::string> words, const std::string& name = "picture.png") {
    words.insert(words.begin(), "render");
    words.insert(words.end(), {"-o", knotmap.path(name)});
    const ProgramRun run = knotmap(words);
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.err, "");
    const auto image = readPng(knotmap.path(name));
    EXPECT_TRUE(image) << toString(image.problems());
    return image ? *image : Image();
  }
};

// Red belongs to pain alone: how many pixels of a picture are the zones' deep red.
int redPixels(const Image& image) {
  int count = 0;
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) {
      const std::uint8_t* pixel = image.row(y) + 3 * x;
      count += pixel[0] > 90 && pixel[1] < pixel[0] / 3 && pixel[2] < pixel[0] / 3;
    }
  return count;
}

TEST_F(RenderProgram, MakesEveryKindOfPictureAtItsSize) {
  for (const char* view : {"chart", "sheet", "front", "crown", "150,10"}) {
    const Image image = picture({"--mark", "trapezius_upper.1:left", "--view", view, "--size", "480x320"});
    EXPECT_EQ(image.width, 480) << view;
    EXPECT_EQ(image.height, 320) << view;
  }
}

TEST_F(RenderProgram, GivesTheSameBytesTwice) {
  picture({"--mark", "trapezius_upper.1:left", "--size", "480x320"}, "a.png");
  picture({"--mark", "trapezius_upper.1:left", "--size", "480x320"}, "b.png");
  EXPECT_EQ(knotmap.read("a.png"), knotmap.read("b.png"));
}

TEST_F(RenderProgram, ShowsWhereItHurtsAndNothingRedWithout) {
  EXPECT_GT(redPixels(picture(
                {"--mark", "trapezius_upper.1:left", "--view", "left", "--size", "400x400", "--no-labels"})),
            100);
  EXPECT_EQ(redPixels(picture({"--view", "left", "--size", "400x400"})), 0);
}

TEST_F(RenderProgram, ComesCloseToARegion) {
  const int far = redPixels(
      picture({"--mark", "trapezius_upper.1:left", "--view", "left", "--size", "400x400", "--no-labels"}));
  const int close = redPixels(picture({"--mark", "trapezius_upper.1:left", "--view", "left", "--focus",
                                       "temple:left", "--size", "400x400", "--no-labels"}));
  EXPECT_GT(close, 5 * far);
}

TEST_F(RenderProgram, WithoutGraphicsIsThree) {
  const ProgramRun run = knotmap({"render", "--mark", "trapezius_upper.1", "-o", knotmap.path("x.png")},
                                 {"__EGL_VENDOR_LIBRARY_DIRS=/nowhere"});
  EXPECT_EQ(run.status, 3) << run.err;
  EXPECT_TRUE(says(run.err, "OpenGL")) << run.err;
  EXPECT_FALSE(std::filesystem::exists(knotmap.path("x.png")));
}

TEST_F(RenderProgram, WrongWordsAreOneAndSayWhatWouldBeRight) {
  const auto told = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"render", "-o", knotmap.path("x.png")});
    const ProgramRun run = knotmap(words);
    EXPECT_EQ(run.status, 1) << run.err;
    return run.err;
  };
  EXPECT_TRUE(says(told({"--view", "bakc"}), "did you mean \"back\"?"));
  EXPECT_TRUE(says(told({"--size", "big"}), "1920x1200"));
  EXPECT_TRUE(says(told({"--size", "10x10"}), "64"));
  EXPECT_TRUE(says(told({"--focus", "tempel"}), "did you mean \"temple\"?"));
  EXPECT_TRUE(says(told({"--mark", "trapezius_upper.1:middle"}), ":left or :right"));
  EXPECT_TRUE(says(told({"--mark", "trapezius_uper.1"}), "did you mean \"trapezius_upper.1\"?"));
  told({"--theme", "pink"});
}

TEST_F(RenderProgram, AScriptExports) {
  knotmap.write("script.txt",
                "mark trapezius_upper.1 left\nexport \"" + knotmap.path("a.png") + "\" size=320x240\n");
  const ProgramRun run = knotmap({"run", knotmap.path("script.txt")});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(readPng(knotmap.path("a.png")));
}

}  // namespace
}  // namespace knotmap
