// Pictures as they should be: `knotmap render` against tests/golden/pictures/NAME.png on the software
// renderer. A missing or differing picture writes NAME.out.png and NAME.diff.png into the build's golden/
// folder.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/image.h"

namespace knotmap {
namespace {

namespace fs = std::filesystem;
const fs::path kept = fs::path(KNOTMAP_SOURCE_DIR) / "tests/golden/pictures";
const fs::path made = fs::path(KNOTMAP_BINARY_DIR) / "golden";

// Two kinds of difference are told apart. Edges: other versions of the software renderer round coverage
// differently, which moves single pixels along silhouettes by any amount (0.03 % of a chart between Mesa 22.3
// and 23.0 in our trials of tile sizes), so a few pixels may differ freely. Surfaces: everywhere else the
// same arithmetic gives the same colour but for rounding.
constexpr int surfaceLevels = 3;           // of 255, in the worst channel
constexpr double edgePixelsShare = 0.002;  // of all pixels may differ by more

struct Difference {
  double shareOfPixels = 0;
  int worst = 0;
  Image picture;  // grey where equal, red where not
};

Difference compare(const Image& expected, const Image& actual) {
  Difference difference{0, 0, actual};
  std::size_t count = 0;
  for (std::size_t at = 0; at < actual.rgb.size(); at += 3) {
    int worst = 0;
    for (std::size_t channel = 0; channel < 3; ++channel)
      worst = std::max(worst, std::abs(int(expected.rgb[at + channel]) - int(actual.rgb[at + channel])));
    difference.worst = std::max(difference.worst, worst);
    const bool isOff = worst > surfaceLevels;
    count += isOff;
    for (std::size_t channel = 0; channel < 3; ++channel)
      difference.picture.rgb[at + channel] =
          isOff ? (channel == 0 ? 220 : 0) : std::uint8_t(200 + actual.rgb[at + channel] / 5);
  }
  difference.shareOfPixels = double(count) * 3.0 / double(actual.rgb.size());
  return difference;
}

int runKnotmap(const std::string& arguments) {
  const std::string command = std::string(KNOTMAP_PROGRAM) + " " + arguments;
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void expectPicture(const std::string& name, const std::string& arguments) {
  fs::create_directories(made);
  const fs::path out = made / (name + ".out.png");
  ASSERT_EQ(runKnotmap("render " + arguments + " -o " + out.string()), 0) << arguments;
  const Result<Image> actual = readPng(out);
  ASSERT_TRUE(actual) << toString(actual.problems());
  const Result<Image> expected = readPng(kept / (name + ".png"));
  ASSERT_TRUE(expected) << "look at " << out << " and keep it if it is right";
  ASSERT_EQ(expected->width, actual->width);
  ASSERT_EQ(expected->height, actual->height);
  const Difference difference = compare(*expected, *actual);
  if (difference.shareOfPixels > edgePixelsShare) {
    ASSERT_TRUE(writePng(made / (name + ".diff.png"), difference.picture));
  }
  EXPECT_LE(difference.shareOfPixels, edgePixelsShare)
      << "worst difference " << difference.worst << "; see " << made / (name + ".diff.png");
}

const std::string demo = std::string(KNOTMAP_SOURCE_DIR) + "/assets/demo/desk-worker.json ";

TEST(Golden, ChartOfTheDemoSession) { expectPicture("chart", demo + "--view chart --size 1280x720"); }
TEST(Golden, OrbitFromBehindAndAbove) { expectPicture("orbit", demo + "--view -140,20 --size 800x800"); }
TEST(Golden, DarkChart) { expectPicture("dark", demo + "--view chart --size 1280x720 --theme dark"); }
TEST(Golden, HatchedChart) { expectPicture("hatch", demo + "--view chart --size 1280x720 --style hatch"); }
TEST(Golden, PrintedSheet) { expectPicture("sheet", demo + "--view sheet --size 1240x1754 --theme print"); }
TEST(Golden, SoleusKnotShowsItsHeel) {
  expectPicture("soleus", "--mark soleus.1:left --view chart --size 1280x720");
}

TEST(GoldenComparison, TellsAChangedPicture) {
  Image plain{20, 20, std::vector<std::uint8_t>(1200, 100)};
  Image changed = plain;
  for (int y = 5; y < 10; ++y) std::fill_n(changed.row(y) + 15, 15, std::uint8_t(140));
  EXPECT_EQ(compare(plain, plain).shareOfPixels, 0.0);
  EXPECT_NEAR(compare(plain, changed).shareOfPixels, 25.0 / 400.0, 1e-9);
  EXPECT_EQ(compare(plain, changed).worst, 40);
}

}  // namespace
}  // namespace knotmap
