// zone_field.h - a zone on a body: metres along the skin to its edge.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "body/body.h"
#include "geometry/zone_band.h"

namespace knotmap {

// Negative inside; for the vertices inside and those nearer to the edge than the band. Sorted by vertex.
struct ZoneField {
  std::vector<std::uint32_t> vertices;
  std::vector<float> distances;
  bool empty() const { return vertices.empty(); }
};

float distanceAtVertex(const ZoneField& zone, std::uint32_t vertex);  // beyond the band: the band
glm::vec3 cornerDistances(const ZoneField& zone, const Body& body, std::uint32_t triangle);
float distanceAt(const ZoneField& zone, const Body& body, const SurfacePoint& place);
// The triangles that reach into the zone, ascending.
std::vector<std::uint32_t> trianglesInside(const ZoneField& zone, const Body& body);
double zoneArea(const ZoneField& zone, const Body& body);  // m2, exact on clipped triangles

// The same zones on the other side of the body.
std::vector<ZoneField> mirrored(const std::vector<ZoneField>& zones, const Body& body);

}  // namespace knotmap
