#include "geometry/strip_line.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/require.h"
#include "geometry/surface_point.h"

namespace knotmap {
namespace {

double cross(const glm::dvec2& a, const glm::dvec2& b) { return a.x * b.y - a.y * b.x; }

double angleBetween(const glm::dvec2& a, const glm::dvec2& b) {
  return std::atan2(std::abs(cross(a, b)), glm::dot(a, b));
}

glm::dvec2 weighted(const std::array<glm::dvec2, 3>& corners, const glm::vec3& weights) {
  return double(weights.x) * corners[0] + double(weights.y) * corners[1] + double(weights.z) * corners[2];
}

// The third corner of a triangle to the left of the side from a to b, by its distances.
glm::dvec2 apexLeftOf(const glm::dvec2& a, const glm::dvec2& b, double toA, double toB) {
  const double ab = glm::distance(a, b);
  if (ab == 0) return a + glm::dvec2(toA, 0);
  const glm::dvec2 along = (b - a) / ab;
  const double forward = ((toA - toB) * (toA + toB) + ab * ab) / (2 * ab);
  const double aside = std::sqrt(std::max(0.0, toA * toA - forward * forward));
  return a + forward * along + aside * glm::dvec2(-along.y, along.x);
}

}  // namespace

StripLine::StripLine(const TriangleMesh& mesh, const Topology& topology, TriangleStrip strip,
                     const SurfacePoint& from, const SurfacePoint& to)
    : mesh_(mesh), topology_(topology), strip_(std::move(strip)), from_(from), to_(to) {
  trim();
  unfold();
  pullTaut();
}

void StripLine::trim() {
  const auto into = [&](const SurfacePoint& place, std::uint32_t triangle) {
    return inTriangle(mesh_, place, triangle);
  };
  std::size_t first = 0, last = strip_.size() - 1;
  while (first < last && into(from_, strip_[first + 1])) ++first;
  while (first < last && into(to_, strip_[last - 1])) --last;
  strip_ = TriangleStrip(strip_.begin() + std::ptrdiff_t(first), strip_.begin() + std::ptrdiff_t(last) + 1);
  const auto start = into(from_, strip_.front()), end = into(to_, strip_.back());
  require(start && end, "a strip's ends have its line's ends");
  from_ = *start, to_ = *end;
}

void StripLine::unfold() {
  const auto edge = [&](std::uint32_t a, std::uint32_t b) {
    return glm::distance(glm::dvec3(mesh_.positions[a]), glm::dvec3(mesh_.positions[b]));
  };
  flat_.resize(strip_.size());
  const glm::uvec3 first = mesh_.triangles[strip_.front()];
  const glm::dvec2 a(0), b(edge(first.x, first.y), 0);
  flat_[0] = {a, b, apexLeftOf(a, b, edge(first.x, first.z), edge(first.y, first.z))};
  for (std::size_t i = 0; i + 1 < strip_.size(); ++i) {
    const int right = edgeTowards(topology_, strip_[i], strip_[i + 1]), left = (right + 1) % 3;
    const glm::uvec3 here = mesh_.triangles[strip_[i]], there = mesh_.triangles[strip_[i + 1]];
    const Gate gate{flat_[i][std::size_t(left)], flat_[i][std::size_t(right)], here[left], here[right]};
    // The next triangle has the edge the other way round: from left to right.
    const int l = cornerAt(there, gate.leftVertex), r = cornerAt(there, gate.rightVertex), apex = 3 - l - r;
    flat_[i + 1][std::size_t(l)] = gate.left;
    flat_[i + 1][std::size_t(r)] = gate.right;
    flat_[i + 1][std::size_t(apex)] = apexLeftOf(gate.left, gate.right, edge(gate.leftVertex, there[apex]),
                                                 edge(gate.rightVertex, there[apex]));
    gates_.push_back(gate);
  }
  start_ = weighted(flat_.front(), from_.weights);
  end_ = weighted(flat_.back(), to_.weights);
}

// The funnel of Lee & Preparata ("Euclidean shortest paths in the presence of rectilinear barriers", 1984):
// between the rays to the left and right ends of the gates passed so far the way is free; when one ray
// crosses the other, the line bends at the crossed ray's end and a new funnel starts there.
void StripLine::pullTaut() {
  glm::dvec2 apex = start_, left = start_, right = start_;
  std::size_t leftGate = 0, rightGate = 0;
  for (std::size_t gate = 0; gate <= gates_.size(); ++gate) {
    const glm::dvec2 newLeft = gate < gates_.size() ? gates_[gate].left : end_;
    const glm::dvec2 newRight = gate < gates_.size() ? gates_[gate].right : end_;
    const auto bendAt = [&](std::size_t bendGate, bool isLeft) {
      bends_.push_back({bendGate, isLeft});
      apex = left = right = gates_[bendGate].end(isLeft);
      leftGate = rightGate = gate = bendGate;
    };
    if (cross(right - apex, newRight - apex) >= 0) {
      if (apex == right || cross(left - apex, newRight - apex) <= 0) {
        right = newRight, rightGate = gate;
      } else {
        bendAt(leftGate, true);
        continue;
      }
    }
    if (cross(left - apex, newLeft - apex) <= 0) {
      if (apex == left || cross(right - apex, newLeft - apex) >= 0) {
        left = newLeft, leftGate = gate;
      } else {
        bendAt(rightGate, false);
        continue;
      }
    }
  }
}

glm::dvec2 StripLine::nodeAt(std::size_t node) const {
  if (node == 0) return start_;
  if (node > bends_.size()) return end_;
  const Bend bend = bends_[node - 1];
  return gates_[bend.gate].end(bend.isLeft);
}

double StripLine::length() const {
  double sum = 0;
  for (std::size_t node = 0; node <= bends_.size(); ++node)
    sum += glm::distance(nodeAt(node), nodeAt(node + 1));
  return sum;
}

// Where the straight piece crosses a gate, in the weights of the triangle that it enters there.
SurfacePoint StripLine::pointOn(std::size_t gate, const glm::dvec2& from, const glm::dvec2& to) const {
  const Gate& g = gates_[gate];
  double towardsLeft = 0.5;
  if (g.left == from || g.left == to) {
    towardsLeft = 1;
  } else if (g.right == from || g.right == to) {
    towardsLeft = 0;
  } else {
    const double toLeft = cross(to - from, g.left - from), toRight = cross(to - from, g.right - from);
    if (toLeft != toRight) towardsLeft = toRight / (toRight - toLeft);
    // So near to a corner it is the corner: nanometres on a body.
    constexpr double atCorner = 1e-6;
    if (towardsLeft < atCorner) towardsLeft = 0;
    if (towardsLeft > 1 - atCorner) towardsLeft = 1;
  }
  const glm::uvec3 entered = mesh_.triangles[strip_[gate + 1]];
  SurfacePoint point{strip_[gate + 1], glm::vec3(0)};
  point.weights[cornerAt(entered, g.leftVertex)] = float(towardsLeft);
  point.weights[cornerAt(entered, g.rightVertex)] = 1.0f - float(towardsLeft);
  return point;
}

SurfacePath StripLine::path() const {
  const auto vertexOf = [&](const SurfacePoint& point) {
    const int corner = cornerOf(point);
    return corner < 0 ? Topology::none : mesh_.triangles[point.triangle][corner];
  };
  SurfacePath path{from_};
  std::size_t node = 0;
  for (std::size_t gate = 0; gate < gates_.size(); ++gate) {
    while (node < bends_.size() && bends_[node].gate < gate) ++node;
    const SurfacePoint point = pointOn(gate, nodeAt(node), nodeAt(node + 1));
    // Gates that meet in a corner are passed there all at once: the last of them counts.
    if (path.size() > 1 && vertexOf(path.back()) == vertexOf(point) && cornerOf(point) >= 0)
      path.back() = point;
    else
      path.push_back(point);
  }
  path.push_back(to_);
  return path;
}

StripLine::Knee StripLine::kneeAt(std::size_t bend) const {
  const bool isLeft = bends_[bend].isLeft;
  const std::uint32_t vertex = gates_[bends_[bend].gate].vertex(isLeft);
  std::size_t first = bends_[bend].gate, last = first;
  while (first > 0 && gates_[first - 1].vertex(isLeft) == vertex) --first;
  while (last + 1 < gates_.size() && gates_[last + 1].vertex(isLeft) == vertex) ++last;
  return {first, last + 1, vertex, isLeft, nodeAt(bend + 1), nodeAt(bend), nodeAt(bend + 2)};
}

// The corner of one of the strip's triangles that is neither the vertex nor on the gate.
glm::dvec2 StripLine::outerCorner(std::size_t triangle, std::size_t gate, std::uint32_t vertex) const {
  const glm::uvec3 t = mesh_.triangles[strip_[triangle]];
  const bool isLeft = gates_[gate].leftVertex == vertex;
  return flat_[triangle][std::size_t(3 - cornerAt(t, vertex) - cornerAt(t, gates_[gate].vertex(!isLeft)))];
}

// The triangles on the other side of the corner, when the line is shorter there: when it bends by less than a
// straight angle as seen from that side.
std::optional<TriangleStrip> StripLine::wayOutside(const Knee& knee) const {
  // With the corner on its left the strip goes counter-clockwise round it.
  const Turn outside = knee.isLeft ? Turn::clockwise : Turn::counterClockwise;
  auto way = turnRound(mesh_, topology_, knee.vertex, strip_[knee.first], strip_[knee.last], outside);
  if (!way) return std::nullopt;
  double angle =
      angleBetween(knee.before - knee.at, outerCorner(knee.first, knee.first, knee.vertex) - knee.at) +
      angleBetween(knee.after - knee.at, outerCorner(knee.last, knee.last - 1, knee.vertex) - knee.at);
  for (std::size_t i = 0; i + 1 < way->size(); ++i)
    angle += cornerAngle(mesh_, (*way)[i], cornerAt(mesh_.triangles[(*way)[i]], knee.vertex));
  constexpr double tolerance = 1e-9;
  return angle < std::numbers::pi - tolerance ? way : std::nullopt;
}

std::optional<TriangleStrip> StripLine::shorterStrip() const {
  TriangleStrip improved;
  std::size_t next = 0;  // the first triangle not yet copied
  for (std::size_t bend = 0; bend < bends_.size(); ++bend) {
    const Knee knee = kneeAt(bend);
    if (knee.first < next) continue;  // overlaps one just improved: its turn comes with the next line
    const auto way = wayOutside(knee);
    if (!way) continue;
    improved.insert(improved.end(), strip_.begin() + std::ptrdiff_t(next),
                    strip_.begin() + std::ptrdiff_t(knee.first) + 1);
    improved.insert(improved.end(), way->begin(), way->end());
    next = knee.last + 1;
  }
  if (next == 0) return std::nullopt;
  improved.insert(improved.end(), strip_.begin() + std::ptrdiff_t(next), strip_.end());
  cutLoops(improved);
  return improved;
}

}  // namespace knotmap
