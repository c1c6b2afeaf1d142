#include "sculpt/remesh.h"

#include <algorithm>
#include <cmath>

#include "sculpt/edit_mesh.h"
#include "sculpt/parallel.h"

namespace knotmap {
namespace {

using Index = EditMesh::Index;

constexpr int roundCount = 8, polishCount = 6;
constexpr double tooLong = 4.0 / 3, tooShort = 4.0 / 5;  // times the wanted edge

class Remesher {
 public:
  Remesher(const HalfMesh& half, const BodyField& field, const SizeField& sizes, int threads)
      : field_(field), sizes_(sizes), threads_(threads), mesh_(half) {}

  HalfMesh run() {
    for (int round = 0; round < roundCount; ++round) {
      measureSizes();
      splitLongEdges();
      collapseShortEdges();
      flipEdges();
      relax();
    }
    for (int round = 0; round < polishCount; ++round) flipEdges(), relax();
    settle();
    return mesh_.half();
  }

 private:
  glm::dvec3& at(Index vertex) { return mesh_.positions[vertex]; }
  const glm::dvec3& at(Index vertex) const { return mesh_.positions[vertex]; }
  double lengthOf(Index edge) const { return glm::distance(at(mesh_.from(edge)), at(mesh_.to(edge))); }
  double wantedLength(Index edge) const {
    return std::min(wanted_[mesh_.from(edge)], wanted_[mesh_.to(edge)]);
  }
  bool isFirstOfTwins(Index edge) const { return mesh_.isReal(edge) && edge < mesh_.twin(edge); }

  template <class Move>  // position = move(vertex) for every vertex, from the positions as they were
  void moveVertices(const Move& move) {
    const std::vector<Index> vertices = mesh_.vertexIndices();
    std::vector<glm::dvec3> moved(vertices.size());
    parallelFor(vertices.size(), threads_, [&](std::size_t i) { moved[i] = move(vertices[i]); });
    for (std::size_t i = 0; i < vertices.size(); ++i) at(vertices[i]) = moved[i];
  }

  void measureSizes() {
    wanted_.resize(mesh_.positions.size());
    const std::vector<Index> vertices = mesh_.vertexIndices();
    parallelFor(vertices.size(), threads_,
                [&](std::size_t i) { wanted_[vertices[i]] = sizes_.edgeAt(at(vertices[i])); });
  }

  void splitLongEdges() {
    for (Index edge = 0, end = mesh_.edgeCount(); edge < end; ++edge)
      if (isFirstOfTwins(edge) && lengthOf(edge) > tooLong * wantedLength(edge)) {
        const Index a = mesh_.from(edge), b = mesh_.to(edge);
        wanted_.push_back(0.5 * (wanted_[a] + wanted_[b]));
        mesh_.split(edge, 0.5 * (at(a) + at(b)));
      }
  }

  void collapseShortEdges() {
    std::vector<std::pair<double, Index>> shortEdges;
    for (Index edge = 0; edge < mesh_.edgeCount(); ++edge)
      if (isFirstOfTwins(edge))
        if (const double share = lengthOf(edge) / wantedLength(edge); share < tooShort)
          shortEdges.push_back({share, edge});
    std::ranges::sort(shortEdges);
    for (const auto& [share, edge] : shortEdges)
      if (isFirstOfTwins(edge) && lengthOf(edge) < tooShort * wantedLength(edge)) collapseEitherWay(edge);
  }

  // The end on the mirror plane stays; else the two meet half-way.
  void collapseEitherWay(Index edge) {
    if (mesh_.isInMiddle(mesh_.from(edge)) && !mesh_.isInMiddle(mesh_.to(edge))) edge = mesh_.twin(edge);
    const Index gone = mesh_.from(edge), kept = mesh_.to(edge);
    const bool isKeptFixed = mesh_.isInMiddle(kept) && !mesh_.isInMiddle(gone);
    const glm::dvec3 meeting = isKeptFixed ? at(kept) : 0.5 * (at(gone) + at(kept));
    if (!mesh_.canCollapse(edge) || !mayMove(gone, kept, meeting) || !mayMove(kept, gone, meeting)) return;
    mesh_.collapse(edge);
    at(kept) = meeting;
    wanted_[kept] = std::min(wanted_[kept], wanted_[gone]);
  }

  // Whether the triangles round a vertex, but for those it shares with `other`, stay upright and short-edged.
  bool mayMove(Index vertex, Index other, const glm::dvec3& goal) const {
    bool isFine = true;
    mesh_.forEachEdgeFrom(vertex, [&](Index edge) {
      const Index b = mesh_.to(edge), c = mesh_.apex(edge);
      if (!mesh_.isInfinite(b) && b != other)
        isFine &= glm::distance(goal, at(b)) < tooLong * std::min(wanted_[vertex], wanted_[b]);
      if (!mesh_.isRealTriangle(edge) || b == other || c == other) return;
      const glm::dvec3 before = glm::cross(at(b) - at(vertex), at(c) - at(vertex)),
                       after = glm::cross(at(b) - goal, at(c) - goal);
      isFine &= glm::dot(before, after) > 0.5 * glm::length(before) * glm::length(after);
    });
    return isFine;
  }

  // Delaunay: the two angles that face an edge make less than half a turn.
  void flipEdges() {
    for (int pass = 0; pass < 3; ++pass)
      for (Index edge = 0; edge < mesh_.edgeCount(); ++edge)
        if (isFirstOfTwins(edge) && isFlipBetter(edge) && mesh_.canFlip(edge)) mesh_.flip(edge);
  }

  bool isFlipBetter(Index edge) const {
    if (mesh_.isMiddleEdge(edge)) return false;
    const glm::dvec3 &a = at(mesh_.from(edge)), &b = at(mesh_.to(edge));
    const glm::dvec3 &c = at(mesh_.apex(edge)), &d = at(mesh_.apex(mesh_.twin(edge)));
    const auto angleAt = [&](const glm::dvec3& tip) {
      const glm::dvec3 u = a - tip, v = b - tip;
      return std::atan2(glm::length(glm::cross(u, v)), glm::dot(u, v));
    };
    if (angleAt(c) + angleAt(d) < 3.1415926536 + 0.02) return false;
    const glm::dvec3 one = glm::cross(b - d, c - d),
                     two = glm::cross(a - c, d - c);  // normals after the flip
    const glm::dvec3 upright = glm::cross(b - a, c - a) + glm::cross(a - b, d - b);
    const double least = 0.3 * glm::length(upright);
    return glm::dot(one, two) > 0 && glm::dot(one, upright) > least * glm::length(one) &&
           glm::dot(two, upright) > least * glm::length(two);
  }

  // Towards the middle of the triangles round it, each weighted by how many wanted triangles it holds.
  glm::dvec3 centreRound(Index vertex) const {
    glm::dvec3 sum(0.0);
    double weights = 0;
    mesh_.forEachEdgeFrom(vertex, [&](Index edge) {
      if (!mesh_.isRealTriangle(edge)) return;
      const Index b = mesh_.to(edge), c = mesh_.apex(edge);
      const double size = wanted_[vertex] + wanted_[b] + wanted_[c];
      const double weight = glm::length(glm::cross(at(b) - at(vertex), at(c) - at(vertex))) / (size * size);
      sum += weight * (at(vertex) + at(b) + at(c)) / 3.0;
      weights += weight;
    });
    return weights > 0 ? sum / weights : at(vertex);
  }

  glm::dvec3 normalRound(Index vertex) const {
    glm::dvec3 sum(0.0);
    mesh_.forEachEdgeFrom(vertex, [&](Index edge) {
      if (mesh_.isRealTriangle(edge))
        sum += glm::cross(at(mesh_.to(edge)) - at(vertex), at(mesh_.apex(edge)) - at(vertex));
    });
    if (mesh_.isInMiddle(vertex)) sum.x = 0;
    return glm::normalize(sum);
  }

  void relax() {
    measureSizes();
    moveVertices([&](Index vertex) {
      const glm::dvec3 here = at(vertex), normal = normalRound(vertex);
      glm::dvec3 step = centreRound(vertex) - here;
      if (mesh_.isInMiddle(vertex)) step.x = 0;
      return onSkin(vertex, here + step - normal * glm::dot(step, normal), 1);
    });
  }
  void settle() {
    moveVertices([&](Index vertex) { return onSkin(vertex, at(vertex), 3); });
  }

  glm::dvec3 onSkin(Index vertex, glm::dvec3 position, int steps) const {
    const bool isInMiddle = mesh_.isInMiddle(vertex);
    if (isInMiddle) position.x = 0;
    position = field_.projected(position, steps, 0.3 * wanted_[vertex]);
    position.x = isInMiddle ? 0 : std::max(position.x, 0.2 * wanted_[vertex]);
    return position;
  }

  const BodyField& field_;
  const SizeField& sizes_;
  int threads_;
  EditMesh mesh_;
  std::vector<double> wanted_;  // edge length, per vertex
};

}  // namespace

HalfMesh remeshedHalf(const HalfMesh& half, const BodyField& field, const SizeField& sizes, int threads) {
  return Remesher(half, field, sizes, threads).run();
}

}  // namespace knotmap
