#include "base/text_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace knotmap {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int id) : id_(id) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int id() const { return id_; }
  bool isOpen() const { return id_ >= 0; }
  // False when the system reports a late write error.
  bool close() {
    const int id = std::exchange(id_, -1);
    return id < 0 || ::close(id) == 0;
  }

 private:
  int id_;
};

Problem systemProblem(const std::filesystem::path& path, const char* what, int error) {
  const char* hint = error == ENOSPC || error == EDQUOT ? "make room on the disk and try again"
                     : error == EACCES || error == EROFS || error == EPERM
                         ? "choose a place where you may write, or change its permissions"
                     : error == ENOENT ? "check the name"
                                       : "";
  return {path.string(), std::string(what) + ": " + std::strerror(error), hint};
}

bool writeAll(int id, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(id, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::size_t largestBytes) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.isOpen()) return systemProblem(path, "cannot be opened", errno);
  struct stat status = {};
  if (::fstat(file.id(), &status) != 0) return systemProblem(path, "cannot be read", errno);
  if (S_ISDIR(status.st_mode)) return Problem{path.string(), "is a folder, not a file", ""};
  std::string bytes;
  if (S_ISREG(status.st_mode)) bytes.reserve(static_cast<std::size_t>(status.st_size));
  char block[65536];
  while (true) {
    const ssize_t count = ::read(file.id(), block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return systemProblem(path, "cannot be read", errno);
    if (count == 0) return bytes;
    bytes.append(block, static_cast<std::size_t>(count));
    if (bytes.size() > largestBytes)
      return Problem{path.string(), "is larger than " + std::to_string(largestBytes >> 20) + " MiB",
                     "is it the right file?"};
  }
}

namespace {

// A device or a pipe is written to, not replaced.
Result<Done> writeInto(const std::filesystem::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.isOpen() || !writeAll(file.id(), bytes) || !file.close())
    return systemProblem(path, "cannot be written", errno);
  return Done{};
}

// Behind a link stands the file that is meant; replacing the link would part the two.
std::filesystem::path behindLinks(std::filesystem::path path) {
  constexpr int mostLinks = 40;  // as many as the system follows
  std::error_code error;
  for (int i = 0; i < mostLinks && std::filesystem::is_symlink(path, error); ++i)
    path = path.parent_path() / std::filesystem::read_symlink(path, error);
  return path;
}

Result<Done> replaceFile(const std::filesystem::path& path, std::string_view bytes, FileMode mode) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  std::string temporary = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!file.isOpen()) return systemProblem(path, "cannot be written", errno);
  const bool written = ::fchmod(file.id(), static_cast<mode_t>(mode)) == 0 && writeAll(file.id(), bytes) &&
                       ::fsync(file.id()) == 0 && file.close() &&
                       ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!written) {
    const int error = errno;
    ::unlink(temporary.c_str());
    return systemProblem(path, "cannot be written", error);
  }
  Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (parent.isOpen()) ::fsync(parent.id());  // best effort: some file systems refuse to sync a folder
  return Done{};
}

}  // namespace

Result<Done> writeFile(const std::filesystem::path& path, std::string_view bytes, FileMode mode) {
  struct stat status = {};
  const bool isThere = ::stat(path.c_str(), &status) == 0;
  if (isThere && S_ISDIR(status.st_mode))
    return Problem{path.string(), "cannot be written: it is a folder", "add a file name"};
  if (isThere && !S_ISREG(status.st_mode)) return writeInto(path, bytes);
  return replaceFile(behindLinks(path), bytes, mode);
}

}  // namespace knotmap
