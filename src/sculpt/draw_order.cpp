#include "sculpt/draw_order.h"

#include <algorithm>

namespace knotmap {
namespace {

// The bits of three coordinates of 10 bits each, in turn: Morton's order.
std::uint32_t mortonCode(const glm::uvec3& cell) {
  std::uint32_t code = 0;
  for (int bit = 0; bit < 10; ++bit)
    for (int axis = 0; axis < 3; ++axis) code |= (cell[axis] >> bit & 1u) << (3 * bit + axis);
  return code;
}

void sortTriangles(std::vector<glm::uvec3>& triangles, const std::vector<glm::vec3>& positions) {
  constexpr float cellMetres = 2.0f / 1024;  // a body fits into two metres
  struct Entry {
    std::uint32_t code;
    glm::uvec3 triangle;
  };
  std::vector<Entry> entries;
  for (const glm::uvec3& t : triangles) {
    const glm::vec3 middle = (positions[t.x] + positions[t.y] + positions[t.z]) / 3.0f + glm::vec3(1, 0, 1);
    entries.push_back({mortonCode(glm::uvec3(glm::clamp(middle / cellMetres, 0.0f, 1023.0f))), t});
  }
  std::ranges::stable_sort(entries, {}, &Entry::code);
  for (std::size_t i = 0; i < entries.size(); ++i) triangles[i] = entries[i].triangle;
}

template <class Value>
std::vector<Value> reordered(const std::vector<Value>& values, const std::vector<std::uint32_t>& oldIndices) {
  std::vector<Value> result;
  for (std::uint32_t old : oldIndices) result.push_back(values[old]);
  return result;
}

}  // namespace

void orderForDrawing(Skin& skin) {
  constexpr std::uint32_t none = 0xffffffff;
  sortTriangles(skin.mesh.triangles, skin.mesh.positions);
  sortTriangles(skin.coarseTriangles, skin.mesh.positions);
  std::vector<std::uint32_t> oldIndices, newIndex(skin.mesh.positions.size(), none);
  for (const glm::uvec3& t : skin.mesh.triangles)
    for (int k = 0; k < 3; ++k)
      if (newIndex[t[k]] == none)
        newIndex[t[k]] = std::uint32_t(oldIndices.size()), oldIndices.push_back(t[k]);
  const auto renumber = [&](std::vector<glm::uvec3>& triangles) {
    for (glm::uvec3& t : triangles) t = {newIndex[t.x], newIndex[t.y], newIndex[t.z]};
  };
  renumber(skin.mesh.triangles);
  renumber(skin.coarseTriangles);
  skin.mesh.positions = reordered(skin.mesh.positions, oldIndices);
  skin.normals = reordered(skin.normals, oldIndices);
  skin.mirror = reordered(skin.mirror, oldIndices);
  for (std::uint32_t& twin : skin.mirror) twin = newIndex[twin];
}

}  // namespace knotmap
