#include "base/private_folder.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace knotmap {

Result<Done> makePrivateFolder(const std::filesystem::path& folder) {
  std::filesystem::path made;
  for (const std::filesystem::path& part : folder) {
    made /= part;
    if (::mkdir(made.c_str(), 0700) == 0 || errno == EEXIST) continue;
    const int error = errno;
    if (std::filesystem::is_directory(made)) continue;  // a read-only root says so before it says "exists"
    return Problem{folder.string(), std::string("cannot be made: ") + std::strerror(error),
                   "choose a place where you may write, or change its permissions"};
  }
  if (!std::filesystem::is_directory(folder)) return Problem{folder.string(), "is a file, not a folder", ""};
  return Done{};
}

}  // namespace knotmap
