// read_warnings.h - red_flags.toml, no_press.toml and facts.toml.
#pragma once
#include "atlas/read_parts.h"

namespace knotmap {

std::vector<RedFlag> readRedFlags(TomlTable& table, AtlasReading& reading);
std::vector<NoPressArea> readNoPress(TomlTable& table, AtlasReading& reading);
std::vector<Fact> readFacts(TomlTable& table, AtlasReading& reading);

}  // namespace knotmap
