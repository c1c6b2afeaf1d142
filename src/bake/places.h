// places.h - the named places of a baked body: landmarks and regions, read from their sheets.
#pragma once
#include <filesystem>

#include "base/result.h"
#include "body/body_data.h"

namespace knotmap {

// Fills landmarks, regions, region and borderDistance of a body whose skin, normals, mirror and segments
// stand. An empty path: no landmarks; the whole body is one region.
Result<BodyData> withPlaces(BodyData body, const std::filesystem::path& landmarks,
                            const std::filesystem::path& regions);

}  // namespace knotmap
