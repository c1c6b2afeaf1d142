#include "test_meshes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace knotmap::test {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// A grid of (columns x rows) cells, wrapped round where asked; triangles counter-clockwise when rows run to
// the left of columns as seen from outside.
TriangleMesh gridMesh(int columns, int rows, bool wrapsColumns, bool wrapsRows,
                      const std::function<glm::vec3(int, int)>& position) {
  const int across = wrapsColumns ? columns : columns + 1, up = wrapsRows ? rows : rows + 1;
  TriangleMesh mesh;
  for (int row = 0; row < up; ++row)
    for (int column = 0; column < across; ++column) mesh.positions.push_back(position(column, row));
  const auto vertex = [&](int column, int row) {
    return std::uint32_t((row % up) * across + column % across);
  };
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const std::uint32_t a = vertex(column, row), b = vertex(column + 1, row),
                          c = vertex(column + 1, row + 1), d = vertex(column, row + 1);
      if ((row + column) % 2 == 0) {
        mesh.triangles.push_back({a, b, c});
        mesh.triangles.push_back({a, c, d});
      } else {
        mesh.triangles.push_back({a, b, d});
        mesh.triangles.push_back({b, c, d});
      }
    }
  return mesh;
}

TriangleMesh icosahedron() {
  const float g = std::numbers::phi_v<float>;
  TriangleMesh mesh;
  mesh.positions = {{-1, g, 0},  {1, g, 0},  {-1, -g, 0}, {1, -g, 0}, {0, -1, g},  {0, 1, g},
                    {0, -1, -g}, {0, 1, -g}, {g, 0, -1},  {g, 0, 1},  {-g, 0, -1}, {-g, 0, 1}};
  mesh.triangles = {{0, 11, 5},  {0, 5, 1},  {0, 1, 7},  {0, 7, 10}, {0, 10, 11}, {1, 5, 9}, {5, 11, 4},
                    {11, 10, 2}, {10, 7, 6}, {7, 1, 8},  {3, 9, 4},  {3, 4, 2},   {3, 2, 6}, {3, 6, 8},
                    {3, 8, 9},   {4, 9, 5},  {2, 4, 11}, {6, 2, 10}, {8, 6, 7},   {9, 8, 1}};
  return mesh;
}

// Each triangle into detail^2; corners that meet become one vertex.
TriangleMesh subdivided(const TriangleMesh& coarse, int detail) {
  TriangleMesh mesh;
  std::map<std::array<std::pair<std::uint32_t, int>, 3>, std::uint32_t> known;
  for (const glm::uvec3& t : coarse.triangles) {
    const auto vertex = [&](int b, int c) {
      const int counts[3] = {detail - b - c, b, c};
      std::array<std::pair<std::uint32_t, int>, 3> key{};  // corners with their shares, without empty ones
      glm::vec3 position(0);
      for (int corner = 0; corner < 3; ++corner) {
        if (counts[corner] > 0) key[std::size_t(corner)] = {t[corner] + 1, counts[corner]};
        position += coarse.positions[t[corner]] * float(counts[corner]) / float(detail);
      }
      std::sort(key.begin(), key.end());
      const auto [entry, isNew] = known.try_emplace(key, std::uint32_t(mesh.positions.size()));
      if (isNew) mesh.positions.push_back(position);
      return entry->second;
    };
    for (int b = 0; b < detail; ++b)
      for (int c = 0; b + c < detail; ++c) {
        mesh.triangles.push_back({vertex(b, c), vertex(b + 1, c), vertex(b, c + 1)});
        if (b + c + 1 < detail)
          mesh.triangles.push_back({vertex(b + 1, c), vertex(b + 1, c + 1), vertex(b, c + 1)});
      }
  }
  return mesh;
}

}  // namespace

TriangleMesh planeMesh(float size, int cells, float irregularity) {
  Random random(1);
  const float step = size / float(cells);
  return gridMesh(cells, cells, false, false, [&](int column, int row) {
    const auto shift = [&](int i) {
      const float amount = (random.unit() - 0.5f) * 0.3f * irregularity;
      return i == 0 || i == cells ? 0.0f : amount;
    };
    const float x = (float(column) + shift(column)) * step, z = (float(row) + shift(row)) * step;
    return glm::vec3(x - size / 2, 0, size / 2 - z);
  });
}

TriangleMesh sphereMesh(float radius, int detail) {
  return mapped(subdivided(icosahedron(), detail),
                [&](const glm::vec3& p) { return radius * glm::normalize(p); });
}

TriangleMesh tubeMesh(float radius, float height, int cellsRound) {
  const int rows = std::max(1, int(std::lround(height * float(cellsRound) / (2 * pi * radius))));
  return gridMesh(cellsRound, rows, true, false, [&](int column, int row) {
    const float angle = -2 * pi * float(column) / float(cellsRound);
    return glm::vec3(radius * std::cos(angle), height * float(row) / float(rows), radius * std::sin(angle));
  });
}

TriangleMesh torusMesh(float radius, float tubeRadius, int cellsRound) {
  const int rows = std::max(3, int(std::lround(float(cellsRound) * tubeRadius / radius)));
  return gridMesh(cellsRound, rows, true, true, [&](int column, int row) {
    const float angle = -2 * pi * float(column) / float(cellsRound), turn = 2 * pi * float(row) / float(rows);
    const float out = radius + tubeRadius * std::cos(turn);
    return glm::vec3(out * std::cos(angle), tubeRadius * std::sin(turn), out * std::sin(angle));
  });
}

TriangleMesh bumpyMesh(int detail) {
  const glm::vec3 fingers[] = {{0.6f, 0.8f, 0}, {0, 0.8f, 0.6f}, {-0.48f, 0.6f, 0.64f}, {0, -1, 0}};
  return mapped(subdivided(icosahedron(), detail), [&](const glm::vec3& p) {
    const glm::vec3 u = glm::normalize(p);
    float radius =
        0.2f + 0.03f * std::sin(7 * u.x + 1) * std::sin(6 * u.y) + 0.02f * std::sin(11 * u.z + 5 * u.x);
    for (const glm::vec3& finger : fingers) radius += 0.16f * std::exp(-60 * (1 - glm::dot(u, finger)));
    return radius * u;
  });
}

TriangleMesh mapped(TriangleMesh mesh, const std::function<glm::vec3(const glm::vec3&)>& map) {
  for (glm::vec3& position : mesh.positions) position = map(position);
  return mesh;
}

std::uint32_t Random::next() {  // PCG-XSH-RR (O'Neill, 2014), shortened to 32 bits of state
  state_ = state_ * 747796405u + 2891336453u;
  const std::uint32_t word = ((state_ >> ((state_ >> 28) + 4)) ^ state_) * 277803737u;
  return (word >> 22) ^ word;
}
float Random::unit() { return float(next() >> 8) / float(1 << 24); }
std::uint32_t Random::below(std::uint32_t count) { return next() % count; }
SurfacePoint Random::pointOn(const TriangleMesh& mesh) {
  const std::uint32_t triangle = below(std::uint32_t(mesh.triangles.size()));
  const float root = std::sqrt(unit()), along = unit();
  return {triangle, {1 - root, root * (1 - along), root * along}};
}

}  // namespace knotmap::test
