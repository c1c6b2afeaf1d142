#include "atlas/resolve.h"

#include <algorithm>

#include "atlas/lay_atlas.h"
#include "atlas/lay_cache.h"

namespace knotmap {
namespace {

ResolvedMuscle onSide(const Muscle& muscle, Side side, const MuscleGrid& grid, const Body& body) {
  ResolvedMuscle resolved;
  resolved.muscle = &muscle;
  resolved.side = side;
  resolved.rows = grid.rows;
  resolved.columns = grid.columns;
  resolved.authoredU = grid.authoredU;
  resolved.grid = grid.points;
  const glm::vec3 sign(side == Side::right ? -1 : 1, 1, 1);
  resolved.low = glm::vec3(1e30f);
  resolved.high = glm::vec3(-1e30f);
  for (SurfacePoint& point : resolved.grid) {
    resolved.positions.push_back(body.position(point) * sign);
    resolved.normals.push_back(body.normal(point) * sign);
    resolved.low = glm::min(resolved.low, resolved.positions.back());
    resolved.high = glm::max(resolved.high, resolved.positions.back());
    if (side == Side::right) point = body.mirrored(point);
  }
  return resolved;
}

}  // namespace

ResolvedAtlas::ResolvedAtlas(Atlas atlas, const Body& body) : atlas_(std::move(atlas)), body_(body) {}

Result<std::unique_ptr<ResolvedAtlas>> ResolvedAtlas::create(Atlas atlas, const Body& body,
                                                             const std::filesystem::path& cacheFile) {
  std::unique_ptr<ResolvedAtlas> resolved(new ResolvedAtlas(std::move(atlas), body));
  if (!cacheFile.empty())
    if (std::optional<LaidAtlas> cached = readLaidAtlas(cacheFile, resolved->atlas_, body)) {
      resolved->place(std::move(*cached));
      return resolved;
    }
  Result<LaidAtlas> laid = layAtlas(resolved->atlas_, body);
  if (!laid) return laid.problems();
  if (!cacheFile.empty()) writeLaidAtlas(cacheFile, *laid, resolved->atlas_, body);
  resolved->place(std::move(*laid));
  return resolved;
}

void ResolvedAtlas::place(LaidAtlas laid) {
  std::map<const TriggerPoint*, const LaidPoint*> laidOf;
  for (std::size_t i = 0; i < atlas_.muscles.size(); ++i)
    for (std::size_t j = 0; j < atlas_.muscles[i].points.size(); ++j)
      laidOf[&atlas_.muscles[i].points[j]] = &laid.muscles[i].points[j];
  for (std::size_t i = 0; i < atlas_.muscles.size(); ++i) {
    const Muscle& muscle = atlas_.muscles[i];
    for (Side side : muscle.sides) muscles_.push_back(onSide(muscle, side, laid.muscles[i].grid, body_));
    for (const TriggerPoint& point : muscle.points) {
      const LaidPoint& zones = *laidOf.at(point.sameAs.empty() ? &point : atlas_.triggerPoint(point.sameAs));
      const std::vector<ZoneField> written{zones.essential, zones.spillover, zones.sensation};
      for (Side side : muscle.sides) {
        const SurfacePoint& place = laidOf.at(&point)->place;
        const bool isRight = side == Side::right;
        std::vector<ZoneField> there = isRight ? mirrored(written, body_) : written;
        points_.push_back({&point, &muscle, side, isRight ? body_.mirrored(place) : place,
                           std::move(there[0]), std::move(there[1]), std::move(there[2])});
      }
    }
  }
  for (std::size_t i = 0; i < atlas_.noPress.size(); ++i)
    for (Side side : atlas_.noPress[i].sides) {
      std::vector<ZoneField> written{laid.noPress[i]};
      if (side == Side::right) written = mirrored(written, body_);
      noPress_.push_back({&atlas_.noPress[i], side, std::move(written[0])});
    }
}

const ResolvedPoint* ResolvedAtlas::point(std::string_view id, Side side) const {
  const TriggerPoint* wanted = atlas_.triggerPoint(id);
  const auto found = std::find_if(points_.begin(), points_.end(), [&](const ResolvedPoint& point) {
    return point.point == wanted && (point.side == side || point.side == Side::midline);
  });
  return wanted == nullptr || found == points_.end() ? nullptr : &*found;
}

const ResolvedMuscle* ResolvedAtlas::muscle(std::string_view id, Side side) const {
  const Muscle* wanted = atlas_.muscle(id);
  const auto found = std::find_if(muscles_.begin(), muscles_.end(), [&](const ResolvedMuscle& muscle) {
    return muscle.muscle == wanted && (muscle.side == side || muscle.side == Side::midline);
  });
  return wanted == nullptr || found == muscles_.end() ? nullptr : &*found;
}

}  // namespace knotmap
