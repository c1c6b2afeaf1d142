#include "atlas/lay_atlas.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "atlas/check_zones.h"
#include "atlas/grid_coordinate.h"
#include "atlas/lay_zone.h"
#include "base/closest_word.h"

namespace knotmap {
namespace {

constexpr int threads = 2;
constexpr float besideMuscle =
    0.003f;  // metres; a place in words this far off the patch is still on the muscle

void append(Problems& to, const Problems& more) { to.insert(to.end(), more.begin(), more.end()); }

// Each muscle on its own, so that they can be laid side by side.
class MuscleLayer {
 public:
  MuscleLayer(const Body& body, const Muscle& muscle, LaidMuscle& laid, Problems& problems)
      : body_(body), muscle_(muscle), laid_(laid), problems_(problems) {}

  void lay() {
    laid_.points.resize(muscle_.points.size());
    if (!layGrid()) return;
    for (std::size_t i = 0; i < muscle_.points.size(); ++i) layPoint(muscle_.points[i], laid_.points[i]);
  }

 private:
  bool layGrid() {
    std::vector<std::vector<SkinSample>> rows;
    const std::size_t before = problems_.size();
    for (const std::vector<WrittenPlace>& written : muscle_.rows) {
      std::vector<SkinSample>& row = rows.emplace_back();
      for (const WrittenPlace& place : written) {
        const Result<SurfacePoint> point = layPlace(body_, place, nullptr);
        if (point)
          row.push_back(sampleAt(body_, *point));
        else
          append(problems_, point.problems());
      }
    }
    if (problems_.size() > before) return false;
    Result<MuscleGrid> grid = layMuscle(body_, rows, muscle_.form == MuscleForm::ring, muscle_.where);
    if (!grid) {
      append(problems_, grid.problems());
      return false;
    }
    laid_.grid = std::move(*grid);
    for (const SurfacePoint& point : laid_.grid.points) {
      positions_.push_back(body_.position(point));
      normals_.push_back(body_.normal(point));
    }
    return true;
  }
  GridView view() const {
    return {laid_.grid.rows, laid_.grid.columns, muscle_.form == MuscleForm::ring, positions_, normals_};
  }

  void layPoint(const TriggerPoint& point, LaidPoint& laid) {
    if (point.place) {
      const Result<SurfacePoint> place = layPlace(body_, *point.place, nullptr);
      if (!place) return append(problems_, place.problems());
      laid.place = *place;
      checkOnMuscle(point, *place);
    } else {
      laid.place = placeOn(view(), body_, point.u, point.v);
    }
    const std::size_t before = problems_.size();
    layZone(point.essential, laid.place, laid.essential);
    layZone(point.spillover, laid.place, laid.spillover);
    layZone(point.sensation, laid.place, laid.sensation);
    if (problems_.size() == before) append(problems_, checkZones(body_, muscle_, point, laid));
  }

  void layZone(const Zone& zone, const SurfacePoint& here, ZoneField& field) {
    Result<ZoneField> laid = knotmap::layZone(body_, zone, &here);
    if (laid)
      field = std::move(*laid);
    else
      append(problems_, laid.problems());
  }

  void checkOnMuscle(const TriggerPoint& point, const SurfacePoint& place) {
    const MuscleCoordinate found = coordinateOn(view(), body_.position(place), body_.normal(place));
    if (found.metresOutside > besideMuscle)
      problems_.push_back(
          {point.place->where,
           fmt::format("\"{}\" lies {:.1f} cm outside its muscle", point.id, 100 * found.metresOutside),
           fmt::format("the nearest place on it is at = {{ u = {:.2f}, v = {:.2f} }}", found.u, found.v)});
  }

  const Body& body_;
  const Muscle& muscle_;
  LaidMuscle& laid_;
  Problems& problems_;
  std::vector<glm::vec3> positions_, normals_;  // of the grid
};

// Names of regions and renamed things, which the atlas shares with the body.
Problems checkNames(const Atlas& atlas, const Body& body) {
  Problems problems;
  std::vector<std::string> regions;
  for (const Region& region : body.data().regions) regions.push_back(region.id);
  const auto check = [&](const std::vector<std::string>& ids, const std::string& where) {
    for (const std::string& id : ids)
      if (std::find(regions.begin(), regions.end(), id) == regions.end())
        problems.push_back({where, fmt::format("there is no region \"{}\"", id), didYouMean(id, regions)});
  };
  for (const Stretch& stretch : atlas.stretches) check(stretch.regions, stretch.where);
  for (const RedFlag& flag : atlas.redFlags) check(flag.regions, flag.where);
  const std::vector<std::string> landmarks = body.landmarkIds();
  for (const auto& [old, current] : atlas.aliases) {
    const auto isCurrent = [&](const auto& item) { return item.id == current; };
    const bool isKnown = atlas.muscle(current) != nullptr || atlas.triggerPoint(current) != nullptr ||
                         atlas.stretch(current) != nullptr ||
                         std::any_of(atlas.facts.begin(), atlas.facts.end(), isCurrent) ||
                         std::any_of(body.data().regions.begin(), body.data().regions.end(), isCurrent) ||
                         std::binary_search(landmarks.begin(), landmarks.end(), current);
    if (!isKnown)
      problems.push_back({"aliases.toml",
                          fmt::format("\"{}\" is renamed to \"{}\", which nothing is called", old, current),
                          ""});
  }
  return problems;
}

}  // namespace

Result<LaidAtlas> layAtlas(const Atlas& atlas, const Body& body) {
  LaidAtlas laid;
  laid.muscles.resize(atlas.muscles.size());
  laid.noPress.resize(atlas.noPress.size());
  const std::size_t jobs = laid.muscles.size() + laid.noPress.size();
  std::vector<Problems> found(jobs);
  const auto doJob = [&](std::size_t job) {
    if (job < laid.muscles.size())
      return MuscleLayer(body, atlas.muscles[job], laid.muscles[job], found[job]).lay();
    const std::size_t area = job - laid.muscles.size();
    Result<ZoneField> zone = layZone(body, atlas.noPress[area].area, nullptr);
    if (zone)
      laid.noPress[area] = std::move(*zone);
    else
      found[job] = zone.problems();
  };
  std::atomic<std::size_t> next = 0;
  {
    std::vector<std::jthread> workers;
    for (int i = 0; i < threads; ++i)
      workers.emplace_back([&] {
        for (std::size_t job = next++; job < jobs; job = next++) doJob(job);
      });
  }
  Problems problems = checkNames(atlas, body);
  for (const Problems& more : found) append(problems, more);
  append(problems, checkAlike(atlas, laid));
  if (!problems.empty()) return problems;
  return laid;
}

}  // namespace knotmap
