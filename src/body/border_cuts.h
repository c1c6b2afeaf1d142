// border_cuts.h - where border lines cut the triangles of one half of a mesh.
#pragma once
#include <map>
#include <set>

#include "geometry/surface_path.h"

namespace knotmap {

struct Chord {  // a straight piece of a border inside a triangle, in its weights
  glm::vec3 from, to;
};
struct PlacedChord {
  std::uint32_t triangle;
  Chord chord;
};
bool isOnEdge(const Chord& chord, int oppositeCorner);  // the edge opposite that corner

class BorderCuts {
 public:
  explicit BorderCuts(const TriangleMesh& mesh) : mesh_(mesh) {}  // mesh must outlive this
  void add(const SurfacePath& path);
  void add(const PlacedChord& piece);

  // Empty for triangles that no border touches.
  const std::vector<Chord>& chordsIn(std::uint32_t triangle) const;
  bool isVertexOnBorder(std::uint32_t vertex) const { return vertices_.contains(vertex); }
  bool isEdgeOnBorder(std::uint32_t a, std::uint32_t b) const { return edges_.contains(edgeKey(a, b)); }
  // Where borders cross the edge, as shares of the way from its lower-numbered vertex, ascending.
  std::vector<float> crossings(std::uint32_t a, std::uint32_t b) const;
  // Whether a border touches the triangle, its edges or its corners.
  bool isTouched(std::uint32_t triangle) const;

 private:
  using EdgeKey = std::pair<std::uint32_t, std::uint32_t>;
  static EdgeKey edgeKey(std::uint32_t a, std::uint32_t b) { return a < b ? EdgeKey(a, b) : EdgeKey(b, a); }
  void note(const SurfacePoint& point);

  const TriangleMesh& mesh_;
  std::map<std::uint32_t, std::vector<Chord>> chords_;
  std::map<EdgeKey, std::set<float>> crossings_;
  std::set<std::uint32_t> vertices_;
  std::set<EdgeKey> edges_;  // that a border runs along
};

}  // namespace knotmap
