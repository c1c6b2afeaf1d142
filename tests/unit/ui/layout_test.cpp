#include "ui/layout.h"

#include <gtest/gtest.h>

namespace knotmap {
namespace {

Look lookAt(float scale) {
  Look look;
  look.scale = scale;
  return look;
}

bool overlap(const PixelRect& a, const PixelRect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

TEST(Layout, WideWindowShowsBothPanesBesideTheBody) {
  const Layout layout = layoutOf({1280, 800}, lookAt(1), {});
  EXPECT_FALSE(layout.hasDrawers);
  EXPECT_TRUE(layout.showsKnots && layout.showsAdvice);
  EXPECT_FALSE(overlap(layout.knots, layout.body) || overlap(layout.advice, layout.body));
  EXPECT_LT(layout.knots.x, layout.body.x);
  EXPECT_GT(layout.advice.x, layout.body.x);
}

TEST(Layout, SwappedPanesStandOnTheOtherSide) {
  const Layout layout = layoutOf({1280, 800}, lookAt(1), {.panesSwapped = true});
  EXPECT_GT(layout.knots.x, layout.body.x);
  EXPECT_LT(layout.advice.x, layout.body.x);
}

TEST(Layout, WindowBelow1100LogicalPixelsHasDrawers) {
  EXPECT_TRUE(layoutOf({1099, 800}, lookAt(1), {}).hasDrawers);
  EXPECT_FALSE(layoutOf({1100, 800}, lookAt(1), {}).hasDrawers);
  EXPECT_TRUE(layoutOf({1920, 1080}, lookAt(2), {}).hasDrawers) << "logical pixels count";
}

TEST(Layout, ClosedDrawersLeaveTheWholeWidthToTheBody) {
  const Layout layout = layoutOf({900, 700}, lookAt(1), {});
  EXPECT_FALSE(layout.showsKnots || layout.showsAdvice);
  EXPECT_FLOAT_EQ(layout.body.width, 900);
}

TEST(Layout, OpenDrawerPushesTheBodyAsideWhereThereIsRoom) {
  const Layout layout = layoutOf({900, 700}, lookAt(1), {.showsAdvice = true});
  EXPECT_TRUE(layout.showsAdvice);
  EXPECT_FALSE(overlap(layout.advice, layout.body));
}

TEST(Layout, OpenDrawerOfATinyWindowLeavesAStripOfTheBody) {
  const Layout layout = layoutOf({400, 300}, lookAt(1), {.showsKnots = true});
  EXPECT_FLOAT_EQ(layout.body.width, 400);
  EXPECT_LE(layout.knots.width, 400 - 48);
}

TEST(Layout, BodyHasRoomFrom800x600To4K) {
  for (const glm::vec2 size :
       {glm::vec2(800, 600), glm::vec2(1280, 720), glm::vec2(1920, 1080), glm::vec2(3840, 2160)})
    for (const float scale : {1.0f, 1.5f, 2.0f}) {
      const Layout layout = layoutOf(size, lookAt(scale), {});
      EXPECT_GE(layout.body.width, 400) << size.x << " at " << scale;
      EXPECT_GE(layout.body.height, 400) << size.y << " at " << scale;
    }
}

}  // namespace
}  // namespace knotmap
