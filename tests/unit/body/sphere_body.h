// sphere_body.h - a sphere of radius 1 m with four named places on it: areas and distances are known.
#pragma once
#include <map>

#include "body/body.h"

namespace knotmap::testing_bodies {

// An octahedron's triangles split `levels` times; its edges at x = 0 stay there.
inline TriangleMesh sphere(int levels) {
  TriangleMesh mesh;
  mesh.positions = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
  mesh.triangles = {{0, 2, 4}, {4, 2, 1}, {1, 2, 5}, {5, 2, 0}, {4, 3, 0}, {1, 3, 4}, {5, 3, 1}, {0, 3, 5}};
  for (int level = 0; level < levels; ++level) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> middles;
    const auto middle = [&](std::uint32_t a, std::uint32_t b) {
      const auto [found, isNew] =
          middles.try_emplace({std::min(a, b), std::max(a, b)}, std::uint32_t(mesh.positions.size()));
      if (isNew) mesh.positions.push_back(glm::normalize(mesh.positions[a] + mesh.positions[b]));
      return found->second;
    };
    std::vector<glm::uvec3> finer;
    for (const glm::uvec3& t : mesh.triangles) {
      const std::uint32_t ab = middle(t.x, t.y), bc = middle(t.y, t.z), ca = middle(t.z, t.x);
      finer.insert(finer.end(), {{t.x, ab, ca}, {ab, t.y, bc}, {ca, bc, t.z}, {ab, bc, ca}});
    }
    mesh.triangles = finer;
  }
  return mesh;
}

inline SurfacePoint atPosition(const TriangleMesh& mesh, const glm::vec3& position) {
  std::uint32_t nearest = 0;
  for (std::uint32_t v = 0; v < mesh.positions.size(); ++v)
    if (glm::distance(mesh.positions[v], position) < glm::distance(mesh.positions[nearest], position))
      nearest = v;
  return surfacePointAtVertex(mesh, nearest);
}

// One segment, the trunk, upright; landmarks `top`, `bottom`, `front`, `behind` on the midline and `side` on
// both sides; 2 m tall. `scale` is the segment's.
inline BodyData sphereBody(int levels = 4, float scale = 1) {
  BodyData body;
  body.id = "sphere";
  body.version = "v1";
  body.stature = 2.0f;
  body.skin = sphere(levels);
  body.normals = body.skin.positions;
  std::map<std::tuple<float, float, float>, std::uint32_t> at;
  for (std::uint32_t v = 0; v < body.skin.positions.size(); ++v) {
    const glm::vec3 p = body.skin.positions[v];
    at[{p.x, p.y, p.z}] = v;
  }
  for (const glm::vec3& p : body.skin.positions)
    body.mirror.push_back(at.at({p.x == 0 ? p.x : -p.x, p.y, p.z}));
  body.segments = {{"trunk", Side::midline, {0, -0.5f, 0}, {0, 0.5f, 0}, {0, 0, 1}, 0.9f, scale}};
  body.segment.assign(body.skin.positions.size(), 0);
  body.region.assign(body.skin.positions.size(), 0);
  body.borderDistance.assign(body.skin.positions.size(), 1.0f);
  body.regions = {{"skin", Side::midline, -1, true, 12.5}};
  const auto place = [&](const char* id, Side side, const glm::vec3& position) {
    body.landmarks.push_back({id, side, atPosition(body.skin, position)});
  };
  place("top", Side::midline, {0, 1, 0});
  place("bottom", Side::midline, {0, -1, 0});
  place("front", Side::midline, {0, 0, 1});
  place("behind", Side::midline, {0, 0, -1});
  place("side", Side::left, {1, 0, 0});
  place("side", Side::right, {-1, 0, 0});
  return body;
}

}  // namespace knotmap::testing_bodies
