#include "render/dot_pass.h"

#include <cmath>
#include <unordered_map>

#include "render/vertex_buffer.h"

namespace knotmap {
namespace {

std::uint64_t cellOf(glm::ivec3 cell) {
  const auto part = [](int value) { return std::uint64_t(std::uint32_t(value + (1 << 20)) & 0x1fffff); };
  return part(cell.x) << 42 | part(cell.y) << 21 | part(cell.z);
}

}  // namespace

std::vector<SkinDot> thinned(const std::vector<SkinDot>& dots, float spacing) {
  std::vector<SkinDot> kept;
  std::unordered_multimap<std::uint64_t, std::uint32_t> keptIn;
  for (const SkinDot& dot : dots) {
    const glm::ivec3 cell(glm::floor(dot.position / spacing));
    bool isFree = true;
    for (int at = 0; at < 27 && isFree; ++at) {
      const glm::ivec3 near = cell + glm::ivec3(at % 3 - 1, at / 3 % 3 - 1, at / 9 - 1);
      const auto [first, last] = keptIn.equal_range(cellOf(near));
      for (auto other = first; other != last && isFree; ++other) {
        const SkinDot& neighbour = kept[other->second];
        const bool isSameSheet = glm::dot(neighbour.normal, dot.normal) > 0;
        isFree = !isSameSheet || glm::distance(neighbour.position, dot.position) >= spacing;
      }
    }
    if (!isFree) continue;
    keptIn.emplace(cellOf(cell), std::uint32_t(kept.size()));
    kept.push_back(dot);
  }
  return kept;
}

DotPass::DotPass(Program program, float stippleSpacing)
    : program_(std::move(program)), stippleSpacing_(stippleSpacing), corners_(BufferHandle::make()) {
  fillVertices(corners_, std::vector<glm::vec2>{{0, 0}, {1, 0}, {0, 1}, {1, 1}}, GL_STATIC_DRAW);
}

Result<DotPass> DotPass::create(float stippleSpacing, const std::filesystem::path& shaders) {
  Result<Program> program = Program::load(shaders, {{"lift.glsl", "dot.vert"}, {"dot.frag"}, {}});
  if (!program) return program.problems();
  return DotPass(std::move(*program), stippleSpacing);
}

DotPass::Batch DotPass::uploaded(const std::vector<SkinDot>& dots) const {
  Batch batch{GLsizei(dots.size()), VertexArrayHandle::make(), BufferHandle::make()};
  glBindVertexArray(batch.array.id());
  const VertexInput corner[] = {{0, 2, GL_FLOAT, false, 0}};
  glBindBuffer(GL_ARRAY_BUFFER, corners_.id());
  describeVertices(corner, sizeof(glm::vec2));
  struct Instance {
    glm::vec4 positionRadius;
    glm::vec3 normal;
  };
  std::vector<Instance> instances;
  for (const SkinDot& dot : dots) instances.push_back({glm::vec4(dot.position, dot.radius), dot.normal});
  fillVertices(batch.instances, instances, GL_STATIC_DRAW);
  const VertexInput inputs[] = {{1, 4, GL_FLOAT, false, offsetof(Instance, positionRadius)},
                                {2, 3, GL_FLOAT, false, offsetof(Instance, normal)}};
  describeVertices(inputs, sizeof(Instance), true);
  glBindVertexArray(0);
  return batch;
}

const DotPass::Batch& DotPass::level(Levels& levels, const SkinDots& dots, float spacing) const {
  if (levels.source != dots) levels = {dots, {}};
  auto found = levels.bySpacing.find(spacing);
  if (found == levels.bySpacing.end())
    found = levels.bySpacing.emplace(spacing, uploaded(spacing > 0 ? thinned(*dots, spacing) : *dots)).first;
  return found->second;
}

const DotPass::Batch& DotPass::rowLevel(Levels& levels, const SkinDots& dots, const ViewFrame& frame) const {
  constexpr float leastSpacingPixels = 5.0f;
  const float spacing = dots->size() > 1 ? glm::distance((*dots)[0].position, (*dots)[1].position) : 1.0f;
  const float wanted = leastSpacingPixels * frame.scale / frame.pixelsPerMetre / spacing;
  const float steps = std::max(0.0f, std::ceil(std::log2(wanted)));
  constexpr float slack = 0.97f;  // rows are measured along the skin
  return level(levels, dots, steps > 0 ? slack * spacing * std::exp2(steps) : 0);
}

void DotPass::draw(const ViewFrame& frame, const Batch& batch, const Look& look) const {
  program_.use();
  program_.set("worldToClip", frame.worldToClip);
  program_.set("eye", frame.eye);
  program_.set("radiusFactor", look.radiusFactor);
  program_.set("radiusAdded", look.radiusAdded);
  program_.set("smallestRadius", look.smallestRadius);
  program_.set("largestRadius", look.largestRadius);
  program_.set("liftMetres", look.liftMetres);
  program_.set("colour", look.colour);
  glEnable(GL_DEPTH_TEST);
  glDepthMask(GL_FALSE);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glBindVertexArray(batch.array.id());
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, batch.count);
  glDepthMask(GL_TRUE);
}

void DotPass::drawStipple(const ViewFrame& frame, Theme theme, const SkinDots& dots) {
  if (!dots || dots->empty()) return;
  constexpr float leastSpacingPixels = 3.3f;
  const float wanted = leastSpacingPixels * frame.scale / frame.pixelsPerMetre / stippleSpacing_;
  const float steps = std::max(0.0f, std::ceil(4 * std::log2(wanted)));
  const float growth = std::exp2(steps / 4);
  const float pixel = frame.scale / frame.pixelsPerMetre;
  const Batch& batch = level(stipple_, dots, steps > 0 ? stippleSpacing_ * growth : 0);
  draw(frame, batch, {paletteOf(theme).painDot, growth, 0, 0.55f * pixel, 5 * pixel, 0.004f});
}

void DotPass::drawEdges(const ViewFrame& frame, Theme theme, const SkinDots& dots) {
  if (!dots || dots->empty()) return;
  const float pixel = frame.scale / frame.pixelsPerMetre;
  draw(frame, rowLevel(edges_, dots, frame), {paletteOf(theme).painDot, 1, 0, pixel, 4 * pixel, 0.005f});
}

void DotPass::drawPath(const ViewFrame& frame, Theme theme, const SkinDots& dots) {
  if (!dots || dots->empty()) return;
  const Batch& batch = rowLevel(path_, dots, frame);
  const float pixel = frame.scale / frame.pixelsPerMetre, smallest = 1.15f * pixel, largest = 3.2f * pixel;
  draw(frame, batch,
       {Colour(1, 1, 1, 1), 1, std::clamp(0.0012f, 0.9f * pixel, 1.6f * pixel), smallest, largest, 0.010f});
  draw(frame, batch, {paletteOf(theme).ink, 1, 0, smallest, largest, 0.012f});
}

}  // namespace knotmap
