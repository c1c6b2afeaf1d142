#include "sculpt/skin.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sculpt/decimate.h"
#include "sculpt/draw_order.h"
#include "sculpt/extract.h"
#include "sculpt/parallel.h"
#include "sculpt/remesh.h"
#include "sculpt/shape_check.h"

namespace knotmap {
namespace {

constexpr double metresPerMm = 1e-3;
constexpr double normalReach = 0.5;  // of an edge's length

// The extracted skin, moved onto the field, and the field's normals on it.
std::vector<glm::dvec3> projectedWithNormals(HalfMesh& half, const BodyField& field,
                                             const SkinOptions& options) {
  std::vector<glm::dvec3> normals(half.positions.size());
  parallelFor(normals.size(), options.threads, [&](std::size_t i) {
    glm::dvec3& position = half.positions[i];
    const bool isInMiddle = position.x == 0;
    position = field.projected(position, 1, 0.6 * options.cellMm);
    position.x = isInMiddle ? 0 : std::max(position.x, 0.1 * options.cellMm);
    normals[i] = field.normal(position);
  });
  return normals;
}

HalfMesh gradedHalf(const Sculpt& sculpt, HalfMesh half, const BodyField& field, const SkinOptions& options) {
  const std::vector<glm::dvec3> normals = projectedWithNormals(half, field, options);
  SizeField sizes(sculpt, half, normals, options.threads);
  if (options.triangleCount > 0) sizes.scaleToTriangleCount(0.5 * options.triangleCount);
  return remeshedHalf(half, field, sizes, options.threads);
}

// Mean length of the edges at each vertex.
std::vector<double> edgeLengths(const HalfMesh& half) {
  std::vector<double> sums(half.positions.size(), 0), counts(half.positions.size(), 0);
  for (const glm::uvec3& t : half.triangles)
    for (int k = 0; k < 3; ++k) {
      const std::uint32_t a = t[k], b = t[(k + 1) % 3];
      const double length = glm::distance(half.positions[a], half.positions[b]);
      for (std::uint32_t end : {a, b}) sums[end] += length, counts[end] += 1;
    }
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= counts[i];
  return sums;
}

// Both halves; the vertices of the mirror plane are shared.
class WholeSkin {
 public:
  WholeSkin(const HalfMesh& half, const BodyField& field, int threads) : twin_(half.positions.size()) {
    const std::size_t count = half.positions.size();
    skin_.floorMm = 1e9;
    for (const glm::dvec3& position : half.positions) skin_.floorMm = std::min(skin_.floorMm, position.y);
    for (const glm::dvec3& p : half.positions)
      skin_.mesh.positions.push_back(glm::vec3(metresPerMm * (p - glm::dvec3(0, skin_.floorMm, 0))));
    findNormals(half, field, threads);
    skin_.mirror.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) addTwin(i, half.positions[i].x == 0);
    skin_.mesh.triangles = bothSides(half.triangles);
  }
  std::vector<glm::uvec3> bothSides(const std::vector<glm::uvec3>& half) const {
    std::vector<glm::uvec3> all = half;
    for (const glm::uvec3& t : half) all.push_back({twin_[t.z], twin_[t.y], twin_[t.x]});
    return all;
  }
  Skin& skin() { return skin_; }

 private:
  // Of the skin as the triangles can show it: a crease that is narrower than they are would leave beads of
  // light.
  void findNormals(const HalfMesh& half, const BodyField& field, int threads) {
    const std::vector<double> lengths = edgeLengths(half);
    skin_.normals.resize(half.positions.size());
    parallelFor(half.positions.size(), threads, [&](std::size_t i) {
      skin_.normals[i] = glm::vec3(field.normal(half.positions[i], normalReach * lengths[i]));
    });
  }
  void addTwin(std::uint32_t vertex, bool isInMiddle) {
    twin_[vertex] = isInMiddle ? vertex : std::uint32_t(skin_.mesh.positions.size());
    skin_.mirror[vertex] = twin_[vertex];
    if (isInMiddle) return;
    const glm::vec3 mirroring(-1, 1, 1);
    skin_.mesh.positions.push_back(skin_.mesh.positions[vertex] * mirroring);
    skin_.normals.push_back(skin_.normals[vertex] * mirroring);
    skin_.mirror.push_back(vertex);
  }
  std::vector<std::uint32_t> twin_;
  Skin skin_;
};

}  // namespace

Result<Skin> makeSkin(const Sculpt& sculpt, const SkinOptions& options) {
  const BodyField field(sculpt, options.threads);
  HalfMesh extracted = extractedHalf(field, options.cellMm, options.threads);
  Problems problems = shapeProblems(extracted, sculpt);
  if (!problems.empty()) return problems;
  const HalfMesh half = gradedHalf(sculpt, std::move(extracted), field, options);
  WholeSkin whole(half, field, options.threads);
  Skin skin = std::move(whole.skin());
  skin.coarseTriangles =
      whole.bothSides(decimatedTriangles(half, skin.normals, std::size_t(options.coarseCount / 2)));
  orderForDrawing(skin);
  return skin;
}

}  // namespace knotmap
