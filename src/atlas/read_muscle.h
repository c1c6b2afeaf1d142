// read_muscle.h - one file of assets/atlas/muscles.
#pragma once
#include "atlas/read_parts.h"

namespace knotmap {

// `fileStem` must be the muscle's id. Problems go into `reading`.
Muscle readMuscle(TomlTable& table, const std::string& fileStem, AtlasReading& reading);

}  // namespace knotmap
