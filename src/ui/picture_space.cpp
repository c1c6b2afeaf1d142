// picture_space.cpp - rays through pixels, and places as pixels.
#include "ui/picture_space.h"

#include "scene/compose.h"

namespace knotmap {
namespace {

constexpr float aboveSkin = 0.004f;  // metres: a place does not hide itself

}  // namespace

std::optional<std::size_t> PictureSpace::figureAt(glm::vec2 pixel) const {
  const BodyView* view = bodyAt(scene_, pixel);
  if (!view) return std::nullopt;
  return std::size_t(view - scene_.bodies.data());
}

std::optional<glm::vec3> PictureSpace::skinAt(glm::vec2 pixel, std::size_t figure) const {
  if (figure >= scene_.bodies.size()) return std::nullopt;
  const BodyView& view = scene_.bodies[figure];
  const Ray ray = view.camera.rayThrough(pixel, view.frame);
  const std::optional<RayHit> hit = body_.rays().hit(ray.origin, ray.direction);
  if (!hit) return std::nullopt;
  return body_.position(hit->point);
}

std::optional<glm::vec3> PictureSpace::skinAt(glm::vec2 pixel) const {
  const std::optional<std::size_t> figure = figureAt(pixel);
  return figure ? skinAt(pixel, *figure) : std::nullopt;
}

const KnotMark* PictureSpace::knotAt(glm::vec2 pixel) const {
  const std::optional<std::string> knot = knotmap::knotAt(scene_, pixel);
  const KnotMark* nearest = nullptr;
  for (const KnotMark& mark : scene_.marks.knots)  // a chart shows a knot in several figures
    if (mark.knot == knot &&
        (!nearest || glm::distance(mark.position, pixel) < glm::distance(nearest->position, pixel)))
      nearest = &mark;
  return nearest;
}

bool PictureSpace::isSeen(const SurfacePoint& place, const Camera& camera) const {
  const glm::vec3 normal = body_.normal(place), at = body_.position(place);
  const glm::vec3 towards = camera.towardsViewerFrom(at);
  return glm::dot(normal, towards) > 0.05f &&
         !body_.rays().isBlocked(at + aboveSkin * normal, towards, 10.0f);
}

std::optional<glm::vec2> PictureSpace::pixelOf(const SurfacePoint& place, glm::vec2 nearTo) const {
  std::optional<glm::vec2> best;
  for (const BodyView& view : scene_.bodies) {
    const glm::vec2 pixel = view.camera.pixelOf(body_.position(place), view.frame);
    if (!view.frame.contains(pixel) || !isSeen(place, view.camera)) continue;
    if (!best || glm::distance(pixel, nearTo) < glm::distance(*best, nearTo)) best = pixel;
  }
  return best;
}

}  // namespace knotmap
