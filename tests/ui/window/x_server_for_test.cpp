#include "x_server_for_test.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>
#include <utility>

namespace knotmap {
namespace {

[[noreturn]] void become(const std::vector<std::string>& words,
                         const std::vector<std::string>& surroundings) {
  for (const char* name : {"WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "GDK_SCALE", "XDG_CONFIG_HOME",
                           "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
    ::unsetenv(name);
  for (const std::string& variable : surroundings) {
    const std::size_t equals = variable.find('=');
    ::setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
  }
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::execvp(arguments[0], arguments.data());
  ::_exit(127);
}

std::string firstLineFrom(int file) {
  std::string line;
  for (char letter = 0; ::read(file, &letter, 1) == 1 && letter != '\n';) line += letter;
  return line;
}

}  // namespace

Process::Process(const std::vector<std::string>& words, const std::vector<std::string>& surroundings,
                 int inheritsAs3) {
  process_ = ::fork();
  if (process_ != 0) return;
  if (inheritsAs3 >= 0 && inheritsAs3 != 3) ::dup2(inheritsAs3, 3);
  become(words, surroundings);
}

Process::~Process() {
  if (process_ <= 0) return;
  ::kill(process_, SIGTERM);
  wait();
}
Process::Process(Process&& other) noexcept : process_(std::exchange(other.process_, 0)) {}
Process& Process::operator=(Process&& other) noexcept {
  std::swap(process_, other.process_);
  return *this;
}

int Process::wait() {
  int status = 0;
  const bool hasEnded = ::waitpid(std::exchange(process_, 0), &status, 0) > 0 && WIFEXITED(status);
  return hasEnded ? WEXITSTATUS(status) : -1;
}

XServerForTest::XServerForTest() {
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  server_ =
      Process({"Xvfb", "-displayfd", "3", "-screen", "0", "1600x1000x24", "-noreset", "-nolisten", "tcp"}, {},
              ends[1]);
  ::close(ends[1]);
  display_ = ":" + firstLineFrom(ends[0]);
  ::close(ends[0]);
  if (display_ == ":") ADD_FAILURE() << "Xvfb does not start: apt-get install xvfb";
}

std::vector<std::string> XServerForTest::surroundings() const {
  return {"HOME=" + folder_.path().string(), "DISPLAY=" + display_};
}

Process XServerForTest::start(const std::string& session, const std::string& title) {
  Process program({std::string(KNOTMAP_BINARY_DIR) + "/knotmap", session}, surroundings());
  hands({"search", "--sync", "--onlyvisible", "--name", title});
  return program;
}

void XServerForTest::hands(const std::vector<std::string>& words) const {
  std::vector<std::string> line{"timeout", "60", "xdotool"};
  line.insert(line.end(), words.begin(), words.end());
  EXPECT_EQ(Process(line, surroundings()).wait(), 0) << "xdotool " << testing::PrintToString(words);
}

bool comesTrue(const std::function<bool()>& condition) {
  using namespace std::chrono_literals;
  const auto latest = std::chrono::steady_clock::now() + 60s;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > latest) return false;
    std::this_thread::sleep_for(20ms);
  }
  return true;
}

}  // namespace knotmap
