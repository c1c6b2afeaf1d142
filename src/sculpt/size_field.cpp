#include "sculpt/size_field.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include "sculpt/parallel.h"

namespace knotmap {
namespace {

constexpr double chordErrorMm = 0.5;    // between the skin and an edge's middle
constexpr double turnAlongEdge = 0.45;  // radians that the normal may turn along an edge
constexpr double finestEdgeMm = 2.3;    // bending alone asks for nothing finer
constexpr double growth = 0.4;          // how fast edges may lengthen along the skin
constexpr double cellMm = 8;

double detailEdge(const Sculpt& sculpt, const glm::dvec3& position) {
  double edge = sculpt.coarsestEdge;
  for (const Detail& detail : sculpt.details) {
    if (detail.edge >= edge) continue;
    for (const CurvePoint& sample : detail.samples)
      if (glm::distance(position, sample.position) < sample.values.x) {
        edge = detail.edge;
        break;
      }
  }
  return edge;
}

// Dunyach et al., "Adaptive remeshing for real-time mesh deformation", Eurographics 2013.
double bendingEdge(double curvature) {
  const double radius = 1 / std::max(curvature, 1e-6);
  const double chord = std::sqrt(std::max(6 * chordErrorMm * radius - 3 * chordErrorMm * chordErrorMm, 0.0));
  return std::max(finestEdgeMm, std::min(chord, turnAlongEdge * radius));
}

struct Neighbours {
  std::vector<std::uint32_t> first, vertices;
  explicit Neighbours(const HalfMesh& mesh) : first(mesh.positions.size() + 1, 0) {
    for (const glm::uvec3& t : mesh.triangles)
      for (int k = 0; k < 3; ++k) first[t[k] + 1] += 2;
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    vertices.resize(first.back());
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    for (const glm::uvec3& t : mesh.triangles)
      for (int k = 0; k < 3; ++k)
        vertices[next[t[k]]++] = t[(k + 1) % 3], vertices[next[t[k]]++] = t[(k + 2) % 3];
  }
  std::span<const std::uint32_t> of(std::size_t vertex) const {
    return {vertices.data() + first[vertex], first[vertex + 1] - first[vertex]};
  }
};

// How fast the normal turns from a vertex to its neighbours: the largest bending, in 1/mm.
double largestBending(const HalfMesh& skin, std::span<const glm::dvec3> normals, const Neighbours& neighbours,
                      std::size_t vertex) {
  double sum = 0, largest = 0;
  for (std::uint32_t other : neighbours.of(vertex)) {
    const double length = glm::distance(skin.positions[vertex], skin.positions[other]);
    const double bending = glm::distance(normals[vertex], normals[other]) / std::max(length, 0.3);
    sum += bending;
    largest = std::max(largest, bending);
  }
  const double mean = sum / double(std::max<std::size_t>(neighbours.of(vertex).size(), 1));
  return 0.5 * (mean + largest);
}

double triangleArea(const HalfMesh& skin, const glm::uvec3& t) {
  const auto& p = skin.positions;
  return 0.5 * glm::length(glm::cross(p[t.y] - p[t.x], p[t.z] - p[t.x]));
}

}  // namespace

SizeField::SizeField(const Sculpt& sculpt, const HalfMesh& skin, std::span<const glm::dvec3> normals,
                     int threads)
    : positions_(skin.positions), edges_(skin.positions.size()) {
  const Neighbours neighbours(skin);
  parallelFor(edges_.size(), threads, [&](std::size_t i) {
    edges_[i] = std::min(detailEdge(sculpt, positions_[i]),
                         bendingEdge(largestBending(skin, normals, neighbours, i)));
  });
  limitGrowth(skin);
  prepareCells();
  for (const glm::uvec3& t : skin.triangles) {
    const double edge = (edges_[t.x] + edges_[t.y] + edges_[t.z]) / 3;
    triangleCount_ += triangleArea(skin, t) / (0.25 * std::sqrt(3.0) * edge * edge);
  }
}

// From the finest vertex outward, as in Dijkstra's shortest paths.
void SizeField::limitGrowth(const HalfMesh& skin) {
  const Neighbours neighbours(skin);
  using Entry = std::pair<double, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  for (std::uint32_t i = 0; i < edges_.size(); ++i) queue.push({edges_[i], i});
  while (!queue.empty()) {
    const auto [edge, vertex] = queue.top();
    queue.pop();
    if (edge > edges_[vertex]) continue;
    for (std::uint32_t other : neighbours.of(vertex)) {
      const double most = edge + growth * glm::distance(positions_[vertex], positions_[other]);
      if (edges_[other] > most) queue.push({edges_[other] = most, other});
    }
  }
}

void SizeField::prepareCells() {
  Box box;
  for (const glm::dvec3& position : positions_) box.include(position);
  low_ = box.low;
  cellCounts_ = glm::ivec3((box.high - box.low) / cellMm) + 1;
  const auto cellOf = [&](const glm::dvec3& position) {
    const glm::ivec3 cell((position - low_) / cellMm);
    return std::size_t((cell.z * cellCounts_.y + cell.y) * cellCounts_.x + cell.x);
  };
  firstInCell_.assign(std::size_t(cellCounts_.x * cellCounts_.y * cellCounts_.z) + 1, 0);
  for (const glm::dvec3& position : positions_) ++firstInCell_[cellOf(position) + 1];
  for (std::size_t i = 1; i < firstInCell_.size(); ++i) firstInCell_[i] += firstInCell_[i - 1];
  vertexInCell_.resize(positions_.size());
  std::vector<std::uint32_t> next(firstInCell_.begin(), firstInCell_.end() - 1);
  for (std::uint32_t i = 0; i < positions_.size(); ++i) vertexInCell_[next[cellOf(positions_[i])]++] = i;
}

double SizeField::edgeAt(const glm::dvec3& position) const {
  const glm::ivec3 middle(glm::floor((position - low_) / cellMm));
  double nearest = 1e30, edge = 0;
  for (int ring = 1; edge == 0 && ring < 8; ++ring) {
    const glm::ivec3 low = glm::clamp(middle - ring, glm::ivec3(0), cellCounts_ - 1);
    const glm::ivec3 high = glm::clamp(middle + ring, glm::ivec3(0), cellCounts_ - 1);
    for (int k = low.z; k <= high.z; ++k)
      for (int j = low.y; j <= high.y; ++j)
        for (int i = low.x; i <= high.x; ++i) {
          const auto cell = std::size_t((k * cellCounts_.y + j) * cellCounts_.x + i);
          for (std::uint32_t at = firstInCell_[cell]; at < firstInCell_[cell + 1]; ++at) {
            const glm::dvec3 apart = positions_[vertexInCell_[at]] - position;
            if (const double d = glm::dot(apart, apart); d < nearest)
              nearest = d, edge = edges_[vertexInCell_[at]];
          }
        }
  }
  return edge;
}

void SizeField::scaleToTriangleCount(double count) {
  const double scale = std::sqrt(triangleCount_ / count);
  for (double& edge : edges_) edge *= scale;
  triangleCount_ = count;
}

}  // namespace knotmap
