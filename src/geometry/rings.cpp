#include "geometry/rings.h"

#include <algorithm>
#include <limits>

namespace knotmap {
namespace {

float edge(const TriangleMesh& mesh, std::uint32_t a, std::uint32_t b) {
  return glm::distance(mesh.positions[a], mesh.positions[b]);
}

// The other corners of a triangle at a vertex, counter-clockwise.
struct Wing {
  std::uint32_t right, left;
};

// Per vertex its wings, side by side; wings of vertex v are those from starts[v] to starts[v + 1].
struct AllWings {
  std::vector<std::uint32_t> starts;
  std::vector<Wing> wings;

  explicit AllWings(const TriangleMesh& mesh)
      : starts(mesh.positions.size() + 1, 0), wings(3 * mesh.triangles.size()) {
    for (const glm::uvec3& t : mesh.triangles)
      for (int corner = 0; corner < 3; ++corner) ++starts[t[corner] + 1];
    for (std::size_t v = 1; v < starts.size(); ++v) starts[v] += starts[v - 1];
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (const glm::uvec3& t : mesh.triangles)
      for (int corner = 0; corner < 3; ++corner)
        wings[next[t[corner]]++] = {t[(corner + 1) % 3], t[(corner + 2) % 3]};
  }
};

// Takes a fan out of the wings from `begin` on: neighbours in order. Closed when the last wing ends where the
// first begins.
bool takeFan(std::vector<Wing>& wings, std::uint32_t& begin, std::uint32_t end,
             std::vector<std::uint32_t>& fan) {
  const auto isLeftOfAnother = [&](const Wing& wing) {
    return std::any_of(&wings[begin], &wings[begin] + (end - begin),
                       [&](const Wing& w) { return w.left == wing.right; });
  };
  // An open fan starts at the wing that has none to its right.
  std::uint32_t at = begin;
  for (std::uint32_t i = begin; i < end; ++i)
    if (!isLeftOfAnother(wings[i])) {
      at = i;
      break;
    }
  fan = {wings[at].right};
  while (at < end) {
    std::swap(wings[at], wings[begin]);
    const std::uint32_t left = wings[begin++].left;
    if (left == fan.front()) return true;
    fan.push_back(left);
    for (at = begin; at < end && wings[at].right != left;) ++at;
  }
  return false;
}

}  // namespace

Rings::Rings(const TriangleMesh& mesh) {
  AllWings all(mesh);
  const std::size_t expected = all.wings.size() + 2 * mesh.positions.size();
  first_.reserve(mesh.positions.size() + 1);
  for (auto* numbers : {&spokes_, &cosines_, &sines_}) numbers->reserve(expected + Ring::beyond);
  neighbours_.reserve(expected + Ring::beyond);
  std::vector<std::uint32_t> fan;
  for (std::uint32_t v = 0; v < mesh.positions.size(); ++v) {
    first_.push_back(std::uint32_t(neighbours_.size()));
    for (std::uint32_t begin = all.starts[v]; begin < all.starts[v + 1];) {
      const bool isClosed = takeFan(all.wings, begin, all.starts[v + 1], fan);
      appendFan(mesh, v, fan, isClosed);
    }
    while (neighbours_.size() < first_.back() + 2) append(mesh, v, v);
  }
  first_.push_back(std::uint32_t(neighbours_.size()));
  for (std::size_t i = 0; i < Ring::beyond; ++i) append(mesh, 0, 0);

  double lengths = 0;
  for (const glm::uvec3& t : mesh.triangles)
    lengths += double(edge(mesh, t.x, t.y) + edge(mesh, t.y, t.z) + edge(mesh, t.z, t.x));
  if (!mesh.triangles.empty()) meanEdge_ = float(lengths / double(3 * mesh.triangles.size()));
}

// Without a triangle after it.
void Rings::append(const TriangleMesh& mesh, std::uint32_t vertex, std::uint32_t neighbour) {
  neighbours_.push_back(neighbour);
  spokes_.push_back(mesh.positions.empty() ? 0 : edge(mesh, vertex, neighbour));
  cosines_.push_back(std::numeric_limits<float>::infinity());
  sines_.push_back(0);
}

void Rings::append(const TriangleMesh& mesh, std::uint32_t vertex, std::uint32_t neighbour,
                   std::uint32_t next) {
  append(mesh, vertex, neighbour);
  const glm::vec3 to = mesh.positions[neighbour] - mesh.positions[vertex];
  const glm::vec3 toNext = mesh.positions[next] - mesh.positions[vertex];
  const float product = glm::length(to) * glm::length(toNext);
  if (!(product > 0)) return;  // two corners in one place: no front goes through
  cosines_.back() = std::clamp(glm::dot(to, toNext) / product, -1.0f, 1.0f);
  sines_.back() = glm::length(glm::cross(to, toNext)) / product;
}

// One entry before the fan and one after it.
void Rings::appendFan(const TriangleMesh& mesh, std::uint32_t vertex, const std::vector<std::uint32_t>& fan,
                      bool isClosed) {
  const auto appendLast = [&] {
    if (isClosed)
      append(mesh, vertex, fan.back(), fan.front());
    else
      append(mesh, vertex, fan.back());
  };
  appendLast();
  for (std::size_t i = 0; i + 1 < fan.size(); ++i) append(mesh, vertex, fan[i], fan[i + 1]);
  appendLast();
  append(mesh, vertex, fan.front());
}

}  // namespace knotmap
