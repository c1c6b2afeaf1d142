#include "geometry/front_march.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

// Slices of the queue so thin that a vertex seldom lowers another of its own slice.
constexpr float sliceOfEdge = 0.3f;

// Can a front pass the edge opposite to this corner and reach the corner before the edge's farther end?
bool isObtuse(float opposite, float sideA, float sideB) {
  return sideA * sideA + sideB * sideB < opposite * opposite;
}

}  // namespace

void FrontScratch::clear() {
  for (const std::uint32_t vertex : touched) reached[vertex].distance = infinity;
  touched.clear();
  passed.clear();
  queue.clear();
}

std::vector<float> FrontScratch::distances() const {
  std::vector<float> all(reached.size(), infinity);
  for (const std::uint32_t vertex : touched) all[vertex] = reached[vertex].distance;
  return all;
}

FrontMarch::FrontMarch(const TriangleMesh& mesh, const Wings& wings, std::span<const DistanceSource> sources,
                       float reach, FrontScratch& scratch)
    : wings_(wings), sources_(sources), reach_(reach), scratch_(scratch) {
  float first = FrontScratch::infinity;
  for (const DistanceSource& source : sources) {
    places_.push_back(positionAt(mesh, source.point));
    first = std::min(first, source.start);
  }
  scratch.queue.start(first, std::max(sliceOfEdge * wings.meanEdge(), 1e-6f));
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    scratch.seeds.clear();
    appendSeeds(mesh, wings, sources[source].point, scratch.seeds);
    for (const Seed& seed : scratch.seeds)
      lower(seed.vertex, {sources[source].start + seed.distance, source});
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
  return scratch_.reached[vertex].distance > farthest + wings_.meanEdge();
}

void FrontMarch::lower(std::uint32_t vertex, const Reached& found) {
  Reached& reached = scratch_.reached[vertex];
  if (found.distance >= reached.distance || found.distance > reach_) return;
  if (reached.distance == FrontScratch::infinity) scratch_.touched.push_back(vertex);
  reached = found;
  scratch_.queue.put(vertex, found.distance);
}

void FrontMarch::spreadFrom(std::uint32_t a) {
  scratch_.passed.push_back(a);
  const Reached atA = scratch_.reached[a];
  for (const Wing& wing : wings_.at(a)) {
    const Reached atB = scratch_.reached[wing.b], atC = scratch_.reached[wing.c];
    if (atB.distance > atA.distance || isObtuse(wing.ac, wing.ab, wing.bc))
      lower(wing.b, through(atA, atC, wing.ac, wing.ab, wing.bc));
    if (atC.distance > atA.distance || isObtuse(wing.ab, wing.ac, wing.bc))
      lower(wing.c, through(atA, atB, wing.ab, wing.ac, wing.bc));
  }
}

// What a triangle's third corner gets by the edge pq or along the edge from p.
FrontScratch::Reached FrontMarch::through(const Reached& p, const Reached& q, float pq, float pTarget,
                                          float qTarget) const {
  const Reached along{p.distance + pTarget, p.source};
  if (q.distance == FrontScratch::infinity) return along;
  const float start = sources_[p.source].start;
  const FrontTriangle triangle{p.distance - start, q.distance - start, pq, pTarget, qTarget};
  if (p.source == q.source)
    return {std::min(along.distance, start + sphericalFront(triangle).distance), p.source};

  // Right beside a line its places do not make a front yet; there the seeds are exact.
  if (std::min(triangle.atP, triangle.atQ) < 0.5f * pq) return along;
  const FrontCrossing front = lineFront(triangle, glm::distance(places_[p.source], places_[q.source]));
  if (start + front.distance >= along.distance) return along;
  return {start + front.distance, between(p.source, q.source, front.fraction)};
}

// The source that lies between two of one line, which follow each other in order. Where a closed line returns
// to its start, or two lines cross, that one is somewhere else: then the nearer of the two.
std::uint32_t FrontMarch::between(std::uint32_t p, std::uint32_t q, float fraction) const {
  const auto middle = std::uint32_t(std::lround(float(p) + fraction * (float(q) - float(p))));
  const float apart = glm::distance(places_[p], places_[q]);
  const bool isBetween = glm::distance(places_[middle], places_[p]) <= apart &&
                         glm::distance(places_[middle], places_[q]) <= apart;
  return isBetween ? middle : fraction < 0.5f ? p : q;
}

}  // namespace knotmap
