#include "render/silhouette.h"

#include <cstdint>

namespace knotmap {
namespace {

// One side of a triangle, filed under its lower vertex.
struct HalfEdge {
  std::uint32_t otherVertex, triangle;
};

struct HalfEdges {
  std::vector<std::uint32_t> begins;  // per vertex, one more at the end
  std::vector<HalfEdge> sides;
};

HalfEdges filedByLowerVertex(std::size_t vertexCount, const std::vector<glm::uvec3>& triangles) {
  HalfEdges filed{std::vector<std::uint32_t>(vertexCount + 1, 0),
                  std::vector<HalfEdge>(3 * triangles.size())};
  const auto forEachSide = [&](auto&& visit) {
    for (std::uint32_t triangle = 0; triangle < triangles.size(); ++triangle)
      for (int corner = 0; corner < 3; ++corner) {
        const std::uint32_t a = triangles[triangle][corner], b = triangles[triangle][(corner + 1) % 3];
        visit(std::min(a, b), std::max(a, b), triangle);
      }
  };
  forEachSide([&](std::uint32_t low, std::uint32_t, std::uint32_t) { ++filed.begins[low + 1]; });
  for (std::size_t vertex = 0; vertex < vertexCount; ++vertex)
    filed.begins[vertex + 1] += filed.begins[vertex];
  std::vector<std::uint32_t> next(filed.begins.begin(), filed.begins.end() - 1);
  forEachSide([&](std::uint32_t low, std::uint32_t high, std::uint32_t triangle) {
    filed.sides[next[low]++] = {high, triangle};
  });
  return filed;
}

glm::vec4 planeOf(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c) {
  const glm::vec3 normal = glm::cross(b - a, c - a);
  return {normal, -glm::dot(normal, a)};
}

}  // namespace

Silhouette::Silhouette(const std::vector<glm::vec3>& positions, const std::vector<glm::uvec3>& triangles) {
  planes_.reserve(triangles.size());
  for (const glm::uvec3& corners : triangles)
    planes_.push_back(planeOf(positions[corners.x], positions[corners.y], positions[corners.z]));

  const HalfEdges filed = filedByLowerVertex(positions.size(), triangles);
  edges_.reserve(triangles.size() * 3 / 2);
  for (std::uint32_t vertex = 0; vertex < positions.size(); ++vertex)
    for (std::uint32_t side = filed.begins[vertex]; side < filed.begins[vertex + 1]; ++side)
      for (std::uint32_t twin = side + 1; twin < filed.begins[vertex + 1]; ++twin)
        if (filed.sides[side].otherVertex == filed.sides[twin].otherVertex) {
          edges_.push_back({{vertex, filed.sides[side].otherVertex},
                            {filed.sides[side].triangle, filed.sides[twin].triangle}});
          break;
        }
}

std::vector<glm::uvec2> Silhouette::edgesSeenFrom(const glm::vec4& eye) const {
  std::vector<std::uint8_t> isFront(planes_.size());
  for (std::size_t triangle = 0; triangle < planes_.size(); ++triangle) {
    const glm::vec4& plane = planes_[triangle];
    isFront[triangle] = plane.x * eye.x + plane.y * eye.y + plane.z * eye.z + plane.w * eye.w > 0;
  }
  std::vector<glm::uvec2> seen;
  for (const Edge& edge : edges_)
    if (isFront[edge.triangles[0]] != isFront[edge.triangles[1]])
      seen.emplace_back(edge.vertices[0], edge.vertices[1]);
  return seen;
}

}  // namespace knotmap
