// read_workload.h - the folder that knotmap_bench --write-workload writes.
#pragma once
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

struct PeerWorkload {
  std::vector<std::array<double, 3>> positions;
  std::vector<std::array<std::uint32_t, 3>> triangles;
  std::vector<std::uint32_t> vertices;
  std::vector<std::array<float, 6>> rays;  // origin, direction
};

inline std::ifstream openOrExit(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "%s: cannot be opened\n", path.c_str());
    std::exit(2);
  }
  return file;
}

inline PeerWorkload readMesh(const std::string& file) {
  PeerWorkload workload;
  std::ifstream mesh = openOrExit(file);
  for (std::string kind; mesh >> kind;) {
    if (kind == "v") {
      std::array<double, 3> p;
      mesh >> p[0] >> p[1] >> p[2];
      workload.positions.push_back(p);
    } else {
      std::array<std::uint32_t, 3> t;
      mesh >> t[0] >> t[1] >> t[2];
      workload.triangles.push_back({t[0] - 1, t[1] - 1, t[2] - 1});
    }
  }
  return workload;
}

inline PeerWorkload readWorkload(const std::string& folder) {
  PeerWorkload workload = readMesh(folder + "/mesh.obj");
  std::ifstream vertices = openOrExit(folder + "/vertices.txt");
  for (std::uint32_t v; vertices >> v;) workload.vertices.push_back(v);
  std::ifstream rays = openOrExit(folder + "/rays.txt");
  for (std::array<float, 6> r; rays >> r[0] >> r[1] >> r[2] >> r[3] >> r[4] >> r[5];)
    workload.rays.push_back(r);
  return workload;
}
