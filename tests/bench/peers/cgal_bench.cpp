// cgal_bench - distances along the skin by CGAL's heat method (Crane, Weischedel & Wardetzky, "Geodesics in
// heat", 2013).
//   cgal_bench FOLDER [Google Benchmark's options]
#include <CGAL/Exact_predicates_inexact_constructions_kernel.h>
#include <CGAL/Heat_method_3/Surface_mesh_geodesic_distances_3.h>
#include <CGAL/Surface_mesh.h>
#include <benchmark/benchmark.h>

#include "read_workload.h"

using Kernel = CGAL::Exact_predicates_inexact_constructions_kernel;
using Mesh = CGAL::Surface_mesh<Kernel::Point_3>;
using Vertex = Mesh::Vertex_index;
using Heat = CGAL::Heat_method_3::Surface_mesh_geodesic_distances_3<Mesh, CGAL::Heat_method_3::Direct>;

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const PeerWorkload workload = readWorkload(argc > 1 ? argv[1] : ".");
  Mesh mesh;
  for (const auto& p : workload.positions) mesh.add_vertex({p[0], p[1], p[2]});
  for (const auto& t : workload.triangles) mesh.add_face(Vertex(t[0]), Vertex(t[1]), Vertex(t[2]));
  auto distances = mesh.add_property_map<Vertex, double>("v:distance", 0).first;

  Heat heat(mesh);
  benchmark::RegisterBenchmark("Distance/whole", [&](benchmark::State& state) {
    for (auto _ : state) {
      heat.clear_sources();
      heat.add_source(Vertex(workload.vertices[0]));
      heat.estimate_geodesic_distances(distances);
    }
  })->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("Distance/prepare", [&](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Heat(mesh));
  })->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
}
