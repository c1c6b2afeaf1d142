#include "atlas/lay_cache.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/text_file.h"

namespace knotmap {
namespace {

// Raise the version whenever laying changes: a cache made by another program version is not read.
constexpr SealedKind cacheKind{"knotatls", 2, "atlas cache", ""};

// What the laid atlas was made from.
struct Origin {
  std::string atlas;
  std::uint64_t body = 0;
  friend bool operator==(const Origin&, const Origin&) = default;
};
// By the body's contents, not its version: the same sculpt baked by another program is another mesh.
Origin originOf(const Atlas& atlas, const Body& body) {
  ByteWriter contents;
  contents.sequence(body.data().skin.positions);
  contents.sequence(body.data().skin.triangles);
  for (const Landmark& landmark : body.data().landmarks) {
    contents.sequence(landmark.id);
    contents.value(landmark.side);
    contents.value(landmark.point);
  }
  for (const Segment& segment : body.data().segments) {
    contents.sequence(segment.id);
    for (const glm::vec3& vector : {segment.proximal, segment.distal, segment.front}) contents.value(vector);
    contents.value(segment.scale);
  }
  for (const Region& region : body.data().regions) contents.sequence(region.id);
  return {atlas.version, hashOf(contents.bytes())};
}

template <class Archive, class Field>
void visitZone(Archive& archive, Field& zone) {
  archive.sequence(zone.vertices);
  archive.sequence(zone.distances);
}
template <class Archive, class Point>
void visitPoint(Archive& archive, Point& point) {
  visitZone(archive, point.essential);
  visitZone(archive, point.spillover);
  visitZone(archive, point.sensation);
  archive.value(point.place);
}
template <class Archive, class MuscleOrConst>
void visitMuscle(Archive& archive, MuscleOrConst& muscle) {
  archive.sequence(muscle.grid.points);
  archive.sequence(muscle.grid.authoredU);
  archive.value(muscle.grid.rows);
  archive.value(muscle.grid.columns);
  archive.items(muscle.points, [](auto& a, auto& point) { visitPoint(a, point); });
}
template <class Archive, class OriginOrConst, class LaidOrConst>
void visitAll(Archive& archive, OriginOrConst& origin, LaidOrConst& laid) {
  archive.sequence(origin.atlas);
  archive.value(origin.body);
  archive.items(laid.muscles, [](auto& a, auto& muscle) { visitMuscle(a, muscle); });
  archive.items(laid.noPress, [](auto& a, auto& zone) { visitZone(a, zone); });
}

class Fit {
 public:
  Fit(const Atlas& atlas, const Body& body) : atlas_(atlas), body_(body) {}

  bool operator()(const LaidAtlas& laid) const {
    return laid.muscles.size() == atlas_.muscles.size() && laid.noPress.size() == atlas_.noPress.size() &&
           std::equal(laid.muscles.begin(), laid.muscles.end(), atlas_.muscles.begin(),
                      [&](const LaidMuscle& one, const Muscle& muscle) { return fits(one, muscle); }) &&
           std::all_of(laid.noPress.begin(), laid.noPress.end(),
                       [&](const ZoneField& zone) { return fits(zone); });
  }

 private:
  bool fits(const LaidMuscle& laid, const Muscle& muscle) const {
    const MuscleGrid& grid = laid.grid;
    return grid.rows > 1 && grid.columns > 1 && laid.points.size() == muscle.points.size() &&
           grid.points.size() == std::size_t(grid.rows) * std::size_t(grid.columns) &&
           grid.authoredU.size() == muscle.rows.size() &&
           std::all_of(grid.points.begin(), grid.points.end(),
                       [&](const SurfacePoint& point) { return fits(point); }) &&
           std::all_of(laid.points.begin(), laid.points.end(), [&](const LaidPoint& point) {
             return fits(point.place) && fits(point.essential) && fits(point.spillover) &&
                    fits(point.sensation);
           });
  }
  bool fits(const SurfacePoint& point) const { return point.triangle < body_.skin().triangles.size(); }
  bool fits(const ZoneField& zone) const {
    const bool isAscending = std::adjacent_find(zone.vertices.begin(), zone.vertices.end(),
                                                std::greater_equal<>()) == zone.vertices.end();
    return isAscending && zone.vertices.size() == zone.distances.size() &&
           (zone.empty() || zone.vertices.back() < body_.skin().positions.size());
  }

  const Atlas& atlas_;
  const Body& body_;
};

}  // namespace

std::optional<LaidAtlas> readLaidAtlas(const std::filesystem::path& file, const Atlas& atlas,
                                       const Body& body) {
  const Result<std::string> bytes = readFile(file);
  if (!bytes) return std::nullopt;
  const Result<std::string_view> contents = unseal(cacheKind, *bytes, file.string());
  if (!contents) return std::nullopt;
  ByteReader reader(*contents);
  Origin origin;
  LaidAtlas laid;
  visitAll(reader, origin, laid);
  const bool isOurs = reader.isComplete() && origin == originOf(atlas, body);
  if (!isOurs || !Fit(atlas, body)(laid)) return std::nullopt;
  return laid;
}

void writeLaidAtlas(const std::filesystem::path& file, const LaidAtlas& laid, const Atlas& atlas,
                    const Body& body) {
  std::error_code ignored;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), ignored);
  ByteWriter writer;
  const Origin origin = originOf(atlas, body);
  visitAll(writer, origin, laid);
  (void)writeFile(file, seal(cacheKind, writer.bytes()));
}

}  // namespace knotmap
