// visibility.h - what of the skin a camera sees, by rays.
#pragma once
#include "geometry/ray_tree.h"
#include "scene/content.h"
#include "scene/projection.h"

namespace knotmap {

// A camera in its frame, prepared to be asked about many places.
class Sight {
 public:
  Sight(const Camera& camera, const PixelRect& frame);
  const Camera& camera() const { return camera_; }
  const PixelRect& frame() const { return frame_; }
  glm::vec2 pixelOf(const glm::vec3& position) const { return projection_.pixelOf(position); }
  glm::vec3 towardsViewerFrom(const glm::vec3& position) const {
    return camera_.isOrthographic ? towards_ : glm::normalize(eye_ - position);
  }
  float facing(const glm::vec3& position, const glm::vec3& normal) const {  // cosine
    return glm::dot(normal, towardsViewerFrom(position));
  }
  // Of a camera that leaves out what lies behind: a foot before the place in question does not count either,
  // nor does the other side of the body.
  bool isWithinReach(const glm::vec3& position) const;
  // Nothing is between the place and the viewer.
  bool isFree(const RayTree& rays, const glm::vec3& position, const glm::vec3& normal) const;
  // Lies in the frame and within reach, faces the viewer and is free.
  bool sees(const RayTree& rays, const glm::vec3& position, const glm::vec3& normal) const;

 private:
  Camera camera_;
  PixelRect frame_;
  Projection projection_;
  glm::vec3 towards_, eye_;
};

// How much sights show of a patch: places spread over it, each with the skin area it stands for. A place
// counts as shown when a sight sees it, and not so much from the side that it cannot be read.
class PatchSight {
 public:
  // `vertexAreas`: as areasOfVertices() answers.
  PatchSight(const PictureContent& content, const SkinPatch& patch, const std::vector<float>& vertexAreas);
  float area() const { return area_; }           // m2
  float newlyShownBy(const Sight& sight) const;  // m2 that no sight has shown yet
  void show(const Sight& sight);
  float shareShown() const { return area_ > 0 ? shown_ / area_ : 1.0f; }

 private:
  struct Sample {
    glm::vec3 position, normal;
    float area = 0;
    bool isShown = false;
  };
  bool shows(const Sight& sight, const Sample& sample) const;

  const RayTree* rays_;
  std::vector<Sample> samples_;
  float area_ = 0, shown_ = 0;
};

// m2 of skin that each vertex of the patches stands for, a third of its triangles; 0 for all others.
std::vector<float> areasOfVertices(const TriangleMesh& mesh, const std::vector<SkinPatch>& patches);

}  // namespace knotmap
