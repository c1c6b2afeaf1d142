#include "session/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace knotmap {

std::optional<FileLock> FileLock::take(const std::filesystem::path& file) {
  const int id = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (id < 0) return std::nullopt;
  if (::flock(id, LOCK_EX | LOCK_NB) == 0) return FileLock(id, file);
  ::close(id);
  return std::nullopt;
}

bool FileLock::isHeld(const std::filesystem::path& file) {
  const int id = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (id < 0) return false;
  const bool isFree = ::flock(id, LOCK_SH | LOCK_NB) == 0;
  ::close(id);
  return !isFree;
}

FileLock::~FileLock() {
  if (id_ >= 0) ::close(id_);
}

void FileLock::remove() {
  ::unlink(file_.c_str());  // while still held: nobody else takes a file that is about to go
  ::close(std::exchange(id_, -1));
}

}  // namespace knotmap
