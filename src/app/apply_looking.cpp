// How the body is looked at.
#include <algorithm>
#include <cmath>

#include "app/apply.h"
#include "app/skin_place.h"
#include "base/closest_word.h"
#include "scene/camera_motion.h"

namespace knotmap {
namespace {

constexpr float nearestZoom = 12, leastHalfHeight = 0.12f,
                fitMargin = 48;  // chart's magnification; metres; pixels

PixelRect frameOf(const State& state) {
  return {0, 0, float(state.pictureSize.x), float(state.pictureSize.y)};
}
float scaleOf(const State& state) { return float(state.settings.scalePercent) / 100; }

void viewChanged(State& state) { ++state.pictureRevision; }

// The chart never leaves its frame by more than a tenth.
void holdChart(State& state) {
  const glm::vec2 size(state.pictureSize);
  const glm::vec2 slack =
      state.view.chartZoom > 1 ? size * ((state.view.chartZoom - 1) / 2 + 0.1f) : glm::vec2(0);
  state.view.chartShift = glm::clamp(state.view.chartShift, -slack, slack);
}

void zoomChart(State& state, float factor, glm::vec2 pixel) {
  View& view = state.view;
  const float zoom = std::clamp(view.chartZoom * factor, 1.0f, nearestZoom);
  const glm::vec2 fromMiddle = pixel - glm::vec2(state.pictureSize) / 2.0f;
  view.chartShift = fromMiddle - (fromMiddle - view.chartShift) * (zoom / view.chartZoom);
  view.chartZoom = zoom;
  holdChart(state);
}

// A camera that looks straight at a place, as far as one that stands upright can.
Camera facing(Camera camera, const glm::vec3& normal) {
  camera.yawDegrees = glm::degrees(std::atan2(normal.x, normal.z));
  camera.pitchDegrees = std::clamp(glm::degrees(std::asin(std::clamp(normal.y, -1.0f, 1.0f))), -60.0f, 60.0f);
  return camera;
}

void lookAt(State& state, const std::vector<glm::vec3>& positions, const glm::vec3& normal,
            bool keepsDirection = false) {
  View& view = state.view;
  const bool facesAway = glm::dot(view.camera.towardsViewer(), normal) < 0.2f;
  if (view.isChart || (facesAway && !keepsDirection)) view.camera = facing(view.camera, normal);
  view.isChart = false;
  view.name = "orbit";
  view.camera = fitted(view.camera, positions, frameOf(state), fitMargin * scaleOf(state), leastHalfHeight);
  viewChanged(state);
}

// The selected knots and where they send pain; the normal is that of the last one.
void fitSelection(Workbench& bench) {
  std::vector<glm::vec3> positions;
  glm::vec3 normal{0, 0, 1};
  for (const std::string& id : bench.state.selection) {
    const Knot& knot = *bench.state.session.knot(id);
    const SurfacePoint place = bench.state.placedKnot(id)->point;
    normal = bench.body->normal(place);
    positions.push_back(bench.body->position(place));
    const ResolvedPoint* point = bench.atlas ? bench.atlas->point(knot.triggerPoint, knot.side) : nullptr;
    if (!point || !knot.spread) continue;
    for (std::size_t i = 0; i < point->essential.vertices.size(); ++i)
      if (point->essential.distances[i] <= 0)
        positions.push_back(bench.body->skin().positions[point->essential.vertices[i]]);
  }
  lookAt(bench.state, positions, normal);
}

}  // namespace

Problems applyTo(Workbench& bench, const ResizePicture& command) {
  if (command.width < 1 || command.height < 1) return {problemOf(bench, "problem.picture_size")};
  if (bench.state.pictureSize == glm::ivec2(command.width, command.height)) return {};
  bench.state.pictureSize = {command.width, command.height};
  holdChart(bench.state);
  viewChanged(bench.state);
  return {};
}

Problems applyTo(Workbench& bench, const ShowView& command) {
  View& view = bench.state.view;
  if (command.name == "chart") {
    view.isChart = true;
    view.chartZoom = 1;
    view.chartShift = {0, 0};
  } else if (command.name == "orbit") {
    view.isChart = false;
  } else {
    const std::optional<Camera> camera = cameraNamed(command.name);
    const std::vector<std::string> names{"chart", "front", "back",  "left", "right",
                                         "crown", "palms", "soles", "orbit"};
    if (!camera)
      return {
          {"", bench.texts("problem.no_view", {{"name", command.name}}), didYouMean(command.name, names)}};
    // Both palms, both soles, the crown: frames on a sheet, like the chart.
    view.isChart = command.name == "palms" || command.name == "soles" || command.name == "crown";
    view.chartZoom = 1;
    view.chartShift = {0, 0};
    view.camera = *camera;
  }
  view.name = command.name;
  viewChanged(bench.state);
  return {};
}

Problems applyTo(Workbench& bench, const Orbit& command) {
  View& view = bench.state.view;
  view.isChart = false;
  view.name = "orbit";
  view.camera = orbited(view.camera, {command.right, command.down}, scaleOf(bench.state));
  viewChanged(bench.state);
  return {};
}

Problems applyTo(Workbench& bench, const Pan& command) {
  State& state = bench.state;
  const glm::vec2 pixels{command.right, command.down};
  if (state.view.isChart) {
    state.view.chartShift += pixels;
    holdChart(state);
  } else {
    state.view.camera = panned(state.view.camera, pixels, frameOf(state));
  }
  viewChanged(state);
  return {};
}

Problems applyTo(Workbench& bench, const Zoom& command) {
  State& state = bench.state;
  if (!(command.factor > 0)) return {problemOf(bench, "problem.zoom")};
  const glm::vec2 pixel = command.at.value_or(glm::vec2(state.pictureSize) / 2.0f);
  if (state.view.isChart)
    zoomChart(state, command.factor, pixel);
  else
    state.view.camera = zoomed(state.view.camera, command.factor, pixel, frameOf(state));
  viewChanged(state);
  return {};
}

Problems applyTo(Workbench& bench, const Fit&) {
  State& state = bench.state;
  if (!state.selection.empty()) {
    fitSelection(bench);
  } else if (state.view.isChart) {
    return applyTo(bench, ShowView{state.view.name});
  } else {
    state.view.camera =
        fitted(state.view.camera, bench.body->skin().positions, frameOf(state), fitMargin * scaleOf(state));
    viewChanged(state);
  }
  return {};
}

Problems applyTo(Workbench& bench, const FocusRegion& command) {
  const Body& body = *bench.body;
  std::vector<std::size_t> leaves;
  for (const Side side : {command.side, Side::midline, Side::left, Side::right})
    if (const auto index = body.regionIndex(command.region, side); index && leaves.empty())
      leaves = body.leavesOf(*index);
  if (leaves.empty()) {
    std::vector<std::string> ids;
    for (const Region& region : body.data().regions) ids.push_back(region.id);
    return {{"", bench.texts("problem.no_region", {{"region", command.region}}),
             didYouMean(command.region, ids)}};
  }
  std::vector<glm::vec3> positions;
  glm::vec3 normal{0};
  for (std::uint32_t vertex = 0; vertex < body.data().region.size(); ++vertex)
    if (std::find(leaves.begin(), leaves.end(), body.data().region[vertex]) != leaves.end()) {
      positions.push_back(body.skin().positions[vertex]);
      normal += body.data().normals[vertex];
    }
  lookAt(bench.state, positions, glm::length(normal) > 0 ? glm::normalize(normal) : glm::vec3(0, 0, 1),
         command.keepsDirection);
  return {};
}

}  // namespace knotmap
