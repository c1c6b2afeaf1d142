#include <gtest/gtest.h>

#include <fstream>

#include "window_for_test.h"

namespace knotmap {
namespace {

constexpr const char* point = "trapezius_upper.1";

TEST(Files, SavedSessionOpensAgain) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.serve();
  window.key(SDLK_s, KMOD_LCTRL);
  ASSERT_EQ(window.state().dialog, Dialog::saveAs) << "an unnamed session asks for a name";
  window.keepPicture("save");
  window.key(SDLK_a, KMOD_LCTRL);
  window.type("neck");
  window.key(SDLK_RETURN);
  EXPECT_EQ(window.state().dialog, Dialog::none);
  EXPECT_TRUE(std::filesystem::exists(window.folder() / "neck.json"));
  window.key(SDLK_n, KMOD_LCTRL);
  EXPECT_TRUE(window.state().session.knots.empty());
  window.key(SDLK_o, KMOD_LCTRL);
  ASSERT_TRUE(window.showsText("neck.json"));
  window.type("neck");
  window.key(SDLK_RETURN);
  EXPECT_EQ(window.state().session.knots.size(), 1u);
}

TEST(Files, FileThatIsThereIsReplacedOnlyWhenAsked) {
  WindowForTest window;
  std::ofstream(window.folder() / "mine.json") << "old";
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.serve();
  window.key(SDLK_s, KMOD_LCTRL);
  window.key(SDLK_a, KMOD_LCTRL);
  window.type("mine.json");
  window.key(SDLK_RETURN);
  EXPECT_EQ(window.state().dialog, Dialog::saveAs);
  EXPECT_TRUE(window.showsText("mine.json is there already"));
  window.clickOn("Keep it");
  EXPECT_EQ(std::filesystem::file_size(window.folder() / "mine.json"), 3u);
  window.clickOn("Save");
  window.clickOn("Replace");
  EXPECT_EQ(window.state().dialog, Dialog::none);
  EXPECT_GT(std::filesystem::file_size(window.folder() / "mine.json"), 3u);
}

TEST(Files, FileDroppedOnTheWindowOpens) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.app().apply(SaveSessionAs{(window.folder() / "dropped.json").string(), false});
  window.app().apply(NewSession{});
  window.serve();
  window.drop(window.folder() / "dropped.json");
  EXPECT_EQ(window.state().session.knots.size(), 1u);
}

TEST(Files, BrokenFileIsASentenceAndLosesNothing) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  std::ofstream(window.folder() / "broken.json") << "{";
  window.serve();
  window.drop(window.folder() / "broken.json");
  EXPECT_EQ(window.state().session.knots.size(), 1u);
  ASSERT_TRUE(window.state().notice);
  EXPECT_EQ(window.state().notice->tone, Notice::Tone::problem);
  EXPECT_TRUE(window.showsText(window.state().notice->sentence));
}

TEST(Files, UnsavedCopyIsOfferedBack) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.app().apply(NewSession{});
  window.serve();
  ASSERT_FALSE(window.state().recoverable.empty());
  EXPECT_TRUE(window.showsText("An unsaved session is here"));
  window.keepPicture("recover");
  window.clickOn("Open it");
  EXPECT_EQ(window.state().session.knots.size(), 1u);
}

TEST(Files, ExportWritesThePictureAndSaysSo) {
  WindowForTest window;
  window.app().apply(Mark{point, Side::left, std::nullopt});
  window.serve();
  window.key(SDLK_e, KMOD_LCTRL);
  ASSERT_EQ(window.state().dialog, Dialog::exportPicture);
  window.keepPicture("export");
  window.clickOn("Export");
  const Result<Image> image = readPng(window.folder() / "knotmap-2026-11-20.png");
  ASSERT_TRUE(image);
  EXPECT_EQ(image->width, 1920);
  EXPECT_EQ(window.state().dialog, Dialog::none);
  EXPECT_FALSE(window.state().exporting);
  EXPECT_TRUE(window.showsText("knotmap-2026-11-20.png"));
}

TEST(Files, ExportOverAFileAsksFirst) {
  WindowForTest window;
  std::ofstream(window.folder() / "knotmap-2026-11-20.png") << "old";
  window.key(SDLK_e, KMOD_LCTRL);
  window.clickOn("Export");
  EXPECT_TRUE(window.showsText("is there already"));
  window.clickOn("Replace");
  EXPECT_TRUE(readPng(window.folder() / "knotmap-2026-11-20.png"));
}

TEST(Files, ExportOfManyTilesCanBeStopped) {
  WindowForTest window;
  window.app().apply(ExportPicture{.path = (window.folder() / "large.png").string(), .size = {6000, 6000}});
  window.pushEscapeForLater();
  window.serve();
  EXPECT_FALSE(window.state().exporting);
  EXPECT_FALSE(std::filesystem::exists(window.folder() / "large.png"));
}

}  // namespace
}  // namespace knotmap
