// test_body.h - an ellipsoid as a body: its every point is known, so pictures of it can be checked.
#pragma once
#include <map>

#include "body/body_data.h"

namespace knotmap {

inline constexpr glm::vec3 testBodyCentre{0, 0.9f, 0}, testBodyRadii{0.25f, 0.85f, 0.15f};

// Where a ray towards -towardsViewer through a point first meets the ellipsoid; false beside it.
inline bool onTestBody(const glm::vec3& through, const glm::vec3& towardsViewer, glm::vec3& found) {
  const glm::vec3 from = (through - testBodyCentre) / testBodyRadii, along = towardsViewer / testBodyRadii;
  const float a = glm::dot(along, along), b = glm::dot(from, along), c = glm::dot(from, from) - 1;
  const float inside = b * b - a * c;
  if (inside < 0) return false;
  found = through + towardsViewer * ((-b + std::sqrt(inside)) / a);
  return true;
}

// Splits each triangle in four; vertices keep their numbers, so coarser triangles stay valid.
inline std::vector<glm::uvec3> split(std::vector<glm::vec3>& unit, const std::vector<glm::uvec3>& triangles) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> middles;
  const auto middle = [&](std::uint32_t a, std::uint32_t b) {
    const auto [place, isNew] = middles.try_emplace(std::minmax(a, b), std::uint32_t(unit.size()));
    if (isNew) unit.push_back(glm::normalize(unit[a] + unit[b]));
    return place->second;
  };
  std::vector<glm::uvec3> fine;
  for (const glm::uvec3& t : triangles) {
    const std::uint32_t a = middle(t.y, t.z), b = middle(t.z, t.x), c = middle(t.x, t.y);
    fine.insert(fine.end(), {{t.x, c, b}, {t.y, a, c}, {t.z, b, a}, {a, b, c}});
  }
  return fine;
}

inline BodyData testBody() {
  std::vector<glm::vec3> unit{{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
  std::vector<glm::uvec3> triangles{{0, 2, 4}, {2, 1, 4}, {1, 3, 4}, {3, 0, 4},
                                    {2, 0, 5}, {1, 2, 5}, {3, 1, 5}, {0, 3, 5}};
  BodyData body;
  for (int level = 0; level < 6; ++level) {
    body.coarseTriangles = triangles;
    triangles = split(unit, triangles);
  }
  body.id = "ellipsoid";
  body.stature = 2 * testBodyRadii.y;
  body.skin.triangles = triangles;
  for (const glm::vec3& place : unit) {
    body.skin.positions.push_back(testBodyCentre + place * testBodyRadii);
    body.normals.push_back(glm::normalize(place / testBodyRadii));
  }
  const std::size_t count = unit.size();
  body.bentNormals = body.normals;
  body.ambient.assign(count, 1);
  body.curvature.assign(count, 0);
  body.stippleSpacing = 0.0062f;
  body.ground = {2, {-1, -1}, {1, 1}, {255, 255, 255, 255}};
  return body;
}

}  // namespace knotmap
