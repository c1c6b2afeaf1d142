// sphere_body.h - a body that is a ball of 30 cm, so that every length and area on it is known.
#pragma once
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>

#include "body/body.h"

namespace knotmap::testing_atlas {

inline constexpr float ballRadius = 0.3f;
constexpr float radians(float degrees) { return degrees * std::numbers::pi_v<float> / 180; }

// Longitude 0 is the front, 90 the person's left, 180 the back.
inline glm::vec3 onBall(float latitude, float longitude) {
  const float lat = radians(latitude), lon = radians(longitude);
  return ballRadius * glm::vec3(std::cos(lat) * std::sin(lon), std::sin(lat), std::cos(lat) * std::cos(lon));
}

// An octahedron divided `times` times; its own mirror image.
class Ball {
 public:
  explicit Ball(int times) {
    const glm::vec3 axes[6] = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    for (int x : {0, 1})
      for (int y : {2, 3})
        for (int z : {4, 5}) {
          const bool isFlipped = (x + y + z) % 2 != 0;  // odd numbers of negative axes turn the winding
          divide(axes[x], axes[isFlipped ? z : y], axes[isFlipped ? y : z], times);
        }
  }
  TriangleMesh mesh;

 private:
  void divide(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c, int times) {
    if (times == 0) {
      mesh.triangles.push_back({vertex(a), vertex(b), vertex(c)});
      return;
    }
    const glm::vec3 ab = glm::normalize(a + b), bc = glm::normalize(b + c), ca = glm::normalize(c + a);
    divide(a, ab, ca, times - 1), divide(ab, b, bc, times - 1), divide(ca, bc, c, times - 1),
        divide(ab, bc, ca, times - 1);
  }
  std::uint32_t vertex(const glm::vec3& at) {
    const auto key = std::tuple(std::lround(at.x * 1e5f), std::lround(at.y * 1e5f), std::lround(at.z * 1e5f));
    const auto [found, isNew] = indices_.emplace(key, std::uint32_t(mesh.positions.size()));
    if (isNew) mesh.positions.push_back(at * ballRadius);
    return found->second;
  }
  std::map<std::tuple<long, long, long>, std::uint32_t> indices_;
};

struct BallLandmark {
  const char* id;
  float latitude, longitude;
};
inline constexpr BallLandmark ballLandmarks[] = {
    {"inion", 30, 180}, {"mastoid_tip", 30, 120}, {"c7_spinous", -10, 180}, {"acromion", -10, 100},
    {"temple", 40, 60}, {"elbow", -40, 90},       {"xiphoid", -20, 0},
};

// Regions: "north" and "south" of the equator, each the whole ring round; "ball" is their parent.
inline BodyData ballData(int divisions = 6) {
  BodyData data;
  data.id = "ball";
  data.version = "v1";
  data.stature = 1.73f;
  data.skin = Ball(divisions).mesh;
  data.normals = vertexNormals(data.skin);
  std::map<std::tuple<long, long, long>, std::uint32_t> at;
  const auto key = [](const glm::vec3& p) {
    return std::tuple(std::lround(p.x * 1e5f), std::lround(p.y * 1e5f), std::lround(p.z * 1e5f));
  };
  for (std::uint32_t i = 0; i < data.skin.positions.size(); ++i) at[key(data.skin.positions[i])] = i;
  for (const glm::vec3& p : data.skin.positions) {
    data.mirror.push_back(at.at(key(p * glm::vec3(-1, 1, 1))));
    data.segment.push_back(0);
    data.region.push_back(p.y >= 0 ? 1 : 2);
    data.borderDistance.push_back(
        std::abs(ballRadius * std::asin(std::clamp(p.y / ballRadius, -1.0f, 1.0f))));
  }
  Segment trunk;
  trunk.id = "trunk";
  trunk.proximal = {0, -0.2f, 0};
  trunk.distal = {0, 0.2f, 0};
  trunk.radius = ballRadius;
  data.segments = {trunk};
  const double half = surfaceArea(data.skin) / 2;
  data.regions = {{"ball", Side::midline, -1, false, 2 * half},
                  {"north", Side::midline, 0, true, half},
                  {"south", Side::midline, 0, true, half}};
  const RayTree rays(data.skin);
  for (const BallLandmark& landmark : ballLandmarks) {
    const bool isMidline = landmark.longitude == 0 || landmark.longitude == 180;
    const glm::vec3 left = onBall(landmark.latitude, landmark.longitude);
    data.landmarks.push_back({landmark.id, isMidline ? Side::midline : Side::left, rays.closest(left)});
    if (!isMidline)
      data.landmarks.push_back({landmark.id, Side::right, rays.closest(left * glm::vec3(-1, 1, 1))});
  }
  return data;
}

// One for all tests: it never changes.
inline const Body& ball() {
  static const Body body(ballData());
  return body;
}

}  // namespace knotmap::testing_atlas
