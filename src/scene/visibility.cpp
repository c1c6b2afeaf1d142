#include "scene/visibility.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

constexpr float lift = 0.004f;  // metres off the skin, so that a ray does not start inside a facet's bulge
constexpr float leastFacing = 0.12f;      // cosine of 83 degrees; nearer to the rim a disc hangs in the air
constexpr float leastReadable = 0.34f;    // cosine of 70 degrees: beyond, a zone is a sliver
constexpr std::size_t mostSamples = 240;  // a patch; shares are then within a few percent
constexpr float outOfTheBody = 4.0f;      // metres

}  // namespace

Sight::Sight(const Camera& camera, const PixelRect& frame)
    : camera_(camera),
      frame_(frame),
      projection_(camera, frame),
      towards_(camera.towardsViewer()),
      eye_(camera.eye()) {}

bool Sight::isWithinReach(const glm::vec3& position) const {
  if (camera_.depthBehind <= 0) return true;
  constexpr float midlineWidth = 0.03f;  // metres to either side
  if (std::abs(camera_.target.x) > midlineWidth && position.x * camera_.target.x < 0) return false;
  const glm::vec3 offset = position - camera_.target;
  return glm::dot(offset, offset) <= camera_.depthBehind * camera_.depthBehind;
}

bool Sight::isFree(const RayTree& rays, const glm::vec3& position, const glm::vec3& normal) const {
  const glm::vec3 start = position + normal * lift;
  const float reach = camera_.isOrthographic ? outOfTheBody : glm::distance(eye_, start);
  return !rays.isBlocked(start, towardsViewerFrom(start), reach);
}

bool Sight::sees(const RayTree& rays, const glm::vec3& position, const glm::vec3& normal) const {
  return isWithinReach(position) && frame_.contains(pixelOf(position)) &&
         facing(position, normal) > leastFacing && isFree(rays, position, normal);
}

PatchSight::PatchSight(const PictureContent& content, const SkinPatch& patch,
                       const std::vector<float>& vertexAreas)
    : rays_(content.rays) {
  const std::size_t step = std::max<std::size_t>((patch.vertices.size() + mostSamples - 1) / mostSamples, 1);
  for (std::size_t i = 0; i < patch.vertices.size(); i += step) {
    const std::uint32_t vertex = patch.vertices[i];
    samples_.push_back(
        {content.skin->positions[vertex], (*content.normals)[vertex], vertexAreas[vertex], false});
    area_ += vertexAreas[vertex];
  }
}

bool PatchSight::shows(const Sight& sight, const Sample& sample) const {
  return sight.facing(sample.position, sample.normal) >= leastReadable &&
         sight.isWithinReach(sample.position) && sight.frame().contains(sight.pixelOf(sample.position)) &&
         sight.isFree(*rays_, sample.position, sample.normal);
}

float PatchSight::newlyShownBy(const Sight& sight) const {
  float fresh = 0;
  for (const Sample& sample : samples_)
    if (!sample.isShown && shows(sight, sample)) fresh += sample.area;
  return fresh;
}

void PatchSight::show(const Sight& sight) {
  for (Sample& sample : samples_)
    if (!sample.isShown && shows(sight, sample)) sample.isShown = true, shown_ += sample.area;
}

std::vector<float> areasOfVertices(const TriangleMesh& mesh, const std::vector<SkinPatch>& patches) {
  std::vector<float> areas(mesh.positions.size(), 0);
  std::vector<bool> isWanted(mesh.positions.size(), false);
  for (const SkinPatch& patch : patches)
    for (std::uint32_t vertex : patch.vertices) isWanted[vertex] = true;
  for (std::uint32_t triangle = 0; triangle < mesh.triangles.size(); ++triangle) {
    const glm::uvec3 corners = mesh.triangles[triangle];
    if (!isWanted[corners.x] && !isWanted[corners.y] && !isWanted[corners.z]) continue;
    const float third = triangleArea(mesh, triangle) / 3;
    for (int corner = 0; corner < 3; ++corner)
      if (isWanted[corners[corner]]) areas[corners[corner]] += third;
  }
  return areas;
}

}  // namespace knotmap
