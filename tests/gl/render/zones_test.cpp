// Zones are where they belong: on the right side, inside their edges, readable without colour.
#include <cmath>

#include "render_fixture.h"

namespace knotmap {
namespace {

class Zones : public RenderTest {
 protected:
  static int redPixels(const Image& image, int fromX = 0, int toX = 1 << 20) {
    int count = 0;
    for (int y = 0; y < image.height; ++y)
      for (int x = fromX; x < std::min(toX, image.width); ++x) count += pixelAt(image, x, y).isRed();
    return count;
  }
};

TEST_F(Zones, OfThePersonsLeftLieOnTheViewersRightInFrontAndOnTheLeftFromBehind) {
  Scene front = sceneOf("front"), left = sceneOf("left"), right = sceneOf("right");
  front.zones = left.zones = right.zones = zoneAbout(frontPlace(0.15f, 1.2f), 0.05f, 0.06f);
  const Image fromFront = picture(front);
  EXPECT_EQ(redPixels(fromFront, 0, 200), 0);
  EXPECT_GT(redPixels(fromFront, 200), 200);
  EXPECT_GT(redPixels(picture(left)), 100);
  EXPECT_EQ(redPixels(picture(right)), 0);

  Scene back = sceneOf("back");
  glm::vec3 behind = frontPlace(0.15f, 1.2f);
  behind.z = -behind.z;
  back.zones = zoneAbout(behind, 0.05f, 0.06f);
  const Image fromBack = picture(back);
  EXPECT_GT(redPixels(fromBack, 0, 200), 200);
  EXPECT_EQ(redPixels(fromBack, 200), 0);
}

TEST_F(Zones, ChangeNoPixelOutsideTheirEdges) {
  for (const ZoneStyle style : {ZoneStyle::stipple, ZoneStyle::hatch}) {
    Scene plain = sceneOf("front", {600, 600});
    Scene zoned = plain;
    const glm::vec3 middle = frontPlace(0.05f, 1.1f);
    zoned.style = style;
    zoned.zones = zoneAbout(middle, 0.05f, 0.09f);
    const Image without = picture(plain), with = picture(zoned);
    const float pixelMetres = 2 * zoned.bodies[0].camera.halfHeight / 600;
    int changed = 0, outside = 0;
    for (int y = 0; y < 600; ++y)
      for (int x = 0; x < 600; ++x) {
        // light is computed per fragment beside a zone, per vertex elsewhere: the last bits differ
        if (std::abs(pixelAt(without, x, y).grey() - pixelAt(with, x, y).grey()) <= 2) continue;
        ++changed;
        bool isSkin = false;
        const glm::vec3 place = skinUnder(zoned, x, y, isSkin);
        outside += !isSkin || glm::distance(place, middle) > 0.09f + 1.5f * pixelMetres;
      }
    EXPECT_GT(changed, 1500);
    EXPECT_EQ(outside, 0);
  }
}

TEST_F(Zones, LeaveNoStraySpecksUnderMultisamplingFromAnySide) {
  for (int yaw = 0; yaw < 360; yaw += 20) {
    Scene scene = sceneOf("front", {500, 500});
    scene.bodies[0].camera.yawDegrees = float(yaw);
    const glm::vec3 middle = frontPlace(0.1f, 1.3f);
    scene.zones = zoneAbout(middle, 0.02f, 0.03f);
    const Image image = picture(scene);
    for (int y = 0; y < 500; ++y)
      for (int x = 0; x < 500; ++x) {
        if (!pixelAt(image, x, y).isRed()) continue;
        bool isSkin = false;
        const glm::vec3 place = skinUnder(scene, x, y, isSkin);
        EXPECT_TRUE(isSkin && glm::distance(place, middle) < 0.04f) << x << "," << y << " at yaw " << yaw;
      }
  }
}

TEST_F(Zones, ReadInGreyInEveryTheme) {
  for (const Theme theme : {Theme::light, Theme::dark, Theme::print}) {
    Scene scene = sceneOf("front", {600, 600});
    scene.theme = theme;
    scene.style = ZoneStyle::hatch;
    scene.zones = zoneAbout(frontPlace(0, 0.9f), 0.05f, 0.12f);
    const Image image = picture(scene);
    const float pixelsPerMetre = scene.bodies[0].camera.pixelsPerMetre(scene.bodies[0].frame);
    const int y = 300 - int((0.9f - 0.87f) * pixelsPerMetre);
    const int core = pixelAt(image, 300, y).grey();
    const int skin = pixelAt(image, 300 + int(0.16f * pixelsPerMetre), y).grey();
    EXPECT_LT(core, skin - 90) << "theme " << int(theme);
    int darkest = 255, lightest = 0;  // between the edges: lines on a tint
    for (int x = 300 + int(0.065f * pixelsPerMetre); x < 300 + int(0.10f * pixelsPerMetre); ++x)
      for (int row = y - 8; row < y + 8; ++row) {
        darkest = std::min(darkest, pixelAt(image, x, row).grey());
        lightest = std::max(lightest, pixelAt(image, x, row).grey());
      }
    EXPECT_GT(lightest - darkest, 60) << "theme " << int(theme);
    EXPECT_GT(darkest, core + 10);
  }
}

TEST_F(Zones, OfOneKindAloneAreDrawn) {
  Scene scene = sceneOf("front");
  auto only = std::make_shared<ZoneOverlay>();
  only->spillover = zoneAbout(frontPlace(0, 0.9f), 0.03f, 0.08f)->spillover;
  scene.zones = only;
  scene.style = ZoneStyle::hatch;
  const int spill = redPixels(picture(scene));
  EXPECT_GT(spill, 50);
  only = std::make_shared<ZoneOverlay>();
  only->essential = zoneAbout(frontPlace(0, 0.9f), 0.08f, 0.08f)->essential;
  scene.zones = only;
  EXPECT_GT(redPixels(picture(scene)), spill);
}

TEST_F(Zones, OfSensationAreHatchedWithoutRed) {
  Scene scene = sceneOf("front");
  const Image bare = picture(scene);
  auto numb = std::make_shared<ZoneOverlay>();
  numb->sensation = zoneAbout(frontPlace(0, 0.9f), 0.08f, 0.08f)->essential;
  scene.zones = numb;
  const Image image = picture(scene);
  EXPECT_EQ(redPixels(image), 0);
  int lines = 0;
  for (int x = 190; x < 210; ++x) lines += pixelAt(image, x, 190).grey() < pixelAt(bare, x, 190).grey() - 60;
  EXPECT_GT(lines, 2);
  EXPECT_LT(lines, 14);
}

TEST_F(Zones, ThatFewHaveDescribedAreDottedInEitherStyle) {
  Scene scene = sceneOf("front");
  auto dots = std::make_shared<std::vector<SkinDot>>();
  for (int at = 0; at < 20; ++at)
    dots->push_back({frontPlace(0, 0.7f + 0.02f * float(at)), {0, 0, 1}, 0.004f});
  scene.edgeDots = dots;
  for (const ZoneStyle style : {ZoneStyle::stipple, ZoneStyle::hatch}) {
    scene.style = style;
    EXPECT_GT(redPixels(picture(scene)), 20);
  }
}

TEST_F(Zones, HatchingStaysOnTheSkinWhenThePictureIsTiled) {
  Scene scene = sceneOf("front", {2300, 900});
  scene.style = ZoneStyle::hatch;
  scene.zones = zoneAbout(frontPlace(0, 0.9f), 0.05f, 0.12f);
  const Image tiled = picture(scene);
  renderer_->draw(scene, Quality::full);
  const Image whole = renderer_->pixels();
  int different = 0;
  for (int y = 0; y < 900; ++y)
    for (int x = 0; x < 2300; ++x)
      different += std::abs(pixelAt(tiled, x, y).grey() - pixelAt(whole, x, y).grey()) > 8;
  EXPECT_LT(different, 100);  // samples on the very edge of a triangle
}

}  // namespace
}  // namespace knotmap
