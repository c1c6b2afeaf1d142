// The crosshair: the body by keyboard. It walks along the skin in the directions of the picture.
#include <algorithm>

#include "app/apply.h"
#include "app/skin_place.h"

namespace knotmap {
namespace {

// Where it begins: the knot in question, the place clicked, else the skin in the middle of the picture.
SurfacePoint startOf(const Workbench& bench) {
  const State& state = bench.state;
  if (const Knot* knot = state.knotInQuestion()) return state.placedKnot(knot->id)->point;
  if (state.pick) return state.pick->point;
  const Camera& camera = state.view.camera;
  const auto hit = bench.body->rays().hit(camera.eye(), -camera.towardsViewer());
  return hit ? hit->point : bench.body->rays().closest(camera.target);
}

// The directions of the picture, laid on the skin: "up" on the back of a chart's figure is up on the body. In
// a chart the crosshair is led on the figure from whose side its place is seen best.
Camera cameraFor(const Workbench& bench, const SurfacePoint& point) {
  if (!bench.state.view.isChart) return bench.state.view.camera;
  const glm::vec3 normal = bench.body->normal(point);
  Camera best;
  for (const float yaw : {0.0f, 180.0f, 90.0f, -90.0f}) {
    Camera camera;
    camera.yawDegrees = yaw;
    if (glm::dot(camera.towardsViewer(), normal) > glm::dot(best.towardsViewer(), normal) + 0.05f)
      best = camera;
  }
  return best;
}

void put(Workbench& bench, const SurfacePoint& point) {
  bench.state.crosshair = pointedAt(bench, point);
  contentChanged(bench.state);
}

// Leaf regions from head to foot, the left of a pair before the right.
std::vector<std::size_t> regionOrder(const Body& body) {
  std::vector<std::pair<float, std::size_t>> byHeight;
  const std::vector<Region>& regions = body.data().regions;
  for (std::size_t i = 0; i < regions.size(); ++i)
    if (regions[i].isLeaf) byHeight.emplace_back(-body.position(middleOf(body, i)).y, i);
  std::sort(byHeight.begin(), byHeight.end(), [&](const auto& a, const auto& b) {
    if (regions[a.second].id == regions[b.second].id) return regions[a.second].side < regions[b.second].side;
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  });
  std::vector<std::size_t> order;
  for (const auto& [height, index] : byHeight) order.push_back(index);
  return order;
}

}  // namespace

Problems applyTo(Workbench& bench, const MoveCrosshair& command) {
  if (!bench.state.crosshair) {
    put(bench, startOf(bench));
    return {};
  }
  const SurfacePoint from = bench.state.crosshair->point;
  const Camera camera = cameraFor(bench, from);
  const glm::vec3 direction = camera.right() * command.right + camera.up() * command.up;
  const float centimetres = glm::length(direction);
  if (centimetres == 0) return {};
  put(bench, bench.body->paths().walk(from, direction / centimetres, centimetres / 100));
  return {};
}

Problems applyTo(Workbench& bench, const CrosshairToRegion& command) {
  const std::vector<std::size_t> order = regionOrder(*bench.body);
  if (order.empty()) return {};
  const std::size_t current =
      bench.body->regionAt(bench.state.crosshair ? bench.state.crosshair->point : startOf(bench));
  const auto at = std::find(order.begin(), order.end(), current);
  const int count = int(order.size());
  const int next = ((int(at - order.begin()) + command.step) % count + count) % count;
  put(bench, middleOf(*bench.body, order[std::size_t(next)]));
  return {};
}

Problems applyTo(Workbench& bench, const ClickCrosshair&) {
  if (!bench.state.crosshair) return {problemOf(bench, "problem.no_crosshair")};
  return applyTo(bench, Click{skinPlace(*bench.body, bench.state.crosshair->point)});
}

Problems applyTo(Workbench& bench, const HideCrosshair&) {
  bench.state.crosshair.reset();
  contentChanged(bench.state);
  return {};
}

}  // namespace knotmap
