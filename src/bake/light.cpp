#include "bake/light.h"

#include <embree3/rtcore.h>

#include <cmath>
#include <cstring>

#include "base/require.h"
#include "sculpt/parallel.h"

namespace knotmap {
namespace {

constexpr float skinReach = 0.45f, floorReach = 1.2f;  // metres: nothing farther darkens
constexpr float floorShare = 0.6f;                     // of the light that the floor takes away
constexpr int directionCount = 640;                    // on the whole sphere
constexpr float liftMetres = 0.001f;                   // rays start off the skin
constexpr int floorSize = 192;
constexpr glm::vec2 floorLow(-1.1f, -0.9f), floorHigh(1.1f, 0.9f);  // x, z

// Evenly spread directions: a spiral of golden angles over the sphere. All places share them, so that light
// changes smoothly from place to place.
std::vector<glm::vec3> sphereDirections() {
  constexpr double goldenAngle = 2.39996322972865332;
  std::vector<glm::vec3> directions;
  for (int i = 0; i < directionCount; ++i) {
    const double y = 1 - (2 * i + 1.0) / directionCount, r = std::sqrt(1 - y * y), turn = i * goldenAngle;
    directions.push_back(glm::vec3(r * std::cos(turn), y, r * std::sin(turn)));
  }
  return directions;
}

// Embree's scene of one mesh. Built by one thread: the same tree every time.
class Occluders {
 public:
  explicit Occluders(const TriangleMesh& mesh)
      : device_(rtcNewDevice("threads=1")), scene_(rtcNewScene(device_)) {
    rtcSetSceneFlags(scene_, RTC_SCENE_FLAG_ROBUST);
    const RTCGeometry geometry = rtcNewGeometry(device_, RTC_GEOMETRY_TYPE_TRIANGLE);
    copy(geometry, RTC_BUFFER_TYPE_VERTEX, RTC_FORMAT_FLOAT3, mesh.positions);
    copy(geometry, RTC_BUFFER_TYPE_INDEX, RTC_FORMAT_UINT3, mesh.triangles);
    rtcCommitGeometry(geometry);
    rtcAttachGeometry(scene_, geometry);
    rtcReleaseGeometry(geometry);
    rtcCommitScene(scene_);
    require(rtcGetDeviceError(device_) == RTC_ERROR_NONE, "Embree takes the skin");
  }
  ~Occluders() {
    rtcReleaseScene(scene_);
    rtcReleaseDevice(device_);
  }
  Occluders(const Occluders&) = delete;
  Occluders& operator=(const Occluders&) = delete;

  // Distance to what the ray hits first, `reach` when it hits nothing nearer.
  float distance(const glm::vec3& origin, const glm::vec3& direction, float reach) const {
    RTCRayHit ray{};
    ray.ray = {origin.x,    origin.y, origin.z, 1e-5f, direction.x, direction.y,
               direction.z, 0,        reach,    ~0u,   0,           0};
    ray.hit.geomID = RTC_INVALID_GEOMETRY_ID;
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    rtcIntersect1(scene_, &context, &ray);
    return ray.ray.tfar;
  }

 private:
  template <class Item>
  static void copy(RTCGeometry geometry, RTCBufferType type, RTCFormat format,
                   const std::vector<Item>& items) {
    void* buffer = rtcSetNewGeometryBuffer(geometry, type, 0, format, sizeof(Item), items.size());
    std::memcpy(buffer, items.data(), items.size() * sizeof(Item));
  }
  RTCDevice device_;
  RTCScene scene_;
};

struct Light {
  float ambient;
  glm::vec3 bent;
};

// 1 where nothing is within reach, 0 where something touches. The floor takes only a part of the light: soles
// are looked at, too.
float openness(const glm::vec3& origin, const glm::vec3& direction, const Occluders& occluders) {
  const float toFloor =
      direction.y < 0 ? std::min(skinReach, std::max(origin.y, 0.001f) / -direction.y) : skinReach;
  const float toSkin = occluders.distance(origin, direction, toFloor);
  if (toSkin < toFloor) return toSkin / skinReach;
  return 1 - floorShare * (1 - toFloor / skinReach);
}

Light lightAt(const glm::vec3& position, const glm::vec3& normal, const Occluders& occluders,
              const std::vector<glm::vec3>& directions) {
  float seen = 0, all = 0;
  glm::vec3 bent(0.0f);
  const glm::vec3 origin = position + liftMetres * normal;
  for (const glm::vec3& direction : directions) {
    const float weight = glm::dot(direction, normal);
    if (weight <= 0) continue;
    const float open = weight * openness(origin, direction, occluders);
    seen += open;
    all += weight;
    bent += direction * open;
  }
  const float length = glm::length(bent);
  return {seen / all, length > 1e-4f ? bent / length : normal};
}

// Computed on one side, mirrored to the other.
void lightSkin(BodyData& body, const Occluders& occluders, const std::vector<glm::vec3>& directions,
               int threads) {
  const std::size_t count = body.skin.positions.size();
  body.ambient.resize(count);
  body.bentNormals.resize(count);
  parallelFor(count, threads, [&](std::size_t i) {
    if (body.skin.positions[i].x < 0) return;
    Light light = lightAt(body.skin.positions[i], body.normals[i], occluders, directions);
    const std::uint32_t twin = body.mirror[i];
    if (twin == i) light.bent = glm::normalize(glm::vec3(0, light.bent.y, light.bent.z));
    body.ambient[i] = body.ambient[twin] = light.ambient;
    body.bentNormals[i] = light.bent;
    if (twin != i) body.bentNormals[twin] = light.bent * glm::vec3(-1, 1, 1);
  });
}

std::uint8_t floorLight(const glm::vec2& place, const Occluders& occluders,
                        const std::vector<glm::vec3>& directions) {
  float seen = 0, all = 0;
  for (const glm::vec3& direction : directions) {
    if (direction.y <= 0) continue;
    const float distance = occluders.distance({place.x, liftMetres, place.y}, direction, floorReach);
    seen += direction.y * std::pow(distance / floorReach, 0.7f);
    all += direction.y;
  }
  return std::uint8_t(std::lround(255 * seen / all));
}

GroundShadow shadowOnFloor(const Occluders& occluders, const std::vector<glm::vec3>& directions,
                           int threads) {
  GroundShadow ground{floorSize, floorLow, floorHigh,
                      std::vector<std::uint8_t>(std::size_t(floorSize * floorSize))};
  parallelFor(ground.light.size(), threads, [&](std::size_t i) {
    const glm::vec2 cell(int(i) % floorSize, int(i) / floorSize);
    ground.light[i] =
        floorLight(glm::mix(floorLow, floorHigh, (cell + 0.5f) / float(floorSize)), occluders, directions);
  });
  return ground;
}

}  // namespace

void bakeLight(BodyData& body, int threads) {
  const std::vector<glm::vec3> directions = sphereDirections();
  const Occluders occluders(body.skin);
  lightSkin(body, occluders, directions, threads);
  body.ground = shadowOnFloor(occluders, directions, threads);
}

}  // namespace knotmap
