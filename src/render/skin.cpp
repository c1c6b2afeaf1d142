#include "render/skin.h"

#include <algorithm>

namespace knotmap {

Skin::Skin(const BodyData& body)
    : base_(skinMeshOf(body)),
      coarseLevel_{{body.skin.positions, body.coarseTriangles}},
      fullLevel_{{body.skin.positions, body.skin.triangles}} {}

Detail Skin::detailFor(const ViewFrame& frame, bool isMoving) {
  if (isMoving) return Detail::coarse;
  constexpr float cornersShow = 1100;  // pixels a metre: edges of 10 mm are 11 pixels long
  return frame.pixelsPerMetre > cornersShow ? Detail::fine : Detail::full;
}

const SkinMesh& Skin::mesh(Detail detail) {
  if (detail != Detail::fine) return base_;
  if (fineLevel_.facing.isEmpty()) {
    fine_ = refined(base_);
    fineLevel_ = {{fine_.positions, fine_.triangles}, false};
  }
  return fine_;
}

Skin::Level& Skin::level(Detail detail) {
  mesh(detail);
  return detail == Detail::coarse ? coarseLevel_ : detail == Detail::full ? fullLevel_ : fineLevel_;
}

// A triangle may be touched where its nearest corner is no farther from the edge than its longest side.
void Skin::markZones(Facing& facing, const SkinMesh& mesh) const {
  if (!zones_) return facing.mark({});
  std::vector<float> distances(base_.positions.size(), zoneBandMetres);
  for (const std::vector<float>* kind : {&zones_->essential, &zones_->spillover, &zones_->sensation})
    for (std::size_t vertex = 0; vertex < kind->size(); ++vertex)
      distances[vertex] = std::min(distances[vertex], (*kind)[vertex]);
  distances = carried(std::move(distances), mesh);
  constexpr float lineReach = 0.004f;  // metres: what is drawn beside an edge
  std::vector<std::uint8_t> isMarked;
  isMarked.reserve(facing.triangles().size());
  for (const glm::uvec3& corners : facing.triangles())
    isMarked.push_back(std::min({distances[corners.x], distances[corners.y], distances[corners.z]}) <
                       lineReach);
  facing.mark(std::move(isMarked));
}

void Skin::setZones(std::shared_ptr<const ZoneOverlay> zones) {
  if (zones == zones_) return;
  zones_ = std::move(zones);
  coarseLevel_.isMarked = fullLevel_.isMarked = fineLevel_.isMarked = false;
}

const Seen& Skin::seen(const ViewFrame& frame, const PixelBounds& bounds, Detail detail) {
  Level& shown = level(detail);
  if (!shown.isMarked) markZones(shown.facing, mesh(detail));
  shown.isMarked = true;
  shown.facing.see(frame.eye, frame.halfSpacesOf(bounds), seen_);
  return seen_;
}

}  // namespace knotmap
