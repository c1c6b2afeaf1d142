#include "bake/curvature.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

struct Edge {
  std::uint32_t a, b;
  auto operator<=>(const Edge&) const = default;
};

std::vector<Edge> edgesOf(const TriangleMesh& mesh) {
  std::vector<Edge> edges;
  for (const glm::uvec3& t : mesh.triangles)
    for (int k = 0; k < 3; ++k)
      edges.push_back({std::min(t[k], t[(k + 1) % 3]), std::max(t[k], t[(k + 1) % 3])});
  std::ranges::sort(edges);
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

// A circle through both ends of an edge whose normals there are the given ones has this curvature; the mean
// over the directions round a vertex is its mean curvature.
double bendingAlong(const glm::dvec3& along, const glm::dvec3& normalA, const glm::dvec3& normalB) {
  return glm::dot(normalB - normalA, along) / std::max(glm::dot(along, along), 1e-12);
}

}  // namespace

std::vector<float> smoothedCurvature(const TriangleMesh& mesh, const std::vector<glm::vec3>& normals,
                                     float smoothMetres) {
  const std::vector<Edge> edges = edgesOf(mesh);
  const std::size_t count = mesh.positions.size();
  std::vector<double> sum(count, 0), weights(count, 0);
  double meanSquaredLength = 0;
  for (const Edge& edge : edges) {
    const glm::dvec3 along = mesh.positions[edge.b] - mesh.positions[edge.a];
    const double bending = bendingAlong(along, normals[edge.a], normals[edge.b]);
    for (std::uint32_t vertex : {edge.a, edge.b}) sum[vertex] += bending, weights[vertex] += 1;
    meanSquaredLength += glm::dot(along, along) / double(edges.size());
  }
  std::vector<double> curvature(count);
  for (std::size_t i = 0; i < count; ++i) curvature[i] = weights[i] > 0 ? sum[i] / weights[i] : 0;

  const int rounds = int(std::ceil(smoothMetres * smoothMetres / meanSquaredLength));
  for (int round = 0; round < rounds; ++round) {
    std::ranges::fill(sum, 0.0);
    for (const Edge& edge : edges) sum[edge.a] += curvature[edge.b], sum[edge.b] += curvature[edge.a];
    for (std::size_t i = 0; i < count; ++i)
      if (weights[i] > 0) curvature[i] = 0.5 * curvature[i] + 0.5 * sum[i] / weights[i];
  }
  return {curvature.begin(), curvature.end()};
}

}  // namespace knotmap
