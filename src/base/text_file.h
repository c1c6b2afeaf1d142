// text_file.h - whole files in and out; a write replaces the old file at once or not at all.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace knotmap {

// The bytes of a file of at most `largestBytes`. Problems: missing, a folder, unreadable, too large.
Result<std::string> readFile(const std::filesystem::path& path,
                             std::size_t largestBytes = std::size_t{256} << 20);

enum class FileMode { shared = 0644, ownersOnly = 0600 };
// Writes to a temporary file beside `path`, syncs it, renames it over `path`, syncs the folder.
// On any problem (full disk, read-only folder) the old file is untouched and no temporary file stays.
// Behind a link the file it leads to is replaced; a device or a pipe is written to.
Result<Done> writeFile(const std::filesystem::path& path, std::string_view bytes,
                       FileMode mode = FileMode::shared);

}  // namespace knotmap
