#include "sheets/sheets.h"

#include <algorithm>
#include <map>

namespace knotmap {
namespace {

constexpr glm::vec3 skinColour(0.87f, 0.85f, 0.83f);
// Light enough for black dots and lines; any two tell apart.
constexpr glm::vec3 colours[] = {{0.99f, 0.80f, 0.55f}, {0.65f, 0.85f, 0.60f}, {0.62f, 0.78f, 0.95f},
                                 {0.95f, 0.67f, 0.67f}, {0.80f, 0.70f, 0.92f}, {0.98f, 0.95f, 0.55f},
                                 {0.55f, 0.88f, 0.85f}, {0.90f, 0.72f, 0.85f}, {0.78f, 0.72f, 0.60f}};

const Segment* segmentNamed(const Body& body, std::string_view id) {
  for (const Segment& segment : body.data().segments)
    if (segment.id == id && segment.side != Side::right) return &segment;
  return nullptr;
}

Camera closeUp(const Segment& segment, float yaw, float pitch, float share) {
  Camera camera;
  camera.yawDegrees = yaw;
  camera.pitchDegrees = pitch;
  camera.target = 0.5f * (segment.proximal + segment.distal);
  camera.halfHeight = share * glm::distance(segment.proximal, segment.distal);
  camera.depthBehind = segment.id == "foot" ? 0.12f : 0;  // not the body above a sole
  return camera;
}

// One of `colours` for each region: the first that no region it touches has.
std::vector<glm::vec3> coloursOfRegions(const Body& body) {
  const BodyData& data = body.data();
  std::map<std::size_t, std::vector<std::size_t>> neighbours;
  for (const glm::uvec3& t : data.skin.triangles)
    for (int corner = 0; corner < 3; ++corner) {
      const std::size_t a = data.region[t[corner]], b = data.region[t[(corner + 1) % 3]];
      if (a != b) neighbours[a].push_back(b), neighbours[b].push_back(a);
    }
  constexpr std::size_t none = std::size(colours);
  std::vector<std::size_t> chosen(data.regions.size(), none);
  for (const auto& [region, around] : neighbours) {
    std::vector<bool> isTaken(none + 1, false);
    for (const std::size_t other : around) isTaken[chosen[other]] = true;
    // From a place of its own, so that all colours are used.
    std::size_t colour = region % none;
    while (isTaken[colour]) colour = (colour + 1) % none;
    chosen[region] = colour;
  }
  std::vector<glm::vec3> result;
  for (const std::size_t each : chosen) result.push_back(each == none ? skinColour : colours[each]);
  return result;
}

std::string nameOf(const std::string& id, Side side) {
  return side == Side::right ? "" : id;  // the right side is the mirror of the left
}

}  // namespace

std::vector<SheetView> sheetViews(const Body& body) {
  std::vector<SheetView> views;
  for (const auto& [name, title] : {std::pair{"front", "Front"}, {"back", "Back"}, {"left", "Left side"}})
    views.push_back({name, title, *cameraNamed(name)});
  const std::pair<const char*, const char*> slants[] = {{"45,0", "Front, from the left"},
                                                        {"135,0", "Back, from the left"},
                                                        {"-45,0", "Front, from the right"},
                                                        {"0,-35", "Front, from below"},
                                                        {"0,70", "From above"}};
  for (const auto& [camera, title] : slants)
    views.push_back({"slant" + std::to_string(views.size() - 2), title, *cameraNamed(camera)});
  const auto add = [&](const char* segment, const char* name, const char* title, float yaw, float pitch,
                       float share) {
    if (const Segment* found = segmentNamed(body, segment))
      views.push_back({name, title, closeUp(*found, yaw, pitch, share)});
  };
  add("head", "head_front", "Head from the front", 0, 0, 1.05f);
  add("head", "head_left", "Head from the left", 90, 0, 1.05f);
  add("head", "head_back", "Head from behind", 180, 0, 1.05f);
  add("hand", "palm", "Left palm", 0, 0, 0.75f);
  add("hand", "hand_back", "Back of the left hand", 180, 0, 0.75f);
  add("foot", "foot_top", "Left foot from above and in front", 20, 50, 0.75f);
  add("foot", "foot_outer", "Left foot from its outer side", 90, 10, 0.75f);
  add("foot", "foot_inner", "Left foot from its inner side", -90, 10, 0.75f);
  add("foot", "sole", "Left sole", 0, -90, 0.75f);
  return views;
}

Image landmarkSheet(const Body& body, const SheetView& view) {
  SheetCanvas canvas(body, view);
  canvas.paintBody([](const SurfacePoint&) { return skinColour; });
  std::vector<SheetLabel> labels;
  for (const Landmark& landmark : body.data().landmarks) {
    const auto pixel = canvas.pixelOf(landmark.point);
    if (!pixel) continue;
    canvas.dot(*pixel, landmark.side == Side::right ? glm::vec3(0.55f) : glm::vec3(0.05f, 0.45f, 0.55f), 4);
    if (const std::string name = nameOf(landmark.id, landmark.side); !name.empty())
      labels.push_back({*pixel, name});
  }
  canvas.label(std::move(labels));
  return canvas.image();
}

Image regionSheet(const Body& body, const SheetView& view) {
  SheetCanvas canvas(body, view);
  const std::vector<glm::vec3> ofRegions = coloursOfRegions(body);
  canvas.paintBody([&](const SurfacePoint& point) { return ofRegions[body.regionAt(point)]; });
  // A region is named at its vertex in sight that lies farthest from the border.
  const BodyData& data = body.data();
  std::map<std::size_t, std::pair<float, glm::vec2>> places;
  for (std::uint32_t vertex = 0; vertex < data.region.size(); ++vertex) {
    auto& [farthest, place] = places[data.region[vertex]];
    if (data.borderDistance[vertex] <= farthest) continue;
    if (const auto pixel = canvas.pixelOf(surfacePointAtVertex(data.skin, vertex)))
      farthest = data.borderDistance[vertex], place = *pixel;
  }
  std::vector<SheetLabel> labels;
  for (const auto& [region, found] : places) {
    const std::string name = nameOf(data.regions[region].id, data.regions[region].side);
    if (found.first <= 0 || name.empty()) continue;
    canvas.dot(found.second, glm::vec3(0.1f), 2.5f);
    labels.push_back({found.second, name});
  }
  canvas.label(std::move(labels));
  return canvas.image();
}

}  // namespace knotmap
