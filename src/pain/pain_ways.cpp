#include "pain/pain_ways.h"

#include <algorithm>
#include <limits>

namespace knotmap {
namespace {

constexpr std::size_t mostWays = 3;
constexpr float shortestWay = 0.03f, longestWay = 1.2f;  // metres
constexpr float dotSpacing = 0.0115f, dotRadius = 0.0023f, arrivalRadius = 0.0046f;
constexpr float clearOfKnot = 0.020f;                            // no dots under the knot's own disc
constexpr float leftAnIsland = 0.015f, passesAnIsland = 0.012f;  // metres to its edge
constexpr float sampleStep = 0.003f;  // how finely a way is tested against the zone
constexpr std::size_t mostKept = 64;  // a drag leaves many behind

float distanceAt(const ZoneField& zone, std::uint32_t vertex) {
  const auto at = std::lower_bound(zone.vertices.begin(), zone.vertices.end(), vertex);
  if (at == zone.vertices.end() || *at != vertex) return painBandMetres;
  return zone.distances[std::size_t(at - zone.vertices.begin())];
}

float distanceAt(const ZoneField& zone, const TriangleMesh& skin, const SurfacePoint& point) {
  const glm::uvec3 corners = skin.triangles[point.triangle];
  float distance = 0;
  for (int i = 0; i < 3; ++i) distance += point.weights[i] * distanceAt(zone, corners[i]);
  return distance;
}

struct Arrival {
  float metres = std::numeric_limits<float>::infinity();
  std::uint32_t vertex = 0;
};

// The nearest vertex of every island, nearest island first; islands out of reach are left out.
std::vector<Arrival> nearestArrivals(const Body& body, const SurfacePoint& knot, const ZoneField& zone) {
  const auto islands = islandsOf(zone, body.skin(), body.topology());
  std::vector<Arrival> arrivals;
  const DistanceSource source{knot, 0};
  for (float reach = longestWay / 16; reach <= longestWay; reach *= 4) {
    const DistanceField field = body.distance().near(std::span(&source, 1), reach);
    std::vector<Arrival> found(islands.size());
    for (std::size_t i = 0; i < field.vertices.size(); ++i)
      for (std::size_t island = 0; island < islands.size(); ++island)
        if (field.distances[i] < found[island].metres &&
            std::binary_search(islands[island].begin(), islands[island].end(), field.vertices[i]))
          found[island] = {field.distances[i], field.vertices[i]};
    std::erase_if(found, [](const Arrival& arrival) { return arrival.metres > longestWay; });
    arrivals = std::move(found);
    if (arrivals.size() >= std::min(mostWays, islands.size())) break;
  }
  std::stable_sort(arrivals.begin(), arrivals.end(),
                   [](const Arrival& a, const Arrival& b) { return a.metres < b.metres; });
  if (arrivals.size() > mostWays) arrivals.resize(mostWays);
  return arrivals;
}

// The part of a way between two lengths along it.
SurfacePath partOf(const Body& body, const SurfacePath& way, float from, float to) {
  const TriangleMesh& skin = body.skin();
  const float length = pathLength(skin, way);
  SurfacePath part;
  if (from > 0) part.push_back(alongPath(skin, way, from / length));
  float passed = 0;
  for (std::size_t i = 0; i < way.size(); ++i) {
    if (i > 0) passed += glm::distance(body.position(way[i - 1]), body.position(way[i]));
    if (passed >= from && passed < to) part.push_back(way[i]);
  }
  part.push_back(alongPath(skin, way, to / length));
  return part;
}

// Up to where the way enters the zone for the last time; from the knot, or from where it last passes another
// island: pain goes on from there.
SurfacePath cutAtZone(const Body& body, const SurfacePath& way, const ZoneField& zone) {
  const TriangleMesh& skin = body.skin();
  const float length = pathLength(skin, way);
  const auto metresToZone = [&](float along) {
    return distanceAt(zone, skin, alongPath(skin, way, along / length));
  };
  float end = length;
  while (end > 0 && metresToZone(end) <= 0) end -= sampleStep;
  float start = end;
  while (start > 0 && metresToZone(start) < leftAnIsland) start -= sampleStep;
  while (start > 0 && metresToZone(start) > passesAnIsland) start -= sampleStep;
  return partOf(body, way, std::max(start, 0.0f), std::clamp(end + sampleStep, 0.0f, length));
}

}  // namespace

PainWays::PainWays(const Body& body) : body_(body) {}

const std::vector<SurfacePath>& PainWays::from(const SurfacePoint& knot, const ResolvedPoint& point) {
  Key key{point.point->id, point.side, knot.triangle, knot.weights.x, knot.weights.y};
  if (const auto known = kept_.find(key); known != kept_.end()) return known->second;
  if (kept_.size() >= mostKept) kept_.clear();
  return kept_.emplace(std::move(key), found(knot, point)).first->second;
}

std::vector<SurfacePath> PainWays::found(const SurfacePoint& knot, const ResolvedPoint& point) const {
  std::vector<SurfacePath> ways;
  if (point.essential.empty()) return ways;
  for (const Arrival& arrival : nearestArrivals(body_, knot, point.essential)) {
    const std::uint32_t triangle = body_.topology().trianglesRound(arrival.vertex)[0];
    SurfacePoint end{triangle, glm::vec3(0)};
    for (int corner = 0; corner < 3; ++corner)
      if (body_.skin().triangles[triangle][corner] == arrival.vertex) end.weights[corner] = 1;
    const SurfacePath whole = body_.paths().shortest(knot, end);
    if (whole.size() < 2) continue;
    SurfacePath way = cutAtZone(body_, whole, point.essential);
    if (way.size() > 1 && pathLength(body_.skin(), way) >= shortestWay) ways.push_back(std::move(way));
  }
  return ways;
}

std::vector<SkinSpot> PainWays::spots(const SurfacePoint& knot, const ResolvedPoint& point) {
  std::vector<SkinSpot> spots;
  const glm::vec3 start = body_.position(knot);
  const auto isFree = [&](const glm::vec3& position) {  // of the dots of ways that run along the same skin
    return std::none_of(spots.begin(), spots.end(), [&](const SkinSpot& spot) {
      return glm::distance(spot.position, position) < dotSpacing * 0.7f;
    });
  };
  for (const SurfacePath& way : from(knot, point)) {
    const float length = pathLength(body_.skin(), way);
    const int count = int(length / dotSpacing);
    for (int i = 0; i <= count; ++i) {
      const SurfacePoint place = alongPath(body_.skin(), way, 1 - float(i) * dotSpacing / length);
      const glm::vec3 position = body_.position(place);
      if (glm::distance(position, start) < clearOfKnot || !isFree(position)) continue;
      spots.push_back({position, body_.normal(place), i == 0 ? arrivalRadius : dotRadius});
    }
  }
  return spots;
}

}  // namespace knotmap
