#include "body/body.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "base/require.h"
#include "body/body_file.h"
#include "body/directions.h"

namespace knotmap {
namespace {

constexpr float borderReachMetres = 0.04f;

using LandmarkKey = std::tuple<std::string_view, Side>;
LandmarkKey keyOf(const Landmark& landmark) { return {landmark.id, landmark.side}; }

int largestWeight(const glm::vec3& weights) {
  const int largest = weights.x >= weights.y ? 0 : 1;
  return weights[largest] >= weights.z ? largest : 2;
}

}  // namespace

Body::Body(BodyData data)
    : data_(std::move(data)),
      topology_(data_.skin),
      rays_(data_.skin),
      distance_(data_.skin),
      paths_(data_.skin, topology_, distance_),
      landmarkOrder_(data_.landmarks.size()) {
  std::iota(landmarkOrder_.begin(), landmarkOrder_.end(), 0u);
  std::sort(landmarkOrder_.begin(), landmarkOrder_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return keyOf(data_.landmarks[a]) < keyOf(data_.landmarks[b]);
  });
}

glm::vec3 Body::normal(const SurfacePoint& point) const {
  return glm::normalize(valueAt(data_.skin, data_.normals, point));
}

std::optional<SurfacePoint> Body::mirroredInMesh(const SurfacePoint& point) const {
  if (data_.mirror.empty()) return std::nullopt;
  const glm::uvec3 corners = data_.skin.triangles[point.triangle];
  const glm::uvec3 wanted{data_.mirror[corners.x], data_.mirror[corners.y], data_.mirror[corners.z]};
  for (std::uint32_t candidate : topology_.trianglesRound(wanted.x)) {
    const glm::uvec3 found = data_.skin.triangles[candidate];
    SurfacePoint twin{candidate, glm::vec3(0)};
    int matched = 0;
    for (int i = 0; i < 3; ++i)
      for (int j = 0; j < 3; ++j)
        if (found[j] == wanted[i]) twin.weights[j] = point.weights[i], ++matched;
    if (matched == 3) return twin;
  }
  return std::nullopt;
}

SurfacePoint Body::mirrored(const SurfacePoint& point) const {
  if (const auto twin = mirroredInMesh(point)) return *twin;
  return rays_.closest(position(point) * glm::vec3(-1, 1, 1));  // a mesh that is not its own mirror image
}

const Landmark* Body::landmark(std::string_view id, Side side) const {
  const auto first = std::lower_bound(
      landmarkOrder_.begin(), landmarkOrder_.end(), id,
      [&](std::uint32_t at, std::string_view wanted) { return data_.landmarks[at].id < wanted; });
  for (auto at = first; at != landmarkOrder_.end() && data_.landmarks[*at].id == id; ++at) {
    const Landmark& found = data_.landmarks[*at];
    if (found.side == side || found.side == Side::midline) return &found;
  }
  return nullptr;
}

std::vector<std::string> Body::landmarkIds() const {
  std::vector<std::string> ids;
  for (std::uint32_t at : landmarkOrder_)
    if (ids.empty() || ids.back() != data_.landmarks[at].id) ids.push_back(data_.landmarks[at].id);
  return ids;
}

std::size_t Body::regionAt(const SurfacePoint& point) const {
  require(!data_.region.empty(), "a body that is asked for regions has them");
  const glm::uvec3 corners = data_.skin.triangles[point.triangle];
  std::size_t best = 0;
  float greatest = -1e30f;
  for (int i = 0; i < 3; ++i) {
    const std::size_t leaf = data_.region[corners[i]];
    float value = 0;
    for (int j = 0; j < 3; ++j) {
      const float distance = data_.borderDistance[corners[j]];
      value += point.weights[j] * (data_.region[corners[j]] == leaf ? distance : -distance);
    }
    if (value > greatest || (value == greatest && leaf < best)) greatest = value, best = leaf;
  }
  return best;
}

std::optional<std::size_t> Body::regionIndex(std::string_view id, Side side) const {
  for (std::size_t index = 0; index < data_.regions.size(); ++index)
    if (data_.regions[index].id == id && data_.regions[index].side == side) return index;
  return std::nullopt;
}

std::vector<std::size_t> Body::leavesOf(std::size_t region) const {
  std::vector<std::size_t> leaves;
  for (std::size_t index = 0; index < data_.regions.size(); ++index) {
    if (!data_.regions[index].isLeaf) continue;
    int at = int(index);
    while (at >= 0 && at != int(region)) at = data_.regions[std::size_t(at)].parent;
    if (at >= 0) leaves.push_back(index);
  }
  return leaves;
}

const Segment& Body::segmentAt(const SurfacePoint& point) const {
  const glm::uvec3 corners = data_.skin.triangles[point.triangle];
  return data_.segments[data_.segment[corners[largestWeight(point.weights)]]];
}

std::optional<glm::vec3> Body::direction(std::string_view word, const SurfacePoint& point, Side side) const {
  if (const auto own = directionOf(segmentAt(point), word, side)) return own;
  return directionNearby(word, point, side);
}

// Ring by ring round the place; of those in reach the nearest vertex decides.
std::optional<glm::vec3> Body::directionNearby(std::string_view word, const SurfacePoint& point,
                                               Side side) const {
  const glm::vec3 place = position(point);
  const glm::uvec3 start = data_.skin.triangles[point.triangle];
  std::vector<std::uint32_t> open{start.x, start.y, start.z};
  std::set<std::uint32_t> seen(open.begin(), open.end());
  std::optional<glm::vec3> nearest;
  float least = borderReachMetres;
  while (!open.empty()) {
    const std::uint32_t vertex = open.back();
    open.pop_back();
    const float distance = glm::distance(data_.skin.positions[vertex], place);
    if (distance >= least) continue;
    if (const auto direction = directionOf(data_.segments[data_.segment[vertex]], word, side))
      least = distance, nearest = direction;
    for (std::uint32_t triangle : topology_.trianglesRound(vertex))
      for (int corner = 0; corner < 3; ++corner)
        if (const std::uint32_t next = data_.skin.triangles[triangle][corner]; seen.insert(next).second)
          open.push_back(next);
  }
  return nearest;
}

Result<std::unique_ptr<Body>> loadBody(const std::filesystem::path& file) {
  Result<BodyData> data = readBodyFile(file);
  if (!data) return data.problems();
  return std::make_unique<Body>(std::move(*data));
}

}  // namespace knotmap
