// layout.cpp - cutting the window into panes.
#include "ui/layout.h"

#include "ui/boxes.h"

namespace knotmap {
namespace {

constexpr float leastBody =
    340;  // logical width; an open drawer that would leave less lies over the body instead

struct Sides {
  float leftWidth = 0, rightWidth = 0;
  bool opensLeft = false, opensRight = false;
  PixelRect left, right;
};

Sides sidesOf(const Look& look, const LayoutWishes& wishes) {
  Sides sides{
      look.px(sizes::leftPane), look.px(sizes::rightPane), wishes.showsKnots, wishes.showsAdvice, {}, {}};
  if (wishes.panesSwapped) {
    std::swap(sides.leftWidth, sides.rightWidth);
    std::swap(sides.opensLeft, sides.opensRight);
  }
  return sides;
}

// Wide windows: both panes stand beside the body.
void standBeside(Sides& sides, PixelRect& rest) {
  sides.left = cutLeft(rest, sides.leftWidth);
  sides.right = cutRight(rest, sides.rightWidth);
}

// Narrow windows: an open pane pushes the body aside where there is room, else it covers it, but for a strip.
void standAsDrawers(Sides& sides, PixelRect& rest, const Look& look) {
  const float widest = std::max(rest.width - look.px(48), rest.width * 0.8f);
  PixelRect whole = rest;
  sides.left = cutLeft(whole, std::min(sides.leftWidth, widest));
  whole = rest;
  sides.right = cutRight(whole, std::min(sides.rightWidth, widest));
  if (sides.opensLeft && rest.width - sides.left.width >= look.px(leastBody)) cutLeft(rest, sides.left.width);
  if (sides.opensRight && rest.width - sides.right.width >= look.px(leastBody))
    cutRight(rest, sides.right.width);
}

}  // namespace

Layout layoutOf(const glm::vec2& windowPixels, const Look& look, const LayoutWishes& wishes) {
  Layout layout;
  PixelRect rest{0, 0, windowPixels.x, windowPixels.y};
  layout.toolbar = cutTop(rest, look.px(sizes::toolbar));
  layout.hasDrawers = windowPixels.x < look.px(sizes::drawerBelow);
  Sides sides = sidesOf(look, wishes);
  if (layout.hasDrawers)
    standAsDrawers(sides, rest, look);
  else
    standBeside(sides, rest);
  layout.knots = wishes.panesSwapped ? sides.right : sides.left;
  layout.advice = wishes.panesSwapped ? sides.left : sides.right;
  layout.showsKnots = !layout.hasDrawers || wishes.showsKnots;
  layout.showsAdvice = !layout.hasDrawers || wishes.showsAdvice;
  layout.status = cutBottom(rest, look.px(sizes::statusLine));
  layout.body = rest;
  return layout;
}

}  // namespace knotmap
