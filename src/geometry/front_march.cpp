#include "geometry/front_march.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace knotmap {
namespace {

// Slices of the queue so thin that a vertex seldom lowers another of its own slice.
constexpr float sliceOfEdge = 0.2f;
// What rounding may lower is left as it is: it would go round in circles.
constexpr float roundingShare = 1e-6f;

// Those of four neighbours that are there, and that the front reaches earlier than known.
unsigned lowered(const Ring& ring, std::size_t first, Floats found, Floats known) {
  const unsigned present = first + 4 <= ring.count ? 15u : (1u << (ring.count - first)) - 1;
  return lanesWhere(found * (1 + roundingShare) < known) & present;
}

}  // namespace

void FrontScratch::clear() {
  for (const std::uint32_t vertex : touched) reached[vertex] = {infinity, 0};
  touched.clear();
  passed.clear();
  queue.clear();
}

std::vector<float> FrontScratch::distances() const {
  std::vector<float> all(reached.size(), infinity);
  for (const std::uint32_t vertex : touched) all[vertex] = reached[vertex].distance;
  return all;
}

FrontMarch::FrontMarch(const TriangleMesh& mesh, const Rings& rings, std::span<const DistanceSource> sources,
                       float reach, FrontScratch& scratch)
    : rings_(rings), sources_(sources), reach_(reach), scratch_(scratch) {
  float first = FrontScratch::infinity;
  for (const DistanceSource& source : sources) {
    places_.push_back(positionAt(mesh, source.point));
    first = std::min(first, source.start);
  }
  scratch.queue.start(first, std::max(sliceOfEdge * rings.meanEdge(), 1e-6f));
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    scratch.seeds.clear();
    appendSeeds(mesh, rings, sources[source].point, scratch.seeds);
    for (const Seed& seed : scratch.seeds) {
      const Reached found{sources[source].start + seed.distance, source};
      if (found.distance < scratch.reached[seed.vertex].distance) lower(seed.vertex, found);
    }
  }
}

void FrontMarch::run() {
  while (!scratch_.queue.isEmpty()) spreadFrom(scratch_.queue.take());
}

void FrontMarch::runUntil(const glm::uvec3& targets) {
  while (!scratch_.queue.isEmpty()) {
    const std::uint32_t vertex = scratch_.queue.take();
    if (hasPassed(targets, vertex)) return;
    spreadFrom(vertex);
  }
}

bool FrontMarch::hasPassed(const glm::uvec3& targets, std::uint32_t vertex) const {
  float farthest = 0;
  for (int corner = 0; corner < 3; ++corner)
    farthest = std::max(farthest, scratch_.reached[targets[corner]].distance);
  return scratch_.reached[vertex].distance > farthest + rings_.meanEdge();
}

void FrontMarch::lower(std::uint32_t vertex, const Reached& found) {
  if (found.distance > reach_) return;
  Reached& reached = scratch_.reached[vertex];
  if (reached.distance == FrontScratch::infinity) {
    scratch_.touched.push_back(vertex);
    rings_.fetch(vertex);
  }
  reached = found;
  scratch_.queue.put(vertex, found.distance);
}

void FrontMarch::spreadFrom(std::uint32_t a) {
  scratch_.passed.push_back(a);
  const Reached at = scratch_.reached[a];
  const Ring ring = rings_.at(a);
  if (sources_.size() == 1 || isOfOneSource(ring, at.source))
    spread<PointFronts>(ring, at);
  else
    spread<LineFronts>(ring, at);
}

bool FrontMarch::isOfOneSource(const Ring& ring, std::uint32_t source) const {
  return std::all_of(ring.neighbour, ring.neighbour + ring.count, [&](std::uint32_t neighbour) {
    const Reached& reached = scratch_.reached[neighbour];
    return reached.source == source || reached.distance == FrontScratch::infinity;
  });
}

// The fronts at four spokes in a row.
template <>
PointFronts FrontMarch::frontsAt(const std::uint32_t* neighbour, const float* spoke,
                                 const Reached& at) const {
  const float start = sources_[at.source].start;
  const auto reached = [&](int i) { return scratch_.reached[neighbour[i]].distance - start; };
  return PointFronts(allFloats(at.distance - start), Floats{reached(0), reached(1), reached(2), reached(3)},
                     loadFloats(spoke));
}
template <>
LineFronts FrontMarch::frontsAt(const std::uint32_t* neighbour, const float* spoke, const Reached& at) const {
  const float start = sources_[at.source].start;
  const auto reached = [&](int i) { return scratch_.reached[neighbour[i]].distance - start; };
  const auto apart = [&](int i) {
    return glm::distance(places_[scratch_.reached[neighbour[i]].source], places_[at.source]);
  };
  return LineFronts(allFloats(at.distance - start), Floats{reached(0), reached(1), reached(2), reached(3)},
                    loadFloats(spoke), Floats{apart(0), apart(1), apart(2), apart(3)});
}

// From a vertex to its neighbours: along the spokes, and through the triangles before (right) and after
// (left) each.
template <class Fronts>
void FrontMarch::spread(const Ring& ring, const Reached& at) {
  const float start = sources_[at.source].start;
  const Floats own = allFloats(at.distance - start);
  Fronts now = frontsAt<Fronts>(ring.neighbour - 1, ring.spoke - 1, at);
  for (std::size_t first = 0; first < ring.count; first += 4) {
    const Fronts next = frontsAt<Fronts>(ring.neighbour + first + 3, ring.spoke + first + 3, at);
    const Fronts& rightFronts = now;
    const Fronts leftFronts = fromThird(now, next);
    const Floats spoke = loadFloats(ring.spoke + first);
    const FrontLines right =
        linesToCorner(rightFronts.centre, loadFloats(ring.spoke + first - 1),
                      spoke * loadFloats(ring.cosine + first - 1), spoke * loadFloats(ring.sine + first - 1));
    const FrontLines left =
        linesToCorner(leftFronts.centre, loadFloats(ring.spoke + first + 1),
                      spoke * loadFloats(ring.cosine + first), spoke * loadFloats(ring.sine + first));
    const Floats byRight = rightFronts.distance(right), byLeft = leftFronts.distance(left);
    const Floats found = least(own + spoke, least(byRight, byLeft)), known = fromSecond(now.atB, next.atB);
    for (unsigned lanes = lowered(ring, first, found, known); lanes != 0; lanes &= lanes - 1) {
      const int lane = firstLane(lanes);
      const std::uint32_t* neighbour = ring.neighbour + first + lane;
      std::uint32_t source = at.source;
      if constexpr (std::is_same_v<Fronts, LineFronts>) {
        if (found[lane] == byRight[lane])
          source = between(source, scratch_.reached[neighbour[-1]].source,
                           right.crossing[lane] / right.whole[lane]);
        else if (found[lane] == byLeft[lane])
          source =
              between(source, scratch_.reached[neighbour[1]].source, left.crossing[lane] / left.whole[lane]);
      }
      lower(*neighbour, {start + found[lane], source});
    }
    now = next;
  }
}

// The source that lies between two of one line, which follow each other in order. Where a closed line returns
// to its start, or two lines cross, that one is somewhere else: then the nearer of the two.
std::uint32_t FrontMarch::between(std::uint32_t a, std::uint32_t b, float fraction) const {
  const auto middle = std::uint32_t(std::lround(float(a) + fraction * (float(b) - float(a))));
  const float apart = glm::distance(places_[a], places_[b]);
  const bool isBetween = glm::distance(places_[middle], places_[a]) <= apart &&
                         glm::distance(places_[middle], places_[b]) <= apart;
  return isBetween ? middle : fraction < 0.5f ? a : b;
}

}  // namespace knotmap
