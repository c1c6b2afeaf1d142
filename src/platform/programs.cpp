#include "platform/programs.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sstream>

namespace knotmap {
namespace {

namespace fs = std::filesystem;

// A file without a name, holding `input` from its start.
int inputFile(std::string_view input) {
  const int file = memfd_create("input", MFD_CLOEXEC);
  while (file >= 0 && !input.empty()) {
    const ssize_t written = write(file, input.data(), input.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      close(file);
      return -1;
    }
    input.remove_prefix(std::size_t(written));
  }
  if (file >= 0) lseek(file, 0, SEEK_SET);
  return file;
}

// The grandchild: belongs to nobody, so nobody has to wait for it. Only async-signal-safe calls.
[[noreturn]] void becomeProgram(const char* path, char* const* words, int input) {
  setsid();
  const pid_t grandchild = fork();
  if (grandchild != 0) _exit(grandchild > 0 ? 0 : 1);
  const int nowhere = open("/dev/null", O_RDWR);
  dup2(input, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  execv(path, words);
  _exit(127);
}

}  // namespace

std::optional<fs::path> findProgram(std::string_view name) {
  const char* searched = std::getenv("PATH");
  std::istringstream folders(searched ? searched : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    const fs::path file = fs::path(folder) / name;
    if (access(file.c_str(), X_OK) == 0 && !fs::is_directory(file)) return file;
  }
  return std::nullopt;
}

Result<Done> startProgram(const std::vector<std::string>& words, std::string_view input) {
  require(!words.empty(), "a program to start has a name");
  const std::optional<fs::path> path = findProgram(words[0]);
  if (!path) return Problem{words[0], "this program is not installed", ""};

  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  const int file = inputFile(input);
  if (file < 0)
    return Problem{words[0], std::string("no memory to hand it its input: ") + std::strerror(errno), ""};
  const pid_t child = fork();
  if (child == 0) becomeProgram(path->c_str(), arguments.data(), file);
  close(file);
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0)
    return Problem{words[0], "this program does not start", ""};
  return Done{};
}

Result<Done> openWithSystem(const fs::path& file) {
  std::error_code failed;
  const fs::path absolute = fs::absolute(file, failed);  // a name that begins with "-" is no option then
  if (failed || !fs::exists(absolute, failed)) return Problem{file.string(), "there is no such file", ""};
  if (!findProgram("xdg-open"))
    return Problem{file.string(), "no program here opens files for others", "install xdg-utils"};
  return startProgram({"xdg-open", absolute.string()});
}

Result<Done> copyPictureToClipboard(std::string_view png) {
  if (std::getenv("WAYLAND_DISPLAY") && findProgram("wl-copy"))
    return startProgram({"wl-copy", "--type", "image/png"}, png);
  if (std::getenv("DISPLAY") && findProgram("xclip"))
    return startProgram({"xclip", "-selection", "clipboard", "-t", "image/png"}, png);
  return Problem{"clipboard", "pictures cannot be copied here",
                 "install wl-clipboard (Wayland) or xclip (X)"};
}

}  // namespace knotmap
