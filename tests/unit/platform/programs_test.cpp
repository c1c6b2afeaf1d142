// Starting other programs, fonts and display scales.
#include "platform/programs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "platform/fonts.h"
#include "platform/window.h"

#include "folder_for_test.h"

namespace knotmap {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Programs : public testing::Test {
 protected:
  Programs() : path_(std::getenv("PATH")) {}
  ~Programs() override {
    setenv("PATH", path_.c_str(), 1);
    unsetenv("WAYLAND_DISPLAY");
  }
  // A program that writes its arguments and its standard input to `said`, then makes `done`.
  void addProgram(const std::string& name) const {
    const fs::path file = folder_ / name;
    std::ofstream(file) << "#!/bin/sh\n{ echo \"$@\"; cat; } > " << (folder_ / "said").string() << "\n"
                        << "mv " << (folder_ / "said").string() << " " << (folder_ / "done").string() << "\n";
    fs::permissions(file, fs::perms::owner_all);
  }
  std::string whatItSaid() const {
    while (!fs::exists(folder_ / "done")) std::this_thread::yield();
    std::ifstream in(folder_ / "done");
    return std::string((std::istreambuf_iterator<char>(in)), {});
  }
  void searchOnlyHere() const { setenv("PATH", (folder_.string() + ":/bin:/usr/bin").c_str(), 1); }

  FolderForTest own_;
  fs::path folder_ = own_.path();
  std::string path_;
};

TEST_F(Programs, AStartedProgramGetsItsWordsAndItsInput) {
  addProgram("speak");
  searchOnlyHere();
  ASSERT_TRUE(startProgram({"speak", "two words", "-x"}, "and this"));
  EXPECT_EQ(whatItSaid(), "two words -x\nand this");
}

TEST_F(Programs, AMissingProgramIsAProblem) {
  const auto started = startProgram({"no-such-program"});
  ASSERT_FALSE(started);
  EXPECT_THAT(started.problems()[0].what, HasSubstr("not installed"));
}

TEST_F(Programs, AFileIsOpenedByItsAbsoluteName) {
  addProgram("xdg-open");
  searchOnlyHere();
  const fs::path file = folder_ / "-strange.pdf";
  std::ofstream(file) << "x";
  ASSERT_TRUE(openWithSystem(file));
  EXPECT_EQ(whatItSaid(), file.string() + "\n");
}

TEST_F(Programs, AMissingFileIsNotOpened) { EXPECT_FALSE(openWithSystem(folder_ / "absent.pdf")); }

TEST_F(Programs, APictureGoesToTheClipboardProgram) {
  addProgram("wl-copy");
  searchOnlyHere();
  setenv("WAYLAND_DISPLAY", "wayland-0", 1);
  ASSERT_TRUE(copyPictureToClipboard("picture"));
  EXPECT_EQ(whatItSaid(), "--type image/png\npicture");
}

TEST_F(Programs, WithoutAClipboardProgramThePackageIsNamed) {
  setenv("PATH", folder_.c_str(), 1);
  const auto copied = copyPictureToClipboard("picture");
  ASSERT_FALSE(copied);
  EXPECT_THAT(copied.problems()[0].hint, HasSubstr("xclip"));
}

TEST(Fonts, InterIsFoundInThreeWeights) {
  const auto fonts = findFonts();
  ASSERT_TRUE(fonts);
  EXPECT_EQ(fonts->family, "Inter");
  EXPECT_EQ(fonts->notice, "");
  EXPECT_TRUE(fs::exists(fonts->regular));
  EXPECT_NE(fonts->regular, fonts->medium);
  EXPECT_NE(fonts->medium, fonts->semibold);
}

TEST(Fonts, AnotherFontTakesAMissingOnesPlaceAndThatIsSaid) {
  const auto fonts = findFonts("No Such Family");
  ASSERT_TRUE(fonts);
  EXPECT_TRUE(fs::exists(fonts->regular));
  EXPECT_THAT(fonts->notice, HasSubstr("No Such Family is not installed"));
}

TEST(DisplayScale, IsReadFromTheResourcesOfX) {
  EXPECT_FLOAT_EQ(scaleInResources("*customization:\t-color\nXft.dpi:\t144\nXft.hinting:\t1\n"), 1.5f);
  EXPECT_FLOAT_EQ(scaleInResources("Xft.dpi: 96"), 1.0f);
}

TEST(DisplayScale, NonsenseInTheResourcesIsNoScale) {
  EXPECT_EQ(scaleInResources(""), 0);
  EXPECT_EQ(scaleInResources("Xft.dpi:"), 0);
  EXPECT_EQ(scaleInResources("Xft.dpi: much"), 0);
  EXPECT_EQ(scaleInResources("Xft.dpi: 100000"), 0);
}

TEST(DisplayScale, IsReadFromADesktopsVariable) {
  EXPECT_FLOAT_EQ(scaleInVariable("2"), 2);
  EXPECT_EQ(scaleInVariable(nullptr), 0);
  EXPECT_EQ(scaleInVariable("0"), 0);
  EXPECT_EQ(scaleInVariable("big"), 0);
}

}  // namespace
}  // namespace knotmap
