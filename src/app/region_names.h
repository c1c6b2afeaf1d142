// region_names.h - the names of the body's regions, which stand beside them in assets/regions.toml, among the
// texts.
#pragma once
#include "app/texts.h"

namespace knotmap {

Result<Done> addRegionNames(Texts& texts, const std::filesystem::path& regionSheet);

// With a capital; an id without a name in words of its own.
std::string regionName(const Texts& texts, std::string_view region);

}  // namespace knotmap
