// run_program.h - the built program as a user runs it: its words, what it says, its exit status.
#pragma once
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
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
  ProgramRun operator()(const std::vector<std::string>& words,
                        const std::vector<std::string>& surroundings = {}) const {
    const pid_t child = ::fork();
    if (child == 0) start(words, surroundings);
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
  [[noreturn]] void start(const std::vector<std::string>& words,
                          const std::vector<std::string>& surroundings) const {
    for (const auto& [descriptor, name] : {std::pair(STDOUT_FILENO, "out"), {STDERR_FILENO, "err"}})
      ::dup2(::open((home_ / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), descriptor);
    ::setenv("HOME", home_.path().c_str(), 1);
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                             "DISPLAY", "WAYLAND_DISPLAY"})
      ::unsetenv(name);
    for (const std::string& variable : surroundings) {
      const std::size_t equals = variable.find('=');
      ::setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
    }
    const std::string program = std::string(KNOTMAP_BINARY_DIR) + "/knotmap";
    std::vector<char*> arguments{const_cast<char*>(program.c_str())};
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
    ::_exit(127);
  }
  static std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }
  FolderForTest home_;
};

}  // namespace knotmap
