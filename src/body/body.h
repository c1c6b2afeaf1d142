// body.h - the skin with its landmarks, regions and directions, ready to be asked.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "body/body_data.h"
#include "geometry/ray_tree.h"
#include "geometry/surface_distance.h"
#include "geometry/surface_path.h"
#include "geometry/topology.h"

namespace knotmap {

class Body {
 public:
  explicit Body(BodyData data);  // prepares topology, ray tree, distances
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;

  const BodyData& data() const { return data_; }
  const TriangleMesh& skin() const { return data_.skin; }
  const Topology& topology() const { return topology_; }
  const RayTree& rays() const { return rays_; }
  const SurfaceDistance& distance() const { return distance_; }
  const SurfacePaths& paths() const { return paths_; }

  glm::vec3 position(const SurfacePoint& point) const { return positionAt(data_.skin, point); }
  glm::vec3 normal(const SurfacePoint& point) const;  // unit, interpolated
  SurfacePoint mirrored(const SurfacePoint& point) const;

  const Landmark* landmark(std::string_view id,
                           Side side) const;     // null when unknown; midline ids take any side
  std::vector<std::string> landmarkIds() const;  // without sides, sorted, unique

  // The leaf region a place lies in: the greatest of the piecewise linear functions that are +borderDistance
  // at the leaf's own vertices and -borderDistance at others'. Exact borders inside triangles come from the
  // same rule.
  std::size_t regionAt(const SurfacePoint& point) const;
  std::optional<std::size_t> regionIndex(std::string_view id, Side side) const;
  std::vector<std::size_t> leavesOf(std::size_t region) const;  // itself when it is a leaf

  const Segment& segmentAt(const SurfacePoint& point) const;
  // Unit vector of a direction word at a place ("medial", "proximal", "radial", ...), of its segment or,
  // where that one has no such word, of the nearest one that has within 4 cm: where parts meet, the words of
  // both hold. Else none. `side` decides medial and lateral on midline segments.
  std::optional<glm::vec3> direction(std::string_view word, const SurfacePoint& point, Side side) const;

 private:
  std::optional<glm::vec3> directionNearby(std::string_view word, const SurfacePoint& point, Side side) const;
  std::optional<SurfacePoint> mirroredInMesh(const SurfacePoint& point) const;

  BodyData data_;
  Topology topology_;
  RayTree rays_;
  SurfaceDistance distance_;
  SurfacePaths paths_;
  std::vector<std::uint32_t> landmarkOrder_;  // indices of landmarks, by id and side
};

Result<std::unique_ptr<Body>> loadBody(const std::filesystem::path& file);

}  // namespace knotmap
