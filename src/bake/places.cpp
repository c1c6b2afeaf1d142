#include "bake/places.h"

#include "body/landmarks.h"
#include "body/regions.h"

namespace knotmap {
namespace {

constexpr float farFromBorders = 1.0f;  // metres: a body without regions has no borders

void makeOneRegion(BodyData& body) {
  body.regions = {Region{"body", Side::midline, -1, true, surfaceArea(body.skin)}};
  body.region.assign(body.skin.positions.size(), 0);
  body.borderDistance.assign(body.skin.positions.size(), farFromBorders);
}

Result<Done> addLandmarks(BodyData& data, const std::filesystem::path& path) {
  const Result<LandmarkSheet> sheet = readLandmarks(path);
  if (!sheet) return sheet.problems();
  const Body body(data);
  Result<std::vector<Landmark>> landmarks = layLandmarks(*sheet, body);
  if (!landmarks) return landmarks.problems();
  data.landmarks = *std::move(landmarks);
  return Done{};
}

Result<Done> addRegions(BodyData& data, const std::filesystem::path& path) {
  const Result<RegionSheet> sheet = readRegions(path);
  if (!sheet) return sheet.problems();
  const Body body(data);
  Result<RegionLayer> layer = layRegions(*sheet, body);
  if (!layer) return layer.problems();
  data.regions = std::move(layer->regions);
  data.region = std::move(layer->region);
  data.borderDistance = std::move(layer->borderDistance);
  return Done{};
}

}  // namespace

Result<BodyData> withPlaces(BodyData body, const std::filesystem::path& landmarks,
                            const std::filesystem::path& regions) {
  makeOneRegion(body);
  if (!landmarks.empty())
    if (const Result<Done> done = addLandmarks(body, landmarks); !done) return done.problems();
  if (!regions.empty())
    if (const Result<Done> done = addRegions(body, regions); !done) return done.problems();
  return body;
}

}  // namespace knotmap
