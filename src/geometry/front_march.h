// front_march.h - a front that spreads from sources over a mesh, and the memory it needs.
#pragma once
#include <limits>

#include "geometry/front_queue.h"
#include "geometry/front_update.h"
#include "geometry/source_seeds.h"
#include "geometry/surface_distance.h"

namespace knotmap {

// What one query writes. Between queries every distance is infinite and the queue is empty, so that a query
// pays only for the vertices it touches.
struct FrontScratch {
  static constexpr float infinity = std::numeric_limits<float>::infinity();
  struct Reached {
    float distance;        // metres, with the source's start
    std::uint32_t source;  // index of the source
  };

  explicit FrontScratch(std::size_t vertexCount) : reached(vertexCount, {infinity, 0}), queue(vertexCount) {}
  void clear();
  std::vector<float> distances() const;  // of all vertices

  std::vector<Reached> reached;
  std::vector<std::uint32_t> touched;  // vertices with a distance, once each
  std::vector<std::uint32_t>
      passed;  // vertices in the order the front passed them; again when it came back lower
  std::vector<Seed> seeds;
  FrontQueue queue;
};

class FrontMarch {
 public:
  FrontMarch(const TriangleMesh& mesh, const Rings& rings, std::span<const DistanceSource> sources,
             float reach,
             FrontScratch& scratch);  // scratch is clear
  void run();
  // Stops when the front has passed all of these vertices by the length of an edge.
  void runUntil(const glm::uvec3& targets);

 private:
  using Reached = FrontScratch::Reached;

  bool hasPassed(const glm::uvec3& targets, std::uint32_t vertex) const;
  void lower(std::uint32_t vertex, const Reached& found);
  void spreadFrom(std::uint32_t vertex);
  bool isOfOneSource(const Ring& ring, std::uint32_t source) const;
  template <class Fronts>
  void spread(const Ring& ring, const Reached& at);
  template <class Fronts>
  Fronts frontsAt(const std::uint32_t* neighbour, const float* spoke, const Reached& at) const;
  std::uint32_t between(std::uint32_t a, std::uint32_t b, float fraction) const;

  const Rings& rings_;
  std::span<const DistanceSource> sources_;
  std::vector<glm::vec3> places_;  // of the sources
  float reach_;
  FrontScratch& scratch_;
};

}  // namespace knotmap
