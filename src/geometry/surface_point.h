// surface_point.h - the same place in another triangle; corners and angles of triangles.
#pragma once
#include <optional>

#include "geometry/triangle_mesh.h"

namespace knotmap {

// Which corner of the triangle the vertex is, 0-2; -1 when it is none.
inline int cornerAt(const glm::uvec3& triangle, std::uint32_t vertex) {
  return triangle.x == vertex ? 0 : triangle.y == vertex ? 1 : triangle.z == vertex ? 2 : -1;
}
inline bool hasVertex(const glm::uvec3& triangle, std::uint32_t vertex) {
  return cornerAt(triangle, vertex) >= 0;
}
// The corner that a point is at; -1 when it is at none.
inline int cornerOf(const SurfacePoint& point) {
  return point.weights.x == 1 ? 0 : point.weights.y == 1 ? 1 : point.weights.z == 1 ? 2 : -1;
}

// The place in the weights of another triangle, when it lies on a corner or an edge that both have (or in
// that triangle).
std::optional<SurfacePoint> inTriangle(const TriangleMesh& mesh, const SurfacePoint& point,
                                       std::uint32_t triangle);
// A share (0-1) of the way from `from` to `to`, which both lie in one triangle: that of the one or of the
// other.
SurfacePoint between(const TriangleMesh& mesh, const SurfacePoint& from, const SurfacePoint& to, float share);
// The angle at a corner, radians.
double cornerAngle(const TriangleMesh& mesh, std::uint32_t triangle, int corner);
// The angle between two directions, radians 0 to pi; sound for small angles.
double angleBetween(const glm::dvec3& a, const glm::dvec3& b);

}  // namespace knotmap
