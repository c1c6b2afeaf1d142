#include "atlas/grid_coordinate.h"

#include <algorithm>
#include <array>
#include <limits>

namespace knotmap {
namespace {

constexpr float facesAway = -0.25f;  // of two normals: the other face of a hand or ear, another limb
constexpr float onEdge = 0.0005f;    // metres; nearer is inside

// Weights of the corners of the place of the triangle closest to `p` (Ericson, Real-Time Collision
// Detection, 5.1.5).
glm::vec3 closestWeights(const glm::vec3& p, const glm::vec3& a, const glm::vec3& b, const glm::vec3& c) {
  const glm::vec3 ab = b - a, ac = c - a, ap = p - a, bp = p - b, cp = p - c;
  const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap), d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
  const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
  const float va = d3 * d6 - d5 * d4, vb = d5 * d2 - d1 * d6, vc = d1 * d4 - d3 * d2;
  const auto between = [](float from, float to) { return from + to > 0 ? from / (from + to) : 0.0f; };
  if (d1 <= 0 && d2 <= 0) return {1, 0, 0};
  if (d3 >= 0 && d4 <= d3) return {0, 1, 0};
  if (d6 >= 0 && d5 <= d6) return {0, 0, 1};
  if (vc <= 0 && d1 >= 0 && d3 <= 0) {
    const float w = between(d1, -d3);
    return {1 - w, w, 0};
  }
  if (vb <= 0 && d2 >= 0 && d6 <= 0) {
    const float w = between(d2, -d6);
    return {1 - w, 0, w};
  }
  if (va <= 0 && d4 >= d3 && d5 >= d6) {
    const float w = between(d4 - d3, d5 - d6);
    return {0, 1 - w, w};
  }
  const float sum = va + vb + vc;
  return glm::vec3(va, vb, vc) / sum;
}

// The closest place of a muscle's grid to a place on the skin.
class GridSearch {
 public:
  GridSearch(const GridView& grid, const glm::vec3& position, const glm::vec3& normal)
      : grid_(grid), position_(position), normal_(normal) {}

  MuscleCoordinate coordinate() {
    const int nearest = nearestFacing();
    if (nearest < 0) return {0, 0, std::numeric_limits<float>::infinity()};
    const int row = nearest / grid_.columns, column = nearest % grid_.columns;
    for (int r = std::max(row - 1, 0); r <= std::min(row, grid_.rows - 2); ++r)
      for (int c = std::max(column - 1, 0); c <= std::min(column, grid_.columns - 2); ++c) searchCell(r, c);
    const bool isAtEdge = best_.v <= 0 || best_.v >= 1 || (!grid_.isRing && (best_.u <= 0 || best_.u >= 1));
    best_.metresOutside = isAtEdge && least_ > onEdge ? least_ : 0;
    return best_;
  }

 private:
  int nearestFacing() const {
    int nearest = -1;
    float least = std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < grid_.positions.size(); ++i) {
      const glm::vec3 apart = grid_.positions[i] - position_;
      const float squared = glm::dot(apart, apart);
      if (squared < least && glm::dot(grid_.normals[i], normal_) > facesAway)
        least = squared, nearest = int(i);
    }
    return nearest;
  }
  const glm::vec3& at(int row, int column) const {
    return grid_.positions[std::size_t(row * grid_.columns + column)];
  }

  void searchCell(int row, int column) {
    searchTriangle(row, column, {glm::ivec2{0, 0}, {0, 1}, {1, 1}});
    searchTriangle(row, column, {glm::ivec2{0, 0}, {1, 1}, {1, 0}});
  }
  void searchTriangle(int row, int column, const std::array<glm::ivec2, 3>& corners) {
    glm::vec3 positions[3];
    for (int i = 0; i < 3; ++i)
      positions[i] = at(row + corners[std::size_t(i)].x, column + corners[std::size_t(i)].y);
    const glm::vec3 weights = closestWeights(position_, positions[0], positions[1], positions[2]);
    glm::vec3 found(0);
    glm::vec2 cell(0);
    for (int i = 0; i < 3; ++i)
      found += weights[i] * positions[i], cell += weights[i] * glm::vec2(corners[std::size_t(i)]);
    const float metres = glm::distance(found, position_);
    if (metres >= least_) return;
    least_ = metres;
    best_.u = (float(row) + cell.x) / float(grid_.rows - 1);
    best_.v = (float(column) + cell.y) / float(grid_.columns - 1);
  }

  const GridView& grid_;
  const glm::vec3 position_, normal_;
  MuscleCoordinate best_;
  float least_ = std::numeric_limits<float>::infinity();
};

}  // namespace

MuscleCoordinate coordinateOn(const GridView& grid, const glm::vec3& position, const glm::vec3& normal) {
  return GridSearch(grid, position, normal).coordinate();
}

SurfacePoint placeOn(const GridView& grid, const Body& body, float u, float v) {
  const float row = u * float(grid.rows - 1), column = v * float(grid.columns - 1);
  const int r = std::min(int(row), grid.rows - 2), c = std::min(int(column), grid.columns - 2);
  const auto at = [&](int i, int j) { return grid.positions[std::size_t((r + i) * grid.columns + c + j)]; };
  const float along = row - float(r), across = column - float(c);
  return body.rays().closest(
      glm::mix(glm::mix(at(0, 0), at(0, 1), across), glm::mix(at(1, 0), at(1, 1), across), along));
}

}  // namespace knotmap
