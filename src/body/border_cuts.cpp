#include "body/border_cuts.h"

#include <algorithm>

#include "base/require.h"
#include "geometry/surface_point.h"

namespace knotmap {
namespace {

constexpr float atCorner = 1 - 1e-5f;  // a weight from here on is the corner itself
constexpr float offEdge = 1e-6f;       // a weight up to here is none
constexpr float sameEnds = 1e-5f;      // of a triangle's side: two chords with such ends are one

bool areSame(const Chord& a, const Chord& b) {
  const auto near = [](const glm::vec3& p, const glm::vec3& q) { return glm::length(p - q) < sameEnds; };
  return (near(a.from, b.from) && near(a.to, b.to)) || (near(a.from, b.to) && near(a.to, b.from));
}
int cornerNear(const SurfacePoint& point) {
  for (int corner = 0; corner < 3; ++corner)
    if (point.weights[corner] >= atCorner) return corner;
  return -1;
}
// The corner opposite the edge that the point lies on; -1 inside the triangle.
int cornerAcross(const SurfacePoint& point) {
  for (int corner = 0; corner < 3; ++corner)
    if (point.weights[corner] <= offEdge) return corner;
  return -1;
}

}  // namespace

bool isOnEdge(const Chord& chord, int oppositeCorner) {
  return chord.from[oppositeCorner] <= offEdge && chord.to[oppositeCorner] <= offEdge;
}

void BorderCuts::note(const SurfacePoint& point) {
  const glm::uvec3 corners = mesh_.triangles[point.triangle];
  if (const int corner = cornerNear(point); corner >= 0) {
    vertices_.insert(corners[corner]);
    return;
  }
  const int across = cornerAcross(point);
  if (across < 0) return;
  const int first = (across + 1) % 3, second = (across + 2) % 3;
  const bool isAscending = corners[first] < corners[second];
  const float sum = point.weights[first] + point.weights[second];
  crossings_[edgeKey(corners[first], corners[second])].insert(point.weights[isAscending ? second : first] /
                                                              sum);
}

void BorderCuts::add(const SurfacePath& path) {
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    note(path[i]);
    const auto to = inTriangle(mesh_, path[i + 1], path[i].triangle);
    require(to.has_value(), "each piece of a path lies in the triangle that its first place names");
    if (path[i].weights != to->weights) add({path[i].triangle, {path[i].weights, to->weights}});
  }
  if (!path.empty()) note(path.back());
}

void BorderCuts::add(const PlacedChord& piece) {
  const Chord& chord = piece.chord;
  note({piece.triangle, chord.from});
  note({piece.triangle, chord.to});
  std::vector<Chord>& chords = chords_[piece.triangle];
  if (std::none_of(chords.begin(), chords.end(), [&](const Chord& other) { return areSame(chord, other); }))
    chords.push_back(chord);
  const glm::uvec3 corners = mesh_.triangles[piece.triangle];
  for (int corner = 0; corner < 3; ++corner)
    if (isOnEdge(chord, corner)) edges_.insert(edgeKey(corners[(corner + 1) % 3], corners[(corner + 2) % 3]));
}

const std::vector<Chord>& BorderCuts::chordsIn(std::uint32_t triangle) const {
  static const std::vector<Chord> none;
  const auto found = chords_.find(triangle);
  return found == chords_.end() ? none : found->second;
}

std::vector<float> BorderCuts::crossings(std::uint32_t a, std::uint32_t b) const {
  const auto found = crossings_.find(edgeKey(a, b));
  if (found == crossings_.end()) return {};
  std::vector<float> apart;  // the same crossing, seen from both triangles, may differ in its last digits
  for (float share : found->second)
    if (apart.empty() || share - apart.back() > 1e-5f) apart.push_back(share);
  return apart;
}

bool BorderCuts::isTouched(std::uint32_t triangle) const {
  if (chords_.contains(triangle)) return true;
  const glm::uvec3 corners = mesh_.triangles[triangle];
  for (int corner = 0; corner < 3; ++corner)
    if (isVertexOnBorder(corners[corner]) ||
        crossings_.contains(edgeKey(corners[corner], corners[(corner + 1) % 3])))
      return true;
  return false;
}

}  // namespace knotmap
