#include "pain/pain_field.h"

#include <algorithm>

#include "base/require.h"

namespace knotmap {
namespace {

float banded(float distance) { return std::clamp(distance, -painBandMetres, painBandMetres); }

bool isUncertain(const ResolvedPoint& point) { return point.point && point.point->strength == Strength::few; }

}  // namespace

PainField::PainField(std::size_t vertexCount)
    : essential_(vertexCount, painBandMetres),
      spillover_(vertexCount, painBandMetres),
      sensation_(vertexCount, painBandMetres),
      certainty_(vertexCount, 1.0f),
      nearest_(vertexCount, painBandMetres),
      overlap_(vertexCount, 0),
      isTouched_(vertexCount, 0),
      countedFor_(vertexCount, 0) {}

void PainField::rebuild(std::span<const ResolvedPoint* const> points) {
  clear();
  for (const ResolvedPoint* point : points)
    if (point) add(*point);
}

void PainField::clear() {
  for (std::uint32_t vertex : touched_) {
    essential_[vertex] = spillover_[vertex] = sensation_[vertex] = nearest_[vertex] = painBandMetres;
    certainty_[vertex] = 1;
    overlap_[vertex] = 0;
    isTouched_[vertex] = 0;
  }
  touched_.clear();
}

void PainField::touch(std::uint32_t vertex) {
  if (isTouched_[vertex]) return;
  isTouched_[vertex] = 1;
  touched_.push_back(vertex);
}

void PainField::add(const ResolvedPoint& point) {
  const float certainty = isUncertain(point) ? 0.0f : 1.0f;
  ++adding_;
  const auto merge = [&](const ZoneField& zone, std::vector<float>& into, bool isPain) {
    require(zone.vertices.size() == zone.distances.size(), "a zone has one distance a vertex");
    for (std::size_t i = 0; i < zone.vertices.size(); ++i) {
      const std::uint32_t vertex = zone.vertices[i];
      const float distance = banded(zone.distances[i]);
      touch(vertex);
      into[vertex] = std::min(into[vertex], distance);
      weighCertainty(vertex, distance, certainty);
      if (isPain && distance <= 0) count(vertex);
    }
  };
  merge(point.essential, essential_, true);
  merge(point.spillover, spillover_, true);
  merge(point.sensation, sensation_, false);
}

// The best charted of the zones that hold a vertex decides; outside of all, the nearest.
void PainField::weighCertainty(std::uint32_t vertex, float distance, float certainty) {
  float& nearest = nearest_[vertex];
  const bool decides = distance <= 0 ? nearest > 0 : distance < nearest;
  const bool joins = distance <= 0 ? nearest <= 0 : distance == nearest;
  if (decides) certainty_[vertex] = certainty;
  if (joins) certainty_[vertex] = std::max(certainty_[vertex], certainty);
  nearest = std::min(nearest, distance);
}

// Once a point, though it may lie in both of its zones.
void PainField::count(std::uint32_t vertex) {
  if (countedFor_[vertex] == adding_) return;
  countedFor_[vertex] = adding_;
  overlap_[vertex] = std::uint8_t(std::min(overlap_[vertex] + 1, 255));
}

std::vector<std::vector<std::uint32_t>> islandsOf(const ZoneField& zone, const TriangleMesh& skin,
                                                  const Topology& topology) {
  std::vector<std::uint32_t> inside;
  for (std::size_t i = 0; i < zone.vertices.size(); ++i)
    if (zone.distances[i] <= 0) inside.push_back(zone.vertices[i]);
  std::vector<bool> isTaken(inside.size(), false);
  const auto placeOf = [&](std::uint32_t vertex) {
    const auto at = std::lower_bound(inside.begin(), inside.end(), vertex);
    return at != inside.end() && *at == vertex ? at - inside.begin() : -1;
  };
  std::vector<std::vector<std::uint32_t>> islands;
  for (std::size_t start = 0; start < inside.size(); ++start) {
    if (isTaken[start]) continue;
    isTaken[start] = true;
    std::vector<std::uint32_t> island{inside[start]};
    for (std::size_t next = 0; next < island.size(); ++next)
      for (std::uint32_t triangle : topology.trianglesRound(island[next]))
        for (int corner = 0; corner < 3; ++corner)
          if (const auto at = placeOf(skin.triangles[triangle][corner]); at >= 0 && !isTaken[std::size_t(at)])
            isTaken[std::size_t(at)] = true, island.push_back(inside[std::size_t(at)]);
    std::sort(island.begin(), island.end());
    islands.push_back(std::move(island));
  }
  std::stable_sort(islands.begin(), islands.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return islands;
}

}  // namespace knotmap
