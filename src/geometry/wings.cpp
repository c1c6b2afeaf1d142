#include "geometry/wings.h"

namespace knotmap {

Wings::Wings(const TriangleMesh& mesh)
    : first_(mesh.positions.size() + 1, 0), wings_(3 * mesh.triangles.size()) {
  for (const glm::uvec3& t : mesh.triangles)
    for (int corner = 0; corner < 3; ++corner) ++first_[t[corner] + 1];
  for (std::size_t v = 1; v < first_.size(); ++v) first_[v] += first_[v - 1];

  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  double lengths = 0;
  for (const glm::uvec3& t : mesh.triangles) {
    float across[3];  // length of the edge opposite to each corner
    for (int corner = 0; corner < 3; ++corner) {
      across[corner] =
          glm::distance(mesh.positions[t[(corner + 1) % 3]], mesh.positions[t[(corner + 2) % 3]]);
      lengths += double(across[corner]);
    }
    for (int a = 0; a < 3; ++a) {
      const int b = (a + 1) % 3, c = (a + 2) % 3;
      wings_[next[t[a]]++] = {t[b], t[c], across[c], across[b], across[a]};
    }
  }
  if (!wings_.empty()) meanEdge_ = float(lengths / double(wings_.size()));
}

}  // namespace knotmap
