#include "sculpt/shape_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace knotmap {
namespace {

// Which piece each vertex belongs to, by its smallest vertex.
class Pieces {
 public:
  explicit Pieces(const HalfMesh& half) : parent_(half.positions.size()) {
    std::iota(parent_.begin(), parent_.end(), 0u);
    for (const glm::uvec3& t : half.triangles) join(t.x, t.y), join(t.y, t.z);
  }
  std::uint32_t of(std::uint32_t vertex) {
    while (parent_[vertex] != vertex) vertex = parent_[vertex] = parent_[parent_[vertex]];
    return vertex;
  }

 private:
  void join(std::uint32_t a, std::uint32_t b) {
    a = of(a), b = of(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }
  std::vector<std::uint32_t> parent_;
};

using Edge = std::pair<std::uint32_t, std::uint32_t>;

// How often the triangles run along each edge from its first to its second vertex.
std::map<Edge, int> directedEdges(const HalfMesh& half) {
  std::map<Edge, int> counts;
  for (const glm::uvec3& t : half.triangles)
    for (int k = 0; k < 3; ++k) ++counts[{t[k], t[(k + 1) % 3]}];
  return counts;
}

// The edges with one triangle, by their first vertex. They must form loops on the mirror plane.
std::map<std::uint32_t, std::vector<std::uint32_t>> openEdges(const std::map<Edge, int>& directed) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> open;
  for (const auto& [edge, count] : directed)
    if (!directed.contains({edge.second, edge.first})) open[edge.first].push_back(edge.second);
  return open;
}

std::string nearestPartWhere(const Sculpt& sculpt, const glm::dvec3& position) {
  std::string where = sculpt.fileName;
  double nearest = 1e30;
  for (const PartGroup& group : sculpt.groups)
    for (const Part& part : group.parts)
      if (const double distance = std::abs(distanceTo(part.shape, position)); distance < nearest)
        nearest = distance, where = part.where;
  return where;
}

std::string placeText(const glm::dvec3& p) { return fmt::format("({:.0f} {:.0f} {:.0f})", p.x, p.y, p.z); }

class Check {
 public:
  Check(const HalfMesh& half, const Sculpt& sculpt)
      : half_(half), sculpt_(sculpt), pieces_(half), directed_(directedEdges(half)) {}
  Problems run() {
    if (half_.triangles.empty())
      return {{sculpt_.fileName, "there is no skin in this sculpt", "is everything carved away?"}};
    checkPieces();
    if (problems_.empty()) checkEdges();
    if (problems_.empty()) checkLoops();
    return std::move(problems_);
  }

 private:
  double volumeOf(std::uint32_t piece) {
    double sum = 0;
    for (const glm::uvec3& t : half_.triangles)
      if (pieces_.of(t.x) == piece)
        sum += glm::dot(half_.positions[t.x], glm::cross(half_.positions[t.y], half_.positions[t.z])) / 6;
    return sum;
  }

  void checkPieces() {
    std::map<std::uint32_t, double> volumes;
    for (std::uint32_t i = 0; i < half_.positions.size(); ++i) volumes[pieces_.of(i)] = 0;
    for (auto& [piece, volume] : volumes) volume = volumeOf(piece);
    const auto body =
        std::ranges::max_element(volumes, {}, [](const auto& entry) { return entry.second; })->first;
    for (const auto& [piece, volume] : volumes) {
      if (piece == body) continue;
      const glm::dvec3 place = half_.positions[piece];
      const bool isHollow = volume < 0;
      problems_.push_back(
          {nearestPartWhere(sculpt_, place),
           fmt::format("{} at {}", isHollow ? "the body has a hollow" : "this part floats free",
                       placeText(place)),
           isHollow ? "let what carves it reach the outside or nothing" : "let it overlap the body"});
    }
  }

  void checkEdges() {
    for (const auto& [edge, count] : directed_)
      if (count > 1) return complain(edge.first, "more than two sheets of skin meet");
  }

  // The half of a body without handles is a disc: its border on the mirror plane is one simple loop.
  void checkLoops() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> open = openEdges(directed_);
    const std::size_t openCount = open.size(), edgeCount = (directed_.size() + openCount) / 2;
    if (open.empty()) {
      const glm::dvec3 place = half_.positions.front();
      problems_.push_back({nearestPartWhere(sculpt_, place), "the body does not reach the mirror plane",
                           "the left half is written, from x = 0 on"});
      return;
    }
    for (const auto& [vertex, ends] : open)
      if (ends.size() != 1) return complain(vertex, "the skin touches itself on the mirror plane");
    std::uint32_t at = open.begin()->first;
    while (open.contains(at)) {
      const std::uint32_t next = open[at].front();
      open.erase(at);
      at = next;
    }
    if (!open.empty()) return complain(open.begin()->first, "left and right meet twice: there is a handle");
    const long euler = long(half_.positions.size()) - long(edgeCount) + long(half_.triangles.size());
    if (euler != 1)
      problems_.push_back(
          {sculpt_.fileName, fmt::format("the body has {} handles on each side", (1 - euler) / 2),
           "two forms touch twice, as a hand on a thigh; move them apart, blend less, or use a finer grid"});
  }

  void complain(std::uint32_t vertex, const char* what) {
    const glm::dvec3 place = half_.positions[vertex];
    problems_.push_back({nearestPartWhere(sculpt_, place), fmt::format("{} at {}", what, placeText(place)),
                         "move the forms apart or let them overlap"});
  }

  const HalfMesh& half_;
  const Sculpt& sculpt_;
  Pieces pieces_;
  std::map<Edge, int> directed_;
  Problems problems_;
};

}  // namespace

Problems shapeProblems(const HalfMesh& half, const Sculpt& sculpt) { return Check(half, sculpt).run(); }

}  // namespace knotmap
