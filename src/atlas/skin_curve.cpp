#include "atlas/skin_curve.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace knotmap {
namespace {

constexpr float sampleStep = 0.004f;  // metres between the samples of a curve
constexpr float leastTangent = 0.1f;  // of a direction; below, it points through the skin
constexpr float samePlace = 1e-5f;    // metres

std::optional<glm::vec3> alongSkin(const glm::vec3& direction, const glm::vec3& normal) {
  const glm::vec3 along = direction - normal * glm::dot(direction, normal);
  const float length = glm::length(along);
  if (length < leastTangent * glm::length(direction) || length < 1e-12f) return std::nullopt;
  return along / length;
}

glm::vec3 unit(const glm::vec3& vector) {
  const float length = glm::length(vector);
  return length < samePlace ? glm::vec3(0) : vector / length;
}

// The direction of the curve at each place: of the circle through it and its neighbours, laid into the
// tangent plane.
class Tangents {
 public:
  Tangents(std::span<const SkinSample> through, bool isClosed) : through_(through), isClosed_(isClosed) {
    const int count = int(through.size());
    for (int i = 0; i < count; ++i) {
      const bool isEnd = !isClosed && (i == 0 || i == count - 1);
      tangents_.push_back(isEnd ? glm::vec3(0) : inner(i));
    }
    if (isClosed || count < 2) return;
    tangents_.front() = end(0, 1, unit(through[1].position - through[0].position));
    tangents_.back() =
        end(count - 1, count - 2,
            unit(through[std::size_t(count) - 1].position - through[std::size_t(count) - 2].position));
  }
  const glm::vec3& operator[](std::size_t index) const { return tangents_[index]; }

 private:
  const SkinSample& at(int index) const {
    const int count = int(through_.size());
    return through_[std::size_t((index + count) % count)];
  }
  glm::vec3 laid(const glm::vec3& direction, int index) const {
    return alongSkin(direction, at(index).normal).value_or(unit(direction));
  }
  glm::vec3 inner(int index) const {
    const glm::vec3 before = at(index).position - at(index - 1).position,
                    after = at(index + 1).position - at(index).position;
    const float beforeLength = std::max(glm::length(before), samePlace),
                afterLength = std::max(glm::length(after), samePlace);
    return laid(before / beforeLength * afterLength + after / afterLength * beforeLength, index);
  }
  // At an end the curve goes on as it comes from its neighbour: the neighbour's direction mirrored on the
  // chord.
  glm::vec3 end(int index, int neighbour, const glm::vec3& chord) const {
    const bool isAlone = through_.size() == 2;
    const glm::vec3 there = isAlone ? laid(chord, neighbour) : tangents_[std::size_t(neighbour)];
    return laid(2 * glm::dot(there, chord) * chord - there, index);
  }

  std::span<const SkinSample> through_;
  bool isClosed_;
  std::vector<glm::vec3> tangents_;
};

// A cubic from a to b whose speed is that of the circle with these directions.
struct Cubic {
  glm::vec3 a, b, speedA, speedB;

  Cubic(const SkinSample& from, const SkinSample& to, const glm::vec3& directionA,
        const glm::vec3& directionB)
      : a(from.position), b(to.position) {
    const float turn = std::acos(std::clamp(glm::dot(directionA, directionB), -1.0f, 1.0f));
    const float half = std::max(turn / 2, 1e-4f);
    const float speed = glm::distance(a, b) * 2 * std::tan(half / 2) / std::sin(half);
    speedA = directionA * speed;
    speedB = directionB * speed;
  }
  glm::vec3 operator()(float t) const {
    const float t2 = t * t, t3 = t2 * t;
    return a * (2 * t3 - 3 * t2 + 1) + speedA * (t3 - 2 * t2 + t) + b * (3 * t2 - 2 * t3) +
           speedB * (t3 - t2);
  }
};

}  // namespace

SkinSample sampleAt(const Body& body, const SurfacePoint& point) {
  return {point, body.position(point), body.normal(point)};
}

SkinSample walkedTowards(const Body& body, const SkinSample& from, const glm::vec3& target) {
  const glm::vec3 step = target - from.position;
  const glm::vec3 along = step - from.normal * glm::dot(step, from.normal);
  const float metres = glm::length(along);
  if (metres < 1e-7f) return from;
  return sampleAt(body, body.paths().walk(from.point, along, metres));
}

SkinCurve::SkinCurve(const Body& body, std::span<const SkinSample> through, bool isClosed) : body_(body) {
  const Tangents tangents(through, isClosed);
  samples_.push_back(through[0]);
  const std::size_t spans = isClosed ? through.size() : through.size() - 1;
  for (std::size_t span = 0; span < spans; ++span) {
    const std::size_t next = (span + 1) % through.size();
    places_.push_back(samples_.size() - 1);
    const SkinSample &from = through[span], &to = through[next];
    const Cubic cubic(from, to, tangents[span], tangents[next]);
    const int steps =
        std::max(1, int(std::ceil(glm::distance(from.position, to.position) * 1.2f / sampleStep)));
    for (int step = 1; step < steps; ++step) {
      const glm::vec3 wanted = cubic(float(step) / float(steps));
      samples_.push_back(sampleAt(body, body.rays().closest(wanted)));
      farthestLaid_ = std::max(farthestLaid_, glm::distance(wanted, samples_.back().position));
    }
    samples_.push_back(to);
  }
  places_.push_back(samples_.size() - 1);
  lengths_.push_back(0);
  for (std::size_t i = 1; i < samples_.size(); ++i)
    lengths_.push_back(lengths_.back() + glm::distance(samples_[i - 1].position, samples_[i].position));
}

SkinSample SkinCurve::at(float fraction) const {
  const float wanted = std::clamp(fraction, 0.0f, 1.0f) * length();
  const auto after = std::lower_bound(lengths_.begin() + 1, lengths_.end(), wanted);
  if (after == lengths_.end()) return samples_.back();
  const std::size_t next = std::size_t(after - lengths_.begin());
  const float step = lengths_[next] - lengths_[next - 1];
  const float part = step < 1e-9f ? 0 : (wanted - lengths_[next - 1]) / step;
  if (part > 0.999f) return samples_[next];
  return walkedTowards(body_, samples_[next - 1],
                       glm::mix(samples_[next - 1].position, samples_[next].position, part));
}

}  // namespace knotmap
