// places.h - the named places of a baked body: landmarks and regions, read from their files.
#pragma once
#include <filesystem>

#include "base/result.h"
#include "body/body_data.h"

namespace knotmap {

// Fills landmarks, regions, region and borderDistance of a body whose skin and segments stand.
Result<Done> bakePlaces(BodyData& body, const std::filesystem::path& landmarks, const std::filesystem::path& regions);

}  // namespace knotmap
