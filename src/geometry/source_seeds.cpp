#include "geometry/source_seeds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace knotmap {
namespace {

// Beyond this many triangles fronts are far enough from the source to be accurate.
constexpr int depth = 4;

float cross(const glm::vec2& a, const glm::vec2& b) { return a.x * b.y - a.y * b.x; }

// Part of the plane seen from the source (the origin) through the edge from u to v, counter-clockwise, and
// nothing else: directions from `right` to `left`.
struct Window {
  std::uint32_t u, v;
  glm::vec2 atU, atV;
  glm::vec2 right, left;
};

class Viewer {
 public:
  Viewer(const Wings& wings, std::vector<Seed>& seeds) : wings_(wings), seeds_(seeds) {}

  void look(const Window& window, int triangles) {
    for (const Wing& wing : wings_.at(window.v)) {
      if (wing.b != window.u) continue;  // the triangle v, u, apex lies beyond the edge
      const std::uint32_t apex = wing.c;
      const glm::vec2 at = unfold(window, wing);
      const bool isLeftOfRight = cross(window.right, at) >= 0, isRightOfLeft = cross(at, window.left) >= 0;
      if (isLeftOfRight && isRightOfLeft) seeds_.push_back({apex, glm::length(at)});
      if (triangles == 1) return;
      if (isLeftOfRight)
        look({window.u, apex, window.atU, at, window.right, isRightOfLeft ? at : window.left}, triangles - 1);
      if (isRightOfLeft)
        look({apex, window.v, at, window.atV, isLeftOfRight ? at : window.right, window.left}, triangles - 1);
      return;
    }
  }

 private:
  // The apex on the far side of the edge.
  static glm::vec2 unfold(const Window& window, const Wing& wing) {
    const glm::vec2 edge = (window.atU - window.atV) / wing.ab;
    const float along = (wing.ac * wing.ac - wing.bc * wing.bc + wing.ab * wing.ab) / (2 * wing.ab);
    const float out = std::sqrt(std::max(0.0f, wing.ac * wing.ac - along * along));
    return window.atV + along * edge + out * glm::vec2(-edge.y, edge.x);
  }

  const Wings& wings_;
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
void seedRoundVertex(const Wings& wings, std::uint32_t vertex, std::vector<Seed>& seeds) {
  seeds.push_back({vertex, 0});
  for (const Wing& wing : wings.at(vertex)) {
    const float cosine =
        (wing.ab * wing.ab + wing.ac * wing.ac - wing.bc * wing.bc) / (2 * wing.ab * wing.ac);
    const glm::vec2 b(wing.ab, 0),
        c = wing.ac * glm::vec2(cosine, std::sqrt(std::max(0.0f, 1 - cosine * cosine)));
    seeds.push_back({wing.b, wing.ab});
    seeds.push_back({wing.c, wing.ac});
    Viewer(wings, seeds).look({wing.b, wing.c, b, c, b, c}, depth - 1);
  }
}

}  // namespace

void appendSeeds(const TriangleMesh& mesh, const Wings& wings, const SurfacePoint& source,
                 std::vector<Seed>& seeds) {
  const glm::uvec3 t = mesh.triangles[source.triangle];
  for (int corner = 0; corner < 3; ++corner)
    if (source.weights[corner] == 1) return seedRoundVertex(wings, t[corner], seeds);
  const glm::vec3 centre = positionAt(mesh, source);
  for (int corner = 0; corner < 3; ++corner)
    seeds.push_back({t[corner], glm::distance(mesh.positions[t[corner]], centre)});
  if (triangleArea(mesh, source.triangle) == 0) return;
  const std::array<glm::vec2, 3> at = flatten(mesh, source);
  for (std::size_t u = 0; u < 3; ++u) {
    const std::size_t v = (u + 1) % 3;
    Viewer(wings, seeds).look({t[int(u)], t[int(v)], at[u], at[v], at[u], at[v]}, depth - 1);
  }
}

}  // namespace knotmap
