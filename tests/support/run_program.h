// run_program.h - the built program as a user runs it: its words, what it says, its exit status.
#pragma once
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "folder_for_test.h"

namespace knotmap {

struct ProgramRun {
  int status = -1;
  std::string out, err;  // standard output and standard error
};

// Its own home, so that nothing of the user's is read or written; `surroundings` are variables as
// "NAME=value".
class ProgramForTest {
 public:
  explicit ProgramForTest(std::filesystem::path program = KNOTMAP_BINARY_DIR "/knotmap")
      : program_(std::move(program)) {}

  // `prepare` is done in the new process, before the program; `out` stands for standard output.
  ProgramRun operator()(const std::vector<std::string>& words,
                        const std::vector<std::string>& surroundings = {},
                        const std::function<void()>& prepare = {}, const std::string& out = "") const {
    return ended(started(words, surroundings, prepare, out));
  }
  // It runs on; `ended` waits for it.
  pid_t started(const std::vector<std::string>& words, const std::vector<std::string>& surroundings = {},
                const std::function<void()>& prepare = {}, const std::string& out = "") const {
    const pid_t child = ::fork();
    if (child != 0) return child;
    if (prepare) prepare();
    start(words, surroundings, out.empty() ? home_ / "out" : std::filesystem::path(out));
  }
  ProgramRun ended(pid_t child) const {
    ProgramRun run;
    int status = 0;
    if (::waitpid(child, &status, 0) == child && WIFEXITED(status)) run.status = WEXITSTATUS(status);
    run.out = contentsOf(home_ / "out");
    run.err = contentsOf(home_ / "err");
    return run;
  }
  std::string path(const std::string& name) const { return (home_ / name).string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(home_ / name) << text; }
  std::string read(const std::string& name) const { return contentsOf(home_ / name); }

 private:
  static constexpr unsigned longestSeconds = 120;
  [[noreturn]] void start(const std::vector<std::string>& words, const std::vector<std::string>& surroundings,
                          const std::filesystem::path& out) const {
    for (const auto& [descriptor, file] : {std::pair(STDOUT_FILENO, out), {STDERR_FILENO, home_ / "err"}})
      ::dup2(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), descriptor);
    ::alarm(longestSeconds);  // a window that should not have come up waits for ever
    ::setenv("HOME", home_.path().c_str(), 1);
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                             "DISPLAY", "WAYLAND_DISPLAY"})
      ::unsetenv(name);
    for (const std::string& variable : surroundings) {
      const std::size_t equals = variable.find('=');
      ::setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
    }
    std::vector<char*> arguments{const_cast<char*>(program_.c_str())};
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(program_.c_str(), arguments.data());
    ::_exit(127);
  }
  static std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }
  std::filesystem::path program_;
  FolderForTest home_;
};

// The program with its data in a folder of its own, where a test may break what it likes: links to the built
// ones, until `ownCopy` makes one of them a copy.
class InstallForTest {
 public:
  InstallForTest() {
    // In the build folder: a hard link needs the program's disk.
    std::filesystem::create_directories(KNOTMAP_BINARY_DIR "/installs");
    std::string pattern = KNOTMAP_BINARY_DIR "/installs/XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
    const std::filesystem::path built = KNOTMAP_BINARY_DIR;
    std::filesystem::create_hard_link(built / "knotmap", folder_ / "knotmap");
    std::filesystem::create_symlink(built / "shaders", folder_ / "shaders");
    std::filesystem::create_directories(folder_ / "assets/bodies");
    for (const char* part : {"atlas", "demo", "text", "regions.toml", "bodies/adult_male.kmbody"})
      std::filesystem::create_symlink(built / "assets" / part, folder_ / "assets" / part);
  }
  ~InstallForTest() {
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
  }
  InstallForTest(const InstallForTest&) = delete;
  InstallForTest& operator=(const InstallForTest&) = delete;

  std::filesystem::path program() const { return folder_ / "knotmap"; }
  // "assets/atlas", "shaders", ...
  std::filesystem::path ownCopy(const std::string& part) const {
    const std::filesystem::path link = folder_ / part, original = std::filesystem::canonical(link);
    std::filesystem::remove(link);
    std::filesystem::copy(original, link, std::filesystem::copy_options::recursive);
    return link;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace knotmap
