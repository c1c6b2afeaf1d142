#include "atlas/check_zones.h"

#include <fmt/format.h>

#include <algorithm>

#include "geometry/level_area.h"

namespace knotmap {
namespace {

constexpr double leastArea = 3e-4;       // m2
constexpr double wideShare = 0.12;       // of the skin
constexpr float midlineMetres = 0.005f;  // up to here beyond the midline is not across
constexpr double acrossArea = 0.5e-4;    // m2 beyond that
constexpr double alikeShare = 0.95;      // of the vertices in either that are in both

// The area of a left zone on the right side.
double areaAcross(const ZoneField& zone, const Body& body) {
  double area = 0;
  const TriangleMesh& skin = body.skin();
  for (std::uint32_t triangle : trianglesInside(zone, body)) {
    const glm::uvec3 corners = skin.triangles[triangle];
    const glm::vec3 x(skin.positions[corners.x].x, skin.positions[corners.y].x, skin.positions[corners.z].x);
    TrianglePart part;
    part.keepBelowZero(cornerDistances(zone, body, triangle));
    part.keepBelowZero(x + midlineMetres);
    area += part.share() * triangleArea(skin, triangle);
  }
  return area;
}

class PointCheck {
 public:
  PointCheck(const Body& body, const Muscle& muscle, const TriggerPoint& point, const LaidPoint& laid)
      : body_(body), muscle_(muscle), point_(point), laid_(laid), skinArea_(surfaceArea(body.skin())) {}

  Problems problems() {
    check("essential", point_.essential, laid_.essential);
    check("spillover", point_.spillover, laid_.spillover);
    check("sensation", point_.sensation, laid_.sensation);
    checkDisc();
    return std::move(problems_);
  }

 private:
  void check(const char* name, const Zone& zone, const ZoneField& field) {
    if (zone.empty()) return;
    const double area = zoneArea(field, body_);
    if (area < leastArea)
      problem(fmt::format("the {} zone has {:.1f} cm2", name, area * 1e4), "a zone has at least 3 cm2");
    if (area > wideShare * skinArea_ && !zone.isWide)
      problem(fmt::format("the {} zone covers {:.0f} % of the skin", name, 100 * area / skinArea_),
              "over 12 %: write wide = true in [point.zones] if it is meant");
    if (zone.crosses || muscle_.sides == std::vector{Side::midline}) return;
    const double across = areaAcross(field, body_);
    if (across > acrossArea)
      problem(fmt::format("{:.1f} cm2 of the {} zone are on the other side", across * 1e4, name),
              "write crosses = true in [point.zones] if it is meant");
  }

  void checkDisc() {
    const Zone& zone = point_.essential;
    if (point_.isLocal || !zone.patches.empty() || zone.strokes.size() != 1 ||
        zone.strokes[0].stops.size() != 1)
      return;
    const ZoneStroke::Stop& stop = zone.strokes[0].stops[0];
    // The disc's centre is where the distance to its edge is least.
    const float radius = stop.widthCentimetres / 200;
    if (distanceAt(laid_.essential, body_, laid_.place) < -radius / 2)
      problems_.push_back({stop.place.where, "the essential zone is one disc round its own trigger point",
                           "write where the pain is felt, or local = true if it is felt right there"});
  }

  void problem(std::string what, std::string hint) {
    problems_.push_back({point_.where, std::move(what), std::move(hint)});
  }

  const Body& body_;
  const Muscle& muscle_;
  const TriggerPoint& point_;
  const LaidPoint& laid_;
  const double skinArea_;
  Problems problems_;
};

std::vector<std::uint32_t> insideOf(const ZoneField& zone) {
  std::vector<std::uint32_t> vertices;
  for (std::size_t i = 0; i < zone.vertices.size(); ++i)
    if (zone.distances[i] < 0) vertices.push_back(zone.vertices[i]);
  return vertices;
}

bool areAlike(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  const std::size_t most = std::max(a.size(), b.size()), least = std::min(a.size(), b.size());
  if (most == 0 || double(least) < alikeShare * double(most)) return false;
  std::vector<std::uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return double(both.size()) >= alikeShare * double(a.size() + b.size() - both.size());
}

}  // namespace

Problems checkZones(const Body& body, const Muscle& muscle, const TriggerPoint& point,
                    const LaidPoint& laid) {
  return PointCheck(body, muscle, point, laid).problems();
}

Problems checkAlike(const Atlas& atlas, const LaidAtlas& laid) {
  struct Inside {
    const TriggerPoint* point;
    std::vector<std::uint32_t> vertices;
  };
  std::vector<Inside> all;
  Problems problems;
  for (std::size_t i = 0; i < atlas.muscles.size(); ++i)
    for (std::size_t j = 0; j < atlas.muscles[i].points.size(); ++j) {
      const TriggerPoint& point = atlas.muscles[i].points[j];
      if (point.essential.empty()) continue;
      Inside next{&point, insideOf(laid.muscles[i].points[j].essential)};
      for (const Inside& other : all)
        if (areAlike(other.vertices, next.vertices))
          problems.push_back(
              {point.where, fmt::format("\"{}\" has the essential zone of \"{}\"", point.id, other.point->id),
               fmt::format("same_as = \"{}\" if they share it", other.point->id)});
      all.push_back(std::move(next));
    }
  return problems;
}

}  // namespace knotmap
