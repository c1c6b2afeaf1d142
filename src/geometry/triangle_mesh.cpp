#include "geometry/triangle_mesh.h"

#include <cmath>

#include "base/require.h"

namespace knotmap {
namespace {

glm::vec3 cornerCross(const TriangleMesh& mesh, std::uint32_t triangle) {
  const glm::uvec3 t = mesh.triangles[triangle];
  const glm::vec3 a = mesh.positions[t.x];
  return glm::cross(mesh.positions[t.y] - a, mesh.positions[t.z] - a);
}

// The angle between two edges that leave one corner; sound for needles, where an arc cosine is not.
float angleBetween(const glm::vec3& a, const glm::vec3& b) {
  return std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b));
}

glm::vec3 unitOrZero(const glm::vec3& v) {
  const float length = glm::length(v);
  return length > 0 ? v / length : glm::vec3(0);
}

}  // namespace

SurfacePoint surfacePointAtVertex(const TriangleMesh& mesh, std::uint32_t vertex) {
  for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t)
    for (int corner = 0; corner < 3; ++corner)
      if (mesh.triangles[t][corner] == vertex) {
        SurfacePoint point{t, glm::vec3(0)};
        point.weights[corner] = 1;
        return point;
      }
  require(false, "a place on the skin lies in a triangle");
  return {};
}

glm::vec3 positionAt(const TriangleMesh& mesh, const SurfacePoint& point) {
  return valueAt(mesh, mesh.positions, point);
}

glm::vec3 triangleNormal(const TriangleMesh& mesh, std::uint32_t triangle) {
  return unitOrZero(cornerCross(mesh, triangle));
}

float triangleArea(const TriangleMesh& mesh, std::uint32_t triangle) {
  return 0.5f * glm::length(cornerCross(mesh, triangle));
}

double surfaceArea(const TriangleMesh& mesh) {
  double area = 0;
  for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t) area += double(triangleArea(mesh, t));
  return area;
}

std::vector<glm::vec3> vertexNormals(const TriangleMesh& mesh) {
  std::vector<glm::vec3> normals(mesh.positions.size(), glm::vec3(0));
  for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t) {
    const glm::vec3 normal = triangleNormal(mesh, t);
    for (int corner = 0; corner < 3; ++corner) {
      const std::uint32_t v = mesh.triangles[t][corner];
      const glm::vec3 next = mesh.positions[mesh.triangles[t][(corner + 1) % 3]] - mesh.positions[v];
      const glm::vec3 last = mesh.positions[mesh.triangles[t][(corner + 2) % 3]] - mesh.positions[v];
      normals[v] += angleBetween(next, last) * normal;
    }
  }
  for (glm::vec3& normal : normals) normal = unitOrZero(normal);
  return normals;
}

float triangleQuality(const TriangleMesh& mesh, std::uint32_t triangle) {
  const glm::uvec3 t = mesh.triangles[triangle];
  const glm::vec3 a = mesh.positions[t.x], b = mesh.positions[t.y], c = mesh.positions[t.z];
  const float squares = glm::dot(b - a, b - a) + glm::dot(c - b, c - b) + glm::dot(a - c, a - c);
  return squares > 0 ? 4 * std::sqrt(3.0f) * triangleArea(mesh, triangle) / squares : 0.0f;
}

}  // namespace knotmap
