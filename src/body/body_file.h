// body_file.h - a baked body on disk: little-endian, versioned, checked by a hash over its contents.
#pragma once
#include <filesystem>

#include "base/result.h"
#include "body/body_data.h"

namespace knotmap {

Result<Done> writeBodyFile(const std::filesystem::path& path, const BodyData& body);
// Problems: not a body file, another format version, cut short, contents that do not match the hash, indices
// out of range.
Result<BodyData> readBodyFile(const std::filesystem::path& path);

}  // namespace knotmap
