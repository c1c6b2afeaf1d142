#include "app/skin_place.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "body/place.h"

namespace knotmap {
namespace {
constexpr float reachOfClick = 0.05f, halfWidthOfMidline = 0.005f;
}

Result<SurfacePoint> skinPoint(const Workbench& bench, const SkinPlace& place) {
  if (!place.words.empty()) {
    const Result<Place> read = parsePlace(place.words, place.words);
    if (!read) return read.problems();
    return resolvePlace(*read, place.side, *bench.body, place.words);
  }
  const SurfacePoint point = bench.body->rays().closest(place.position);
  if (glm::distance(bench.body->position(point), place.position) > reachOfClick)
    return problemOf(bench, "problem.no_skin");
  return point;
}

SkinPlace skinPlace(const Body& body, const SurfacePoint& point) {
  return {body.position(point), "", Side::left};
}

Side sideOf(const Body& body, const SurfacePoint& point) {
  const float x = body.position(point).x;
  return x > halfWidthOfMidline ? Side::left : x < -halfWidthOfMidline ? Side::right : Side::midline;
}

Pointed pointedAt(const Workbench& bench, const SurfacePoint& point) {
  Pointed pointed;
  pointed.point = point;
  const Region& region = bench.body->data().regions[bench.body->regionAt(point)];
  pointed.region = region.id;
  pointed.side = region.side == Side::midline ? sideOf(*bench.body, point) : region.side;
  if (!bench.atlas) return pointed;
  const auto beneath = bench.atlas->beneath(point, 0);
  if (beneath.empty()) return pointed;
  pointed.muscle = beneath.front().muscle->muscle->id;
  pointed.side = beneath.front().muscle->side;
  return pointed;
}

float metresApart(const Body& body, const SurfacePoint& from, const SurfacePoint& to, float reachMetres) {
  if (from.triangle == to.triangle) return glm::distance(body.position(from), body.position(to));
  const DistanceSource source{from, 0};
  // A little farther than asked, so that all corners of the triangle at the reach have a value.
  const DistanceField field = body.distance().near(std::span(&source, 1), reachMetres + 0.02f);
  const glm::uvec3 corners = body.skin().triangles[to.triangle];
  float sum = 0;
  for (int corner = 0; corner < 3; ++corner) {
    const auto found = std::find(field.vertices.begin(), field.vertices.end(), corners[corner]);
    if (found == field.vertices.end()) return std::numeric_limits<float>::infinity();
    sum += to.weights[corner] * field.distances[std::size_t(found - field.vertices.begin())];
  }
  return sum <= reachMetres ? sum : std::numeric_limits<float>::infinity();
}

SurfacePoint middleOf(const Body& body, std::size_t region) {
  const std::vector<std::size_t> leaves = body.leavesOf(region);
  const BodyData& data = body.data();
  std::uint32_t deepest = 0;
  float depth = -1;
  for (std::uint32_t vertex = 0; vertex < data.region.size(); ++vertex)
    if (data.borderDistance[vertex] > depth &&
        std::find(leaves.begin(), leaves.end(), data.region[vertex]) != leaves.end()) {
      depth = data.borderDistance[vertex];
      deepest = vertex;
    }
  return surfacePointAtVertex(data.skin, deepest);
}

}  // namespace knotmap
