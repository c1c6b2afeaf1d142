// half_facts.h - what tests want to know of a half mesh.
#pragma once
#include <cmath>
#include <map>

#include "sculpt/half_mesh.h"

namespace knotmap::testing_sculpts {

struct HalfFacts {
  long euler = 0;  // vertices - edges + triangles
  std::size_t openEdges = 0;
  bool isManifold = true;      // no edge twice in one direction
  bool isOpenInMiddle = true;  // open edges have x = 0, other vertices x > 0
  double area = 0, volume = 0;
};

inline HalfFacts factsOf(const HalfMesh& half) {
  HalfFacts facts;
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> directed;
  std::vector<bool> isUsed(half.positions.size(), false), isOnBorder(half.positions.size(), false);
  const auto& p = half.positions;
  for (const glm::uvec3& t : half.triangles) {
    for (int k = 0; k < 3; ++k)
      isUsed[t[k]] = true, facts.isManifold &= ++directed[{t[k], t[(k + 1) % 3]}] == 1;
    facts.area += 0.5 * glm::length(glm::cross(p[t.y] - p[t.x], p[t.z] - p[t.x]));
    facts.volume += glm::dot(p[t.x], glm::cross(p[t.y], p[t.z])) / 6;
  }
  std::size_t edges = 0;
  for (const auto& [edge, count] : directed) {
    const bool isOpen = !directed.contains({edge.second, edge.first});
    if (isOpen) ++facts.openEdges, isOnBorder[edge.first] = isOnBorder[edge.second] = true;
    edges += isOpen || edge.first < edge.second;
  }
  long vertices = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    vertices += isUsed[i];
    facts.isOpenInMiddle &= isOnBorder[i] ? p[i].x == 0 : p[i].x > 0;
  }
  facts.euler = vertices - long(edges) + long(half.triangles.size());
  return facts;
}

inline double qualityOf(const HalfMesh& half, const glm::uvec3& t) {
  const glm::dvec3 a = half.positions[t.y] - half.positions[t.x],
                   b = half.positions[t.z] - half.positions[t.x], c = b - a;
  return 2 * std::sqrt(3.0) * glm::length(glm::cross(a, b)) /
         (glm::dot(a, a) + glm::dot(b, b) + glm::dot(c, c));
}

}  // namespace knotmap::testing_sculpts
