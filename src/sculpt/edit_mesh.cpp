#include "sculpt/edit_mesh.h"

#include <algorithm>
#include <compare>

#include "base/require.h"

namespace knotmap {

EditMesh::EditMesh(const HalfMesh& half) : positions(half.positions) {
  infinite_ = Index(positions.size());
  positions.push_back(glm::dvec3(0.0));
  isInMiddle_.assign(positions.size(), 0);
  edgeFrom_.assign(positions.size(), none);
  for (const glm::uvec3& t : half.triangles) setTriangle(addTriangle(), t.x, t.y, t.z);

  struct Directed {
    Index low, high, edge;
    auto operator<=>(const Directed&) const = default;
  };
  std::vector<Directed> edges;
  for (Index edge = 0; edge < edgeCount(); ++edge)
    edges.push_back({std::min(from(edge), to(edge)), std::max(from(edge), to(edge)), edge});
  std::ranges::sort(edges);
  for (std::size_t i = 0; i + 1 < edges.size(); ++i)
    if (edges[i].low == edges[i + 1].low && edges[i].high == edges[i + 1].high) {
      require(from(edges[i].edge) != from(edges[i + 1].edge), "neighbouring triangles turn the same way");
      link(edges[i].edge, edges[i + 1].edge);
    }
  closeAtMirrorPlane();
}

// A triangle to infinity for every open edge; neighbours meet at the open vertices.
void EditMesh::closeAtMirrorPlane() {
  std::vector<Index> open, outwardAt(positions.size(), none);
  for (Index edge = 0; edge < edgeCount(); ++edge)
    if (twin_[edge] == none) open.push_back(edge);
  for (Index edge : open) {
    const Index a = from(edge), b = to(edge), closing = addTriangle();
    setTriangle(closing, b, a, infinite_);
    link(edge, closing);
    isInMiddle_[a] = 1;
    require(outwardAt[a] == none, "the half is open along simple loops");
    outwardAt[a] = next(closing);  // from a to infinity
  }
  for (Index edge : open) {
    const Index inward = previous(twin_[edge]);  // from infinity to the edge's end
    link(inward, outwardAt[to(edge)]);
  }
}

EditMesh::Index EditMesh::addTriangle() {
  const Index first = edgeCount();
  from_.resize(first + 3, none);
  twin_.resize(first + 3, none);
  return first;
}

void EditMesh::setTriangle(Index firstEdge, Index a, Index b, Index c) {
  from_[firstEdge] = a, from_[firstEdge + 1] = b, from_[firstEdge + 2] = c;
  edgeFrom_[a] = firstEdge, edgeFrom_[b] = firstEdge + 1, edgeFrom_[c] = firstEdge + 2;
}

int EditMesh::degree(Index vertex) const {
  int count = 0;
  forEachEdgeFrom(vertex, [&](Index) { ++count; });
  return count;
}

bool EditMesh::canCollapse(Index edge) const {
  const Index a = from(edge), b = to(edge);
  int common = 0, degreeA = 0;
  forEachEdgeFrom(a, [&](Index around) {
    ++degreeA;
    forEachEdgeFrom(b, [&](Index other) { common += to(around) == to(other); });
  });
  return common == 2 && degreeA > 3 && degree(b) > 3;
}

void EditMesh::collapse(Index edge) {
  const Index a = from(edge), b = to(edge);
  std::vector<Index> leaving;
  forEachEdgeFrom(a, [&](Index around) { leaving.push_back(around); });
  for (Index around : leaving) from_[around] = b;
  isInMiddle_[b] |= isInMiddle_[a];
  for (Index gone : {edge, twin_[edge]}) {
    const Index outer = twin_[next(gone)], other = twin_[previous(gone)], tip = apex(gone);
    link(outer, other);
    edgeFrom_[tip] = from_[outer] == tip ? outer : other;
    edgeFrom_[b] = from_[outer] == b ? outer : other;
    for (Index removed : {gone, next(gone), previous(gone)}) twin_[removed] = none;
    const Index first = gone - gone % 3;
    from_[first] = from_[first + 1] = from_[first + 2] = none;
  }
  edgeFrom_[a] = none;
}

EditMesh::Index EditMesh::split(Index edge, const glm::dvec3& position) {
  const Index middle = Index(positions.size());
  const bool isMiddle = isMiddleEdge(edge);
  positions.push_back(position);
  isInMiddle_.push_back(isMiddle ? 1 : 0);
  edgeFrom_.push_back(none);
  const Index back = twin_[edge];
  const auto halve = [&](Index side) {  // keeps the half at the side's start; the other half is new
    const Index end = to(side), tip = apex(side), outer = twin_[next(side)], fresh = addTriangle();
    setTriangle(fresh, middle, end, tip);
    link(fresh + 1, outer);
    from_[next(side)] = middle;
    link(next(side), fresh + 2);
    return fresh;
  };
  const Index freshAhead = halve(edge), freshBack = halve(back);
  link(edge, freshBack);
  link(back, freshAhead);
  edgeFrom_[middle] = freshAhead;
  return middle;
}

bool EditMesh::canFlip(Index edge) const {
  if (isMiddleEdge(edge)) return false;
  const Index c = apex(edge), d = apex(twin_[edge]);
  bool areJoined = c == d;
  forEachEdgeFrom(c, [&](Index around) { areJoined |= to(around) == d; });
  return !areJoined && degree(from(edge)) > 3 && degree(to(edge)) > 3;
}

void EditMesh::flip(Index edge) {
  const Index back = twin_[edge], first = edge - edge % 3, second = back - back % 3;
  const Index a = from(edge), b = to(edge), c = apex(edge), d = apex(back);
  const Index bc = twin_[next(edge)], ca = twin_[previous(edge)], ad = twin_[next(back)],
              db = twin_[previous(back)];
  setTriangle(first, d, b, c);
  setTriangle(second, c, a, d);
  link(first, db), link(first + 1, bc);
  link(second, ca), link(second + 1, ad);
  link(first + 2, second + 2);
}

std::vector<EditMesh::Index> EditMesh::vertexIndices() const {
  std::vector<Index> indices;
  for (Index vertex = 0; vertex < positions.size(); ++vertex)
    if (edgeFrom_[vertex] != none && !isInfinite(vertex)) indices.push_back(vertex);
  return indices;
}

HalfMesh EditMesh::half() const {
  HalfMesh half;
  std::vector<Index> number(positions.size(), none);
  for (Index vertex : vertexIndices()) {
    number[vertex] = Index(half.positions.size());
    half.positions.push_back(positions[vertex]);
  }
  for (Index edge = 0; edge < edgeCount(); edge += 3)
    if (isRealTriangle(edge))
      half.triangles.push_back({number[from_[edge]], number[from_[edge + 1]], number[from_[edge + 2]]});
  return half;
}

}  // namespace knotmap
