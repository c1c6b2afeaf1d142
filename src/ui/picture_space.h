// picture_space.h - from a pixel of the picture to the skin and back, through the frames of the scene that is
// shown.
#pragma once
#include <optional>
#include <string>

#include "body/body.h"
#include "scene/scene.h"

namespace knotmap {

class PictureSpace {
 public:
  PictureSpace(const Scene& scene, const Body& body) : scene_(scene), body_(body) {}

  // The skin that is seen at a pixel, in metres.
  std::optional<glm::vec3> skinAt(glm::vec2 pixel) const;
  // The same in one figure of the chart only: a drag stays on the figure it began on.
  std::optional<glm::vec3> skinAt(glm::vec2 pixel, std::size_t figure) const;
  std::optional<std::size_t> figureAt(glm::vec2 pixel) const;
  // The mark of a knot under a pixel; null: none.
  const KnotMark* knotAt(glm::vec2 pixel) const;
  // Where a place on the skin is seen, nearest to a pixel if in several figures; none when it is behind or
  // outside.
  std::optional<glm::vec2> pixelOf(const SurfacePoint& place, glm::vec2 nearTo) const;

 private:
  bool isSeen(const SurfacePoint& place, const Camera& camera) const;

  const Scene& scene_;
  const Body& body_;
};

}  // namespace knotmap
