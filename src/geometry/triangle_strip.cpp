#include "geometry/triangle_strip.h"

#include <unordered_map>

#include "base/require.h"
#include "geometry/surface_point.h"

namespace knotmap {

int edgeTowards(const Topology& topology, std::uint32_t triangle, std::uint32_t next) {
  for (int corner = 0; corner < 3; ++corner)
    if (topology.across(triangle, corner) == next) return corner;
  require(false, "triangles of a strip share an edge");
  return -1;
}

std::optional<TriangleStrip> turnRound(const TriangleMesh& mesh, const Topology& topology,
                                       std::uint32_t vertex, std::uint32_t from, std::uint32_t to,
                                       Turn turn) {
  TriangleStrip way;
  for (std::uint32_t at = from; at != to;) {
    const int corner = cornerAt(mesh.triangles[at], vertex);
    at = topology.across(at, turn == Turn::clockwise ? corner : (corner + 2) % 3);
    if (at == Topology::none || at == from) return std::nullopt;
    way.push_back(at);
  }
  return way;
}

bool appendTurn(const TriangleMesh& mesh, const Topology& topology, std::uint32_t vertex, std::uint32_t to,
                TriangleStrip& strip) {
  const auto left = turnRound(mesh, topology, vertex, strip.back(), to, Turn::counterClockwise);
  const auto right = turnRound(mesh, topology, vertex, strip.back(), to, Turn::clockwise);
  if (!left && !right) return false;
  const TriangleStrip& way = !right || (left && left->size() <= right->size()) ? *left : *right;
  strip.insert(strip.end(), way.begin(), way.end());
  return true;
}

void cutLoops(TriangleStrip& strip) {
  std::unordered_map<std::uint32_t, std::size_t> places;
  TriangleStrip simple;
  for (const std::uint32_t triangle : strip) {
    const auto [entry, isNew] = places.try_emplace(triangle, simple.size());
    if (isNew) {
      simple.push_back(triangle);
      continue;
    }
    for (std::size_t i = entry->second + 1; i < simple.size(); ++i) places.erase(simple[i]);
    simple.resize(entry->second + 1);
  }
  strip = std::move(simple);
}

}  // namespace knotmap
