#include "body/stored_place.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/require.h"

namespace knotmap {
namespace {

constexpr float tooNear = 0.012f;  // metres: a distance field is bent within a triangle or two of its source
constexpr float slopeMargin = 0.03f;  // metres: past the place's triangle
constexpr float firstReach = 0.12f, farthestReach = 3.0f;
constexpr std::size_t enoughToChoose = 14;
constexpr double roughMisfit = 0.02;
constexpr double memoryOfPosition =
    0.02;  // how much the stored position counts: it decides between two equal fits

// Inside a triangle the front is taken as a circle round a source in its plane: exact on flat skin, where the
// plain interpolation of distances errs by the triangle's size squared over the distance.
double distanceAt(const TriangleMesh& mesh, const std::vector<float>& distances, const SurfacePoint& point) {
  const glm::uvec3 corners = mesh.triangles[point.triangle];
  double square = 0;
  for (int i = 0; i < 3; ++i) {
    const double distance = distances[corners[i]], weight = point.weights[i];
    if (weight == 0) continue;
    if (!std::isfinite(distance)) return std::numeric_limits<double>::infinity();
    const glm::dvec3 side = mesh.positions[corners[(i + 1) % 3]] - mesh.positions[corners[i]];
    square += weight * distance * distance - weight * point.weights[(i + 1) % 3] * glm::dot(side, side);
  }
  return std::sqrt(std::max(square, 0.0));
}

// ----------------------------------------------------------------------------------------------- choosing
// landmarks

// Against the slope of the landmark's distances in the place's triangle, as a unit vector in its plane: on a
// finger the way to a landmark of the palm starts elsewhere than straight at it.
glm::dvec2 wayBack(const Body& body, const SurfacePoint& point, const Landmark& landmark, double distance) {
  const DistanceSource source{landmark.point, 0};
  const std::vector<float> distances = body.distance().from({&source, 1}, float(distance) + slopeMargin);
  const glm::uvec3 c = body.skin().triangles[point.triangle];
  const glm::dvec3 origin = body.skin().positions[c.x];
  const glm::dvec3 u = glm::dvec3(body.skin().positions[c.y]) - origin,
                   v = glm::dvec3(body.skin().positions[c.z]) - origin;
  const glm::dvec3 first = glm::normalize(u), second = glm::normalize(v - first * glm::dot(v, first));
  const double du = double(distances[c.y]) - distances[c.x], dv = double(distances[c.z]) - distances[c.x];
  const double slopeFirst = du / glm::length(u);
  const double slopeSecond = (dv - slopeFirst * glm::dot(v, first)) / glm::dot(v, second);
  const glm::dvec2 back(-slopeFirst, -slopeSecond);
  const double steepness = glm::length(back);
  return std::isfinite(steepness) && steepness > 0 ? back / steepness : glm::dvec2(1, 0);
}

struct Candidate {
  const Landmark* landmark;
  double distance;    // metres along the skin
  glm::dvec2 toward;  // unit, in the plane of the place's triangle: where the way to the landmark starts
};

// The nearest landmarks that are not too near, at least `enoughToChoose` where the body has so many.
std::vector<Candidate> nearLandmarks(const Body& body, const SurfacePoint& point) {
  const DistanceSource source{point, 0};
  std::vector<Candidate> near;
  for (float reach = firstReach; near.size() < enoughToChoose && reach < farthestReach; reach *= 1.6f) {
    near.clear();
    const std::vector<float> distances = body.distance().from({&source, 1}, reach);
    for (const Landmark& landmark : body.data().landmarks)
      if (const double distance = distanceAt(body.skin(), distances, landmark.point);
          std::isfinite(distance) && distance > tooNear)
        near.push_back({&landmark, distance, {}});
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
  near.resize(std::min(near.size(), enoughToChoose));
  for (Candidate& candidate : near)
    candidate.toward = wayBack(body, point, *candidate.landmark, candidate.distance);
  return near;
}

using Choice = std::array<std::size_t, 4>;

// How firmly four distances hold a place: the determinant of their directions, nearer ones counting more,
// less where the landmarks lie so much in one line that a place mirrored at it would fit as well.
double firmness(const std::vector<Candidate>& near, const Choice& choice) {
  double xx = 0, xy = 0, yy = 0, meanDistance = 0;
  glm::dvec2 mean(0);
  for (std::size_t i : choice) {
    const double weight = 1 / (near[i].distance + 0.03);
    const glm::dvec2 toward = near[i].toward;
    xx += weight * toward.x * toward.x, xy += weight * toward.x * toward.y,
        yy += weight * toward.y * toward.y;
    mean += toward * near[i].distance / 4.0;
    meanDistance += near[i].distance / 4;
  }
  double sxx = 0, sxy = 0, syy = 0;
  for (std::size_t i : choice) {
    const glm::dvec2 offset = near[i].toward * near[i].distance - mean;
    sxx += offset.x * offset.x / 4, sxy += offset.x * offset.y / 4, syy += offset.y * offset.y / 4;
  }
  const double smaller = (sxx + syy) / 2 - std::sqrt((sxx - syy) * (sxx - syy) / 4 + sxy * sxy);
  const double width = std::sqrt(std::max(smaller, 0.0)) / (0.4 * meanDistance);
  return (xx * yy - xy * xy) * std::min(width, 1.0);
}

Choice firmestFour(const std::vector<Candidate>& near) {
  const std::size_t count = near.size();
  Choice best{0, 1, 2, 3};
  double greatest = -1;
  for (std::size_t a = 0; a < count; ++a)
    for (std::size_t b = a + 1; b < count; ++b)
      for (std::size_t c = b + 1; c < count; ++c)
        for (std::size_t d = c + 1; d < count; ++d)
          if (const double value = firmness(near, {a, b, c, d}); value > greatest)
            greatest = value, best = {a, b, c, d};
  return best;
}

// ----------------------------------------------------------------------------------------------------
// finding again

class Finder {
 public:
  Finder(const Body& body, const StoredPlace& place) : body_(body), place_(place) {}

  Result<FoundPlace> find() {
    if (const Problems problems = measureFrom(1.5f, 0.1f); !problems.empty()) return problems;
    listAllowed();
    FoundPlace found = best();
    if (!std::isfinite(found.misfit)) {  // this body is of another shape: look everywhere
      if (const Problems problems = measureFrom(1.0f, 1e30f); !problems.empty()) return problems;
      found = best();
    }
    if (!std::isfinite(found.misfit))
      return Problem{"", "the place in \"" + place_.region + "\" cannot be reached on this body", ""};
    found.isRough = found.misfit > roughMisfit;
    return found;
  }

 private:
  struct Field {
    std::vector<float> distances;
    double wanted;  // metres
  };
  struct Best {
    SurfacePoint point;
    double cost = std::numeric_limits<double>::infinity();
  };

  Problems measureFrom(float factor, float margin) {
    fields_.clear();
    std::string unknown;
    for (const LandmarkDistance& from : place_.from) {
      const Landmark* landmark = body_.landmark(from.landmark, from.side);
      if (landmark == nullptr) {
        unknown += (unknown.empty() ? "\"" : ", \"") + from.landmark + "\"";
        continue;
      }
      const double wanted = from.fraction * body_.data().stature;
      const DistanceSource source{landmark->point, 0};
      fields_.push_back({body_.distance().from({&source, 1}, float(wanted) * factor + margin), wanted});
    }
    if (fields_.size() >= 3) return {};
    return {{"", "a stored place cannot be found: this body has no landmark " + unknown,
             "was it saved by a newer version?"}};
  }

  // The leaves of the place's region; for an unknown one all leaves of its side.
  void listAllowed() {
    const auto region = body_.regionIndex(place_.region, place_.side);
    isAllowed_.assign(body_.data().regions.size(), false);
    if (region)
      for (std::size_t leaf : body_.leavesOf(*region)) isAllowed_[leaf] = true;
    else
      for (std::size_t i = 0; i < isAllowed_.size(); ++i)
        isAllowed_[i] = body_.data().regions[i].isLeaf && body_.data().regions[i].side == place_.side;
  }

  // Root mean square, metres.
  double misfitAt(const SurfacePoint& point) const {
    double sum = 0;
    for (const Field& field : fields_) {
      const double off = distanceAt(body_.skin(), field.distances, point) - field.wanted;
      sum += off * off;
    }
    return std::sqrt(sum / double(fields_.size()));
  }
  double costAt(const SurfacePoint& point) const {
    const double moved = memoryOfPosition * glm::distance(glm::dvec3(body_.position(point)), place_.xyz);
    return std::hypot(misfitAt(point), moved);
  }

  FoundPlace best() const {
    std::vector<std::pair<double, std::uint32_t>> triangles;  // by cost in the middle
    for (std::uint32_t triangle = 0; triangle < body_.skin().triangles.size(); ++triangle) {
      const glm::uvec3 c = body_.skin().triangles[triangle];
      const std::vector<std::uint16_t>& region = body_.data().region;
      if (!isAllowed_[region[c.x]] && !isAllowed_[region[c.y]] && !isAllowed_[region[c.z]]) continue;
      const double cost = costAt({triangle, glm::vec3(1.0f / 3)});
      if (std::isfinite(cost)) triangles.push_back({cost, triangle});
    }
    const std::size_t count = std::min<std::size_t>(triangles.size(), 40);
    std::partial_sort(triangles.begin(), triangles.begin() + std::ptrdiff_t(count), triangles.end());
    Best best;
    for (std::size_t i = 0; i < count; ++i) refine(triangles[i].second, best);
    const bool isFound = std::isfinite(best.cost);
    return {best.point, isFound ? misfitAt(best.point) / body_.data().stature : best.cost, false};
  }

  // A grid over the triangle, then ever finer ones round the best of it.
  void refine(std::uint32_t triangle, Best& best) const {
    constexpr int steps = 8, rounds = 5;
    glm::dvec2 centre(1.0 / 3);
    double reach = 1.0, least = std::numeric_limits<double>::infinity();
    for (int round = 0; round < rounds; ++round, reach /= steps / 2.0) {
      const glm::dvec2 middle = centre;
      for (int i = -steps; i <= steps; ++i)
        for (int j = -steps; j <= steps; ++j) {
          const glm::dvec2 w = middle + glm::dvec2(i, j) * (reach / steps);
          if (w.x < 0 || w.y < 0 || w.x + w.y > 1) continue;
          const SurfacePoint point{triangle, glm::vec3(w.x, w.y, 1 - w.x - w.y)};
          const double cost = costAt(point);
          if (cost >= least || !isAllowed_[body_.regionAt(point)]) continue;
          least = cost, centre = w;
          if (cost < best.cost) best = {point, cost};
        }
    }
  }

  const Body& body_;
  const StoredPlace& place_;
  std::vector<Field> fields_;
  std::vector<bool> isAllowed_;  // per region
};

}  // namespace

StoredPlace storePlace(const Body& body, const SurfacePoint& point) {
  const std::vector<Candidate> near = nearLandmarks(body, point);
  require(near.size() >= 4, "a body on which places are stored has at least four landmarks round each");
  const Region& region = body.data().regions[body.regionAt(point)];
  StoredPlace stored;
  stored.region = region.id;
  stored.side = region.side;
  stored.xyz = body.position(point);
  const Choice choice = firmestFour(near);
  for (std::size_t i = 0; i < choice.size(); ++i) {
    const Candidate& chosen = near[choice[i]];
    stored.from[i] = {chosen.landmark->id, chosen.landmark->side, chosen.distance / body.data().stature};
  }
  return stored;
}

Result<FoundPlace> findPlace(const Body& body, const StoredPlace& place, bool isSameBody) {
  if (isSameBody) return FoundPlace{body.rays().closest(glm::vec3(place.xyz)), 0, false};
  return Finder(body, place).find();
}

}  // namespace knotmap
