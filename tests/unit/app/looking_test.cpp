// How the body is looked at; nothing of it is undone.
#include <fstream>

#include "app_for_test.h"

namespace knotmap {
namespace {

using Looking = AppTest;

TEST_F(Looking, ViewsHaveNames) {
  run({"view back"});
  EXPECT_FALSE(state().view.isChart);
  EXPECT_NEAR(state().view.camera.towardsViewer().z, -1, 1e-5f);
  run({"view left"});
  EXPECT_NEAR(state().view.camera.towardsViewer().x, 1, 1e-5f) << "from the person's left";
  run({"view 30,10", "view chart"});
  EXPECT_TRUE(state().view.isChart);
  EXPECT_EQ(refused(ShowView{"bakc"}).hint, "did you mean \"back\"?");
}

TEST_F(Looking, TurningLeavesTheChart) {
  run({"orbit 50 0"});
  EXPECT_FALSE(state().view.isChart);
  EXPECT_EQ(state().view.name, "orbit");
}

TEST_F(Looking, ZoomKeepsThePlaceUnderThePointer) {
  run({"picture-size 1000 800", "view front"});
  const PixelRect frame{0, 0, 1000, 800};
  const Ray before = state().view.camera.rayThrough({700, 200}, frame);
  run({"zoom 2 at=700,200"});
  const Ray after = state().view.camera.rayThrough({700, 200}, frame);
  EXPECT_NEAR(before.origin.x, after.origin.x, 1e-4f);
  EXPECT_NEAR(before.origin.y, after.origin.y, 1e-4f);
  refused(Zoom{0, {}});
}

TEST_F(Looking, TheChartZoomsAboutThePointerAndStaysInItsFrame) {
  run({"picture-size 1000 800", "zoom 2 at=250,200"});
  EXPECT_FLOAT_EQ(state().view.chartZoom, 2);
  EXPECT_FLOAT_EQ(state().view.chartShift.x, 250);
  EXPECT_FLOAT_EQ(state().view.chartShift.y, 200);
  run({"pan 5000 0"});
  EXPECT_LE(state().view.chartShift.x, 600);
  run({"zoom 0.01"});
  EXPECT_FLOAT_EQ(state().view.chartZoom, 1);
  EXPECT_EQ(state().view.chartShift, glm::vec2(0));
}

TEST_F(Looking, FitShowsASelectedKnotFromWhereItIsSeen) {
  run({"picture-size 1000 800", "view front", "mark gluteus_medius.1 right", "fit"});
  const Camera& camera = state().view.camera;
  EXPECT_GT(glm::dot(camera.towardsViewer(), testBody()->normal(state().placedKnot("k1")->point)), 0.2f);
  const glm::vec2 pixel = camera.pixelOf(positionOf("k1"), {0, 0, 1000, 800});
  EXPECT_GT(pixel.x, 0);
  EXPECT_LT(pixel.x, 1000);
  EXPECT_GT(pixel.y, 0);
  EXPECT_LT(pixel.y, 800);
}

TEST_F(Looking, FocusTurnsToARegionThatFacesAwayUnlessTheDirectionIsKept) {
  run({"view back", "focus heel side=left keeps-direction=yes"});
  EXPECT_EQ(state().view.camera.yawDegrees, 180);
  run({"view front", "focus heel side=left keeps-direction=yes"});
  EXPECT_EQ(state().view.camera.yawDegrees, 0);
  run({"focus heel side=left"});
  EXPECT_NE(state().view.camera.yawDegrees, 0);
}

TEST_F(Looking, ARegionIsBroughtIntoThePicture) {
  run({"focus heel side=left"});
  EXPECT_FALSE(state().view.isChart);
  EXPECT_LT(state().view.camera.target.y, 0.15f);
  EXPECT_GT(state().view.camera.target.x, 0);
  EXPECT_EQ(refused(FocusRegion{"heeel", Side::left}).hint, "did you mean \"heel\"?");
}

TEST_F(Looking, SettingsAreKept) {
  run({"theme dark", "style hatch", "scale 150", "set professional yes"});
  start();
  EXPECT_EQ(state().settings.theme, Theme::dark);
  EXPECT_EQ(state().settings.style, ZoneStyle::hatch);
  EXPECT_EQ(state().settings.scalePercent, 150);
  EXPECT_TRUE(state().settings.isProfessional);
  refused(SetScale{500});
  run({"scale-by 100"});
  EXPECT_EQ(state().settings.scalePercent, 200);
  run({"theme toggle", "style toggle"});
  EXPECT_EQ(state().settings.theme, Theme::light);
}

TEST_F(Looking, ABrokenSettingsFileIsToldAndTheProgramStarts) {
  run({"theme dark"});
  std::ofstream(folder / "config/settings.toml") << "theme = ";
  start();
  EXPECT_EQ(state().settings.theme, Theme::light);
  ASSERT_TRUE(state().notice);
  EXPECT_EQ(state().notice->tone, Notice::Tone::warning);
}

TEST_F(Looking, RevisionsTellWhatChanged) {
  const auto content = state().contentRevision, session = state().sessionRevision;
  run({"orbit 10 0", "zoom 1.2"});
  EXPECT_EQ(state().contentRevision, content) << "the camera changes no content";
  run({"mark trapezius_upper.1 left"});
  EXPECT_GT(state().contentRevision, content);
  EXPECT_GT(state().sessionRevision, session);
}

}  // namespace
}  // namespace knotmap
