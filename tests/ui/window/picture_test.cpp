// The window shows what the command line draws: the same session, view, size and theme, pixel by pixel.
#include <gtest/gtest.h>

#include "run_program.h"
#include "window_for_test.h"

namespace knotmap {
namespace {

// This is also the size that a session's picture has before a window tells: nothing changes, yet it is drawn.
// So large that the body's area is 1280 x 800, at which pictures of the command line are drawn at 100 %.
constexpr glm::ivec2 pictureSize{1280, 800};
constexpr glm::ivec2 windowSize{1280 + 304 + 352, 800 + 60 + 32};

bool isCovered(const UiRecord& record, glm::vec2 pixel) {
  constexpr float ring = 6;  // edges of buttons that lie on the picture
  return std::any_of(record.controls.begin(), record.controls.end(), [&](const RecordedControl& control) {
    const PixelRect& box = control.box;
    const PixelRect grown{box.x - ring, box.y - ring, box.width + 2 * ring, box.height + 2 * ring};
    return control.role != Role::picture && grown.contains(pixel);
  });
}

struct Difference {
  int pixels = 0, compared = 0;
  double share() const { return double(pixels) / double(compared); }
};
Difference differenceOf(WindowForTest& window, const Image& drawn) {
  const Image shown = window.session().picture();
  const glm::ivec2 corner(int(window.picture().x), int(window.picture().y));
  Difference difference;
  for (int y = 0; y < drawn.height; ++y)
    for (int x = 0; x < drawn.width; ++x) {
      if (isCovered(window.record(), glm::vec2(corner) + glm::vec2(x, y))) continue;
      const std::uint8_t *a = shown.row(y + corner.y) + 3 * (x + corner.x), *b = drawn.row(y) + 3 * x;
      ++difference.compared;
      if (std::abs(a[0] - b[0]) > 2 || std::abs(a[1] - b[1]) > 2 || std::abs(a[2] - b[2]) > 2)
        ++difference.pixels;
    }
  return difference;
}

struct Shown {
  const char* name;
  const char* view;
  Theme theme;
};
class WindowPicture : public ::testing::TestWithParam<Shown> {};

TEST_P(WindowPicture, IsWhatTheCommandLineDraws) {
  const Shown& shown = GetParam();
  const char* theme = shown.theme == Theme::dark ? "dark" : "light";
  WindowForTest window({windowSize, 1});
  const ProgramForTest program;
  for (const Command& command : std::initializer_list<Command>{
           Mark{"trapezius_upper.1", Side::left, std::nullopt}, SetPain{6},
           Mark{"infraspinatus.1", Side::right, std::nullopt}, SelectNone{}, SetTheme{shown.theme},
           SaveSessionAs{program.path("visit.json"), true}, DismissNotice{}, ShowView{shown.view}})
    ASSERT_TRUE(window.app().apply(command));
  window.serve();
  ASSERT_EQ(glm::ivec2(int(window.picture().width), int(window.picture().height)), pictureSize);
  program.write("script.txt", "open " + program.path("visit.json") + "\nselect-none\nview " + shown.view +
                                  "\nexport " + program.path("drawn.png") +
                                  " kind=view size=1280x800 theme=" + theme + "\n");
  const ProgramRun run = program({"run", program.path("script.txt")});
  ASSERT_EQ(run.status, 0) << run.err;
  const Result<Image> drawn = readPng(program.path("drawn.png"));
  ASSERT_TRUE(drawn);
  const Difference difference = differenceOf(window, *drawn);
  EXPECT_GT(difference.compared, 900000) << "little is covered";
  EXPECT_LE(difference.share(), 0.001) << difference.pixels << " pixels";
  window.keepPicture(std::string("same_") + shown.name);
}

INSTANTIATE_TEST_SUITE_P(Views, WindowPicture,
                         ::testing::Values(Shown{"chart_light", "chart", Theme::light},
                                           Shown{"chart_dark", "chart", Theme::dark},
                                           Shown{"orbit_light", "150,10", Theme::light},
                                           Shown{"orbit_dark", "150,10", Theme::dark}),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace knotmap
