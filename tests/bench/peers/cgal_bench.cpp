// cgal_bench - distances along the skin by CGAL's heat method (Crane, Weischedel & Wardetzky, "Geodesics in
// heat", 2013).
//   cgal_bench FOLDER [Google Benchmark's options]
//   cgal_bench FOLDER --write-exact    writes FOLDER/exact.txt: the exact distances (Xin & Wang, "Improving
//   Chen
//                                      and Han's algorithm", 2009) from the first place, one line a vertex
#include <CGAL/Exact_predicates_inexact_constructions_kernel.h>
#include <CGAL/Heat_method_3/Surface_mesh_geodesic_distances_3.h>
#include <CGAL/Surface_mesh.h>
#include <CGAL/Surface_mesh_shortest_path.h>
#include <benchmark/benchmark.h>

#include "read_workload.h"

using Kernel = CGAL::Exact_predicates_inexact_constructions_kernel;
using Mesh = CGAL::Surface_mesh<Kernel::Point_3>;
using Vertex = Mesh::Vertex_index;
using Heat = CGAL::Heat_method_3::Surface_mesh_geodesic_distances_3<Mesh, CGAL::Heat_method_3::Direct>;

void writeExact(const Mesh& mesh, Vertex source, const std::string& file) {
  using Traits = CGAL::Surface_mesh_shortest_path_traits<Kernel, Mesh>;
  CGAL::Surface_mesh_shortest_path<Traits> paths(mesh);
  paths.add_source_point(source);
  std::ofstream out(file);
  for (const Vertex vertex : mesh.vertices())
    out << paths.shortest_distance_to_source_points(vertex).first << '\n';
}

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const PeerWorkload workload = readWorkload(argc > 1 ? argv[1] : ".");
  Mesh mesh;
  for (const auto& p : workload.positions) mesh.add_vertex({p[0], p[1], p[2]});
  for (const auto& t : workload.triangles) mesh.add_face(Vertex(t[0]), Vertex(t[1]), Vertex(t[2]));
  auto distances = mesh.add_property_map<Vertex, double>("v:distance", 0).first;
  if (argc > 2 && std::string(argv[2]) == "--write-exact") {
    writeExact(mesh, Vertex(workload.vertices[0]), std::string(argv[1]) + "/exact.txt");
    return 0;
  }

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
