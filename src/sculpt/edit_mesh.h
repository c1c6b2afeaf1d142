// edit_mesh.h - a half surface whose edges can be split, collapsed and flipped. Millimetres.
// The half is closed along the mirror plane by one vertex at infinity, so that every edge has two triangles;
// edges and triangles at that vertex are never changed for their own sake.
#pragma once
#include "sculpt/half_mesh.h"

namespace knotmap {

class EditMesh {
 public:
  using Index = std::uint32_t;
  static constexpr Index none = 0xffffffff;

  explicit EditMesh(const HalfMesh& half);  // every edge of the half has at most two triangles
  HalfMesh half() const;                    // without what was removed, vertices in their old order
  // For each vertex of half(): its index here.
  std::vector<Index> vertexIndices() const;

  std::vector<glm::dvec3> positions;  // of all vertices, removed ones and the one at infinity included

  // A half-edge is 3 * triangle + corner and runs from that corner to the next one of its triangle.
  Index edgeCount() const { return Index(twin_.size()); }
  static Index next(Index edge) { return edge % 3 == 2 ? edge - 2 : edge + 1; }
  static Index previous(Index edge) { return edge % 3 == 0 ? edge + 2 : edge - 1; }
  Index twin(Index edge) const { return twin_[edge]; }
  Index from(Index edge) const { return from_[edge]; }
  Index to(Index edge) const { return from_[next(edge)]; }
  Index apex(Index edge) const { return from_[previous(edge)]; }
  Index edgeFrom(Index vertex) const { return edgeFrom_[vertex]; }  // none: the vertex was removed

  bool isAlive(Index edge) const { return from_[edge] != none; }
  bool isInfinite(Index vertex) const { return vertex == infinite_; }
  bool isInMiddle(Index vertex) const { return isInMiddle_[vertex] != 0; }  // on the mirror plane
  bool isMiddleEdge(Index edge) const { return isInfinite(apex(edge)) || isInfinite(apex(twin(edge))); }
  // Not removed and not to the vertex at infinity.
  bool isReal(Index edge) const { return isAlive(edge) && !isInfinite(from(edge)) && !isInfinite(to(edge)); }
  bool isRealTriangle(Index edge) const { return isReal(edge) && !isInfinite(apex(edge)); }
  int degree(Index vertex) const;

  template <class Visit>  // visit(edge) for each half-edge that leaves the vertex
  void forEachEdgeFrom(Index vertex, const Visit& visit) const {
    const Index first = edgeFrom_[vertex];
    Index edge = first;
    do {
      visit(edge);
      edge = twin_[previous(edge)];
    } while (edge != first);
  }

  // Whether the surface stays a surface when the ends become one: they have just two neighbours in common.
  bool canCollapse(Index edge) const;
  void collapse(Index edge);                            // its first end is removed
  Index split(Index edge, const glm::dvec3& position);  // the new vertex
  bool canFlip(Index edge) const;  // not on the mirror plane, ends of the new edge not joined yet
  void flip(Index edge);

 private:
  void link(Index a, Index b) { twin_[a] = b, twin_[b] = a; }
  void closeAtMirrorPlane();
  void setTriangle(Index firstEdge, Index a, Index b, Index c);
  Index addTriangle();
  std::vector<Index> from_, twin_, edgeFrom_;
  std::vector<std::uint8_t> isInMiddle_;
  Index infinite_ = none;
};

}  // namespace knotmap
