// baked_body.h - everything a body file holds, made from the sculpt, the landmarks and the regions.
#pragma once
#include <filesystem>

#include "base/result.h"
#include "body/body_data.h"
#include "sculpt/skin.h"

namespace knotmap {

struct BakeInputs {
  std::filesystem::path sculpt, landmarks, regions;
};

// The same bytes for any number of threads. Problems of all inputs.
Result<BodyData> bakedBody(const BakeInputs& inputs, const SkinOptions& options);

}  // namespace knotmap
