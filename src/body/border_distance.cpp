#include "body/border_distance.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

float distanceToPiece(const glm::vec3& from, const glm::vec3& start, const glm::vec3& end) {
  const glm::vec3 along = end - start;
  const float square = glm::dot(along, along);
  const float share = square > 0 ? glm::clamp(glm::dot(from - start, along) / square, 0.0f, 1.0f) : 0.0f;
  return glm::length(from - start - along * share);
}

}  // namespace

std::vector<float> distanceToBorders(const TriangleMesh& mesh, const Topology& topology,
                                     const SurfaceDistance& distance,
                                     const std::vector<PlacedChord>& borders) {
  // Straight distances to the pieces in the triangles round about, which there are as good as along the skin.
  std::map<std::uint32_t, float> beside;
  for (const PlacedChord& border : borders) {
    const glm::vec3 start = positionAt(mesh, {border.triangle, border.chord.from});
    const glm::vec3 end = positionAt(mesh, {border.triangle, border.chord.to});
    for (int corner = 0; corner < 3; ++corner)
      for (std::uint32_t triangle : topology.trianglesRound(mesh.triangles[border.triangle][corner]))
        for (int other = 0; other < 3; ++other) {
          const std::uint32_t vertex = mesh.triangles[triangle][other];
          const float straight = distanceToPiece(mesh.positions[vertex], start, end);
          const auto [found, isNew] = beside.try_emplace(vertex, straight);
          if (!isNew) found->second = std::min(found->second, straight);
        }
  }
  std::vector<DistanceSource> sources;
  sources.reserve(beside.size());
  for (const auto& [vertex, straight] : beside)
    sources.push_back({surfacePointAtVertex(mesh, vertex), straight});
  return distance.from(sources);
}

}  // namespace knotmap
