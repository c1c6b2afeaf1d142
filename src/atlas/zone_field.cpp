#include "atlas/zone_field.h"

#include <algorithm>
#include <bit>

#include "geometry/level_area.h"

namespace knotmap {

float distanceAtVertex(const ZoneField& zone, std::uint32_t vertex) {
  const auto found = std::lower_bound(zone.vertices.begin(), zone.vertices.end(), vertex);
  if (found == zone.vertices.end() || *found != vertex) return zoneBandMetres;
  return zone.distances[std::size_t(found - zone.vertices.begin())];
}

glm::vec3 cornerDistances(const ZoneField& zone, const Body& body, std::uint32_t triangle) {
  const glm::uvec3 corners = body.skin().triangles[triangle];
  return {distanceAtVertex(zone, corners.x), distanceAtVertex(zone, corners.y),
          distanceAtVertex(zone, corners.z)};
}

float distanceAt(const ZoneField& zone, const Body& body, const SurfacePoint& place) {
  return glm::dot(cornerDistances(zone, body, place.triangle), place.weights);
}

std::vector<std::uint32_t> trianglesInside(const ZoneField& zone, const Body& body) {
  std::vector<std::uint32_t> triangles;
  for (std::size_t i = 0; i < zone.vertices.size(); ++i) {
    if (zone.distances[i] >= 0) continue;
    const auto round = body.topology().trianglesRound(zone.vertices[i]);
    triangles.insert(triangles.end(), round.begin(), round.end());
  }
  std::sort(triangles.begin(), triangles.end());
  triangles.erase(std::unique(triangles.begin(), triangles.end()), triangles.end());
  return triangles;
}

double zoneArea(const ZoneField& zone, const Body& body) {
  double area = 0;
  for (std::uint32_t triangle : trianglesInside(zone, body)) {
    TrianglePart part;
    part.keepBelowZero(cornerDistances(zone, body, triangle));
    area += part.share() * triangleArea(body.skin(), triangle);
  }
  return area;
}

// Marks in a set of all vertices put the mirrored ones in order without sorting.
std::vector<ZoneField> mirrored(const std::vector<ZoneField>& zones, const Body& body) {
  const std::vector<std::uint32_t>& twin = body.data().mirror;
  std::vector<std::uint64_t> marks(twin.size() / 64 + 1);
  std::vector<float> distance(twin.size());
  std::vector<ZoneField> all;
  for (const ZoneField& zone : zones) {
    ZoneField& other = all.emplace_back();
    other.vertices.reserve(zone.vertices.size());
    other.distances.reserve(zone.vertices.size());
    for (std::size_t i = 0; i < zone.vertices.size(); ++i) {
      const std::uint32_t vertex = twin[zone.vertices[i]];
      marks[vertex / 64] |= std::uint64_t(1) << (vertex % 64);
      distance[vertex] = zone.distances[i];
    }
    for (std::size_t word = 0; word < marks.size(); ++word)
      for (; marks[word] != 0; marks[word] &= marks[word] - 1) {
        const auto vertex = std::uint32_t(word * 64 + std::size_t(std::countr_zero(marks[word])));
        other.vertices.push_back(vertex);
        other.distances.push_back(distance[vertex]);
      }
  }
  return all;
}

}  // namespace knotmap
