// The zero lines of the zones' distances, walked from triangle to triangle, with a dot every few millimetres.
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "pain/spread.h"

namespace knotmap {
namespace {

constexpr float dotSpacing = 0.0055f, dotRadius = 0.0014f;  // metres

// Where an edge of the mesh crosses zero, and the crossings it is joined to through the triangles on either
// side.
struct Crossing {
  glm::vec3 position, normal;
  std::uint32_t beside[2] = {Topology::none, Topology::none};
  void join(std::uint32_t other) { (beside[0] == Topology::none ? beside[0] : beside[1]) = other; }
};

class ZeroLines {
 public:
  ZeroLines(const Body& body, const std::vector<float>& values, const std::vector<float>& certainty)
      : body_(body), values_(values), certainty_(certainty) {}

  void addTriangle(const glm::uvec3& corners) {
    std::uint32_t found[2], count = 0;
    for (int i = 0; i < 3; ++i) {
      const std::uint32_t a = corners[i], b = corners[(i + 1) % 3];
      if ((values_[a] < 0) == (values_[b] < 0)) continue;
      if (certainty_[a] + certainty_[b] >= 1) return;
      found[count++] = crossingOf(std::min(a, b), std::max(a, b));
    }
    if (count < 2) return;
    crossings_[found[0]].join(found[1]);
    crossings_[found[1]].join(found[0]);
  }

  std::vector<std::vector<Crossing>> chains() const {
    std::vector<std::vector<Crossing>> chains;
    std::vector<bool> isTaken(crossings_.size(), false);
    // Open lines from their ends first; what is left are rings.
    for (bool fromEnds : {true, false})
      for (std::uint32_t start = 0; start < crossings_.size(); ++start)
        if (!isTaken[start] && (!fromEnds || crossings_[start].beside[1] == Topology::none))
          chains.push_back(walk(start, isTaken));
    return chains;
  }

 private:
  std::uint32_t crossingOf(std::uint32_t a, std::uint32_t b) {
    const auto [at, isNew] = ids_.try_emplace(std::uint64_t(a) << 32 | b, std::uint32_t(crossings_.size()));
    if (isNew) {
      const BodyData& data = body_.data();
      const float share = values_[a] / (values_[a] - values_[b]);
      crossings_.push_back({glm::mix(data.skin.positions[a], data.skin.positions[b], share),
                            glm::normalize(glm::mix(data.normals[a], data.normals[b], share))});
    }
    return at->second;
  }

  std::vector<Crossing> walk(std::uint32_t start, std::vector<bool>& isTaken) const {
    std::vector<Crossing> chain;
    std::uint32_t at = start;
    while (at != Topology::none && !isTaken[at]) {
      isTaken[at] = true;
      chain.push_back(crossings_[at]);
      const auto& beside = crossings_[at].beside;
      at = beside[0] != Topology::none && !isTaken[beside[0]] ? beside[0] : beside[1];
    }
    const bool isRing = crossings_[start].beside[1] != Topology::none;
    if (isRing) chain.push_back(chain.front());
    return chain;
  }

  const Body& body_;
  const std::vector<float>&values_, &certainty_;
  std::vector<Crossing> crossings_;
  std::unordered_map<std::uint64_t, std::uint32_t> ids_;
};

void dotAlong(const std::vector<Crossing>& chain, std::vector<SkinSpot>& spots) {
  float length = 0;
  for (std::size_t i = 1; i < chain.size(); ++i)
    length += glm::distance(chain[i - 1].position, chain[i].position);
  const float step = length / std::max(1.0f, std::round(length / dotSpacing));
  float next = 0, passed = 0;
  for (std::size_t i = 1; i < chain.size(); ++i) {
    const Crossing &from = chain[i - 1], &to = chain[i];
    const float piece = glm::distance(from.position, to.position);
    for (; next < passed + piece && next < length - step / 2; next += step) {
      const float share = (next - passed) / piece;
      spots.push_back({glm::mix(from.position, to.position, share),
                       glm::normalize(glm::mix(from.normal, to.normal, share)), dotRadius});
    }
    passed += piece;
  }
}

std::vector<std::uint32_t> touchedTriangles(const Body& body, const PainField& field) {
  std::vector<std::uint32_t> triangles;
  for (std::uint32_t vertex : field.touched())
    if (field.certainty()[vertex] < 1)
      for (std::uint32_t triangle : body.topology().trianglesRound(vertex)) triangles.push_back(triangle);
  std::sort(triangles.begin(), triangles.end());
  triangles.erase(std::unique(triangles.begin(), triangles.end()), triangles.end());
  return triangles;
}

}  // namespace

std::vector<SkinSpot> uncertainOutline(const Body& body, const PainField& field) {
  const std::vector<std::uint32_t> triangles = touchedTriangles(body, field);
  std::vector<SkinSpot> spots;
  for (const std::vector<float>* values : {&field.essential(), &field.spillover()}) {
    ZeroLines lines(body, *values, field.certainty());
    for (std::uint32_t triangle : triangles) {
      const glm::uvec3 corners = body.skin().triangles[triangle];
      // A spillover edge that runs inside an essential zone is not seen.
      const bool isCovered = values == &field.spillover() && field.essential()[corners.x] < 0;
      if (!isCovered) lines.addTriangle(corners);
    }
    for (const auto& chain : lines.chains()) dotAlong(chain, spots);
  }
  return spots;
}

}  // namespace knotmap
