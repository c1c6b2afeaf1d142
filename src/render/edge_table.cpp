#include "render/edge_table.h"

#include <algorithm>
#include <cstdint>

namespace knotmap {
namespace {

// One side of a triangle, filed under its lower vertex.
struct Side {
  std::uint32_t highVertex, triangle;
};

struct FiledSides {
  std::vector<std::uint32_t> begins;  // per vertex, one more at the end
  std::vector<Side> sides;
};

template <class Visit>
void forEachSide(const std::vector<glm::uvec3>& triangles, Visit&& visit) {
  for (std::uint32_t triangle = 0; triangle < triangles.size(); ++triangle)
    for (int corner = 0; corner < 3; ++corner) {
      const std::uint32_t a = triangles[triangle][corner], b = triangles[triangle][(corner + 1) % 3];
      visit(std::min(a, b), Side{std::max(a, b), triangle});
    }
}

FiledSides filedByLowVertex(std::size_t vertexCount, const std::vector<glm::uvec3>& triangles) {
  FiledSides filed{std::vector<std::uint32_t>(vertexCount + 1, 0), std::vector<Side>(3 * triangles.size())};
  forEachSide(triangles, [&](std::uint32_t low, Side) { ++filed.begins[low + 1]; });
  for (std::size_t vertex = 0; vertex < vertexCount; ++vertex)
    filed.begins[vertex + 1] += filed.begins[vertex];
  std::vector<std::uint32_t> next(filed.begins.begin(), filed.begins.end() - 1);
  forEachSide(triangles, [&](std::uint32_t low, Side side) { filed.sides[next[low]++] = side; });
  return filed;
}

}  // namespace

std::vector<MeshEdge> edgesOf(std::size_t vertexCount, const std::vector<glm::uvec3>& triangles) {
  const FiledSides filed = filedByLowVertex(vertexCount, triangles);
  std::vector<MeshEdge> edges;
  edges.reserve(triangles.size() * 3 / 2);
  for (std::uint32_t vertex = 0; vertex < vertexCount; ++vertex)
    for (std::uint32_t at = filed.begins[vertex]; at < filed.begins[vertex + 1]; ++at)
      for (std::uint32_t twin = at + 1; twin < filed.begins[vertex + 1]; ++twin) {
        const Side &side = filed.sides[at], &other = filed.sides[twin];
        if (side.highVertex != other.highVertex) continue;
        edges.push_back({{vertex, side.highVertex}, {side.triangle, other.triangle}});
        break;
      }
  return edges;
}

}  // namespace knotmap
