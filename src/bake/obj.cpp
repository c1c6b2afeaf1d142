#include "bake/obj.h"

#include <fmt/format.h>

#include <iterator>

#include "base/text_file.h"

namespace knotmap {

Result<Done> writeObj(const std::filesystem::path& path, const BodyData& body) {
  std::string text;
  const auto out = std::back_inserter(text);
  for (const glm::vec3& p : body.skin.positions) fmt::format_to(out, "v {} {} {}\n", p.x, p.y, p.z);
  for (const glm::vec3& n : body.normals) fmt::format_to(out, "vn {:.5f} {:.5f} {:.5f}\n", n.x, n.y, n.z);
  for (const glm::uvec3& t : body.skin.triangles)
    fmt::format_to(out, "f {0}//{0} {1}//{1} {2}//{2}\n", t.x + 1, t.y + 1, t.z + 1);
  return writeFile(path, text);
}

}  // namespace knotmap
