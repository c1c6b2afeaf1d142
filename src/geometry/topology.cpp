#include "geometry/topology.h"

#include "base/require.h"

namespace knotmap {
namespace {

// For each vertex, where its triangles begin in a list sorted by vertex; one entry more than vertices.
std::vector<std::uint32_t> triangleStarts(const TriangleMesh& mesh) {
  std::vector<std::uint32_t> starts(mesh.positions.size() + 1, 0);
  for (const glm::uvec3& t : mesh.triangles)
    for (int corner = 0; corner < 3; ++corner) ++starts[t[corner] + 1];
  for (std::size_t v = 1; v < starts.size(); ++v) starts[v] += starts[v - 1];
  return starts;
}

int countComponents(std::size_t triangleCount, const std::vector<std::uint32_t>& across) {
  std::vector<bool> isSeen(triangleCount, false);
  std::vector<std::uint32_t> open;
  int count = 0;
  for (std::uint32_t first = 0; first < triangleCount; ++first) {
    if (isSeen[first]) continue;
    ++count;
    isSeen[first] = true;
    open.push_back(first);
    while (!open.empty()) {
      const std::uint32_t t = open.back();
      open.pop_back();
      for (std::uint32_t edge = 3 * t; edge < 3 * t + 3; ++edge)
        if (across[edge] != Topology::none && !isSeen[across[edge]]) {
          isSeen[across[edge]] = true;
          open.push_back(across[edge]);
        }
    }
  }
  return count;
}

}  // namespace

Topology::Topology(const TriangleMesh& mesh)
    : firstTriangle_(triangleStarts(mesh)),
      roundVertex_(3 * mesh.triangles.size()),
      across_(3 * mesh.triangles.size(), none) {
  std::vector<std::uint32_t> next(firstTriangle_.begin(), firstTriangle_.end() - 1);
  for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t)
    for (int corner = 0; corner < 3; ++corner) roundVertex_[next[mesh.triangles[t][corner]]++] = t;

  for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t)
    for (int corner = 0; corner < 3; ++corner) {
      const std::uint32_t from = mesh.triangles[t][corner], to = mesh.triangles[t][(corner + 1) % 3];
      std::uint32_t& other = across_[3 * t + std::uint32_t(corner)];
      for (const std::uint32_t candidate : trianglesRound(from)) {
        const glm::uvec3 c = mesh.triangles[candidate];
        const bool isSame =
            (c.x == from && c.y == to) || (c.y == from && c.z == to) || (c.z == from && c.x == to);
        const bool isTwin =
            (c.x == to && c.y == from) || (c.y == to && c.z == from) || (c.z == to && c.x == from);
        require(!isSame || candidate == t, "an edge has at most two triangles, and both face outward");
        if (!isTwin) continue;
        require(other == none, "an edge has at most two triangles, and both face outward");
        other = candidate;
      }
      if (other == none) isClosed_ = false;
    }
  componentCount_ = countComponents(mesh.triangles.size(), across_);
}

std::span<const std::uint32_t> Topology::trianglesRound(std::uint32_t vertex) const {
  return {roundVertex_.data() + firstTriangle_[vertex], roundVertex_.data() + firstTriangle_[vertex + 1]};
}

}  // namespace knotmap
