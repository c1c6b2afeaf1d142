#include "bake/stipple.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace knotmap {
namespace {

// splitmix64 (Steele, Lea & Flood, OOPSLA 2014): the same numbers with every compiler.
class Random {
 public:
  double next() {  // [0, 1)
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return double((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }

 private:
  std::uint64_t state_ = 7;
};

struct Dot {
  glm::vec3 position, normal;
};

// Dots by cells as wide as their spacing; a cell's neighbours hold all that may be too near.
class DotGrid {
 public:
  explicit DotGrid(float spacing) : spacing_(spacing) {}
  // Dots on the other side of a thin form or a fold face elsewhere and do not count.
  bool hasRoom(const Dot& dot) const {
    const glm::ivec3 cell = cellOf(dot.position);
    for (int k = -1; k <= 1; ++k)
      for (int j = -1; j <= 1; ++j)
        for (int i = -1; i <= 1; ++i)
          if (const auto found = cells_.find(key(cell + glm::ivec3(i, j, k))); found != cells_.end())
            for (const Dot& other : found->second)
              if (glm::distance(dot.position, other.position) < spacing_ &&
                  glm::dot(dot.normal, other.normal) > 0.3f)
                return false;
    return true;
  }
  void add(const Dot& dot) { cells_[key(cellOf(dot.position))].push_back(dot); }

 private:
  glm::ivec3 cellOf(const glm::vec3& position) const { return glm::ivec3(glm::floor(position / spacing_)); }
  static std::uint64_t key(const glm::ivec3& cell) {
    const glm::uvec3 shifted(cell + (1 << 20));
    return std::uint64_t(shifted.x) << 42 | std::uint64_t(shifted.y) << 21 | shifted.z;
  }
  float spacing_;
  std::unordered_map<std::uint64_t, std::vector<Dot>> cells_;
};

SurfacePoint randomPoint(const std::vector<double>& areasUpTo, Random& random) {
  const double wanted = random.next() * areasUpTo.back();
  const auto triangle = std::ranges::upper_bound(areasUpTo, wanted) - areasUpTo.begin();
  const float a = float(std::sqrt(random.next())), b = float(random.next());
  return {std::uint32_t(triangle), {1 - a, a * (1 - b), a * b}};
}

}  // namespace

std::vector<SurfacePoint> stippleDots(const TriangleMesh& mesh, const std::vector<glm::vec3>& normals,
                                      float spacingMetres) {
  constexpr int throwsPerDot = 12;  // after which hardly a dot finds room
  std::vector<double> areasUpTo;
  double area = 0;
  for (std::uint32_t t = 0; t < mesh.triangles.size(); ++t)
    areasUpTo.push_back(area += triangleArea(mesh, t));
  const auto throwCount = std::size_t(throwsPerDot * area / (spacingMetres * spacingMetres));

  Random random;
  DotGrid grid(spacingMetres);
  std::vector<SurfacePoint> dots;
  for (std::size_t i = 0; i < throwCount; ++i) {
    const SurfacePoint point = randomPoint(areasUpTo, random);
    const Dot dot{positionAt(mesh, point), glm::normalize(valueAt(mesh, normals, point))};
    if (!grid.hasRoom(dot)) continue;
    grid.add(dot);
    dots.push_back(point);
  }
  return dots;
}

}  // namespace knotmap
