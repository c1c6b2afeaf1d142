#include "body/border_balance.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

constexpr double loyalty = 0.05;  // weight of the true distance against one cut edge
constexpr int sweeps = 80;
constexpr float onBorder = 1e-5f;  // metres: such a vertex is the border itself and stays
constexpr double nearestToEnd = 0.02;
constexpr double besideTwo = 1,
                 besideThree = 0.2;  // weight of an edge in a triangle of two and of three leaves

struct CutEdge {
  std::uint32_t other;
  double logRatio;  // of the own distance to the other's
  double weight;
};

class Balance {
 public:
  Balance(const TriangleMesh& mesh, const BorderCuts& cuts, const std::vector<int>& label,
          std::vector<float>& distance)
      : mesh_(mesh), cuts_(cuts), label_(label), distance_(distance) {
    for (const glm::uvec3& corners : mesh.triangles)
      for (int corner = 0; corner < 3; ++corner)
        addEdge(corners[corner], corners[(corner + 1) % 3], weightIn(corners));
  }

  void relax() {
    std::map<std::uint32_t, double> logs;
    for (const auto& [vertex, edges] : edges_) logs[vertex] = std::log(double(distance_[vertex]));
    const std::map<std::uint32_t, double> trueLogs = logs;
    for (int sweep = 0; sweep < sweeps; ++sweep)
      for (auto& [vertex, value] : logs) {
        double sum = loyalty * trueLogs.at(vertex), weight = loyalty;
        for (const CutEdge& edge : edges_.at(vertex)) {
          sum += edge.weight * (logs.at(edge.other) + edge.logRatio);
          weight += edge.weight;
        }
        value = sum / weight;
      }
    for (const auto& [vertex, value] : logs) distance_[vertex] = float(std::exp(value));
  }

 private:
  // Three lines in one triangle seldom meet in one point as its three ratios want; rather it than its
  // neighbours bends.
  double weightIn(const glm::uvec3& corners) const {
    const int a = label_[corners.x], b = label_[corners.y], c = label_[corners.z];
    return a != b && b != c && a != c ? besideThree : besideTwo;
  }

  // Both triangles at an edge bring it with their weight.
  void addEdge(std::uint32_t a, std::uint32_t b, double weight) {
    if (label_[a] < 0 || label_[b] < 0 || label_[a] == label_[b]) return;
    if (distance_[a] < onBorder || distance_[b] < onBorder) return;
    const std::vector<float> crossings = cuts_.crossings(a, b);
    if (crossings.empty()) return;
    const double fromLower =
        std::clamp((crossings.front() + crossings.back()) / 2.0, nearestToEnd, 1 - nearestToEnd);
    const double share = a < b ? fromLower : 1 - fromLower;  // of the way from a
    const double logRatio = std::log(share / (1 - share));
    edges_[a].push_back({b, logRatio, weight});
    edges_[b].push_back({a, -logRatio, weight});
  }

  const TriangleMesh& mesh_;
  const BorderCuts& cuts_;
  const std::vector<int>& label_;
  std::vector<float>& distance_;
  std::map<std::uint32_t, std::vector<CutEdge>> edges_;
};

}  // namespace

void balanceBorders(const TriangleMesh& mesh, const std::vector<PlacedChord>& pieces,
                    const std::vector<int>& label, std::vector<float>& borderDistance) {
  BorderCuts cuts(mesh);
  for (const PlacedChord& piece : pieces) cuts.add(piece);
  Balance(mesh, cuts, label, borderDistance).relax();
}

}  // namespace knotmap
