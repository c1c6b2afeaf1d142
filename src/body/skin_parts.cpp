#include "body/skin_parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geometry/surface_point.h"

namespace knotmap {
namespace {

constexpr int latticeSteps = 7;  // 15 points inside a cut triangle
constexpr double gapTolerance =
    2e-4;  // of a triangle's side: a border that ends so near another one touches it

double cross(const glm::dvec2& a, const glm::dvec2& b) { return a.x * b.y - a.y * b.x; }
glm::dvec2 flat(const glm::vec3& weights) { return {weights.x, weights.y}; }

// Whether the straight way from a to b crosses the chord, lengthened a little at both ends.
bool crosses(const Chord& chord, const glm::vec3& a, const glm::vec3& b) {
  const glm::dvec2 from = flat(a), way = flat(b) - from;
  const glm::dvec2 start = flat(chord.from), along = flat(chord.to) - start;
  const double length = glm::length(along), turn = cross(way, along);
  if (length == 0) return false;
  const double margin = gapTolerance / length;
  if (std::abs(turn) < 1e-12) {  // parallel: on the chord's own line counts as on it
    if (std::abs(cross(along, from - start)) > 1e-7 * length) return false;
    const double p = glm::dot(from - start, along) / (length * length),
                 q = p + glm::dot(way, along) / (length * length);
    return std::max(p, q) >= -margin && std::min(p, q) <= 1 + margin;
  }
  const double onWay = cross(start - from, along) / turn, onChord = cross(start - from, way) / turn;
  return onWay >= -1e-7 && onWay <= 1 + 1e-7 && onChord >= -margin && onChord <= 1 + margin;
}

glm::vec3 onEdge(int corner, float share) {
  glm::vec3 weights(0);
  weights[corner] = 1 - share;
  weights[(corner + 1) % 3] = share;
  return weights;
}

}  // namespace

SkinParts::SkinParts(const TriangleMesh& mesh, const Topology& topology, const BorderCuts& cuts,
                     const std::function<bool(std::uint32_t)>& isInside)
    : mesh_(mesh),
      topology_(topology),
      cuts_(cuts),
      parent_(mesh.positions.size()),
      isReached_(mesh.positions.size(), false) {
  std::iota(parent_.begin(), parent_.end(), 0u);
  for (std::uint32_t triangle = 0; triangle < mesh.triangles.size(); ++triangle) {
    if (!isInside(triangle)) continue;
    const glm::uvec3 corners = mesh.triangles[triangle];
    for (int corner = 0; corner < 3; ++corner) isReached_[corners[corner]] = true;
    if (cuts.isTouched(triangle)) {
      addCut(triangle);
    } else {
      unite(corners.x, corners.y);
      unite(corners.y, corners.z);
    }
  }
}

std::uint32_t SkinParts::newNode() {
  parent_.push_back(std::uint32_t(parent_.size()));
  return parent_.back();
}

std::uint32_t SkinParts::root(std::uint32_t node) const {
  while (parent_[node] != node) node = parent_[node];
  return node;
}

void SkinParts::unite(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t rootA = root(a), rootB = root(b);
  const std::uint32_t lower = std::min(rootA, rootB);
  parent_[rootA] = parent_[rootB] = lower;
  parent_[a] = parent_[b] = lower;  // keeps the trees flat
}

std::uint32_t SkinParts::edgeNode(std::uint32_t a, std::uint32_t b, std::size_t piece) {
  const auto [found, isNew] = edgeNodes_.try_emplace({a, b, piece}, 0u);
  if (isNew) found->second = newNode();
  return found->second;
}

void SkinParts::addEdgeNodes(std::uint32_t triangle, int corner, std::vector<Node>& nodes) {
  const std::uint32_t first = mesh_.triangles[triangle][corner],
                      second = mesh_.triangles[triangle][(corner + 1) % 3];
  if (cuts_.isEdgeOnBorder(first, second)) return;
  const bool isAscending = first < second;
  std::vector<float> ends = cuts_.crossings(first, second);
  ends.insert(ends.begin(), 0.0f);
  ends.push_back(1.0f);
  for (std::size_t piece = 0; piece + 1 < ends.size(); ++piece) {
    const float middle = (ends[piece] + ends[piece + 1]) / 2;
    const std::uint32_t id = edgeNode(std::min(first, second), std::max(first, second), piece);
    nodes.push_back({onEdge(corner, isAscending ? middle : 1 - middle), id});
  }
}

void SkinParts::addCut(std::uint32_t triangle) {
  CutTriangle cut{triangle, {}};
  for (int corner = 0; corner < 3; ++corner) {
    const std::uint32_t vertex = mesh_.triangles[triangle][corner];
    if (!cuts_.isVertexOnBorder(vertex)) cut.nodes.push_back({onEdge(corner, 0), vertex});
    addEdgeNodes(triangle, corner, cut.nodes);
  }
  for (int i = 1; i < latticeSteps - 1; ++i)
    for (int j = 1; i + j < latticeSteps; ++j)
      cut.nodes.push_back({glm::vec3(i, j, latticeSteps - i - j) / float(latticeSteps), newNode()});
  const std::vector<Chord>& chords = cuts_.chordsIn(triangle);
  for (std::size_t a = 0; a < cut.nodes.size(); ++a)
    for (std::size_t b = a + 1; b < cut.nodes.size(); ++b) {
      const bool isBarred = std::any_of(chords.begin(), chords.end(), [&](const Chord& chord) {
        return crosses(chord, cut.nodes[a].weights, cut.nodes[b].weights);
      });
      if (!isBarred) unite(cut.nodes[a].id, cut.nodes[b].id);
    }
  cutIndex_[triangle] = cutTriangles_.size();
  cutTriangles_.push_back(std::move(cut));
}

const SkinParts::CutTriangle* SkinParts::cutTriangle(std::uint32_t triangle) const {
  const auto found = cutIndex_.find(triangle);
  return found == cutIndex_.end() ? nullptr : &cutTriangles_[found->second];
}

std::uint32_t SkinParts::partOfVertex(std::uint32_t vertex) const {
  return isReached_[vertex] && !cuts_.isVertexOnBorder(vertex) ? root(vertex) : none;
}

std::uint32_t SkinParts::partAt(const SurfacePoint& point) const {
  const CutTriangle* cut = cutTriangle(point.triangle);
  if (cut == nullptr) return partOfVertex(mesh_.triangles[point.triangle].x);
  const std::vector<Chord>& chords = cuts_.chordsIn(point.triangle);
  for (const Node& node : cut->nodes) {
    const bool isBarred = std::any_of(chords.begin(), chords.end(), [&](const Chord& chord) {
      return crosses(chord, node.weights, point.weights);
    });
    if (!isBarred) return root(node.id);
  }
  return none;
}

// A chord along an edge divides its triangle from the neighbour.
bool SkinParts::dividesAcrossEdge(std::uint32_t triangle, const Chord& chord,
                                  const std::function<int(std::uint32_t)>& leafOf) const {
  const auto leafBeside = [&](std::uint32_t beside, const glm::vec3& onEdge) {
    const std::uint32_t part = partAt({beside, glm::mix(onEdge, glm::vec3(1.0f / 3), 0.05f)});
    return part == none ? -1 : leafOf(part);
  };
  const glm::vec3 middle = (chord.from + chord.to) * 0.5f;
  for (int corner = 0; corner < 3; ++corner) {
    const std::uint32_t neighbour = topology_.across(triangle, (corner + 1) % 3);
    if (!isOnEdge(chord, corner) || neighbour == Topology::none) continue;
    const auto twin = inTriangle(mesh_, {triangle, middle}, neighbour);
    if (twin && leafBeside(triangle, middle) != leafBeside(neighbour, twin->weights)) return true;
  }
  return false;
}

std::vector<PlacedChord> SkinParts::chordsBetween(const std::function<int(std::uint32_t)>& leafOf) const {
  std::vector<PlacedChord> between;
  for (const CutTriangle& cut : cutTriangles_) {
    const std::vector<Chord>& chords = cuts_.chordsIn(cut.triangle);
    const std::vector<bool> divides = dividingChords(cut, chords, leafOf);
    for (std::size_t i = 0; i < chords.size(); ++i)
      if (divides[i] || dividesAcrossEdge(cut.triangle, chords[i], leafOf))
        between.push_back({cut.triangle, chords[i]});
  }
  return between;
}

// Those that alone stand between two points of different leaves.
std::vector<bool> SkinParts::dividingChords(const CutTriangle& cut, const std::vector<Chord>& chords,
                                            const std::function<int(std::uint32_t)>& leafOf) const {
  std::vector<bool> divides(chords.size(), false);
  std::vector<int> leaves;
  for (const Node& node : cut.nodes) leaves.push_back(leafOf(root(node.id)));
  for (std::size_t a = 0; a < cut.nodes.size(); ++a)
    for (std::size_t b = a + 1; b < cut.nodes.size(); ++b) {
      if (leaves[a] == leaves[b] || leaves[a] < 0 || leaves[b] < 0) continue;
      std::size_t crossed = 0, last = 0;
      for (std::size_t i = 0; i < chords.size(); ++i)
        if (crosses(chords[i], cut.nodes[a].weights, cut.nodes[b].weights)) ++crossed, last = i;
      if (crossed == 1) divides[last] = true;
    }
  return divides;
}

std::vector<PlacedChord> SkinParts::edgePieces(std::uint32_t triangle, int corner,
                                               const std::function<bool(std::uint32_t)>& isWanted) const {
  const std::uint32_t first = mesh_.triangles[triangle][corner],
                      second = mesh_.triangles[triangle][(corner + 1) % 3];
  const bool isAscending = first < second;
  std::vector<float> ends = cuts_.crossings(first, second);
  ends.insert(ends.begin(), 0.0f);
  ends.push_back(1.0f);
  std::vector<PlacedChord> pieces;
  for (std::size_t piece = 0; piece + 1 < ends.size(); ++piece) {
    const auto place = [&](float share) { return onEdge(corner, isAscending ? share : 1 - share); };
    const SurfacePoint middle{triangle, place((ends[piece] + ends[piece + 1]) / 2)};
    const std::uint32_t part = partAt(middle);
    if (part != none && isWanted(part))
      pieces.push_back({triangle, {place(ends[piece]), place(ends[piece + 1])}});
  }
  return pieces;
}

}  // namespace knotmap
