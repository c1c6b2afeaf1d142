#include "geometry/surface_point.h"

#include <cmath>

#include "base/require.h"

namespace knotmap {

std::optional<SurfacePoint> inTriangle(const TriangleMesh& mesh, const SurfacePoint& point,
                                       std::uint32_t triangle) {
  if (point.triangle == triangle) return point;
  SurfacePoint same{triangle, glm::vec3(0)};
  for (int corner = 0; corner < 3; ++corner) {
    if (point.weights[corner] == 0) continue;
    const int other = cornerAt(mesh.triangles[triangle], mesh.triangles[point.triangle][corner]);
    if (other < 0) return std::nullopt;
    same.weights[other] = point.weights[corner];
  }
  return same;
}

SurfacePoint between(const TriangleMesh& mesh, const SurfacePoint& from, const SurfacePoint& to,
                     float share) {
  if (const auto end = inTriangle(mesh, to, from.triangle))
    return {from.triangle, from.weights + share * (end->weights - from.weights)};
  const auto begin = inTriangle(mesh, from, to.triangle);
  require(begin.has_value(), "neighbours on a path lie in one triangle");
  return {to.triangle, begin->weights + share * (to.weights - begin->weights)};
}

double cornerAngle(const TriangleMesh& mesh, std::uint32_t triangle, int corner) {
  const glm::uvec3 t = mesh.triangles[triangle];
  const glm::dvec3 at(mesh.positions[t[corner]]);
  return angleBetween(glm::dvec3(mesh.positions[t[(corner + 1) % 3]]) - at,
                      glm::dvec3(mesh.positions[t[(corner + 2) % 3]]) - at);
}

double angleBetween(const glm::dvec3& a, const glm::dvec3& b) {
  return std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b));
}

}  // namespace knotmap
