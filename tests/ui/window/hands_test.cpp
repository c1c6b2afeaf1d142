#include <gtest/gtest.h>

#include "window_for_test.h"

namespace knotmap {
namespace {

constexpr const char* point = "trapezius_upper.1";

class Hands : public ::testing::Test {
 protected:
  void show(const char* view) {
    window.app().apply(ShowView{view});
    window.serve();
  }
  const Knot& markAndClose() {
    window.app().apply(Mark{point, Side::left, std::nullopt});
    window.serve();
    return window.state().session.knots[0];
  }
  glm::vec2 middle() const {
    const PixelRect& box = window.picture();
    return {box.x + box.width / 2, box.y + box.height / 2};
  }
  glm::vec2 knotPixel() const {
    for (const KnotMark& mark : window.session().scene()->marks.knots)
      if (!mark.isHidden && !mark.knot.empty())
        return mark.position + glm::vec2(window.picture().x, window.picture().y);
    ADD_FAILURE() << "no knot is seen";
    return {};
  }
  mutable WindowForTest window;
};

TEST_F(Hands, DragOnTheBodyTurnsIt) {
  show("front");
  window.drag(middle(), middle() + glm::vec2(100, 0));
  EXPECT_EQ(window.state().view.name, "orbit");
  EXPECT_NE(window.state().view.camera.yawDegrees, 0);
  EXPECT_FALSE(window.state().pick) << "a drag is no click";
}

TEST_F(Hands, DragOnTheBackgroundTurnsItToo) {
  show("front");
  const glm::vec2 corner{window.picture().x + 10, window.picture().y + 300};
  window.drag(corner, corner + glm::vec2(0, 60));
  EXPECT_NE(window.state().view.camera.pitchDegrees, 0);
}

TEST_F(Hands, ThreePixelsAreStillAClick) {
  show("front");
  const glm::vec2 place = window.pixelOf(point, Side::left);
  window.drag(place, place + glm::vec2(3, 0));
  EXPECT_TRUE(window.state().pick);
  EXPECT_EQ(window.state().view.name, "front");
}

TEST_F(Hands, RightAndMiddleDragPushThePicture) {
  for (const int button : {SDL_BUTTON_RIGHT, SDL_BUTTON_MIDDLE}) {
    show("front");
    const glm::vec3 before = window.state().view.camera.target;
    window.drag(middle(), middle() + glm::vec2(80, 0), button);
    EXPECT_NE(window.state().view.camera.target, before) << button;
    EXPECT_EQ(window.state().view.camera.yawDegrees, 0) << button;
  }
}

TEST_F(Hands, DragInTheChartPushesIt) {
  window.wheel(middle(), 5);
  const glm::vec2 before = window.state().view.chartShift;
  window.drag(middle(), middle() + glm::vec2(40, 0));
  EXPECT_TRUE(window.state().view.isChart);
  EXPECT_NEAR(window.state().view.chartShift.x - before.x, 40, 1);
}

TEST_F(Hands, WheelZoomsToTheCursor) {
  show("front");
  const SurfacePoint place = projectAtlas()->point(point, Side::left)->place;
  const glm::vec2 cursor = window.pixelOf(place);
  const float before = window.state().view.camera.halfHeight;
  window.wheel(cursor, 3);
  EXPECT_LT(window.state().view.camera.halfHeight, before);
  EXPECT_LT(glm::distance(window.pixelOf(place), cursor), 2) << "what was under the cursor stays there";
}

TEST_F(Hands, DoubleClickFitsTheBody) {
  show("front");
  window.wheel(middle(), 6);
  const float near = window.state().view.camera.halfHeight;
  window.doubleClick(middle());
  EXPECT_GT(window.state().view.camera.halfHeight, near);
  EXPECT_FALSE(window.state().pick);
}

TEST_F(Hands, DraggedKnotFollowsAlongTheSkinInOneStepOfUndo) {
  markAndClose();
  show("front");
  const glm::dvec3 before = window.state().session.knots[0].place.xyz;
  window.drag(knotPixel(), knotPixel() + glm::vec2(0, 7));
  const glm::dvec3 after = window.state().session.knots[0].place.xyz;
  EXPECT_LT(after.y, before.y - 0.005);
  EXPECT_EQ(window.state().view.name, "front") << "the body stays";
  window.key(SDLK_z, KMOD_LCTRL);
  ASSERT_EQ(window.state().session.knots.size(), 1u) << "one step is the whole drag, and no more";
  EXPECT_NEAR(window.state().session.knots[0].place.xyz.y, before.y, 1e-6);
}

TEST_F(Hands, KnotDraggedFarLosesItsPointAndALineSaysSo) {
  markAndClose();
  show("front");
  window.drag(knotPixel(), knotPixel() + glm::vec2(-60, 120));
  EXPECT_EQ(window.state().session.knots[0].triggerPoint, "");
  ASSERT_TRUE(window.state().notice);
  EXPECT_TRUE(window.showsText(window.state().notice->sentence));
  EXPECT_TRUE(window.shows("Undo")) << "the line offers the way back";
  window.clickOn("Undo");
  EXPECT_EQ(window.state().session.knots[0].triggerPoint, point);
}

TEST_F(Hands, ClickOnAKnotSelectsItAndCtrlAddsToTheSelection) {
  markAndClose();
  window.app().apply(CopyToOtherSide{});
  window.app().apply(SelectNone{});
  show("front");
  window.click(knotPixel());
  EXPECT_EQ(window.state().selection.size(), 1u);
  EXPECT_FALSE(window.state().pick);
}

TEST_F(Hands, EverythingIsReachableWithOneButtonAndNoWheel) {
  show("front");
  const float before = window.state().view.camera.halfHeight;
  window.clickOn("Nearer");
  EXPECT_LT(window.state().view.camera.halfHeight, before);
  window.clickOn("Drag pushes the picture");
  const glm::vec3 target = window.state().view.camera.target;
  window.drag(middle(), middle() + glm::vec2(80, 0));
  EXPECT_NE(window.state().view.camera.target, target);
  window.clickOn("Fit what is selected");
  EXPECT_NEAR(window.state().view.camera.halfHeight, before, 0.25f);
}

TEST_F(Hands, PictureIsDrawnQuicklyWhileItMovesAndSmoothlyAfterwards) {
  show("front");
  window.pointAt(middle());
  window.press(middle());
  window.pointAt(middle() + glm::vec2(30, 0));
  const Image moving = window.session().picture();
  window.release(middle() + glm::vec2(30, 0));
  const Image still = window.session().picture();
  EXPECT_NE(moving.rgb, still.rgb) << "edges are smoothed on release";
}

TEST_F(Hands, AtRestTheBodyIsNotDrawnAgain) {
  show("front");
  window.pointAt(middle());
  const int scenes = window.session().scenesDrawn();
  window.serve();
  window.serve();
  EXPECT_EQ(window.session().scenesDrawn(), scenes);
}

}  // namespace
}  // namespace knotmap
