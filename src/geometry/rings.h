// rings.h - the neighbours round each vertex in order, how far they are and at which angles: all that
// distances along a surface need to know of it.
#pragma once
#include "geometry/triangle_mesh.h"

namespace knotmap {

// Neighbours counter-clockwise; spokes lead to them. Indices from -1 to count may be read, and a few beyond
// for four at a time: at the ends (and between the fans of a vertex where several meet) stand neighbours that
// close the ring.
struct Ring {
  static constexpr std::size_t beyond = 6;

  const std::uint32_t* neighbour;
  const float* spoke;  // length, metres
  const float *cosine,
      *sine;  // of the angle to the next spoke; infinite and 0 where no triangle lies between
  std::size_t count;

  bool hasTriangleAfter(std::size_t i) const { return cosine[i] <= 1; }
};

class Rings {
 public:
  explicit Rings(const TriangleMesh& mesh);
  Ring at(std::uint32_t vertex) const {
    const std::size_t first = first_[vertex] + 1;
    return {neighbours_.data() + first, spokes_.data() + first, cosines_.data() + first,
            sines_.data() + first, first_[vertex + 1] - first - 1};
  }
  // Has the processor bring a ring that will soon be asked for near.
  void fetch(std::uint32_t vertex) const {
    const Ring ring = at(vertex);
    __builtin_prefetch(ring.neighbour);
    __builtin_prefetch(ring.spoke);
    __builtin_prefetch(ring.cosine);
    __builtin_prefetch(ring.sine);
  }
  std::size_t vertexCount() const { return first_.size() - 1; }
  float meanEdge() const { return meanEdge_; }  // metres

 private:
  void appendFan(const TriangleMesh& mesh, std::uint32_t vertex, const std::vector<std::uint32_t>& fan,
                 bool isClosed);
  void append(const TriangleMesh& mesh, std::uint32_t vertex, std::uint32_t neighbour);
  void append(const TriangleMesh& mesh, std::uint32_t vertex, std::uint32_t neighbour, std::uint32_t next);

  std::vector<std::uint32_t> first_;  // of each vertex's entries, the one at index -1 included
  std::vector<std::uint32_t> neighbours_;
  std::vector<float> spokes_, cosines_, sines_;
  float meanEdge_ = 0;
};

}  // namespace knotmap
