// embree_bench - rays by Embree, one thread, in its robust mode.
//   embree_bench FOLDER [Google Benchmark's options]
#include <benchmark/benchmark.h>
#include <embree3/rtcore.h>

#include <algorithm>
#include <limits>

#include "read_workload.h"

namespace {

RTCScene makeScene(RTCDevice device, const PeerWorkload& workload) {
  RTCScene scene = rtcNewScene(device);
  rtcSetSceneBuildQuality(scene, RTC_BUILD_QUALITY_MEDIUM);
  rtcSetSceneFlags(scene, RTC_SCENE_FLAG_ROBUST);
  RTCGeometry geometry = rtcNewGeometry(device, RTC_GEOMETRY_TYPE_TRIANGLE);
  auto* positions = static_cast<float*>(rtcSetNewGeometryBuffer(
      geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, 12, workload.positions.size()));
  for (const auto& p : workload.positions) positions = std::copy(p.begin(), p.end(), positions);
  auto* indices = static_cast<std::uint32_t*>(rtcSetNewGeometryBuffer(
      geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, 12, workload.triangles.size()));
  for (const auto& t : workload.triangles) indices = std::copy(t.begin(), t.end(), indices);
  rtcCommitGeometry(geometry);
  rtcAttachGeometry(scene, geometry);
  rtcReleaseGeometry(geometry);
  rtcCommitScene(scene);
  return scene;
}

RTCRayHit shoot(RTCScene scene, const std::array<float, 6>& r) {
  RTCIntersectContext context;
  rtcInitIntersectContext(&context);
  RTCRayHit hit;
  hit.ray = {r[0], r[1], r[2], 0, r[3], r[4], r[5], 0, std::numeric_limits<float>::infinity(), ~0u, 0, 0};
  hit.hit.geomID = RTC_INVALID_GEOMETRY_ID;
  rtcIntersect1(scene, &context, &hit);
  return hit;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const PeerWorkload workload = readWorkload(argc > 1 ? argv[1] : ".");
  RTCDevice device = rtcNewDevice("threads=1,set_affinity=0");
  RTCScene scene = makeScene(device, workload);
  benchmark::RegisterBenchmark("Pick", [&](benchmark::State& state) {
    std::size_t i = 0;
    for (auto _ : state) benchmark::DoNotOptimize(shoot(scene, workload.rays[i++ % workload.rays.size()]));
  })->Unit(benchmark::kMicrosecond);
  benchmark::RegisterBenchmark("Pick/prepare", [&](benchmark::State& state) {
    for (auto _ : state) rtcReleaseScene(makeScene(device, workload));
  })->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
}
