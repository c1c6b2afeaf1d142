// knotmap_bench - how long the geometry takes on a baked body. The names are those of the peers' programs.
//   knotmap_bench [BODY] [Google Benchmark's options]
//   knotmap_bench [BODY] --write-workload=FOLDER    what the peers read
//   knotmap_bench [BODY] --errors=FILE              of distances over the whole skin, in per cent of the
//   exact ones,
//                                                   which FILE holds: mean, 99th percentile, largest
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <sstream>
#include <string_view>

#include "base/text_file.h"
#include "body/body_file.h"
#include "geometry/ray_tree.h"
#include "geometry/signed_region.h"
#include "workload.h"

namespace knotmap::bench {
namespace {

struct Prepared {
  explicit Prepared(const Workload& w)
      : workload(w),
        topology(w.skin),
        rays(w.skin),
        distance(w.skin),
        paths(w.skin, topology, distance),
        regions(w.skin, topology, distance, paths) {
    for (const std::uint32_t vertex : w.vertices) {
      const std::uint32_t triangle = topology.trianglesRound(vertex).front();
      places.push_back({triangle, glm::vec3(1 / 3.0f)});  // a click is seldom on a vertex
      atVertices.push_back({surfacePointAtVertex(w.skin, vertex)});
    }
  }
  const Workload& workload;
  Topology topology;
  RayTree rays;
  SurfaceDistance distance;
  SurfacePaths paths;
  SignedRegions regions;
  std::vector<SurfacePoint> places;
  std::vector<DistanceSource> atVertices;
};

// `work(i)` for i in turn.
template <class Work>
void add(const char* name, benchmark::TimeUnit unit, Work work) {
  benchmark::RegisterBenchmark(name, [work](benchmark::State& state) {
    std::size_t i = 0;
    for (auto _ : state) benchmark::DoNotOptimize(work(i++));
  })->Unit(unit);
}

void addDistances(const Prepared& p) {
  add("Distance/prepare", benchmark::kMillisecond,
      [&](std::size_t) { return SurfaceDistance(p.workload.skin).meanEdge(); });
  add("Distance/whole", benchmark::kMillisecond,
      [&](std::size_t) { return p.distance.from(std::span(p.atVertices.data(), 1)); });
  for (const auto& [name, reach] : {std::pair{"Distance/15cm", 0.15f}, {"Distance/5cm", 0.05f}})
    add(name, benchmark::kMillisecond, [&, reach = reach](std::size_t i) {
      const DistanceSource source{p.places[i % p.places.size()]};
      return p.distance.near(std::span(&source, 1), reach);
    });
}

void addRays(const Prepared& p) {
  const auto& rays = p.workload.rays;
  add("Pick/prepare", benchmark::kMillisecond, [&](std::size_t) {
    return RayTree(p.workload.skin).hit({0, 0, 9}, {0, 0, 1}).has_value();
  });
  add("Pick", benchmark::kMicrosecond, [&](std::size_t i) {
    const Ray& ray = rays[i % rays.size()];
    return p.rays.hit(ray.origin, ray.direction);
  });
  add("Closest", benchmark::kMicrosecond, [&](std::size_t i) {
    const glm::vec3 place = p.workload.skin.positions[p.workload.vertices[i % p.workload.vertices.size()]];
    return p.rays.closest(place * 1.01f);
  });
  add("Click", benchmark::kMillisecond, [&](std::size_t i) {  // what a click costs: a ray and a small field
    const Ray& ray = rays[i % rays.size()];
    const DistanceSource source{p.rays.hit(ray.origin, ray.direction)->point};
    return p.distance.near(std::span(&source, 1), 0.05f);
  });
}

void addLines(const Prepared& p) {
  // From each place to one about 12 cm away.
  const auto end = [&](std::size_t i) {
    return p.paths.walk(p.places[i % p.places.size()], glm::vec3(0.3f, 1, 0.2f), 0.12f);
  };
  add("Path/12cm", benchmark::kMillisecond,
      [&, end](std::size_t i) { return p.paths.shortest(p.places[i % p.places.size()], end(i)); });
  add("Path/body", benchmark::kMillisecond, [&](std::size_t i) {
    return p.paths.shortest(p.places[i % p.places.size()], p.places[(i + 1) % p.places.size()]);
  });
  add("Region/stroke", benchmark::kMillisecond, [&, end](std::size_t i) {
    return p.regions.stroke({{p.places[i % p.places.size()], 0.03f}, {end(i), 0.05f}}, 0.06f);
  });
  add("Region/patch", benchmark::kMillisecond, [&](std::size_t i) {
    std::vector<SurfacePoint> corners;
    for (const glm::vec3 way : {glm::vec3(1, 0, 0), {0, 1, 0}, {-1, 0, 0}, {0, -1, 0}})
      corners.push_back(p.paths.walk(p.places[i % p.places.size()], way + glm::vec3(0, 0, 0.3f), 0.04f));
    return p.regions.patch(p.paths.through(corners, true), 0.06f);
  });
}

// Vertices nearer than 5 mm are left out: their per cent say little.
int tellErrors(const Workload& workload, const std::filesystem::path& file) {
  const Result<std::string> text = readFile(file);
  if (!text) return std::fputs(toString(text.problems()).c_str(), stderr), 2;
  std::istringstream exactValues(*text);
  const SurfaceDistance distance(workload.skin);
  const DistanceSource source{surfacePointAtVertex(workload.skin, workload.vertices.front())};
  std::vector<double> errors;
  for (const float ours : distance.from(std::span(&source, 1))) {
    double exact = 0;
    if (!(exactValues >> exact)) return std::fputs("too few exact distances\n", stderr), 2;
    if (exact > 0.005) errors.push_back(100 * std::abs(ours - exact) / exact);
  }
  std::sort(errors.begin(), errors.end());
  const double mean = std::accumulate(errors.begin(), errors.end(), 0.0) / double(errors.size());
  std::printf("%.4f %.4f %.4f\n", mean, errors[errors.size() * 99 / 100], errors.back());
  return 0;
}

int write(const Workload& workload, const std::filesystem::path& folder) {
  const Result<Done> written = writeWorkload(workload, folder);
  return written ? 0 : (std::fputs(toString(written.problems()).c_str(), stderr), 4);
}

// What follows an option, if the argument is it.
std::optional<std::filesystem::path> valueOf(std::string_view option, std::string_view argument) {
  if (!argument.starts_with(option)) return std::nullopt;
  return argument.substr(option.size());
}

int run(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  std::filesystem::path body = KNOTMAP_BINARY_DIR "/assets/bodies/adult_male.kmbody";
  std::optional<std::filesystem::path> folder, exact;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (const auto given = valueOf("--write-workload=", argument))
      folder = given;
    else if (const auto file = valueOf("--errors=", argument))
      exact = file;
    else
      body = argument;
  }
  const Result<BodyData> data = readBodyFile(body);
  if (!data) return std::fputs(toString(data.problems()).c_str(), stderr), 2;
  const Workload workload = makeWorkload(data->skin);
  if (folder) return write(workload, *folder);
  if (exact) return tellErrors(workload, *exact);
  const Prepared prepared(workload);
  addDistances(prepared);
  addRays(prepared);
  addLines(prepared);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace knotmap::bench

int main(int argc, char** argv) { return knotmap::bench::run(argc, argv); }
