#include "geometry/descent.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <unordered_map>

#include "geometry/surface_point.h"

namespace knotmap {
namespace {

class Descent {
 public:
  Descent(const TriangleMesh& mesh, const Topology& topology, const std::vector<float>& distances,
          std::uint32_t goal)
      : mesh_(mesh), topology_(topology), distances_(distances), goal_(goal) {}

  TriangleStrip run(const SurfacePoint& from) {
    strip_ = {from.triangle};
    glm::dvec3 weights(from.weights);
    std::uint32_t vertex = cornerOf(from) < 0 ? Topology::none : corners(from.triangle)[cornerOf(from)];
    // Every step goes down, so there are fewer than triangles and vertices; the limit guards against
    // rounding.
    for (std::size_t steps = 0; steps < 4 * mesh_.triangles.size(); ++steps) {
      if (const std::uint32_t shared = vertexSharedWithGoal(); shared != Topology::none)
        return appendTurn(mesh_, topology_, shared, goal_, strip_) ? strip_ : TriangleStrip{};
      const bool isGoing = vertex == Topology::none ? slide(weights, vertex) : leave(vertex, weights);
      if (!isGoing) break;
    }
    return {};
  }

 private:
  glm::uvec3 corners(std::uint32_t triangle) const { return mesh_.triangles[triangle]; }

  std::uint32_t vertexSharedWithGoal() const {
    for (int corner = 0; corner < 3; ++corner)
      if (const std::uint32_t v = corners(strip_.back())[corner]; hasVertex(corners(goal_), v)) return v;
    return Topology::none;
  }

  // The direction of steepest descent in barycentric weights per metre of descent, times some positive
  // number: with the edge opposite to corner i called e_i, the gradients of the weights have products e_i.e_j
  // / (4 area^2).
  glm::dvec3 downhill(std::uint32_t triangle) const {
    const glm::uvec3 t = corners(triangle);
    const glm::dvec3 a(mesh_.positions[t.x]), b(mesh_.positions[t.y]), c(mesh_.positions[t.z]);
    const glm::dvec3 edges[3] = {c - b, a - c, b - a};
    glm::dvec3 slope(0);
    for (int j = 0; j < 3; ++j) slope += double(distances_[t[j]]) * edges[j];
    return {-glm::dot(edges[0], slope), -glm::dot(edges[1], slope), -glm::dot(edges[2], slope)};
  }
  // How steeply it goes down there, metres per metre.
  double steepness(std::uint32_t triangle) const {
    const glm::uvec3 t = corners(triangle);
    const glm::dvec3 a(mesh_.positions[t.x]), b(mesh_.positions[t.y]), c(mesh_.positions[t.z]);
    const glm::dvec3 slope = double(distances_[t.x]) * (c - b) + double(distances_[t.y]) * (a - c) +
                             double(distances_[t.z]) * (b - a);
    const double doubledArea = glm::length(glm::cross(b - a, c - a));
    return doubledArea > 0 ? glm::length(slope) / doubledArea : 0;
  }
  bool isKnown(std::uint32_t triangle) const {
    const glm::uvec3 t = corners(triangle);
    return std::isfinite(distances_[t.x]) && std::isfinite(distances_[t.y]) && std::isfinite(distances_[t.z]);
  }

  // Down through the strip's last triangle and into the next one; or to a vertex, when the way runs along an
  // edge.
  bool slide(glm::dvec3& weights, std::uint32_t& vertex) {
    const std::uint32_t triangle = strip_.back();
    const glm::dvec3 direction = downhill(triangle);
    double step = std::numeric_limits<double>::infinity();
    int opposite = -1;
    for (int corner = 0; corner < 3; ++corner)
      if (direction[corner] < 0 && weights[corner] / -direction[corner] < step)
        step = weights[corner] / -direction[corner], opposite = corner;
    const std::uint32_t next = opposite < 0 ? Topology::none : topology_.across(triangle, (opposite + 1) % 3);
    if (opposite < 0 || next == Topology::none || !isKnown(next) || step <= 0) {
      vertex = lowestCorner(triangle);
      return true;
    }
    const glm::dvec3 left = glm::max(weights + step * direction, 0.0);
    const glm::uvec3 here = corners(triangle), there = corners(next);
    weights = glm::dvec3(0);
    for (int corner = 0; corner < 3; ++corner)
      if (corner != opposite) weights[cornerAt(there, here[corner])] = left[corner];
    strip_.push_back(next);
    // The far triangle slopes back towards the edge: the way follows the valley between them.
    for (int corner = 0; corner < 3; ++corner)
      if (!hasVertex(here, there[corner]) && downhill(next)[corner] <= 0) {
        const std::uint32_t a = there[(corner + 1) % 3], b = there[(corner + 2) % 3];
        vertex = distances_[a] < distances_[b] ? a : b;
      }
    return true;
  }

  std::uint32_t lowestCorner(std::uint32_t triangle) const {
    const glm::uvec3 t = corners(triangle);
    std::uint32_t lowest = t.x;
    for (const std::uint32_t v : {t.y, t.z})
      if (distances_[v] < distances_[lowest]) lowest = v;
    return lowest;
  }

  // From a vertex down the steepest triangle or edge round it.
  bool leave(std::uint32_t& vertex, glm::dvec3& weights) {
    double steepest = 0;
    std::uint32_t through = Topology::none, along = Topology::none;
    for (const std::uint32_t triangle : topology_.trianglesRound(vertex)) {
      if (!isKnown(triangle)) continue;
      const glm::uvec3 t = corners(triangle);
      const int corner = cornerAt(t, vertex), b = (corner + 1) % 3, c = (corner + 2) % 3;
      const glm::dvec3 direction = downhill(triangle);
      if (direction[b] > 0 && direction[c] > 0 && steepness(triangle) > steepest)
        steepest = steepness(triangle), through = triangle, along = Topology::none;
      for (const int other : {b, c}) {
        const double drop = double(distances_[vertex]) - double(distances_[t[other]]);
        const double length =
            glm::distance(glm::dvec3(mesh_.positions[vertex]), glm::dvec3(mesh_.positions[t[other]]));
        if (drop > 0 && drop > steepest * length)
          steepest = drop / length, through = triangle, along = t[other];
      }
    }
    if (through == Topology::none) return climbOut(vertex);
    if (!appendTurn(mesh_, topology_, vertex, through, strip_)) return false;
    if (along != Topology::none) {
      vertex = along;
      return true;
    }
    weights = glm::dvec3(0);
    weights[cornerAt(corners(through), vertex)] = 1;
    vertex = Topology::none;
    return true;
  }

  // Out of a hollow, over its lowest rim: vertices are visited from the lowest up, until one lies below the
  // hollow.
  bool climbOut(std::uint32_t& vertex) {
    using Entry = std::pair<float, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    std::unordered_map<std::uint32_t, std::uint32_t> cameFrom{{vertex, vertex}};
    open.push({distances_[vertex], vertex});
    while (!open.empty()) {
      const auto [distance, at] = open.top();
      open.pop();
      if (distance < distances_[vertex] || isCornerOfGoal(at)) return follow(cameFrom, at, vertex);
      for (const std::uint32_t triangle : topology_.trianglesRound(at))
        for (int corner = 0; corner < 3; ++corner) {
          const std::uint32_t next = corners(triangle)[corner];
          if (std::isfinite(distances_[next]) && cameFrom.try_emplace(next, at).second)
            open.push({distances_[next], next});
        }
    }
    return false;
  }
  bool isCornerOfGoal(std::uint32_t vertex) const { return hasVertex(corners(goal_), vertex); }

  // The strip round the vertices from `vertex` to `end`, which becomes the vertex.
  bool follow(const std::unordered_map<std::uint32_t, std::uint32_t>& cameFrom, std::uint32_t end,
              std::uint32_t& vertex) {
    std::vector<std::uint32_t> way;
    for (std::uint32_t at = end; at != vertex; at = cameFrom.at(at)) way.push_back(at);
    std::reverse(way.begin(), way.end());
    for (const std::uint32_t next : way) {
      const auto round = topology_.trianglesRound(vertex);
      const auto through = std::find_if(round.begin(), round.end(),
                                        [&](std::uint32_t t) { return hasVertex(corners(t), next); });
      if (!appendTurn(mesh_, topology_, vertex, *through, strip_)) return false;
      vertex = next;
    }
    return true;
  }

  const TriangleMesh& mesh_;
  const Topology& topology_;
  const std::vector<float>& distances_;
  std::uint32_t goal_;
  TriangleStrip strip_;
};

}  // namespace

TriangleStrip descentStrip(const TriangleMesh& mesh, const Topology& topology,
                           const std::vector<float>& distances, const SurfacePoint& from,
                           const SurfacePoint& to) {
  if (from.triangle == to.triangle) return {from.triangle};
  const glm::uvec3 start = mesh.triangles[from.triangle];
  for (int corner = 0; corner < 3; ++corner)
    if (!std::isfinite(distances[start[corner]])) return {};
  TriangleStrip strip = Descent(mesh, topology, distances, to.triangle).run(from);
  cutLoops(strip);
  return strip;
}

}  // namespace knotmap
