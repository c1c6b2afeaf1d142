#include "workload.h"

#include <fmt/format.h>

#include <random>

#include "base/text_file.h"
#include "geometry/ray_tree.h"

namespace knotmap::bench {
namespace {

struct Box {
  glm::vec3 low{1e30f}, high{-1e30f};
};
Box boxOf(const TriangleMesh& skin) {
  Box box;
  for (const glm::vec3& p : skin.positions) box.low = glm::min(box.low, p), box.high = glm::max(box.high, p);
  return box;
}

std::uint32_t vertexOnTheUpperBack(const TriangleMesh& skin, const Box& box) {
  const float height = box.high.y - box.low.y;
  const glm::vec3 place(0.04f * height, box.low.y + 0.78f * height, box.low.z);
  std::uint32_t nearest = 0;
  for (std::uint32_t v = 0; v < skin.positions.size(); ++v)
    if (glm::distance(skin.positions[v], place) < glm::distance(skin.positions[nearest], place)) nearest = v;
  return nearest;
}

}  // namespace

Workload makeWorkload(TriangleMesh skin) {
  Workload workload{std::move(skin), {}, {}};
  const Box box = boxOf(workload.skin);
  std::mt19937 random(7);
  workload.vertices.push_back(vertexOnTheUpperBack(workload.skin, box));
  while (workload.vertices.size() < 256)
    workload.vertices.push_back(std::uint32_t(random() % workload.skin.positions.size()));

  const RayTree tree(workload.skin);
  const glm::vec3 middle = 0.5f * (box.low + box.high), eye = middle + glm::vec3(0, 0, 3);
  const auto share = [&] { return float(random() >> 8) / float(1 << 24); };
  while (workload.rays.size() < 20000) {
    const glm::vec2 at = glm::mix(glm::vec2(box.low), glm::vec2(box.high), glm::vec2(share(), share()));
    const Ray ray{eye, glm::normalize(glm::vec3(at, middle.z) - eye)};
    if (tree.hit(ray.origin, ray.direction)) workload.rays.push_back(ray);
  }
  return workload;
}

Result<Done> writeWorkload(const Workload& workload, const std::filesystem::path& folder) {
  std::string mesh, vertices, rays;
  for (const glm::vec3& p : workload.skin.positions) mesh += fmt::format("v {} {} {}\n", p.x, p.y, p.z);
  for (const glm::uvec3& t : workload.skin.triangles)
    mesh += fmt::format("f {} {} {}\n", t.x + 1, t.y + 1, t.z + 1);
  for (const std::uint32_t v : workload.vertices) vertices += fmt::format("{}\n", v);
  for (const auto& [from, to] : workload.rays)
    rays += fmt::format("{} {} {} {} {} {}\n", from.x, from.y, from.z, to.x, to.y, to.z);
  Problems problems;
  for (const auto& [name, text] :
       {std::pair{"mesh.obj", &mesh}, {"vertices.txt", &vertices}, {"rays.txt", &rays}})
    if (Result<Done> written = writeFile(folder / name, *text); !written)
      problems.insert(problems.end(), written.problems().begin(), written.problems().end());
  if (!problems.empty()) return problems;
  return Done{};
}

}  // namespace knotmap::bench
