#include "sculpt/decimate.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include "sculpt/edit_mesh.h"

namespace knotmap {
namespace {

using Index = EditMesh::Index;

constexpr double turnCostMm2 =
    1.0;  // a normal that turns by a radian is as bad as a place that moves a millimetre

// Sum of squared distances to planes: p A p + 2 b p + c.
struct Quadric {
  glm::dmat3 a{0.0};
  glm::dvec3 b{0.0};
  double c = 0;
  void addPlane(const glm::dvec3& normal, double offset, double weight) {
    a += weight * glm::outerProduct(normal, normal);
    b += weight * offset * normal;
    c += weight * offset * offset;
  }
  void add(const Quadric& other) { a += other.a, b += other.b, c += other.c; }
  double at(const glm::dvec3& p) const { return glm::dot(p, a * p) + 2 * glm::dot(b, p) + c; }
};

class Decimation {
 public:
  Decimation(const HalfMesh& half, std::span<const glm::vec3> normals)
      : mesh_(half),
        normals_(normals),
        quadrics_(mesh_.positions.size()),
        version_(mesh_.positions.size(), 0) {
    for (const glm::uvec3& t : half.triangles) addPlanes(half, t);
    for (Index edge = 0; edge < mesh_.edgeCount(); ++edge) offer(edge);
    triangleCount_ = half.triangles.size();
  }

  void run(std::size_t count) {
    while (triangleCount_ > count && !queue_.empty()) {
      const Offer best = queue_.top();
      queue_.pop();
      if (isCurrent(best) && mesh_.canCollapse(best.edge) && staysUpright(best.edge)) collapse(best.edge);
    }
  }

  std::vector<glm::uvec3> triangles() const {
    std::vector<glm::uvec3> triangles;
    for (Index edge = 0; edge < mesh_.edgeCount(); edge += 3)
      if (mesh_.isRealTriangle(edge))
        triangles.push_back({mesh_.from(edge), mesh_.from(edge + 1), mesh_.from(edge + 2)});
    return triangles;
  }

 private:
  struct Offer {
    double cost;
    Index edge, gone, kept;
    std::uint32_t versions;
    bool operator<(const Offer& other) const {
      return std::pair(cost, edge) > std::pair(other.cost, other.edge);
    }
  };
  const glm::dvec3& at(Index vertex) const { return mesh_.positions[vertex]; }

  void addPlanes(const HalfMesh& half, const glm::uvec3& t) {
    const auto& p = half.positions;
    const glm::dvec3 cross = glm::cross(p[t.y] - p[t.x], p[t.z] - p[t.x]);
    const double area = 0.5 * glm::length(cross);
    if (area <= 0) return;
    const glm::dvec3 normal = cross / (2 * area);
    // Every triangle counts the same: small ones are where the form is fine.
    for (int k = 0; k < 3; ++k) quadrics_[t[k]].addPlane(normal, -glm::dot(normal, p[t.x]), 1);
  }

  // Long edges pay a little: among equally good places the triangles stay even.
  void offer(Index edge) {
    if (!mesh_.isReal(edge)) return;
    const Index gone = mesh_.from(edge), kept = mesh_.to(edge);
    if (mesh_.isInMiddle(gone) && !mesh_.isMiddleEdge(edge)) return;
    const glm::dvec3 apart = at(gone) - at(kept);
    const glm::vec3 turned = normals_[gone] - normals_[kept];
    const double length2 = glm::dot(apart, apart);
    const double cost = quadrics_[gone].at(at(kept)) + quadrics_[kept].at(at(kept)) +
                        turnCostMm2 * double(glm::dot(turned, turned)) + 1e-5 * length2 * length2;
    queue_.push({cost, edge, gone, kept, version_[gone] + version_[kept]});
  }

  bool isCurrent(const Offer& offer) const {
    return mesh_.isReal(offer.edge) && mesh_.from(offer.edge) == offer.gone &&
           mesh_.to(offer.edge) == offer.kept &&
           version_[offer.gone] + version_[offer.kept] == offer.versions;
  }

  bool staysUpright(Index edge) const {
    const Index gone = mesh_.from(edge), kept = mesh_.to(edge);
    bool isFine = true;
    mesh_.forEachEdgeFrom(gone, [&](Index around) {
      const Index b = mesh_.to(around), c = mesh_.apex(around);
      if (!mesh_.isRealTriangle(around) || b == kept || c == kept) return;
      const glm::dvec3 before = glm::cross(at(b) - at(gone), at(c) - at(gone)), ab = at(b) - at(kept),
                       ac = at(c) - at(kept);
      const glm::dvec3 after = glm::cross(ab, ac), bc = ac - ab;
      const double slimness = glm::dot(ab, ab) + glm::dot(ac, ac) + glm::dot(bc, bc);
      isFine &= glm::dot(before, after) > 0.6 * glm::length(before) * glm::length(after);
      isFine &= 2 * std::sqrt(3.0) * glm::length(after) > 0.2 * slimness;
    });
    return isFine;
  }

  void collapse(Index edge) {
    const Index gone = mesh_.from(edge), kept = mesh_.to(edge);
    triangleCount_ -= mesh_.isMiddleEdge(edge) ? 1 : 2;
    quadrics_[kept].add(quadrics_[gone]);
    mesh_.collapse(edge);
    ++version_[kept];
    mesh_.forEachEdgeFrom(kept, [&](Index around) { offer(around), offer(mesh_.twin(around)); });
  }

  EditMesh mesh_;
  std::span<const glm::vec3> normals_;
  std::vector<Quadric> quadrics_;
  std::vector<std::uint32_t> version_;
  std::priority_queue<Offer> queue_;
  std::size_t triangleCount_ = 0;
};

}  // namespace

std::vector<glm::uvec3> decimatedTriangles(const HalfMesh& half, std::span<const glm::vec3> normals,
                                           std::size_t count) {
  Decimation decimation(half, normals);
  decimation.run(count);
  return decimation.triangles();
}

}  // namespace knotmap
