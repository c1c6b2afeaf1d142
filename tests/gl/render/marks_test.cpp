// Texts, shapes, knots, muscles: drawn where they were placed, told apart without colour.
#include <cmath>

#include "render/font_text_measure.h"
#include "render_fixture.h"

namespace knotmap {
namespace {

struct Box {
  int left = 1 << 20, top = 1 << 20, right = -1, bottom = -1;  // inclusive
};

class MarksOn : public RenderTest {
 protected:
  static Scene paper(glm::ivec2 size = {400, 200}) {
    Scene scene;
    scene.size = size;
    scene.theme = Theme::print;
    return scene;
  }
  static Box inkOf(const Image& image, int darkerThan = 200) {
    Box box;
    for (int y = 0; y < image.height; ++y)
      for (int x = 0; x < image.width; ++x)
        if (pixelAt(image, x, y).grey() < darkerThan)
          box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x),
                 std::max(box.bottom, y)};
    return box;
  }
  static constexpr Colour black{0, 0, 0, 1};
};

TEST_F(MarksOn, TextsStandWhereTheyAreMeasured) {
  const FontTextMeasure measure;
  for (const float size : {13.0f, 24.0f, 60.0f})
    for (const Anchor anchor : {Anchor::left, Anchor::centre, Anchor::right}) {
      Scene scene = paper();
      scene.marks.texts.push_back({{200.4f, 120}, "HnH", size, TextWeight::semibold, anchor, black});
      const Box ink = inkOf(picture(scene));
      const float width = measure.width("HnH", size, TextWeight::semibold);
      const float left = 200.4f - (anchor == Anchor::left ? 0 : anchor == Anchor::centre ? width / 2 : width);
      const float bearing = 0.1f * size;  // white beside an H
      EXPECT_GE(ink.left, std::floor(left)) << size;
      EXPECT_LE(ink.left, left + bearing + 1) << size;
      EXPECT_LE(ink.right, left + width) << size;
      EXPECT_GE(ink.right, left + width - bearing - 2) << size;
      EXPECT_EQ(ink.bottom, 119) << "stands on the baseline";
      EXPECT_NEAR(ink.bottom + 1 - ink.top, 0.727f * size, 1.5f) << "capitals of Inter are 0.727 em high";
    }
}

TEST_F(MarksOn, WrappedTextsStayInTheirWidth) {
  const FontTextMeasure measure;
  Scene scene = paper({400, 300});
  const std::string text = "Hold for thirty seconds and breathe, then let go";
  scene.marks.texts.push_back({{50, 60}, text, 18, TextWeight::regular, Anchor::left, black, 140});
  const Box ink = inkOf(picture(scene));
  EXPECT_GE(ink.left, 50);
  EXPECT_LE(ink.right, 190);
  const float height = measure.height(text, 18, TextWeight::regular, 140);
  EXPECT_GT(ink.bottom, 60 + 0.5f * height);
  EXPECT_LT(ink.bottom, 60 + height);
}

TEST_F(MarksOn, ATextLargerThanAnAtlasPageIsWhole) {
  Scene scene = paper({2600, 700});
  scene.marks.texts.push_back({{40, 500}, "Knotmap", 560, TextWeight::semibold, Anchor::left, black});
  const Box ink = inkOf(picture(scene));
  const FontTextMeasure measure;
  EXPECT_NEAR(float(ink.right - ink.left), measure.width("Knotmap", 560, TextWeight::semibold), 0.12 * 560);
}

TEST_F(MarksOn, TheOtherScriptsOfANameAreDrawn) {
  Scene scene = paper();
  scene.marks.texts.push_back({{20, 100}, "μυς мышца", 24, TextWeight::regular, Anchor::left, black});
  const Box ink = inkOf(picture(scene));
  EXPECT_GT(ink.right - ink.left, 100);
}

TEST_F(MarksOn, LinesAndShapesFillTheirPlaces) {
  Scene scene = paper();
  scene.marks.lines.push_back({{20, 30}, {120, 30}, 4, black, 0});
  scene.marks.shapes.push_back({ShapeMark::Kind::disc, {200, 20, 40, 40}, 0, 0, black});
  scene.marks.shapes.push_back({ShapeMark::Kind::roundedFrame, {300, 20, 60, 40}, 8, 3, black});
  const Image image = picture(scene);
  EXPECT_EQ(pixelAt(image, 70, 29).grey(), 0);
  EXPECT_EQ(pixelAt(image, 70, 33).grey(), 255);
  EXPECT_EQ(pixelAt(image, 220, 40).grey(), 0);
  EXPECT_EQ(pixelAt(image, 202, 22).grey(), 255) << "a disc has no corners";
  EXPECT_EQ(pixelAt(image, 330, 21).grey(), 0);
  EXPECT_EQ(pixelAt(image, 330, 40).grey(), 255) << "a frame is empty";
}

TEST_F(MarksOn, DashedLinesHaveGaps) {
  Scene scene = paper();
  scene.marks.lines.push_back({{20, 100}, {220, 100}, 4, black, 10});
  const Image image = picture(scene);
  int changes = 0;
  for (int x = 21; x < 219; ++x)
    changes += (pixelAt(image, x, 99).grey() < 128) != (pixelAt(image, x - 1, 99).grey() < 128);
  EXPECT_NEAR(changes, 19, 1);
  EXPECT_LT(pixelAt(image, 25, 99).grey(), 10) << "begins with a dash";
}

TEST_F(MarksOn, KnotsOfDifferentStatesDifferInGrey) {
  const KnotLook looks[] = {KnotLook::active, KnotLook::latent, KnotLook::unsure, KnotLook::resolved,
                            KnotLook::noPattern};
  std::vector<Image> pictures;
  for (const KnotLook look : looks) {
    Scene scene = paper({80, 80});
    scene.marks.knots.push_back({{40, 40}, 3, look, false, false, 2, "k3"});
    pictures.push_back(picture(scene));
  }
  for (std::size_t a = 0; a < pictures.size(); ++a)
    for (std::size_t b = a + 1; b < pictures.size(); ++b) {
      int different = 0;
      for (int y = 0; y < 80; ++y)
        for (int x = 0; x < 80; ++x)
          different += std::abs(pixelAt(pictures[a], x, y).grey() - pixelAt(pictures[b], x, y).grey()) > 60;
      EXPECT_GT(different, 60) << "looks " << a << " and " << b;
    }
}

TEST_F(MarksOn, AKnotReadsOverRedAndOverSkin) {
  for (const Colour& under : {paletteOf(Theme::light).painCore, paletteOf(Theme::light).skin}) {
    Scene scene = paper({80, 80});
    scene.marks.shapes.push_back({ShapeMark::Kind::roundedRectangle, {0, 0, 80, 80}, 0, 0, under});
    scene.marks.knots.push_back({{40, 40}, 1, KnotLook::active, false, false, 2, "k1"});
    const Image image = picture(scene);
    int darkest = 255, lightest = 0;
    for (int x = 18; x < 62; ++x) {
      darkest = std::min(darkest, pixelAt(image, x, 40).grey());
      lightest = std::max(lightest, pixelAt(image, x, 40).grey());
    }
    EXPECT_GT(lightest - darkest, 150);
  }
}

TEST_F(MarksOn, AHiddenKnotIsPale) {
  Scene scene = paper({80, 80});
  scene.marks.knots.push_back({{40, 40}, 3, KnotLook::active, false, false, 2, "k3"});
  const Image shown = picture(scene);
  scene.marks.knots[0].isHidden = true;
  const Image hidden = picture(scene);
  EXPECT_GT(pixelAt(hidden, 40, 29).grey(), pixelAt(shown, 40, 29).grey() + 60);
}

std::shared_ptr<MusclePatch> frontPatch(bool isDeep) {
  auto patch = std::make_shared<MusclePatch>();
  patch->rows = patch->columns = 9;
  patch->isDeep = isDeep;
  for (int row = 0; row < 9; ++row)
    for (int column = 0; column < 9; ++column) {
      glm::vec3 place(0);
      onTestBody({-0.08f + 0.02f * float(column), 0.8f + 0.03f * float(row), 0}, {0, 0, 1}, place);
      patch->positions.push_back(place);
      patch->normals.push_back(glm::normalize((place - testBodyCentre) / (testBodyRadii * testBodyRadii)));
    }
  return patch;
}

TEST_F(MarksOn, MusclesAreSeenFromTheirSideOnly) {
  for (const bool isDeep : {false, true}) {
    Scene front = sceneOf("front"), back = sceneOf("back");
    const Image bareFront = picture(front), bareBack = picture(back);
    front.muscles = back.muscles = {frontPatch(isDeep)};
    EXPECT_NE(picture(front).rgb, bareFront.rgb);
    EXPECT_EQ(picture(back).rgb, bareBack.rgb);
  }
}

TEST_F(MarksOn, DeepMusclesAreSeenThroughSkinButNotThroughTheBody) {
  const Scene bare = sceneOf("front");
  const auto isSeen = [&](bool isDeep, float sunkMetres) {
    auto patch = frontPatch(isDeep);
    for (glm::vec3& place : patch->positions) place.z -= sunkMetres;
    Scene scene = bare;
    scene.muscles = {patch};
    return picture(scene).rgb != picture(bare).rgb;
  };
  EXPECT_TRUE(isSeen(true, 0.03f));
  EXPECT_FALSE(isSeen(true, 0.06f));
  EXPECT_FALSE(isSeen(false, 0.03f));
}

TEST_F(MarksOn, MusclesWhoseSkinFacesAwayAreNotSeen) {
  Scene scene = sceneOf("front");
  const Image bare = picture(scene);
  auto patch = frontPatch(true);
  for (glm::vec3& normal : patch->normals) normal = -normal;
  scene.muscles = {patch};
  EXPECT_EQ(picture(scene).rgb, bare.rgb);
}

TEST_F(MarksOn, ALitMuscleIsStrongerThanAPaleOne) {
  Scene scene = sceneOf("front");
  const Image bare = picture(scene);
  const auto difference = [&](float strength) {
    auto patch = frontPatch(false);
    patch->strength = strength;
    scene.muscles = {patch};
    const Image image = picture(scene);
    long sum = 0;
    for (std::size_t at = 0; at < image.rgb.size(); ++at)
      sum += std::abs(int(image.rgb[at]) - int(bare.rgb[at]));
    return sum;
  };
  EXPECT_GT(difference(1), 2 * difference(0.1f));
}

TEST_F(MarksOn, SidesOnTheFloorTurnWithTheBody) {
  // What the letters change, left and right of the picture's middle.
  const auto change = [&](std::string_view view, int fromX, int toX) {
    Scene scene = sceneOf(view, {600, 600});
    const Image without = picture(scene);
    scene.bodies[0].showsGroundMarks = true;
    const Image with = picture(scene);
    int count = 0;
    for (int y = 0; y < 600; ++y)
      for (int x = fromX; x < toX; ++x)
        count += std::abs(pixelAt(with, x, y).grey() - pixelAt(without, x, y).grey()) > 20;
    return count;
  };
  // R has about twice the ink of L; it is on the viewer's left in front and on the right from behind.
  EXPECT_GT(change("0,20", 0, 300), 1.3 * change("0,20", 300, 600));
  EXPECT_LT(1.3 * change("180,20", 0, 300), change("180,20", 300, 600));
  EXPECT_GT(change("0,20", 300, 600), 50);
  // From a side the letters would lie on each other: the near side's alone is drawn.
  EXPECT_GT(change("90,0", 0, 600), 50);
  EXPECT_LT(1.3 * change("90,0", 0, 600), change("-90,0", 0, 600));
}

}  // namespace
}  // namespace knotmap
