#include "render/facing.h"

#include <algorithm>

namespace knotmap {

Facing::Facing(const std::vector<glm::vec3>& positions, const std::vector<glm::uvec3>& triangles)
    : triangles_(triangles), edges_(edgesOf(positions.size(), triangles)) {
  for (std::vector<float>& part : planes_) part.reserve(triangles.size());
  for (const glm::uvec3& corners : triangles) {
    const glm::vec3 a = positions[corners.x];
    const glm::vec3 normal = glm::cross(positions[corners.y] - a, positions[corners.z] - a);
    for (int axis = 0; axis < 3; ++axis) planes_[std::size_t(axis)].push_back(normal[axis]);
    planes_[3].push_back(-glm::dot(normal, a));
  }
  constexpr std::uint32_t clusterSize = 256, none = 0;
  for (std::uint32_t begin = none; begin < triangles.size(); begin += clusterSize) {
    const std::uint32_t end = std::min(begin + clusterSize, std::uint32_t(triangles.size()));
    glm::vec3 low(1e9f), high(-1e9f);
    for (std::uint32_t triangle = begin; triangle < end; ++triangle)
      for (int corner = 0; corner < 3; ++corner) {
        low = glm::min(low, positions[triangles[triangle][corner]]);
        high = glm::max(high, positions[triangles[triangle][corner]]);
      }
    clusters_.push_back({begin, end, (low + high) * 0.5f, (high - low) * 0.5f});
  }
}

bool Facing::isInside(const Cluster& cluster, std::span<const glm::vec4> halfSpaces) {
  return std::all_of(halfSpaces.begin(), halfSpaces.end(), [&](const glm::vec4& space) {
    const glm::vec3 normal(space);
    return glm::dot(normal, cluster.middle) + space.w + glm::dot(glm::abs(normal), cluster.halfSize) >= 0;
  });
}

std::vector<std::uint8_t> Facing::frontFaces(const glm::vec4& eye) const {
  std::vector<std::uint8_t> isFront(triangles_.size());
  const float *x = planes_[0].data(), *y = planes_[1].data(), *z = planes_[2].data(), *w = planes_[3].data();
  for (std::size_t triangle = 0; triangle < isFront.size(); ++triangle)
    isFront[triangle] =
        x[triangle] * eye.x + y[triangle] * eye.y + z[triangle] * eye.z + w[triangle] * eye.w > 0;
  return isFront;
}

// The lists are filled without branches: what is not wanted is overwritten by what follows.
void Facing::listFaces(const std::vector<std::uint8_t>& isFront, std::span<const glm::vec4> halfSpaces,
                       Seen& seen) const {
  const bool hasMarks = !isMarked_.empty();
  seen.plain.resize(3 * triangles_.size() + 3);
  seen.marked.resize(hasMarks ? 3 * triangles_.size() + 3 : 3);
  const auto put = [](std::vector<std::uint32_t>& list, std::size_t at, const glm::uvec3& corners) {
    list[at] = corners.x;
    list[at + 1] = corners.y;
    list[at + 2] = corners.z;
  };
  std::size_t plain = 0, marked = 0;
  for (const Cluster& cluster : clusters_) {
    if (!isInside(cluster, halfSpaces)) continue;
    for (std::uint32_t triangle = cluster.begin; triangle < cluster.end; ++triangle) {
      const std::size_t isMarked = hasMarks ? isMarked_[triangle] : 0;
      put(seen.plain, plain, triangles_[triangle]);
      plain += 3 * (isFront[triangle] & (1 - isMarked));
      put(seen.marked, marked, triangles_[triangle]);
      marked += 3 * (isFront[triangle] & isMarked);
    }
  }
  seen.plain.resize(plain);
  seen.marked.resize(marked);
}

void Facing::listOutline(const std::vector<std::uint8_t>& isFront, Seen& seen) const {
  seen.outline.resize(edges_.size() + 1);
  std::size_t count = 0;
  for (const MeshEdge& edge : edges_) {
    seen.outline[count] = edge.vertices;
    count += isFront[edge.triangles.x] ^ isFront[edge.triangles.y];
  }
  seen.outline.resize(count);
}

void Facing::see(const glm::vec4& eye, std::span<const glm::vec4> halfSpaces, Seen& seen) const {
  const std::vector<std::uint8_t> isFront = frontFaces(eye);
  listFaces(isFront, halfSpaces, seen);
  listOutline(isFront, seen);
}

}  // namespace knotmap
