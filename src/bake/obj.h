// obj.h - the skin as a Wavefront OBJ file, for other programs.
#pragma once
#include <filesystem>

#include "base/result.h"
#include "body/body_data.h"

namespace knotmap {

// Positions in metres, normals, triangles.
Result<Done> writeObj(const std::filesystem::path& path, const BodyData& body);

}  // namespace knotmap
