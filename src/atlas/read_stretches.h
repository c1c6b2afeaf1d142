// read_stretches.h - the files of assets/atlas/stretches: exercises, and named dosages.
#pragma once
#include "atlas/read_parts.h"

namespace knotmap {

std::vector<Stretch> readStretches(TomlTable& table, AtlasReading& reading);
std::map<std::string, Dosage, std::less<>> readDosages(TomlTable& table, AtlasReading& reading);

}  // namespace knotmap
