// What a resolved atlas answers about a place: coordinates on a muscle, what lies beneath, what must not be
// pressed.
#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "atlas/resolve.h"

namespace knotmap {
namespace {

constexpr float straightMetres = 0.02f;  // up to here the straight distance is the one along the skin
constexpr float largestEdge = 0.02f;     // metres, generously
constexpr float listedMetres =
    0.12f;  // trigger points of what lies beneath are measured along the skin up to here

// Metres along the skin from one place to others near it.
class SkinReach {
 public:
  SkinReach(const Body& body, const SurfacePoint& from, float reachMetres) : body_(body), from_(from) {
    const DistanceSource source{from, 0};
    // All corners of a triangle that the reach touches are needed.
    const DistanceField field = body.distance().near({&source, 1}, reachMetres + largestEdge);
    for (std::size_t i = 0; i < field.vertices.size(); ++i)
      metres_.emplace(field.vertices[i], field.distances[i]);
  }
  // Infinity beyond the reach.
  float to(const SurfacePoint& place) const {
    const float straight = glm::distance(body_.position(place), body_.position(from_));
    // Within a triangle or two the field of vertices is coarser than the straight line.
    if (straight < straightMetres && glm::dot(body_.normal(place), body_.normal(from_)) > 0.5f)
      return straight;
    float metres = 0;
    for (int i = 0; i < 3; ++i) {
      const auto found = metres_.find(body_.skin().triangles[place.triangle][i]);
      if (found == metres_.end()) return std::numeric_limits<float>::infinity();
      metres += place.weights[i] * found->second;
    }
    return std::max(metres, straight);
  }

 private:
  const Body& body_;
  const SurfacePoint from_;
  std::unordered_map<std::uint32_t, float> metres_;
};

bool isWithin(const ResolvedMuscle& muscle, const glm::vec3& position, float metres) {
  return glm::all(glm::greaterThanEqual(position, muscle.low - metres)) &&
         glm::all(glm::lessThanEqual(position, muscle.high + metres));
}

}  // namespace

MuscleCoordinate ResolvedAtlas::coordinate(const ResolvedMuscle& muscle, const SurfacePoint& place) const {
  const GridView grid{muscle.rows, muscle.columns, muscle.muscle->form == MuscleForm::ring, muscle.positions,
                      muscle.normals};
  return coordinateOn(grid, body_.position(place), body_.normal(place));
}

std::vector<ResolvedAtlas::Beneath> ResolvedAtlas::beneath(const SurfacePoint& place,
                                                           float reachMetres) const {
  const SkinReach reach(body_, place, listedMetres);
  const glm::vec3 position = body_.position(place);
  std::vector<Beneath> all;
  for (const ResolvedMuscle& muscle : muscles_) {
    if (!isWithin(muscle, position, reachMetres)) continue;
    const float outside = coordinate(muscle, place).metresOutside;
    if (outside > reachMetres) continue;
    Beneath& found = all.emplace_back(Beneath{&muscle, outside, {}, {}});
    std::vector<std::pair<float, const ResolvedPoint*>> points;
    for (const ResolvedPoint& point : points_) {
      if (point.muscle != muscle.muscle || point.side != muscle.side || point.point->isDisputed) continue;
      const float along = reach.to(point.place);
      const float straight = glm::distance(body_.position(point.place), position);
      points.emplace_back(std::isinf(along) ? std::max(straight, listedMetres) : along, &point);
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [metres, point] : points)
      found.points.push_back(point), found.metresToPoints.push_back(metres);
  }
  const auto nearest = [](const Beneath& one) {
    return one.metresToPoints.empty() ? std::numeric_limits<float>::infinity() : one.metresToPoints[0];
  };
  std::stable_sort(all.begin(), all.end(), [&](const Beneath& a, const Beneath& b) {
    if (a.muscle->muscle->depth != b.muscle->muscle->depth)
      return a.muscle->muscle->depth < b.muscle->muscle->depth;
    return nearest(a) < nearest(b);
  });
  return all;
}

const ResolvedPoint* ResolvedAtlas::nearestPoint(std::string_view muscle, const SurfacePoint& place,
                                                 float reachMetres) const {
  const Muscle* wanted = atlas_.muscle(muscle);
  if (wanted == nullptr) return nullptr;
  const SkinReach reach(body_, place, reachMetres);
  const ResolvedPoint* nearest = nullptr;
  float least = reachMetres;
  for (const ResolvedPoint& point : points_) {
    if (point.muscle != wanted || point.point->isDisputed) continue;
    const float metres = reach.to(point.place);
    if (metres < least || (metres == least && nearest == nullptr)) least = metres, nearest = &point;
  }
  return nearest;
}

std::vector<const NoPressArea*> ResolvedAtlas::noPressAt(const SurfacePoint& place,
                                                         std::span<const std::string> answers) const {
  std::vector<const NoPressArea*> all;
  for (const ResolvedNoPress& one : noPress_) {
    const std::string& condition = one.area->onlyIf;
    const bool applies =
        condition.empty() || std::find(answers.begin(), answers.end(), condition) != answers.end();
    const bool isListed = !all.empty() && all.back() == one.area;  // left and right of it meet at the midline
    if (applies && !isListed && distanceAt(one.field, body_, place) < 0) all.push_back(one.area);
  }
  return all;
}

}  // namespace knotmap
