#include "render/outline_pass.h"

#include <algorithm>
#include <cmath>

#include "render/vertex_buffer.h"

namespace knotmap {
namespace {

struct OutlineVertex {
  glm::vec3 position;
  glm::vec4 normalSide;
};

// Grows more slowly than the picture, thins on small figures and thickens a little in close-ups.
float outlineWidth(const ViewFrame& frame) {
  const float zoom =
      std::clamp(frame.pixelsPerMetre / frame.scale / 400, 0.1f, 8.0f);  // 1: a figure 700 pixels high
  return 1.15f * std::pow(frame.scale, 0.75f) * std::clamp(std::pow(zoom, 0.3f), 0.62f, 1.5f);
}

}  // namespace

OutlinePass::OutlinePass(Program program)
    : program_(std::move(program)),
      array_(VertexArrayHandle::make()),
      vertices_(BufferHandle::make()),
      indices_(BufferHandle::make()) {
  glBindVertexArray(array_.id());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
  const VertexInput inputs[] = {{0, 3, GL_FLOAT, false, offsetof(OutlineVertex, position)},
                                {1, 4, GL_FLOAT, false, offsetof(OutlineVertex, normalSide)}};
  describeVertices(inputs, sizeof(OutlineVertex));
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
  glBindVertexArray(0);
}

Result<OutlinePass> OutlinePass::create(const std::filesystem::path& shaders) {
  Result<Program> program = Program::load(shaders, {{"lift.glsl", "outline.vert"}, {"outline.frag"}, {}});
  if (!program) return program.problems();
  return OutlinePass(std::move(*program));
}

void OutlinePass::draw(const ViewFrame& frame, Theme theme, const SkinMesh& mesh, const Seen& seen) {
  std::vector<OutlineVertex> vertices;
  std::vector<std::uint32_t> indices;
  vertices.reserve(4 * seen.outline.size());
  indices.reserve(6 * seen.outline.size());
  for (const glm::uvec2& edge : seen.outline) {
    const std::uint32_t first = std::uint32_t(vertices.size());
    for (const std::uint32_t vertex : {edge.x, edge.y})
      for (const float side : {0.0f, 1.0f})
        vertices.push_back({mesh.positions[vertex], glm::vec4(mesh.normals[vertex], side)});
    for (const std::uint32_t corner : {0u, 1u, 2u, 2u, 1u, 3u}) indices.push_back(first + corner);
  }
  glBindVertexArray(array_.id());
  fillVertices(vertices_, vertices, GL_STREAM_DRAW);
  fillIndices(indices_, indices, GL_STREAM_DRAW);

  program_.use();
  program_.set("worldToClip", frame.worldToClip);
  program_.set("eye", frame.eye);
  program_.set("pixelToClip", frame.pixelToClip);
  program_.set("sinkMetres", std::max(0.0015f, 1.6f * frame.scale / frame.pixelsPerMetre));
  program_.set("widthPixels", outlineWidth(frame));
  program_.set("colour",
               glm::vec4(glm::vec3(paletteOf(theme).outline), theme == Theme::dark ? 0.75f : 0.92f));
  glEnable(GL_DEPTH_TEST);
  glDepthMask(GL_FALSE);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDrawElements(GL_TRIANGLES, GLsizei(indices.size()), GL_UNSIGNED_INT, nullptr);
  glDepthMask(GL_TRUE);
}

}  // namespace knotmap
