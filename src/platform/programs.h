// programs.h - other programs of this system: the one that opens a file, the ones that hold the clipboard.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace knotmap {

// Where a program lies on $PATH.
std::optional<std::filesystem::path> findProgram(std::string_view name);

// Starts a program that outlives this one and does not wait for it; `input` becomes its standard input.
// Problem: it is not on $PATH or does not start.
Result<Done> startProgram(const std::vector<std::string>& words, std::string_view input = {});

// Opens a file with the program that this system has for its kind (xdg-open).
Result<Done> openWithSystem(const std::filesystem::path& file);

// PNG bytes to the clipboard, through wl-copy under Wayland or xclip under X.
// Problem: neither is installed, with the package's name.
Result<Done> copyPictureToClipboard(std::string_view png);

}  // namespace knotmap
