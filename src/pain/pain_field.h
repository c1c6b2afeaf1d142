// pain_field.h - what the knots together send: per vertex of the skin, how far it is to the edge of an
// essential and of a spillover zone, and how many knots send pain there. Metres along the skin, negative
// inside.
#pragma once
#include <span>

#include "atlas/resolve.h"
#include "geometry/topology.h"

namespace knotmap {

// Every value lies within +-painBandMetres, so that the field is continuous where the zones' own fields end.
inline constexpr float painBandMetres = 0.05f;

// A workspace: made once for a body, rebuilt with every change. A rebuild costs what the zones cover, before
// and now; it allocates only while the covered part grows.
class PainField {
 public:
  explicit PainField(std::size_t vertexCount);

  // One entry a knot; null for a knot without a known point. Points given twice count twice in the overlap.
  void rebuild(std::span<const ResolvedPoint* const> points);

  // One value a vertex: the least over all knots. Spillover excludes essential where it is read: a place
  // sends spillover where spillover() < 0 and essential() >= 0.
  const std::vector<float>& essential() const { return essential_; }
  const std::vector<float>& spillover() const { return spillover_; }
  const std::vector<float>& sensation() const { return sensation_; }  // numbness, tingling: no pain
  // How many knots have the vertex in their essential or spillover zone.
  const std::vector<std::uint8_t>& overlap() const { return overlap_; }
  // 1 where the nearest zone is well charted, 0 where few have described it (Strength::few): dotted outline.
  const std::vector<float>& certainty() const { return certainty_; }
  // The vertices whose values differ from those of an empty field; every vertex once.
  std::span<const std::uint32_t> touched() const { return touched_; }

 private:
  void clear();
  void touch(std::uint32_t vertex);
  void add(const ResolvedPoint& point);
  void weighCertainty(std::uint32_t vertex, float distance, float certainty);
  void count(std::uint32_t vertex);

  std::vector<float> essential_, spillover_, sensation_, certainty_;
  std::vector<float> nearest_;  // least distance so far, decides whose certainty counts
  std::vector<std::uint8_t> overlap_, isTouched_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> countedFor_;  // number of the last point that was counted at a vertex
  std::uint32_t adding_ = 0;
};

// The vertices inside a zone, one list for each island that hangs together; greatest first, ties by first
// vertex.
std::vector<std::vector<std::uint32_t>> islandsOf(const ZoneField& zone, const TriangleMesh& skin,
                                                  const Topology& topology);

}  // namespace knotmap
