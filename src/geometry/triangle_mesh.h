// triangle_mesh.h - a surface of triangles and the one type for "a place on the skin" in memory.
#pragma once
#include <array>
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

namespace knotmap {

// Metres; triangles counter-clockwise seen from outside.
struct TriangleMesh {
  std::vector<glm::vec3> positions;
  std::vector<glm::uvec3> triangles;
};

// A place on the surface: a triangle and barycentric weights (>= 0, sum 1) of its three corners.
struct SurfacePoint {
  std::uint32_t triangle = 0;
  glm::vec3 weights{1.0f, 0.0f, 0.0f};
};

SurfacePoint surfacePointAtVertex(const TriangleMesh& mesh, std::uint32_t vertex);  // any triangle round it
glm::vec3 positionAt(const TriangleMesh& mesh, const SurfacePoint& point);
glm::vec3 triangleNormal(const TriangleMesh& mesh, std::uint32_t triangle);  // unit length
float triangleArea(const TriangleMesh& mesh, std::uint32_t triangle);        // m2
double surfaceArea(const TriangleMesh& mesh);                                // m2
std::vector<glm::vec3> vertexNormals(const TriangleMesh& mesh);              // angle-weighted, unit length
// 4 sqrt(3) area / (sum of squared edges): 1 = equilateral, 0 = degenerate.
float triangleQuality(const TriangleMesh& mesh, std::uint32_t triangle);

// A value per vertex, read between them.
template <class Value>
Value valueAt(const TriangleMesh& mesh, const std::vector<Value>& perVertex, const SurfacePoint& point) {
  const glm::uvec3 t = mesh.triangles[point.triangle];
  return perVertex[t.x] * point.weights.x + perVertex[t.y] * point.weights.y +
         perVertex[t.z] * point.weights.z;
}

}  // namespace knotmap
