// lay_cache.h - a laid atlas on disk, so that the program starts at once.
#pragma once
#include <filesystem>
#include <optional>

#include "atlas/lay_atlas.h"

namespace knotmap {

// None when the file is missing, damaged, or of another atlas or body.
std::optional<LaidAtlas> readLaidAtlas(const std::filesystem::path& file, const Atlas& atlas,
                                       const Body& body);
// Best effort: a cache that cannot be written only costs time at the next start.
void writeLaidAtlas(const std::filesystem::path& file, const LaidAtlas& laid, const Atlas& atlas,
                    const Body& body);

}  // namespace knotmap
