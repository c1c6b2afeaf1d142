#include "body/body_check.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

class Check {
 public:
  Check(const BodyData& body, const std::string& where) : body_(body), where_(where) {}

  void holds(bool isTrue, const std::string& otherwise) {
    if (!isTrue) problems_.push_back({where_, otherwise, "build the program again to make a new one"});
  }
  template <class Value>
  void isPerVertex(const std::vector<Value>& values, const char* name) {
    const std::size_t count = body_.skin.positions.size();
    holds(values.size() == count, std::string("has ") + std::to_string(values.size()) + " values of " + name +
                                      " for " + std::to_string(count) + " vertices");
  }
  template <class Index>
  void pointsInto(const std::vector<Index>& indices, std::size_t count, const char* name) {
    const bool isInside =
        std::all_of(indices.begin(), indices.end(), [&](Index index) { return index < count; });
    holds(isInside, std::string("has an index of ") + name + " out of range");
  }
  void triangles(const std::vector<glm::uvec3>& triangles, const char* name) {
    const std::size_t count = body_.skin.positions.size();
    const bool isInside = std::all_of(triangles.begin(), triangles.end(), [&](const glm::uvec3& corners) {
      return corners.x < count && corners.y < count && corners.z < count;
    });
    holds(isInside, std::string("has a corner of ") + name + " out of range");
  }
  void areFinite(const std::vector<glm::vec3>& values, const char* name) {
    const bool isFinite = std::all_of(values.begin(), values.end(), [](const glm::vec3& value) {
      return std::isfinite(value.x) && std::isfinite(value.y) && std::isfinite(value.z);
    });
    holds(isFinite, std::string("has ") + name + " that are no numbers");
  }
  bool isOnSkin(const SurfacePoint& point) const {
    const glm::vec3 w = point.weights;
    return point.triangle < body_.skin.triangles.size() && w.x >= 0 && w.y >= 0 && w.z >= 0 &&
           std::abs(w.x + w.y + w.z - 1) < 1e-3f;
  }
  Problems take() { return std::move(problems_); }

 private:
  const BodyData& body_;
  const std::string& where_;
  Problems problems_;
};

bool isSide(Side side) { return side == Side::left || side == Side::right || side == Side::midline; }

void checkPerVertex(const BodyData& body, Check& check) {
  check.isPerVertex(body.normals, "normals");
  check.isPerVertex(body.bentNormals, "bent normals");
  check.isPerVertex(body.ambient, "ambient light");
  check.isPerVertex(body.curvature, "curvature");
  check.isPerVertex(body.mirror, "mirror");
  check.isPerVertex(body.segment, "segment");
  check.isPerVertex(body.region, "region");
  check.isPerVertex(body.borderDistance, "border distance");
  check.pointsInto(body.mirror, body.skin.positions.size(), "a mirrored vertex");
  check.pointsInto(body.segment, body.segments.size(), "a segment");
  check.pointsInto(body.region, body.regions.size(), "a region");
}

// A parent must exist and following parents must end.
bool isTree(const std::vector<Region>& regions) {
  for (std::size_t start = 0; start < regions.size(); ++start) {
    std::size_t steps = 0;
    for (int at = int(start); at >= 0; at = regions[std::size_t(at)].parent)
      if (at >= int(regions.size()) || ++steps > regions.size()) return false;
  }
  return true;
}

void checkRegions(const BodyData& body, Check& check) {
  const std::vector<Region>& regions = body.regions;
  check.holds(isTree(regions), "has regions whose parents form no tree");
  for (const Region& region : regions)
    check.holds(isSide(region.side), "has a region of an unknown side: " + region.id);
  const bool areLeaves = std::all_of(body.region.begin(), body.region.end(), [&](std::uint16_t index) {
    return index >= regions.size() || regions[index].isLeaf;
  });
  check.holds(areLeaves, "has a vertex in a region that is not a leaf");
}

}  // namespace

Problems checkBody(const BodyData& body, const std::string& where) {
  Check check(body, where);
  check.holds(body.stature > 0 && std::isfinite(body.stature), "has no stature");
  check.areFinite(body.skin.positions, "positions");
  check.areFinite(body.normals, "normals");
  check.triangles(body.skin.triangles, "the skin");
  check.triangles(body.coarseTriangles, "the coarse skin");
  checkPerVertex(body, check);
  checkRegions(body, check);
  for (const Segment& segment : body.segments)
    check.holds(isSide(segment.side), "has a segment of an unknown side: " + segment.id);
  for (const Landmark& landmark : body.landmarks)
    check.holds(isSide(landmark.side) && check.isOnSkin(landmark.point),
                "has a landmark that is not on the skin: " + landmark.id);
  check.holds(std::all_of(body.stipple.begin(), body.stipple.end(),
                          [&](const SurfacePoint& point) { return check.isOnSkin(point); }),
              "has a dot that is not on the skin");
  check.holds(body.ground.size >= 0 &&
                  body.ground.light.size() == std::size_t(body.ground.size) * std::size_t(body.ground.size),
              "has a floor of another size than it says");
  return check.take();
}

}  // namespace knotmap
