// folders.h - where this user's files belong and where the program's own are.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/result.h"

namespace knotmap {

// Without a trailing "knotmap": callers add it. Not created here.
struct UserFolders {
  std::filesystem::path home, config, data, state, cache;
};
// By the XDG base directory rules: an absolute $XDG_..._HOME, else the place under $HOME.
// Problem: neither is set.
using ReadVariable = std::function<std::optional<std::string>(const char* name)>;
Result<UserFolders> userFolders(const ReadVariable& variable);
Result<UserFolders> userFolders();  // of this process's environment

// The program's own read-only files: `assets` (atlas, bodies, texts) and `shaders`.
struct ProgramFolders {
  std::filesystem::path assets, shaders;
};
// Beside the binary's folder (a build tree) or in ../share/knotmap from there (installed).
// Problem: neither place holds both folders.
Result<ProgramFolders> programFolders(const std::filesystem::path& binaryFolder);
Result<ProgramFolders> programFolders();  // of this process's binary

}  // namespace knotmap
