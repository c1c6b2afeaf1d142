// render_fixture.h - a context, a renderer of the test body, and scenes of it.
#pragma once
#include <gtest/gtest.h>

#include "platform/graphics.h"
#include "render/renderer.h"
#include "test_body.h"

namespace knotmap {

struct Pixel {
  int red = 0, green = 0, blue = 0;
  bool isRed() const { return red > green + 40 && red > blue + 40; }
  int grey() const { return (2126 * red + 7152 * green + 722 * blue) / 10000; }
  bool operator==(const Pixel&) const = default;
};
inline Pixel pixelAt(const Image& image, int x, int y) {
  const std::uint8_t* at = image.row(y) + 3 * x;
  return {at[0], at[1], at[2]};
}

class RenderTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    Result<std::unique_ptr<OffscreenContext>> context = OffscreenContext::create();
    ASSERT_TRUE(context) << toString(context.problems());
    context_ = std::move(*context);
    body_ = testBody();
    Result<std::unique_ptr<Renderer>> renderer =
        Renderer::create(body_, std::filesystem::path(KNOTMAP_SOURCE_DIR) / "shaders");
    ASSERT_TRUE(renderer) << toString(renderer.problems());
    renderer_ = std::move(*renderer);
  }
  static void TearDownTestSuite() {
    renderer_.reset();
    context_.reset();
  }

  static Scene sceneOf(std::string_view view, glm::ivec2 size = {400, 400}) {
    Scene scene;
    scene.size = size;
    scene.bodies.push_back({{0, 0, float(size.x), float(size.y)}, *cameraNamed(view), false});
    return scene;
  }
  static Image picture(const Scene& scene) {
    Result<Image> image = renderer_->picture(scene);
    EXPECT_TRUE(image) << toString(image.problems());
    return image ? std::move(*image) : Image{};
  }
  // Round zones about a place on the skin; straight distances, which are near enough on a smooth body.
  static std::shared_ptr<ZoneOverlay> zoneAbout(const glm::vec3& middle, float essential, float spillover) {
    auto zones = std::make_shared<ZoneOverlay>();
    for (const glm::vec3& place : body_.skin.positions) {
      const float distance = glm::distance(place, middle);
      zones->essential.push_back(std::clamp(distance - essential, -zoneBandMetres, zoneBandMetres));
      zones->spillover.push_back(std::clamp(distance - spillover, -zoneBandMetres, zoneBandMetres));
    }
    return zones;
  }
  // On the skin of the front half.
  static glm::vec3 frontPlace(float x, float y) {
    glm::vec3 place(0);
    EXPECT_TRUE(onTestBody({x, y, 0}, {0, 0, 1}, place));
    return place;
  }
  static glm::vec3 skinUnder(const Scene& scene, int x, int y, bool& isSkin) {
    const BodyView& view = scene.bodies.front();
    const Ray ray = view.camera.rayThrough({float(x) + 0.5f, float(y) + 0.5f}, view.frame);
    glm::vec3 place(0);
    isSkin = onTestBody(ray.origin, -ray.direction, place);
    return place;
  }

  inline static std::unique_ptr<OffscreenContext> context_;
  inline static std::unique_ptr<Renderer> renderer_;
  inline static BodyData body_;
};

}  // namespace knotmap
