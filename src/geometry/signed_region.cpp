#include "geometry/signed_region.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "base/require.h"
#include "geometry/path_cut.h"
#include "geometry/surface_point.h"

namespace knotmap {
namespace {

struct SignedVertex {
  std::uint32_t vertex;
  float value;
  auto operator<=>(const SignedVertex&) const = default;
};

SignedField toField(std::vector<SignedVertex> list) {
  std::sort(list.begin(), list.end());
  SignedField field;
  for (const SignedVertex& entry : list) {
    if (!field.vertices.empty() && field.vertices.back() == entry.vertex)
      continue;  // the least value came first
    field.vertices.push_back(entry.vertex);
    field.values.push_back(entry.value);
  }
  return field;
}

struct LinePlace {
  SurfacePoint point;
  float along;  // metres from the line's start
};

// Adds the feet of the perpendiculars from the triangle's corners to the piece: so the corners beside a line
// have their exact distance from it.
void appendFeet(const TriangleMesh& mesh, const SurfacePoint& from, const SurfacePoint& to, float begin,
                std::vector<LinePlace>& places) {
  const glm::vec3 a = positionAt(mesh, from), piece = positionAt(mesh, to) - a;
  const float square = glm::dot(piece, piece);
  std::array<float, 3> shares{};
  for (int corner = 0; corner < 3 && square > 0; ++corner)
    shares[std::size_t(corner)] =
        glm::dot(mesh.positions[mesh.triangles[from.triangle][corner]] - a, piece) / square;
  std::sort(shares.begin(), shares.end());
  for (const float share : shares)
    if (share > 0 && share < 1)
      places.push_back({between(mesh, from, to, share), begin + share * std::sqrt(square)});
}

// Places of a path, in order, that stand for the whole of it.
std::vector<LinePlace> linePlaces(const TriangleMesh& mesh, const SurfacePath& path) {
  std::vector<LinePlace> places;
  float begin = 0;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    places.push_back({path[i], begin});
    appendFeet(mesh, path[i], path[i + 1], begin, places);
    begin += glm::distance(positionAt(mesh, path[i]), positionAt(mesh, path[i + 1]));
  }
  places.push_back({path.back(), begin});
  return places;
}

}  // namespace

SignedRegions::SignedRegions(const TriangleMesh& mesh, const Topology& topology,
                             const SurfaceDistance& distance, const SurfacePaths& paths)
    : mesh_(mesh), topology_(topology), distance_(distance), paths_(paths) {}

SignedField SignedRegions::stroke(const Stroke& stroke, float reachMetres) const {
  require(!stroke.empty(), "a stroke has places");
  float widest = 0;
  for (const StrokePlace& place : stroke) widest = std::max(widest, place.width);
  // A disc of the full width round every place of the line; where the stroke is thinner its front starts
  // later.
  const auto sourceAt = [&](const SurfacePoint& point, float width) {
    return DistanceSource{point, (widest - width) / 2};
  };
  std::vector<DistanceSource> sources{sourceAt(stroke[0].point, stroke[0].width)};
  for (std::size_t i = 0; i + 1 < stroke.size(); ++i) {
    const SurfacePath path = paths_.shortest(stroke[i].point, stroke[i + 1].point);
    if (path.empty()) {  // no skin between them
      sources.push_back(sourceAt(stroke[i + 1].point, stroke[i + 1].width));
      continue;
    }
    const std::vector<LinePlace> places = linePlaces(mesh_, path);
    const float length = std::max(places.back().along, 1e-9f);
    for (const LinePlace& place : places)
      sources.push_back(
          sourceAt(place.point, glm::mix(stroke[i].width, stroke[i + 1].width, place.along / length)));
  }
  const DistanceField reached = distance_.near(sources, widest / 2 + reachMetres);
  std::vector<SignedVertex> list;
  for (std::size_t i = 0; i < reached.vertices.size(); ++i)
    list.push_back({reached.vertices[i], reached.distances[i] - widest / 2});
  return toField(std::move(list));
}

SignedField SignedRegions::patch(const Patch& outline, float reachMetres) const {
  const auto found = verticesInside(mesh_, topology_, outline);
  const std::vector<std::uint32_t> inside = found.value_or(std::vector<std::uint32_t>{});
  const std::unordered_set<std::uint32_t> isInside(inside.begin(), inside.end());

  std::vector<DistanceSource> sources;
  for (const LinePlace& place : linePlaces(mesh_, outline)) sources.push_back({place.point});
  std::vector<SignedVertex> list;
  // The band outside is `reachMetres` wide; inside every vertex counts, however deep.
  for (float reach = std::max(reachMetres, distance_.meanEdge());; reach *= 2) {
    const DistanceField reached = distance_.near(sources, reach);
    list.clear();
    std::size_t insideCount = 0;
    for (std::size_t i = 0; i < reached.vertices.size(); ++i) {
      const bool isIn = isInside.contains(reached.vertices[i]);
      insideCount += isIn;
      if (isIn || reached.distances[i] < reachMetres)
        list.push_back({reached.vertices[i], isIn ? -reached.distances[i] : reached.distances[i]});
    }
    if (insideCount == inside.size() || !std::isfinite(reach)) return toField(std::move(list));
  }
}

SignedField unionOf(std::span<const SignedField> fields) {
  std::vector<SignedVertex> all;
  for (const SignedField& field : fields)
    for (std::size_t i = 0; i < field.vertices.size(); ++i)
      all.push_back({field.vertices[i], field.values[i]});
  return toField(std::move(all));
}

}  // namespace knotmap
