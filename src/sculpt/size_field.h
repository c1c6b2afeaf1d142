// size_field.h - how long the edges of triangles should be at each place of the skin. Millimetres.
#pragma once
#include <span>
#include <vector>

#include "sculpt/half_mesh.h"
#include "sculpt/sculpt.h"

namespace knotmap {

// The least of: the sculpt's coarsest edge, its details, what the bending of the skin asks for; growing
// slowly from place to place.
class SizeField {
 public:
  // `skin` is even and finer than the details it should show; `normals` are its unit normals.
  SizeField(const Sculpt& sculpt, const HalfMesh& skin, std::span<const glm::dvec3> normals, int threads);
  double edgeAt(const glm::dvec3& position) const;  // of the nearest vertex of that skin
  // Scales all edges so that about this many triangles of the half come out.
  void scaleToTriangleCount(double count);

 private:
  void limitGrowth(const HalfMesh& skin);
  void prepareCells();
  std::vector<glm::dvec3> positions_;
  std::vector<double> edges_;
  double triangleCount_ = 0;  // with the present edges
  glm::dvec3 low_{0.0};
  glm::ivec3 cellCounts_{0};
  std::vector<std::uint32_t> firstInCell_, vertexInCell_;
};

}  // namespace knotmap
