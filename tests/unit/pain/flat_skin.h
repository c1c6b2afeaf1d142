// flat_skin.h - a square metre of flat skin with round zones whose distances are known exactly.
#pragma once
#include <cmath>
#include <memory>

#include "pain/pain_field.h"

namespace knotmap {

inline constexpr int flatCells = 100;  // a side; 1 cm each

// In the plane z = 0, normals forward; x and y from 0 to 1.
inline std::unique_ptr<Body> flatBody() {
  BodyData data;
  for (int row = 0; row <= flatCells; ++row)
    for (int column = 0; column <= flatCells; ++column) {
      data.skin.positions.push_back({float(column) / flatCells, float(row) / flatCells, 0});
      data.normals.push_back({0, 0, 1});
    }
  for (std::uint32_t row = 0; row < flatCells; ++row)
    for (std::uint32_t column = 0; column < flatCells; ++column) {
      const std::uint32_t at = row * (flatCells + 1) + column, above = at + flatCells + 1;
      data.skin.triangles.push_back({at, at + 1, above + 1});
      data.skin.triangles.push_back({at, above + 1, above});
    }
  data.stippleSpacing = 0.01f;
  for (std::uint32_t triangle = 0; triangle < data.skin.triangles.size(); triangle += 2)
    data.stipple.push_back({triangle, glm::vec3(1 / 3.0f)});
  return std::make_unique<Body>(std::move(data));
}

inline SurfacePoint placeAt(const Body& body, float x, float y) { return body.rays().closest({x, y, 0}); }

// Discs, as the atlas resolves them: only the vertices within the band.
inline ZoneField discs(const Body& body, const std::vector<glm::vec3>& centresAndRadii) {
  ZoneField zone;
  for (std::uint32_t vertex = 0; vertex < body.skin().positions.size(); ++vertex) {
    float distance = 1;
    for (const glm::vec3& disc : centresAndRadii)
      distance = std::min(distance,
                          glm::distance(glm::vec2(body.skin().positions[vertex]), glm::vec2(disc)) - disc.z);
    if (distance >= painBandMetres) continue;
    zone.vertices.push_back(vertex);
    zone.distances.push_back(distance);
  }
  return zone;
}

// A trigger point with its own storage; its address must not change while it is used.
struct KnownPoint {
  TriggerPoint point;
  ResolvedPoint resolved;
  explicit KnownPoint(const std::string& id, Strength strength = Strength::series) {
    point.id = id;
    point.strength = strength;
    resolved.point = &point;
  }
  KnownPoint(const KnownPoint&) = delete;
};

}  // namespace knotmap
