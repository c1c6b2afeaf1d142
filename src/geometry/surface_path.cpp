#include "geometry/surface_path.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/require.h"
#include "geometry/descent.h"
#include "geometry/strip_line.h"
#include "geometry/surface_point.h"
#include "geometry/surface_walk.h"

namespace knotmap {
namespace {

double pieceLength(const TriangleMesh& mesh, const SurfacePath& path, std::size_t piece) {
  return double(glm::distance(positionAt(mesh, path[piece]), positionAt(mesh, path[piece + 1])));
}

// Places at increasing distances (metres) along the path.
std::vector<SurfacePoint> placesAt(const TriangleMesh& mesh, const SurfacePath& path,
                                   std::span<const double> distances) {
  std::vector<SurfacePoint> places;
  double begin = 0;  // of the piece, along the path
  std::size_t piece = 0;
  for (const double distance : distances) {
    double length = path.size() > 1 ? pieceLength(mesh, path, piece) : 0;
    while (piece + 2 < path.size() && begin + length < distance) {
      begin += length;
      length = pieceLength(mesh, path, ++piece);
    }
    const double share = length > 0 ? std::clamp((distance - begin) / length, 0.0, 1.0) : 0.0;
    places.push_back(path.size() > 1 ? between(mesh, path[piece], path[piece + 1], float(share)) : path[0]);
  }
  return places;
}

}  // namespace

SurfacePaths::SurfacePaths(const TriangleMesh& mesh, const Topology& topology,
                           const SurfaceDistance& distance)
    : mesh_(mesh), topology_(topology), distance_(distance) {}

SurfacePath SurfacePaths::shortest(const SurfacePoint& from, const SurfacePoint& to) const {
  const std::vector<float> distances = distance_.until(std::vector{DistanceSource{to}}, from);
  const TriangleStrip strip = descentStrip(mesh_, topology_, distances, from, to);
  if (strip.empty()) return {};
  auto line = std::make_unique<StripLine>(mesh_, topology_, strip, from, to);
  while (const auto shorter = line->shorterStrip()) {
    auto next = std::make_unique<StripLine>(mesh_, topology_, *shorter, from, to);
    if (next->length() >= line->length()) break;  // no more than rounding is left to gain
    line = std::move(next);
  }
  return line->path();
}

SurfacePath SurfacePaths::through(std::span<const SurfacePoint> places, bool isClosed) const {
  if (places.empty()) return {};
  SurfacePath path{places[0]};
  for (std::size_t i = 1; i < places.size() + (isClosed ? 1 : 0); ++i) {
    const SurfacePath piece = shortest(places[i - 1], places[i % places.size()]);
    if (piece.empty()) return {};
    path.pop_back();  // where this piece starts, in the triangle of its first step
    path.insert(path.end(), piece.begin(), piece.end());
  }
  return path;
}

SurfacePoint SurfacePaths::walk(const SurfacePoint& from, const glm::vec3& direction, float metres) const {
  return SurfaceWalk(mesh_, topology_).run(from, direction, metres);
}

float pathLength(const TriangleMesh& mesh, const SurfacePath& path) {
  double length = 0;
  for (std::size_t piece = 0; piece + 1 < path.size(); ++piece) length += pieceLength(mesh, path, piece);
  return float(length);
}

SurfacePoint alongPath(const TriangleMesh& mesh, const SurfacePath& path, float fraction) {
  require(!path.empty(), "a path has places");
  const double distance = double(fraction) * double(pathLength(mesh, path));
  return placesAt(mesh, path, std::array{distance}).front();
}

std::vector<SurfacePoint> resampled(const TriangleMesh& mesh, const SurfacePath& path, float stepMetres) {
  require(!path.empty() && stepMetres > 0, "a path has places, and steps a length");
  const double length = double(pathLength(mesh, path));
  const auto steps = std::size_t(std::max(1.0, std::ceil(length / double(stepMetres))));
  std::vector<double> distances;
  for (std::size_t i = 0; i <= steps; ++i) distances.push_back(length * double(i) / double(steps));
  std::vector<SurfacePoint> places = placesAt(mesh, path, distances);
  places.back() = path.back();
  return places;
}

}  // namespace knotmap
