// skin_parts.h - the patches into which border lines divide one half of a mesh, exact to the cut triangle.
#pragma once
#include <functional>

#include "body/border_cuts.h"

namespace knotmap {

// Every cut triangle is looked at through some points of it: its corners, one on each piece of its edges and
// a few inside. Two of them are in one patch when no border lies between.
class SkinParts {
 public:
  // `isInside(triangle)` says which triangles belong to the half. mesh, topology and cuts must outlive this.
  SkinParts(const TriangleMesh& mesh, const Topology& topology, const BorderCuts& cuts,
            const std::function<bool(std::uint32_t)>& isInside);

  static constexpr std::uint32_t none = 0xffffffff;
  std::uint32_t partOfVertex(std::uint32_t vertex) const;  // none: on a border, or outside the half
  std::uint32_t partAt(const SurfacePoint& point) const;   // none: on a border

  // The chords with different leaves on their two sides; `leafOf(part)` is -1 for a patch without one.
  std::vector<PlacedChord> chordsBetween(const std::function<int(std::uint32_t)>& leafOf) const;
  // Those pieces of the mesh's own edges from a to b that belong to patches for which `isWanted(part)`.
  std::vector<PlacedChord> edgePieces(std::uint32_t triangle, int corner,
                                      const std::function<bool(std::uint32_t)>& isWanted) const;

 private:
  struct Node {
    glm::vec3 weights;
    std::uint32_t id;
  };
  struct CutTriangle {
    std::uint32_t triangle;
    std::vector<Node> nodes;
  };
  void addCut(std::uint32_t triangle);
  void addEdgeNodes(std::uint32_t triangle, int corner, std::vector<Node>& nodes);
  std::uint32_t edgeNode(std::uint32_t a, std::uint32_t b, std::size_t piece);
  std::uint32_t newNode();
  std::vector<bool> dividingChords(const CutTriangle& cut, const std::vector<Chord>& chords,
                                   const std::function<int(std::uint32_t)>& leafOf) const;
  bool dividesAcrossEdge(std::uint32_t triangle, const Chord& chord,
                         const std::function<int(std::uint32_t)>& leafOf) const;
  std::uint32_t root(std::uint32_t node) const;
  void unite(std::uint32_t a, std::uint32_t b);
  const CutTriangle* cutTriangle(std::uint32_t triangle) const;

  const TriangleMesh& mesh_;
  const Topology& topology_;
  const BorderCuts& cuts_;
  std::vector<std::uint32_t> parent_;  // union-find: vertices, then points on edges and inside cut triangles
  std::vector<bool> isReached_;        // vertices of the half
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::size_t>, std::uint32_t> edgeNodes_;
  std::map<std::uint32_t, std::size_t> cutIndex_;
  std::vector<CutTriangle> cutTriangles_;
};

}  // namespace knotmap
