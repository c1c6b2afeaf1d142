#include "sculpt/extract.h"

#include <array>
#include <cmath>
#include <optional>

#include "base/require.h"
#include "sculpt/block_grid.h"
#include "sculpt/parallel.h"

namespace knotmap {
namespace {

glm::ivec3 cornerOffset(int corner) { return {corner & 1, corner >> 1 & 1, corner >> 2}; }

// The field's values at the nodes of a grid; far from the skin only their sign is right.
class FieldGrid {
 public:
  FieldGrid(const BodyField& field, double cellMm, int threads)
      : field_(field),
        cell_(cellMm),
        low_(-0.5 * cellMm, field.bounds().low.y, field.bounds().low.z),
        counts_(glm::ivec3((field.bounds().high - low_) / cellMm) + 2),
        values_(counts_, 1.0f) {
    parallelFor(values_.blockCount(), threads, [&](std::size_t block) { sampleBlock(block); });
  }
  const glm::ivec3& counts() const { return counts_; }
  const BlockGrid<float>& values() const { return values_; }
  float value(const glm::ivec3& node) const { return values_.at(node); }
  bool isInside(const glm::ivec3& node) const { return value(node) < 0; }
  glm::dvec3 position(const glm::dvec3& index) const { return low_ + index * cell_; }

 private:
  static constexpr int side = BlockGrid<float>::side, half = side / 2;
  // Whether the skin may pass the nodes of a cube, or the cells between them and the next; the field's slope
  // stays below 2 and its estimate is right to a few millimetres.
  bool mayHoldSkin(double valueAtMiddle, int nodesAcross) const {
    return std::abs(valueAtMiddle) < 0.87 * nodesAcross * cell_ * 1.9 + 4;
  }
  double middleValue(const glm::ivec3& first, int nodesAcross) const {
    return field_.value(position(glm::dvec3(first) + 0.5 * nodesAcross));
  }
  void sampleBlock(std::size_t block) {
    const glm::ivec3 first = values_.firstIndexOf(block);
    const double middle = middleValue(first, side);
    values_.setEverywhere(block, float(middle));
    if (!mayHoldSkin(middle, side)) return;
    values_.fillIn(block);
    for (int corner = 0; corner < 8; ++corner) sampleEighth(first + half * cornerOffset(corner));
  }
  void sampleEighth(const glm::ivec3& first) {
    const double middle = middleValue(first, half);
    const bool isNear = mayHoldSkin(middle, half);
    for (int k = 0; k < half; ++k)
      for (int j = 0; j < half; ++j)
        for (int i = 0; i < half; ++i) {
          const glm::ivec3 node = first + glm::ivec3(i, j, k);
          values_.change(node) = float(isNear ? field_.value(position(node)) : middle);
        }
  }

  const BodyField& field_;
  double cell_;
  glm::dvec3 low_;
  glm::ivec3 counts_;
  BlockGrid<float> values_;
};

// The twelve edges of a cell: 4 * axis + the position among the four parallel ones.
int edgeNumber(int axis, int corner) {
  const int among = axis == 0 ? corner >> 1 : axis == 1 ? (corner & 1) | (corner >> 2 << 1) : corner & 3;
  return axis * 4 + (among & 3);
}

// The sheets of surface in one cell: for every edge that the skin crosses, the sheet it belongs to.
class CellSheets {
 public:
  explicit CellSheets(const std::array<float, 8>& values) : values_(values) {
    first_.fill(-1);
    for (int axis = 0; axis < 3; ++axis)
      for (int corner = 0; corner < 8; ++corner)
        if (const int end = corner | 1 << axis; end != corner && isInside(corner) != isInside(end))
          addCrossing(axis, corner, end);
    for (int axis = 0; axis < 3; ++axis)
      for (int side = 0; side < 2; ++side) joinOnFace(axis, side);
  }
  // The edge that stands for the sheet, or -1 where the skin does not cross.
  int sheetOf(int edge) const {
    while (first_[std::size_t(edge)] != edge && first_[std::size_t(edge)] >= 0)
      edge = first_[std::size_t(edge)];
    return first_[std::size_t(edge)] < 0 ? -1 : edge;
  }
  // Mean of the sheet's crossings, in cells from the cell's first corner.
  glm::dvec3 middleOf(int sheet) const {
    glm::dvec3 sum(0.0);
    int count = 0;
    for (int edge = 0; edge < 12; ++edge)
      if (sheetOf(edge) == sheet) sum += crossing_[std::size_t(edge)], ++count;
    return sum / double(count);
  }

 private:
  bool isInside(int corner) const { return values_[std::size_t(corner)] < 0; }
  void addCrossing(int axis, int corner, int end) {
    const auto edge = std::size_t(edgeNumber(axis, corner));
    const double from = values_[std::size_t(corner)], to = values_[std::size_t(end)];
    first_[edge] = int(edge);
    crossing_[edge] =
        glm::mix(glm::dvec3(cornerOffset(corner)), glm::dvec3(cornerOffset(end)), from / (from - to));
  }
  void join(int a, int b) { first_[std::size_t(sheetOf(a))] = sheetOf(b); }
  // Two crossings on a face lie on one sheet; of four, those round an inside corner do.
  void joinOnFace(int axis, int side) {
    const int u = (axis + 1) % 3, v = (axis + 2) % 3, base = side << axis;
    const std::array<int, 4> corners = {base, base | 1 << u, base | 1 << u | 1 << v, base | 1 << v};
    std::array<int, 4> edges{};
    std::vector<int> crossed;
    for (std::size_t i = 0; i < 4; ++i) {
      edges[i] = edgeNumber(i % 2 ? v : u, corners[i] & corners[(i + 1) % 4]);
      if (first_[std::size_t(edges[i])] >= 0) crossed.push_back(edges[i]);
    }
    if (crossed.size() == 2) join(crossed[0], crossed[1]);
    if (crossed.size() == 4)
      for (std::size_t i = 0; i < 4; ++i)
        if (isInside(corners[i])) join(edges[i], edges[(i + 3) % 4]);
  }

  std::array<float, 8> values_;
  std::array<int, 12> first_;
  std::array<glm::dvec3, 12> crossing_;
};

class Extraction {
 public:
  Extraction(const BodyField& field, double cellMm, int threads)
      : grid_(field, cellMm, threads), cellOf_(grid_.counts(), none) {}
  HalfMesh run() {
    forEachNode([&](const glm::ivec3& cell) { addVertices(cell); });
    forEachNode([&](const glm::ivec3& node) {
      for (int axis = 0; axis < 3; ++axis) addQuad(node, axis);
    });
    return std::move(mesh_);
  }

 private:
  static constexpr std::uint32_t none = 0xffffffff;
  using EdgeVertices = std::array<std::uint32_t, 12>;

  // Every node next to which the skin may pass, in a fixed order, that is the low corner of a whole cell.
  template <class Visit>
  void forEachNode(const Visit& visit) const {
    constexpr int side = BlockGrid<float>::side;
    for (std::size_t block = 0; block < grid_.values().blockCount(); ++block) {
      if (!grid_.values().isFilledIn(block)) continue;
      const glm::ivec3 first = grid_.values().firstIndexOf(block),
                       end = glm::min(first + side, grid_.counts() - 1);
      for (int k = first.z; k < end.z; ++k)
        for (int j = first.y; j < end.y; ++j)
          for (int i = first.x; i < end.x; ++i) visit(glm::ivec3(i, j, k));
    }
  }

  void addVertices(const glm::ivec3& cell) {
    std::array<float, 8> values;
    int insideCount = 0;
    for (int corner = 0; corner < 8; ++corner) {
      values[std::size_t(corner)] = grid_.value(cell + cornerOffset(corner));
      insideCount += values[std::size_t(corner)] < 0;
    }
    if (insideCount == 0 || insideCount == 8) return;
    const CellSheets sheets(values);
    EdgeVertices vertexOfEdge;
    for (int edge = 0; edge < 12; ++edge)
      if (sheets.sheetOf(edge) == edge) {
        glm::dvec3 position = grid_.position(glm::dvec3(cell) + sheets.middleOf(edge));
        if (cell.x == 0) position.x = 0;
        for (int other = 0; other < 12; ++other)
          if (sheets.sheetOf(other) == edge)
            vertexOfEdge[std::size_t(other)] = std::uint32_t(mesh_.positions.size());
        mesh_.positions.push_back(position);
      }
    cellOf_.change(cell) = std::uint32_t(cells_.size());
    cells_.push_back(vertexOfEdge);
  }

  // The four cells round a crossed edge from `node` along `axis` make a quad. Edges on the other side of the
  // mirror plane belong to the other half.
  void addQuad(const glm::ivec3& node, int axis) {
    glm::ivec3 alongAxis(0);
    alongAxis[axis] = 1;
    const bool isInside = grid_.isInside(node);
    if (node.x == 0 || isInside == grid_.isInside(node + alongAxis)) return;
    const int u = (axis + 1) % 3, v = (axis + 2) % 3;
    std::array<std::uint32_t, 4> quad;
    for (int i = 0; i < 4; ++i) {
      glm::ivec3 offset(0);
      offset[u] = i == 0 || i == 3, offset[v] = i < 2;
      const std::uint32_t cell = cellOf_.at(node - offset);
      require(cell != none, "a crossed edge lies between cells with a surface");
      quad[std::size_t(i)] =
          cells_[cell][std::size_t(edgeNumber(axis, offset.x | offset.y << 1 | offset.z << 2))];
    }
    if (!isInside) std::swap(quad[0], quad[3]), std::swap(quad[1], quad[2]);
    addTriangles(quad);
  }

  void addTriangles(const std::array<std::uint32_t, 4>& q) {
    const auto& p = mesh_.positions;
    const bool isFirstDiagonalShorter = glm::distance(p[q[0]], p[q[2]]) < glm::distance(p[q[1]], p[q[3]]);
    if (isFirstDiagonalShorter) {
      mesh_.triangles.push_back({q[0], q[1], q[2]});
      mesh_.triangles.push_back({q[0], q[2], q[3]});
    } else {
      mesh_.triangles.push_back({q[0], q[1], q[3]});
      mesh_.triangles.push_back({q[1], q[2], q[3]});
    }
  }

  FieldGrid grid_;
  BlockGrid<std::uint32_t> cellOf_;
  std::vector<EdgeVertices> cells_;
  HalfMesh mesh_;
};

}  // namespace

HalfMesh extractedHalf(const BodyField& field, double cellMm, int threads) {
  return Extraction(field, cellMm, threads).run();
}

}  // namespace knotmap
