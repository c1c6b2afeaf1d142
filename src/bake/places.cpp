#include "bake/places.h"

#include "body/landmarks.h"

namespace knotmap {

Result<Done> bakePlaces(BodyData& body, const std::filesystem::path& landmarks, const std::filesystem::path&) {
  const std::size_t count = body.skin.positions.size();
  body.regions = {Region{"body", Side::midline, -1, true, surfaceArea(body.skin)}};
  body.region.assign(count, 0);
  body.borderDistance.assign(count, 1.0f);
  if (landmarks.empty()) return Done{};
  const Result<LandmarkSheet> sheet = readLandmarks(landmarks);
  if (!sheet) return sheet.problems();
  Result<std::vector<Landmark>> laid = layLandmarks(*sheet, Body(body));
  if (!laid) return laid.problems();
  body.landmarks = std::move(*laid);
  return Done{};
}

}  // namespace knotmap
