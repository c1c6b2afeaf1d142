#include "body/midline.h"

namespace knotmap {
namespace {

// The nearest place on one edge at x = 0, when the edge from this corner is one.
struct Candidate {
  SurfacePoint point;
  float distance = 1e30f;
};
Candidate onEdge(const TriangleMesh& mesh, std::uint32_t triangle, int corner, const glm::vec3& target) {
  const glm::uvec3 corners = mesh.triangles[triangle];
  const int next = (corner + 1) % 3;
  const glm::vec3 start = mesh.positions[corners[corner]], end = mesh.positions[corners[next]];
  if (start.x != 0 || end.x != 0) return {};
  const glm::vec3 along = end - start;
  const float square = glm::dot(along, along);
  const float share = square > 0 ? glm::clamp(glm::dot(target - start, along) / square, 0.0f, 1.0f) : 0.0f;
  Candidate candidate{{triangle, glm::vec3(0)}, glm::distance(target, start + along * share)};
  candidate.point.weights[corner] = 1 - share;
  candidate.point.weights[next] = share;
  return candidate;
}

}  // namespace

SurfacePoint onMidline(const Body& body, const SurfacePoint& point) {
  const glm::vec3 target = body.position(point) * glm::vec3(0, 1, 1);
  const SurfacePoint near = body.rays().closest(target);
  Candidate best;
  for (int corner = 0; corner < 3; ++corner)
    for (std::uint32_t triangle :
         body.topology().trianglesRound(body.skin().triangles[near.triangle][corner]))
      for (int edge = 0; edge < 3; ++edge)
        if (const Candidate candidate = onEdge(body.skin(), triangle, edge, target);
            candidate.distance < best.distance)
          best = candidate;
  return best.distance < 1e30f ? best.point : near;
}

}  // namespace knotmap
