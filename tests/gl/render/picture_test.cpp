// One renderer for window and file: the same pixels, in tiles of any picture.
#include <gmock/gmock.h>

#include <cmath>

#include "gl/functions.h"
#include "render_fixture.h"

namespace knotmap {
namespace {

class Pictures : public RenderTest {
 protected:
  static Scene fullScene(glm::ivec2 size) {
    Scene scene = sceneOf("30,10", size);
    scene.bodies[0].showsGroundMarks = true;
    scene.zones = zoneAbout(frontPlace(0.05f, 1.1f), 0.05f, 0.09f);
    auto dots = std::make_shared<std::vector<SkinDot>>();
    for (int at = 0; at < 30; ++at)
      dots->push_back({frontPlace(-0.1f, 0.6f + 0.0115f * float(at)), {0, 0, 1}, 0.0023f});
    scene.path = dots;
    scene.marks.texts.push_back(
        {{30, 40}, "Upper trapezius", 20, TextWeight::medium, Anchor::left, {0, 0, 0, 1}});
    scene.marks.knots.push_back({{float(size.x) / 2, 200}, 7, KnotLook::active, true, false, 1, "k7"});
    return scene;
  }
  // Share of pixels of which a channel differs by more than `levels`.
  static double shareOfDifferent(const Image& a, const Image& b, int levels) {
    EXPECT_EQ(a.rgb.size(), b.rgb.size());
    std::size_t different = 0;
    for (std::size_t at = 0; at < std::min(a.rgb.size(), b.rgb.size()); at += 3) {
      int largest = 0;
      for (std::size_t channel = 0; channel < 3; ++channel)
        largest = std::max(largest, std::abs(int(a.rgb[at + channel]) - int(b.rgb[at + channel])));
      different += largest > levels;
    }
    return double(different) * 3 / double(a.rgb.size());
  }
};

TEST_F(Pictures, OfATileAreTheWindowsOwnPixels) {
  const Scene scene = fullScene({640, 480});
  renderer_->draw(scene, Quality::full);
  EXPECT_EQ(renderer_->pixels().rgb, picture(scene).rgb);
}

TEST_F(Pictures, DoNotDependOnWhatOthersLeftBehind) {
  const Scene scene = fullScene({640, 480});
  renderer_->draw(scene, Quality::full);
  const Image before = renderer_->pixels();
  glEnable(GL_SCISSOR_TEST);
  glScissor(0, 0, 10, 10);
  glEnable(GL_CULL_FACE);
  glCullFace(GL_FRONT);
  glEnable(GL_BLEND);
  glDepthMask(GL_FALSE);
  glDepthFunc(GL_NEVER);
  glViewport(0, 0, 5, 5);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  renderer_->draw(scene, Quality::full);
  EXPECT_EQ(renderer_->pixels().rgb, before.rgb);
}

TEST_F(Pictures, InTilesEqualOneFrame) {
  const Scene scene = fullScene({2500, 700});
  renderer_->draw(scene, Quality::full);
  // Corners of triangles fall on 256ths of a pixel, counted from the tile's own corner.
  EXPECT_LT(shareOfDifferent(renderer_->pixels(), picture(scene), 2), 0.0005);
}

TEST_F(Pictures, TheSameSceneGivesTheSameBytes) {
  const Scene scene = fullScene({500, 500});
  const Image once = picture(scene);
  picture(sceneOf("back"));
  EXPECT_EQ(once.rgb, picture(scene).rgb);
}

TEST_F(Pictures, OfAMovingBodyLookRoughlyLikeTheRestingOne) {
  const Scene scene = fullScene({600, 600});
  renderer_->draw(scene, Quality::moving);
  const Image moving = renderer_->pixels();
  renderer_->draw(scene, Quality::full);
  const Image full = renderer_->pixels();
  EXPECT_NE(moving.rgb, full.rgb);
  EXPECT_LT(shareOfDifferent(moving, full, 24), 0.02);  // edges, and facets of the coarser mesh
}

TEST_F(Pictures, CanBeCancelledBetweenTiles) {
  int asked = 0;
  const Result<Image> image =
      renderer_->picture(sceneOf("front", {2500, 200}), [&](float) { return ++asked < 1; });
  ASSERT_FALSE(image);
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(image.problems()[0].what, "cancelled");
}

TEST_F(Pictures, TellHowFarTheyAre) {
  std::vector<float> said;
  ASSERT_TRUE(renderer_->picture(sceneOf("front", {2500, 200}), [&](float part) {
    said.push_back(part);
    return true;
  }));
  EXPECT_EQ(said, (std::vector<float>{0.5f, 1.0f}));
}

TEST_F(Pictures, ForPrintStandOnWhite) {
  Scene scene = sceneOf("front");
  scene.theme = Theme::print;
  const Image image = picture(scene);
  EXPECT_EQ(pixelAt(image, 0, 0), (Pixel{255, 255, 255}));
  EXPECT_EQ(pixelAt(image, 399, 399), (Pixel{255, 255, 255}));
}

TEST_F(Pictures, KeepTheBodyInItsFrame) {
  Scene scene = sceneOf("front", {400, 400});
  scene.bodies[0].frame = {100, 100, 100, 200};
  scene.bodies[0].camera.halfHeight = 0.1f;  // the skin fills the frame
  const Image image = picture(scene);
  Scene empty = scene;
  empty.bodies.clear();
  const Image ground = picture(empty);
  for (int y = 0; y < 400; ++y)
    for (int x = 0; x < 400; ++x) {
      const bool isInside = x >= 100 && x < 200 && y >= 100 && y < 300;
      if (!isInside) {
        ASSERT_EQ(pixelAt(image, x, y), pixelAt(ground, x, y)) << x << "," << y;
      }
    }
  EXPECT_NE(pixelAt(image, 150, 200), pixelAt(ground, 150, 200));
}

TEST_F(Pictures, OutlineTheBodyAgainstItsGround) {
  for (const Quality quality : {Quality::moving, Quality::full}) {
    renderer_->draw(sceneOf("front", {600, 600}), quality);
    const Image image = renderer_->pixels();
    int darkest = 255;
    for (int x = 350; x < 450; ++x) darkest = std::min(darkest, pixelAt(image, x, 300).grey());
    EXPECT_LT(darkest, 110) << "the outline's grey is 75; the skin alone darkens to about 140 at its edge";
    EXPECT_GT(pixelAt(image, 300, 300).grey(), 200);
    EXPECT_GT(pixelAt(image, 450, 300).grey(), 200);
  }
}

TEST_F(Pictures, AFolderWithoutShadersIsAProblemThatNamesThem) {
  const auto renderer = Renderer::create(body_, "/nowhere");
  ASSERT_FALSE(renderer);
  EXPECT_THAT(toString(renderer.problems()), testing::HasSubstr("body.frag"));
  EXPECT_THAT(toString(renderer.problems()), testing::HasSubstr("mark.vert"));
}

}  // namespace
}  // namespace knotmap
