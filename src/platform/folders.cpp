#include "platform/folders.h"

#include <cstdlib>

namespace knotmap {

namespace fs = std::filesystem;

Result<UserFolders> userFolders(const ReadVariable& variable) {
  const auto absolute = [&](const char* name) -> std::optional<fs::path> {
    const std::optional<std::string> value = variable(name);
    if (!value || !fs::path(*value).is_absolute()) return std::nullopt;  // the rules ignore relative paths
    return fs::path(*value);
  };
  const std::optional<fs::path> home = absolute("HOME");
  Problems problems;
  const auto folder = [&](const char* name, const char* underHome) -> fs::path {
    if (const std::optional<fs::path> set = absolute(name)) return *set;
    if (home) return *home / underHome;
    problems.push_back({name, "no folder for this user's files", "set HOME or " + std::string(name)});
    return {};
  };
  UserFolders folders;
  folders.home = home.value_or(fs::path{});
  folders.config = folder("XDG_CONFIG_HOME", ".config");
  folders.data = folder("XDG_DATA_HOME", ".local/share");
  folders.state = folder("XDG_STATE_HOME", ".local/state");
  folders.cache = folder("XDG_CACHE_HOME", ".cache");
  if (!problems.empty()) return problems;
  return folders;
}

Result<UserFolders> userFolders() {
  return userFolders([](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    return value ? std::optional<std::string>(value) : std::nullopt;
  });
}

Result<ProgramFolders> programFolders(const fs::path& binaryFolder) {
  for (const fs::path& root : {binaryFolder / "../share/knotmap", binaryFolder, binaryFolder / ".."}) {
    std::error_code ignored;
    const ProgramFolders found{(root / "assets").lexically_normal(), (root / "shaders").lexically_normal()};
    if (fs::is_directory(found.assets, ignored) && fs::is_directory(found.shaders, ignored)) return found;
  }
  return Problem{binaryFolder.string(),
                 "the program's own assets and shaders are not here nor in ../share/knotmap",
                 "install Knotmap again, or run it from its build folder"};
}

Result<ProgramFolders> programFolders() {
  std::error_code failed;
  const fs::path binary = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return Problem{"/proc/self/exe", "cannot tell where the program lies: " + failed.message(), ""};
  return programFolders(binary.parent_path());
}

}  // namespace knotmap
