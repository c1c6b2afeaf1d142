// The program as it is started, on an X server without a window manager.
#include <gtest/gtest.h>

#include "run_program.h"
#include "window_for_test.h"
#include "x_server_for_test.h"

namespace knotmap {
namespace {

constexpr const char* point = "trapezius_upper.1";

class Smoke : public ::testing::Test {
 protected:
  // Where the chart of a window of this size shows the upper trapezius, and a click offers it first.
  static glm::ivec2 placeIn(glm::ivec2 windowSize) {
    WindowForTest window({windowSize, 1});
    const glm::ivec2 place(window.pixelOf(point, Side::left));
    window.click(place);
    const PickList& list = window.app().pickList();
    EXPECT_FALSE(list.choices.empty());
    if (!list.choices.empty()) {
      EXPECT_EQ(list.choices.front().muscle, "trapezius_upper");
    }
    return place;
  }
  // An empty session, whose name in the title says that it has been opened.
  Process startOnEmptySession() {
    const ProgramForTest program;
    program.write("script.txt", "");
    const ProgramRun made = program({"run", program.path("script.txt"), "-o", screen.path("visit.json")});
    EXPECT_EQ(made.status, 0) << made.err;
    return screen.start(screen.path("visit.json"), "^visit .*Knotmap$");
  }
  std::string savedText() const {
    std::ifstream in(screen.path("visit.json"));
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void expectKnotSavedAndQuit(Process& knotmap) {
    screen.hands({"key", "Return"});
    screen.hands({"key", "ctrl+s"});
    EXPECT_TRUE(comesTrue([&] { return savedText().find("\"trapezius_upper.") != std::string::npos; }))
        << savedText();
    EXPECT_NE(savedText().find("\"side\": \"left\""), std::string::npos) << savedText();
    screen.hands({"key", "ctrl+q"});
    EXPECT_EQ(knotmap.wait(), 0);
  }
  XServerForTest screen;
};

TEST_F(Smoke, KnotIsMarkedByMouseChosenByKeyboardAndSaved) {
  Process knotmap = startOnEmptySession();
  const glm::ivec2 place = placeIn({1280, 800}), corner{160, 100};  // in the middle of the screen
  screen.hands({"mousemove", std::to_string(place.x + corner.x), std::to_string(place.y + corner.y)});
  screen.hands({"click", "1"});
  expectKnotSavedAndQuit(knotmap);
}

// SDL goes on telling where in the window the pointer was before.
TEST_F(Smoke, WindowThatMovesUnderThePointerIsClickedWhereThePointerIs) {
  Process knotmap = startOnEmptySession();
  const glm::ivec2 place = placeIn({1280, 800}), corner{100, 50};
  screen.hands({"mousemove", std::to_string(place.x + corner.x), std::to_string(place.y + corner.y)});
  screen.hands({"search", "--onlyvisible", "--name", "Knotmap", "windowmove", "--sync",
                std::to_string(corner.x), std::to_string(corner.y)});
  screen.hands({"click", "1"});
  expectKnotSavedAndQuit(knotmap);
}

}  // namespace
}  // namespace knotmap
