#include "render/skin_mesh.h"

#include <algorithm>
#include <cmath>

#include "render/edge_table.h"

namespace knotmap {
namespace {

SkinLight lightAt(const BodyData& body, std::size_t vertex) {
  const float open = body.ambient[vertex];
  constexpr float metresOfRelief = 0.0055f;  // how strongly ridges are lightened and hollows darkened
  const float relief = 1 + std::clamp(body.curvature[vertex] * metresOfRelief, -0.32f, 0.16f);
  const float upwards = 0.5f + 0.5f * glm::normalize(body.normals[vertex] + body.bentNormals[vertex]).y;
  const float skyShare = upwards * upwards * (3 - 2 * upwards);
  const float amount = relief * open * std::sqrt(open);
  return {relief * (0.4f + 0.6f * open), amount * skyShare, amount * (1 - skyShare)};
}

glm::vec3 onCurve(const glm::vec3& a, const glm::vec3& normalA, const glm::vec3& b,
                  const glm::vec3& normalB) {
  const glm::vec3 middle = (a + b) * 0.5f;
  glm::vec3 rise =
      -0.25f * (glm::dot(middle - a, normalA) * normalA + glm::dot(middle - b, normalB) * normalB);
  const float largest = 0.12f * glm::distance(a, b), length = glm::length(rise);
  if (length > largest) rise *= largest / length;  // a crease, not a curve
  return middle + rise;
}

// For each triangle and corner the triangle beyond the side that faces it.
using Across = std::vector<glm::uvec3>;

int cornerFacing(const glm::uvec3& triangle, std::uint32_t a, std::uint32_t b) {
  for (int corner = 0; corner < 3; ++corner)
    if (triangle[corner] != a && triangle[corner] != b) return corner;
  return 0;
}
std::uint32_t facing(const glm::uvec3& triangle, std::uint32_t a, std::uint32_t b) {
  return triangle[cornerFacing(triangle, a, b)];
}

Across acrossSides(const SkinMesh& mesh, const std::vector<MeshEdge>& edges) {
  Across across(mesh.triangles.size());
  for (std::uint32_t triangle = 0; triangle < across.size(); ++triangle)
    across[triangle] = glm::uvec3(triangle);
  for (const MeshEdge& edge : edges) {
    const auto [one, other] = std::pair{edge.triangles.x, edge.triangles.y};
    across[one][cornerFacing(mesh.triangles[one], edge.vertices.x, edge.vertices.y)] = other;
    across[other][cornerFacing(mesh.triangles[other], edge.vertices.x, edge.vertices.y)] = one;
  }
  return across;
}

std::array<std::uint32_t, 6> wingsOf(const SkinMesh& mesh, const Across& across, const MeshEdge& edge) {
  const auto [a, b] = std::pair{edge.vertices.x, edge.vertices.y};
  std::array<std::uint32_t, 6> wings{};
  std::size_t beyond = 2;
  for (int i = 0; i < 2; ++i) {
    const std::uint32_t triangle = edge.triangles[i];
    const glm::uvec3& corners = mesh.triangles[triangle];
    const std::uint32_t tip = facing(corners, a, b);
    wings[std::size_t(i)] = tip;
    for (const auto& [end, opposite] : {std::pair{a, b}, {b, a}}) {
      const std::uint32_t next = across[triangle][cornerFacing(corners, end, tip)];
      wings[beyond++] = next == triangle ? opposite : facing(mesh.triangles[next], end, tip);
    }
  }
  return wings;
}

}  // namespace

std::vector<float> carried(std::vector<float> values, const SkinMesh& fine) {
  values.reserve(values.size() + fine.parents.size());
  for (std::size_t at = 0; at < fine.parents.size(); ++at) {
    const glm::uvec2& pair = fine.parents[at];
    const auto& [c, d, e, f, g, h] = fine.wings[at];
    values.push_back((values[pair.x] + values[pair.y]) / 2 + (values[c] + values[d]) / 8 -
                     (values[e] + values[f] + values[g] + values[h]) / 16);
  }
  return values;
}

SkinMesh skinMeshOf(const BodyData& body) {
  SkinMesh mesh{body.skin.positions, body.normals, {}, body.skin.triangles, {}, {}};
  mesh.light.reserve(mesh.positions.size());
  for (std::size_t vertex = 0; vertex < mesh.positions.size(); ++vertex)
    mesh.light.push_back(lightAt(body, vertex));
  return mesh;
}

SkinMesh refined(const SkinMesh& mesh) {
  const std::vector<MeshEdge> edges = edgesOf(mesh.positions.size(), mesh.triangles);
  const Across across = acrossSides(mesh, edges);
  SkinMesh fine{mesh.positions, mesh.normals, mesh.light, {}, {}, {}};
  std::vector<glm::uvec3> middles(mesh.triangles.size());  // of the sides opposite to the corners
  for (const MeshEdge& edge : edges) {
    const std::uint32_t a = edge.vertices.x, b = edge.vertices.y,
                        vertex = std::uint32_t(fine.positions.size());
    fine.parents.emplace_back(a, b);
    fine.wings.push_back(wingsOf(mesh, across, edge));
    fine.positions.push_back(onCurve(mesh.positions[a], mesh.normals[a], mesh.positions[b], mesh.normals[b]));
    fine.normals.push_back(glm::normalize(mesh.normals[a] + mesh.normals[b] + glm::vec3(0, 1e-6f, 0)));
    const SkinLight &one = mesh.light[a], &other = mesh.light[b];
    fine.light.push_back(
        {(one.gain + other.gain) / 2, (one.sky + other.sky) / 2, (one.ground + other.ground) / 2});
    for (const std::uint32_t triangle : {edge.triangles.x, edge.triangles.y})
      middles[triangle][cornerFacing(mesh.triangles[triangle], a, b)] = vertex;
  }
  fine.triangles.reserve(4 * mesh.triangles.size());
  for (std::size_t triangle = 0; triangle < mesh.triangles.size(); ++triangle) {
    const glm::uvec3 c = mesh.triangles[triangle], m = middles[triangle];
    fine.triangles.insert(fine.triangles.end(), {{c.x, m.z, m.y}, {m.z, c.y, m.x}, {m.y, m.x, c.z}, m});
  }
  return fine;
}

}  // namespace knotmap
