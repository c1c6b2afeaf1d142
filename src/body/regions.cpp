#include "body/regions.h"

#include <algorithm>
#include <cmath>

#include "body/border_balance.h"
#include "body/border_distance.h"

namespace knotmap {
namespace {

constexpr double slightPatch =
    1e-4;  // m2: a sliver between two borders joins its neighbour; larger ones want a seed

void append(Problems& problems, const Problems& more) {
  problems.insert(problems.end(), more.begin(), more.end());
}

class Divider {
 public:
  Divider(const RegionSheet& sheet, const Body& body)
      : sheet_(sheet), body_(body), mesh_(body.skin()), cuts_(mesh_) {}

  Result<RegionLayer> divide() {
    checkHalves();
    listRegions();
    for (const RegionBorder& border : sheet_.borders) cutAlong(border);
    if (!problems_.empty()) return std::move(problems_);
    const SkinParts parts(mesh_, body_.topology(), cuts_,
                          [&](std::uint32_t triangle) { return isLeft(triangle); });
    for (std::size_t i = 0; i < sheet_.regions.size(); ++i) seed(i, parts);
    if (!problems_.empty()) return std::move(problems_);
    labelLeftHalf(parts);
    if (!problems_.empty()) return std::move(problems_);
    const std::vector<PlacedChord> pieces = borderPieces(parts);
    layer_.borderDistance = distanceToBorders(mesh_, body_.topology(), body_.distance(), pieces);
    balanceBorders(mesh_, pieces, label_, layer_.borderDistance);
    mirror();
    measure();
    return std::move(layer_);
  }

 private:
  // Triangles lie on one side of the midline each; the bake sees to that.
  void checkHalves() {
    for (const glm::uvec3& corners : mesh_.triangles) {
      const glm::vec3 x{mesh_.positions[corners.x].x, mesh_.positions[corners.y].x,
                        mesh_.positions[corners.z].x};
      const bool isCrossing =
          glm::any(glm::greaterThan(x, glm::vec3(0))) && glm::any(glm::lessThan(x, glm::vec3(0)));
      if (!isCrossing) continue;
      problems_.push_back({body_.data().id, "has triangles that cross the midline",
                           "regions need a skin that is its own mirror image"});
      return;
    }
  }
  bool isLeft(std::uint32_t triangle) const {
    const glm::uvec3 c = mesh_.triangles[triangle];
    return mesh_.positions[c.x].x + mesh_.positions[c.y].x + mesh_.positions[c.z].x > 0;
  }

  void listRegions() {
    for (const RegionEntry& entry : sheet_.regions) {
      firstIndex_.push_back(layer_.regions.size());
      const std::vector<Side> sides =
          entry.isMidline ? std::vector{Side::midline} : std::vector{Side::left, Side::right};
      for (Side side : sides)
        layer_.regions.push_back({entry.id, side, parentIndex(entry, side), entry.seed.has_value(), 0});
    }
  }
  int parentIndex(const RegionEntry& entry, Side side) const {
    for (std::size_t i = 0; i < layer_.regions.size(); ++i) {
      const Region& region = layer_.regions[i];
      if (region.id == entry.parent && (region.side == side || region.side == Side::midline)) return int(i);
    }
    return -1;
  }

  void cutAlong(const RegionBorder& border) {
    std::vector<SurfacePoint> places;
    for (const PlaceText& text : border.through) {
      const Result<SurfacePoint> point = resolvePlace(text.place, Side::left, body_, text.where);
      if (point)
        places.push_back(*point);
      else
        append(problems_, point.problems());
    }
    if (places.size() < border.through.size()) return;
    const SurfacePath path = body_.paths().through(places, border.isClosed);
    if (path.empty())
      problems_.push_back(
          {border.where, "the skin does not connect the places of \"" + border.id + "\"", ""});
    cuts_.add(path);
  }

  void seed(std::size_t index, const SkinParts& parts) {
    const RegionEntry& entry = sheet_.regions[index];
    if (!entry.seed) return;
    const Result<SurfacePoint> place = resolvePlace(entry.seed->place, Side::left, body_, entry.seed->where);
    if (!place) return append(problems_, place.problems());
    const SurfacePoint point = isLeft(place->triangle) ? *place : body_.mirrored(*place);
    const std::uint32_t part = parts.partAt(point);
    if (part == SkinParts::none || !isLeft(point.triangle)) {
      problems_.push_back(
          {entry.seed->where, "the seed of \"" + entry.id + "\" lies on a border", "choose a place inside"});
      return;
    }
    const auto [found, isNew] = leafOfPart_.try_emplace(part, int(firstIndex_[index]));
    if (!isNew)
      problems_.push_back({entry.seed->where,
                           "no border divides \"" + entry.id + "\" from \"" +
                               layer_.regions[std::size_t(found->second)].id + "\"",
                           "close the gap between their borders"});
  }

  int leafOf(std::uint32_t part) const {
    const auto found = leafOfPart_.find(part);
    return found == leafOfPart_.end() ? -1 : found->second;
  }

  void labelLeftHalf(const SkinParts& parts) {
    label_.assign(mesh_.positions.size(), -1);
    std::map<std::uint32_t, std::vector<std::uint32_t>> unseeded;
    for (std::uint32_t vertex = 0; vertex < label_.size(); ++vertex) {
      const std::uint32_t part = parts.partOfVertex(vertex);
      if (part == SkinParts::none) continue;
      label_[vertex] = leafOf(part);
      if (label_[vertex] < 0) unseeded[part].push_back(vertex);
    }
    for (const auto& [part, vertices] : unseeded) checkSlight(vertices);
    labelRest();
  }

  void checkSlight(const std::vector<std::uint32_t>& vertices) {
    double area = 0;
    for (std::uint32_t vertex : vertices)
      for (std::uint32_t triangle : body_.topology().trianglesRound(vertex))
        area += triangleArea(mesh_, triangle) / 3;
    if (area < slightPatch) return;
    problems_.push_back({body_.data().id,
                         "a patch of " + std::to_string(int(std::round(area * 1e4))) + " cm2 " +
                             nearestLandmark(vertices[vertices.size() / 2]) + " lies in no region",
                         "give it a region with a seed there"});
  }
  std::string nearestLandmark(std::uint32_t vertex) const {
    const glm::vec3 place = mesh_.positions[vertex];
    float least = 1e30f;
    std::string nearest;
    for (const Landmark& landmark : body_.data().landmarks) {
      const float distance = glm::length(body_.position(landmark.point) - place);
      if (distance < least) least = distance, nearest = landmark.id;
    }
    return nearest.empty() ? ""
                           : std::to_string(int(std::round(least * 100))) + " cm from \"" + nearest + "\"";
  }

  // Vertices on a border and in slivers take the label of a neighbour, ring by ring.
  void labelRest() {
    bool hasChanged = true;
    while (hasChanged) {
      hasChanged = false;
      const std::vector<int> before = label_;
      for (std::uint32_t vertex = 0; vertex < label_.size(); ++vertex) {
        if (before[vertex] >= 0 || mesh_.positions[vertex].x < 0) continue;
        for (std::uint32_t triangle : body_.topology().trianglesRound(vertex))
          for (int corner = 0; corner < 3; ++corner)
            label_[vertex] = std::max(label_[vertex], before[mesh_.triangles[triangle][corner]]);
        hasChanged = hasChanged || label_[vertex] >= 0;
      }
    }
  }

  // What lies between leaves, and the midline where a left region meets its right twin.
  std::vector<PlacedChord> borderPieces(const SkinParts& parts) const {
    std::vector<PlacedChord> pieces = parts.chordsBetween([&](std::uint32_t part) { return leafOf(part); });
    const auto isPaired = [&](std::uint32_t part) {
      const int leaf = leafOf(part);
      return leaf >= 0 && layer_.regions[std::size_t(leaf)].side != Side::midline;
    };
    for (std::uint32_t triangle = 0; triangle < mesh_.triangles.size(); ++triangle) {
      if (!isLeft(triangle)) continue;
      for (int corner = 0; corner < 3; ++corner) {
        const glm::uvec3 c = mesh_.triangles[triangle];
        if (mesh_.positions[c[corner]].x != 0 || mesh_.positions[c[(corner + 1) % 3]].x != 0) continue;
        const std::vector<PlacedChord> onMidline = parts.edgePieces(triangle, corner, isPaired);
        pieces.insert(pieces.end(), onMidline.begin(), onMidline.end());
      }
    }
    return pieces;
  }

  void mirror() {
    const std::vector<std::uint32_t>& twin = body_.data().mirror;
    layer_.region.resize(mesh_.positions.size());
    for (std::uint32_t vertex = 0; vertex < label_.size(); ++vertex) {
      if (mesh_.positions[vertex].x < 0) continue;
      const std::size_t leaf = std::size_t(label_[vertex]);
      layer_.region[vertex] = std::uint16_t(leaf);
      const bool isPaired = layer_.regions[leaf].side == Side::left;
      if (twin[vertex] == vertex) {
        if (isPaired) layer_.borderDistance[vertex] = 0;  // neither left nor right may reach over the midline
        continue;
      }
      layer_.region[twin[vertex]] = std::uint16_t(isPaired ? leaf + 1 : leaf);  // right follows left
      layer_.borderDistance[twin[vertex]] = layer_.borderDistance[vertex];
    }
  }

  void measure() {
    const std::vector<double> areas =
        leafAreas(mesh_, layer_.region, layer_.borderDistance, layer_.regions.size());
    for (std::size_t i = 0; i < layer_.regions.size(); ++i)
      for (int at = int(i); at >= 0; at = layer_.regions[std::size_t(at)].parent)
        layer_.regions[std::size_t(at)].area += areas[i];
  }

  const RegionSheet& sheet_;
  const Body& body_;
  const TriangleMesh& mesh_;
  BorderCuts cuts_;
  RegionLayer layer_;
  std::vector<std::size_t> firstIndex_;  // of a sheet's region in the layer: its left or midline one
  std::map<std::uint32_t, int> leafOfPart_;
  std::vector<int> label_;  // per vertex of the left half; -1 elsewhere
  Problems problems_;
};

}  // namespace

Result<RegionLayer> layRegions(const RegionSheet& sheet, const Body& body) {
  return Divider(sheet, body).divide();
}

}  // namespace knotmap
