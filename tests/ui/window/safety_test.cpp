// Safety in the window and on the drawn sheet: real clicks into every area that must not be pressed, and
// pictures in which the stretches' own letters are looked for.
#include <gtest/gtest.h>

#include "ui/picture_space.h"
#include "whole_atlas.h"
#include "window_for_test.h"

namespace knotmap {
namespace {

AnswerScreening card(std::vector<std::string> signs = {}) {
  return {std::move(signs), "16_49", "no", "no", "no", "no", "no"};
}

// What is pressed nowhere without an answer, is not pressed with the strictest.
AnswerScreening strictestCard() {
  AnswerScreening answers;
  answers.age = "16_49";
  return answers;
}

const RedFlag& firstSign(WarningLevel level) {
  for (const RedFlag& flag : projectAtlas()->atlas().redFlags)
    if (flag.level == level) return flag;
  require(false, "the atlas has a sign of every level");
  std::abort();
}

// The places of an area that the picture shows now, as pixels of the window; none on the rim of the body,
// where a pixel beside it is the background.
std::vector<glm::vec2> seenPlaces(WindowForTest& window, const NoPressArea& area) {
  const PictureSpace space(*window.session().scene(), *bakedBody());
  std::vector<glm::vec2> pixels;
  for (const PlaceInArea& place : placesIn(area, *bakedBody())) {
    const auto pixel = space.pixelOf(place.point, {0, 0});
    const auto skin = pixel ? space.skinAt(*pixel + 2.0f) : std::nullopt;
    if (skin && glm::distance(*skin, bakedBody()->position(place.point)) < 0.012f)
      pixels.push_back(*pixel + glm::vec2(window.picture().x, window.picture().y));
  }
  return pixels;
}

TEST(WindowSafety, AClickIntoEveryAreaThatMustNotBePressedShowsTheRefusal) {
  WindowForTest window;
  window.app().apply(strictestCard());
  std::set<std::string> left;
  for (const NoPressArea& area : projectAtlas()->atlas().noPress) left.insert(area.id);
  for (const char* view : {"front", "back", "left", "right", "crown", "soles", "30,-75"}) {
    window.app().apply(ShowView{view});
    window.serve();
    for (const NoPressArea& area : projectAtlas()->atlas().noPress) {
      if (!left.contains(area.id)) continue;
      const std::vector<glm::vec2> pixels = seenPlaces(window, area);
      if (pixels.empty()) continue;
      left.erase(area.id);
      window.click(pixels.front());
      ASSERT_TRUE(window.state().pick) << area.id;
      EXPECT_NE(wordsOf(window.app().rightPane().advice).find(inEnglish(area.reason)), std::string::npos)
          << area.id << " in " << view;
      EXPECT_TRUE(window.showsText("Do not press here")) << area.id << " in " << view;
      window.app().apply(ClosePick{});
      window.serve();
    }
  }
  EXPECT_TRUE(left.empty()) << *left.begin() << " is seen in no view";
}

TEST(WindowSafety, AnEmergencySignIsAnsweredInThePaneWithNothingSelected) {
  WindowForTest window;
  const RedFlag& sign = firstSign(WarningLevel::emergency);
  window.app().apply(card({sign.id}));
  window.serve();
  EXPECT_TRUE(window.showsText(inEnglish(sign.action)));
  EXPECT_TRUE(window.showsText(inEnglish(sign.sign)));
  window.keepPicture("emergency");
}

TEST(WindowSafety, EveryEmergencySignLeavesNoAdviceInTheWindow) {
  WindowForTest window;
  window.app().apply(Mark{"trapezius_upper.1", Side::left, std::nullopt});
  window.app().apply(card());
  window.serve();
  const auto sentences = sentencesOfAdvice(projectAtlas()->atlas());
  const auto shown = [&] {
    std::string words;
    for (const RecordedText& text : window.record().texts) words += text.text + "\n";
    return words;
  };
  ASSERT_NE(adviceIn(shown(), sentences), "") << "with nothing ticked there is advice";
  for (const RedFlag& sign : projectAtlas()->atlas().redFlags) {
    if (sign.level != WarningLevel::emergency) continue;
    window.app().apply(card({sign.id}));
    window.serve();
    EXPECT_EQ(adviceIn(shown(), sentences), "") << sign.id;
    EXPECT_TRUE(window.showsText(inEnglish(sign.action))) << sign.id;
  }
  window.keepPicture("emergency_knot");
}

TEST(WindowSafety, ForAProfessionalTheCardIsOneLine) {
  WindowForTest window;
  window.app().apply(Mark{"trapezius_upper.1", Side::left, std::nullopt});
  window.serve();
  const std::string question = window.app().texts()("advice.unanswered");
  EXPECT_TRUE(window.showsText(question));
  window.app().apply(SetSetting{"professional", "yes"});
  window.serve();
  EXPECT_FALSE(window.showsText(question));
  EXPECT_TRUE(window.showsText(window.app().texts()("ui.advice.answer_line")));
  EXPECT_EQ(adviceIn(wordsOf(window.app().rightPane().advice), sentencesOfAdvice(projectAtlas()->atlas())),
            "");
  window.keepPicture("professional_line");
}

// ---- the drawn sheet ----

// A part of a picture, and whether another one has it somewhere, within a little of each colour.
struct Cutout {
  const Image& image;
  int x, y, width, height;

  bool isAt(const Image& other, int atX, int atY) const {
    constexpr int tolerance = 24;
    for (int row = 0; row < height; ++row)
      for (int column = 0; column < 3 * width; ++column) {
        const int difference = image.row(y + row)[3 * x + column] - other.row(atY + row)[3 * atX + column];
        if (std::abs(difference) > tolerance) return false;
      }
    return true;
  }
  bool isIn(const Image& other) const {
    for (int atY = 0; atY + height <= other.height; ++atY)
      for (int atX = 0; atX + width <= other.width; ++atX)
        if (isAt(other, atX, atY)) return true;
    return false;
  }
};

class DrawnSheet : public ::testing::Test {
 protected:
  static constexpr glm::ivec2 size{827, 1170};
  WindowForTest window;
  FontTextMeasure measure;
  std::unique_ptr<Renderer> renderer = [] {
    auto made = Renderer::create(bakedBody()->data(), KNOTMAP_SOURCE_DIR "/shaders");
    require(bool(made), "the shaders compile");
    return std::move(*made);
  }();

  DrawnSheet() {
    // A knot with two lines only: with any answer the page has the same room, and letters the same size.
    window.app().apply(Mark{"trapezius_upper.1", Side::left, std::nullopt});
  }
  Scene scene() {
    return exportedPicture(window.app(), {.path = "sheet.png", .kind = PictureKind::sheet, .size = size},
                           measure);
  }
  Image drawn(const Scene& sheet) const {
    const Result<Image> image = renderer->picture(sheet);
    EXPECT_TRUE(image);
    return image ? *image : Image{};
  }
};

// The title of a stretch, cut out of the open sheet, is found in no sheet under an emergency sign; in one
// under an urgent sign, which moves it down the page, it is found: the search can find.
TEST_F(DrawnSheet, UnderEveryEmergencySignTheStretchesLettersAreNotOnIt) {
  window.app().apply(card());
  const Scene open = scene();
  const Image openImage = drawn(open);
  std::set<std::string> names;
  for (const Stretch& stretch : projectAtlas()->atlas().stretches) names.insert(inEnglish(stretch.name));
  const TextMark* title = nullptr;
  for (const TextMark& text : open.marks.texts)
    if (names.contains(text.text)) title = &text;
  ASSERT_TRUE(title) << "the open sheet names a stretch";
  const Cutout letters{openImage, int(title->position.x), int(title->position.y - 0.7f * title->size),
                       int(4 * title->size), int(0.7f * title->size)};
  ASSERT_TRUE(letters.isIn(openImage));
  for (const RedFlag& sign : projectAtlas()->atlas().redFlags) {
    if (sign.level != WarningLevel::emergency) continue;
    window.app().apply(card({sign.id}));
    const Scene sheet = scene();
    for (const TextMark& text : sheet.marks.texts) EXPECT_FALSE(names.contains(text.text)) << sign.id;
    EXPECT_FALSE(letters.isIn(drawn(sheet))) << sign.id;
  }
  window.app().apply(card({firstSign(WarningLevel::urgent).id}));
  EXPECT_TRUE(letters.isIn(drawn(scene())));
}

}  // namespace
}  // namespace knotmap
