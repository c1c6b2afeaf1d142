#include "geometry/source_seeds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace knotmap {
namespace {

// Beyond this many triangles fronts are far enough from the source to be accurate.
constexpr int depth = 4;

float cross(const glm::vec2& a, const glm::vec2& b) { return a.x * b.y - a.y * b.x; }

// Counter-clockwise.
glm::vec2 turned(const glm::vec2& v, float cosine, float sine) {
  return {cosine * v.x - sine * v.y, sine * v.x + cosine * v.y};
}

// Part of the plane seen from the source (the origin) through the edge from u to v, counter-clockwise, and
// nothing else: directions from `right` to `left`.
struct Window {
  std::uint32_t u, v;
  glm::vec2 atU, atV;
  glm::vec2 right, left;
};

class Viewer {
 public:
  Viewer(const Rings& rings, std::vector<Seed>& seeds) : rings_(rings), seeds_(seeds) {}

  void look(const Window& window, int triangles) {
    const Ring ring = rings_.at(window.v);
    std::size_t i = 0;
    while (i < ring.count && (ring.neighbour[i] != window.u || !ring.hasTriangleAfter(i))) ++i;
    if (i == ring.count) return;  // a border
    const std::uint32_t apex = ring.neighbour[i + 1];
    const glm::vec2 edge = (window.atU - window.atV) / ring.spoke[i];
    const glm::vec2 at = window.atV + ring.spoke[i + 1] * turned(edge, ring.cosine[i], ring.sine[i]);
    const bool isLeftOfRight = cross(window.right, at) >= 0, isRightOfLeft = cross(at, window.left) >= 0;
    if (isLeftOfRight && isRightOfLeft) seeds_.push_back({apex, glm::length(at)});
    if (triangles == 1) return;
    if (isLeftOfRight)
      look({window.u, apex, window.atU, at, window.right, isRightOfLeft ? at : window.left}, triangles - 1);
    if (isRightOfLeft)
      look({apex, window.v, at, window.atV, isLeftOfRight ? at : window.right, window.left}, triangles - 1);
  }

 private:
  const Rings& rings_;
  std::vector<Seed>& seeds_;
};

// The corners of the source's triangle, laid flat with the source at the origin.
std::array<glm::vec2, 3> flatten(const TriangleMesh& mesh, const SurfacePoint& source) {
  const glm::uvec3 t = mesh.triangles[source.triangle];
  const glm::vec3 centre = positionAt(mesh, source), ab = mesh.positions[t.y] - mesh.positions[t.x];
  const glm::vec3 y = glm::normalize(glm::cross(triangleNormal(mesh, source.triangle), ab)),
                  x = glm::normalize(ab);
  std::array<glm::vec2, 3> at;
  for (int corner = 0; corner < 3; ++corner) {
    const glm::vec3 away = mesh.positions[t[corner]] - centre;
    at[std::size_t(corner)] = {glm::dot(away, x), glm::dot(away, y)};
  }
  return at;
}

// Round a vertex every triangle is the source's own.
void seedRoundVertex(const Rings& rings, std::uint32_t vertex, std::vector<Seed>& seeds) {
  seeds.push_back({vertex, 0});
  const Ring ring = rings.at(vertex);
  for (std::size_t i = 0; i < ring.count; ++i) {
    seeds.push_back({ring.neighbour[i], ring.spoke[i]});
    if (!ring.hasTriangleAfter(i)) continue;
    const glm::vec2 atU(ring.spoke[i], 0), atV = ring.spoke[i + 1] * glm::vec2(ring.cosine[i], ring.sine[i]);
    Viewer(rings, seeds).look({ring.neighbour[i], ring.neighbour[i + 1], atU, atV, atU, atV}, depth - 1);
  }
}

}  // namespace

void appendSeeds(const TriangleMesh& mesh, const Rings& rings, const SurfacePoint& source,
                 std::vector<Seed>& seeds) {
  const glm::uvec3 t = mesh.triangles[source.triangle];
  for (int corner = 0; corner < 3; ++corner)
    if (source.weights[corner] == 1) return seedRoundVertex(rings, t[corner], seeds);
  const glm::vec3 centre = positionAt(mesh, source);
  for (int corner = 0; corner < 3; ++corner)
    seeds.push_back({t[corner], glm::distance(mesh.positions[t[corner]], centre)});
  if (triangleArea(mesh, source.triangle) == 0) return;
  const std::array<glm::vec2, 3> at = flatten(mesh, source);
  for (std::size_t u = 0; u < 3; ++u) {
    const std::size_t v = (u + 1) % 3;
    Viewer(rings, seeds).look({t[int(u)], t[int(v)], at[u], at[v], at[u], at[v]}, depth - 1);
  }
}

}  // namespace knotmap
