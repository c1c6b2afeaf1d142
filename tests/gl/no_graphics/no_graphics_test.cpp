// What is said on a machine without a driver. Alone in its executable: the driver is chosen once per process.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "gl/functions.h"
#include "platform/graphics.h"

namespace knotmap {
namespace {

using testing::HasSubstr;

TEST(NoGraphics, AMissingDriverIsToldInASentenceWithAHint) {
  setenv("__EGL_VENDOR_LIBRARY_FILENAMES", "/nowhere", 1);
  const auto context = OffscreenContext::create();
  ASSERT_FALSE(context);
  EXPECT_EQ(context.problems()[0].where, "graphics");
  EXPECT_THAT(context.problems()[0].what, HasSubstr("no OpenGL 3.3 without a window"));
  EXPECT_THAT(context.problems()[0].hint, HasSubstr("libgl1-mesa-dri"));
}

TEST(NoGraphics, FunctionsThatTheDriverLacksAreNamed) {
  const Result<Done> loaded = loadGlFunctions([](const char*) -> void* { return nullptr; });
  ASSERT_FALSE(loaded);
  EXPECT_THAT(loaded.problems()[0].what, HasSubstr("glDrawElements"));
}

}  // namespace
}  // namespace knotmap
