#include "bake/places.h"

namespace knotmap {

Result<Done> bakePlaces(BodyData& body, const std::filesystem::path&, const std::filesystem::path&) {
  const std::size_t count = body.skin.positions.size();
  body.regions = {Region{"body", Side::midline, -1, true, surfaceArea(body.skin)}};
  body.region.assign(count, 0);
  body.borderDistance.assign(count, 1.0f);
  return Done{};
}

}  // namespace knotmap
