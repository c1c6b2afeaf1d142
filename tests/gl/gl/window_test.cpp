// A window with a context; SDL's offscreen driver stands in for a display.
#include "platform/window.h"

#include <SDL.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "gl/functions.h"

namespace knotmap {
namespace {

TEST(Window, HasTheSizeItWasAskedForAndAContext) {
  setenv("SDL_VIDEODRIVER", "offscreen", 1);
  const auto window =
      Window::create({.title = "test", .logicalSize = {640, 400}, .smallestLogicalSize = {320, 200}});
  ASSERT_TRUE(window) << toString(window.problems());
  EXPECT_EQ((*window)->pixels(), glm::ivec2(640, 400));
  EXPECT_EQ((*window)->scale(), 1.0f);
  EXPECT_NE(glGetString(GL_VERSION), nullptr);
  (*window)->show();
  glClearColor(1, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  unsigned char pixel[4] = {};
  glReadPixels(320, 200, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel);
  EXPECT_EQ(pixel[0], 255);
  (*window)->swap();
}

TEST(Window, GrowsWithTheScaleAUserAsksFor) {
  setenv("SDL_VIDEODRIVER", "offscreen", 1);
  const auto window = Window::create(
      {.title = "test", .logicalSize = {640, 400}, .smallestLogicalSize = {320, 200}, .scale = 1.5f});
  ASSERT_TRUE(window) << toString(window.problems());
  EXPECT_EQ((*window)->pixels(), glm::ivec2(960, 600));
  EXPECT_EQ((*window)->scale(), 1.5f);
}

TEST(Window, WithoutADisplayIsAProblemThatNamesTheOtherWay) {
  setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
  const auto window = Window::create({.title = "test"});
  ASSERT_FALSE(window);
  EXPECT_THAT(window.problems()[0].hint, testing::HasSubstr("knotmap render"));
}

TEST(Window, TheClipboardGivesBackItsText) {
  setenv("SDL_VIDEODRIVER", "offscreen", 1);
  const auto window = Window::create({.title = "test"});
  ASSERT_TRUE(window) << toString(window.problems());
  ASSERT_TRUE(copyTextToClipboard("Knoten – κόμπος"));
  EXPECT_EQ(textOfClipboard(), "Knoten – κόμπος");
}

}  // namespace
}  // namespace knotmap
