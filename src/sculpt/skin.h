// skin.h - from a sculpt to the whole skin: a closed, mirror-symmetric mesh with normals, ready to be drawn.
#pragma once
#include "base/result.h"
#include "geometry/triangle_mesh.h"
#include "sculpt/sculpt.h"

namespace knotmap {

struct SkinOptions {
  double cellMm = 2.5;        // of the grid on which the skin is found; forms must be thicker than this
  int triangleCount = 59000;  // about; 0: what the sculpt's own edge lengths give
  int coarseCount = 14800;    // about, of the reduced mesh
  int threads = 2;
};

// Metres; the lowest vertex stands on y = 0.
struct Skin {
  TriangleMesh mesh;                        // one piece, no border, no handle; exactly symmetric in x
  std::vector<glm::vec3> normals;           // of the field, unit length
  std::vector<std::uint32_t> mirror;        // per vertex: the one at (-x, y, z)
  std::vector<glm::uvec3> coarseTriangles;  // a reduced mesh over the same vertices
  double floorMm = 0;                       // the sculpt's height that became y = 0
};

// The same skin for any number of threads. Problems: several pieces, handles, forms too thin for the grid.
Result<Skin> makeSkin(const Sculpt& sculpt, const SkinOptions& options);

}  // namespace knotmap
