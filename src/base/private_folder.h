// private_folder.h - a folder that only its owner may look into.
#pragma once
#include <filesystem>

#include "base/result.h"

namespace knotmap {

// Makes the folder, and those above it that are missing, with mode 0700; an existing folder stays as it is.
Result<Done> makePrivateFolder(const std::filesystem::path& folder);

}  // namespace knotmap
