// workload.h - what is measured: a skin, and the places, rays and lines asked of it. Our own benchmark writes
// it into a folder, from which the programs we measure ourselves against read the same.
#pragma once
#include <filesystem>

#include "base/result.h"
#include "geometry/surface_path.h"

namespace knotmap::bench {

struct Ray {
  glm::vec3 origin, direction;
};
struct Workload {
  TriangleMesh skin;
  std::vector<std::uint32_t> vertices;  // all over the skin; the first on the upper back
  std::vector<Ray> rays;                // of a camera 3 m in front, in no order, each of which hits
};

Workload makeWorkload(TriangleMesh skin);
// mesh.obj, vertices.txt (one index a line), rays.txt (six numbers a line).
Result<Done> writeWorkload(const Workload& workload, const std::filesystem::path& folder);

}  // namespace knotmap::bench
