// A window in a process of its own, killed one second after a change: the next start has it.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "run_program.h"
#include "session/session_file.h"
#include "window_for_test.h"

namespace knotmap {
namespace {

constexpr const char* victim = "--mark-what-is-typed-and-wait";

// Run by the test below in another process: a person finds a muscle, marks it, changes its side, and stays.
void markWhatIsTypedAndWait() {
  WindowForTest window;
  window.key(SDLK_f, KMOD_LCTRL);
  window.type("upper trap");
  window.key(SDLK_RETURN);
  window.key(SDLK_x);
  std::ofstream("changed.new") << window.folder().string();
  std::filesystem::rename("changed.new", "changed");
  ::pause();
}

TEST(KilledWindow, OneSecondAfterAChangeItsNextStartHasIt) {
  const ProgramForTest window(std::filesystem::read_symlink("/proc/self/exe"));
  const pid_t child = window.started({victim}, {}, [&] { (void)!::chdir(window.path("").c_str()); });
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(100);
  while (!std::filesystem::exists(window.path("changed")) && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  std::this_thread::sleep_for(std::chrono::seconds(1));  // what is promised
  ::kill(child, SIGKILL);
  EXPECT_EQ(window.ended(child).status, -1) << "killed, not ended: " << window.read("out");

  const std::filesystem::path folder = window.read("changed");
  ASSERT_FALSE(folder.empty()) << window.read("out") << window.read("err");
  Surroundings around;
  around.now = [] { return std::string("2026-11-21T14:05:00+01:00"); };
  around.newId = [] { return std::string("00000000-0000-4000-8000-000000000001"); };
  around.stateFolder = folder / "state";
  auto texts = Texts::load(KNOTMAP_SOURCE_DIR "/assets/text/en.toml");
  ASSERT_TRUE(texts);
  App next(bakedBody(), projectAtlas(), std::move(*texts), around);
  ASSERT_EQ(next.state().recoverable.size(), 1u);
  EXPECT_EQ(next.state().recoverable[0].problem, "");
  ASSERT_TRUE(next.apply(RecoverCopy{next.state().recoverable[0].id}));
  ASSERT_EQ(next.state().session.knots.size(), 1u);
  EXPECT_TRUE(next.state().session.knots[0].triggerPoint.starts_with("trapezius_upper."));
  EXPECT_EQ(next.state().session.knots[0].side, Side::right) << "the last change too";
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace knotmap

int main(int argc, char** argv) {
  if (argc == 2 && argv[1] == std::string_view(knotmap::victim)) return knotmap::markWhatIsTypedAndWait(), 0;
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
