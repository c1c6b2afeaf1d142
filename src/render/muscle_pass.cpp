#include "render/muscle_pass.h"

#include <cmath>

#include "render/vertex_buffer.h"

namespace knotmap {
namespace {

struct MuscleVertex {
  glm::vec3 position, normal;
  glm::vec2 fibre;  // u, v
  glm::vec4 patch;  // length, width, strength, 1 where u runs in a ring
};

const glm::vec3& at(const MusclePatch& patch, int row, int column) {
  return patch.positions[std::size_t(row * patch.columns + column)];
}

// Mean length of the columns: along the fibres.
float fibreLength(const MusclePatch& patch) {
  float sum = 0;
  for (int column = 0; column < patch.columns; ++column)
    for (int row = 1; row < patch.rows; ++row)
      sum += glm::distance(at(patch, row - 1, column), at(patch, row, column));
  return sum / float(patch.columns);
}

// Of the widest row.
float width(const MusclePatch& patch) {
  float widest = 0;
  for (int row = 0; row < patch.rows; ++row) {
    float sum = 0;
    for (int column = 1; column < patch.columns; ++column)
      sum += glm::distance(at(patch, row, column - 1), at(patch, row, column));
    widest = std::max(widest, sum);
  }
  return widest;
}

bool isRing(const MusclePatch& patch) {
  constexpr float samePlace = 1e-5f;  // metres
  for (int column = 0; column < patch.columns; ++column)
    if (glm::distance(at(patch, 0, column), at(patch, patch.rows - 1, column)) > samePlace) return false;
  return true;
}

void append(const MusclePatch& patch, std::vector<MuscleVertex>& vertices,
            std::vector<std::uint32_t>& indices) {
  const std::uint32_t first = std::uint32_t(vertices.size()), columns = std::uint32_t(patch.columns);
  const glm::vec4 extent(fibreLength(patch), width(patch), patch.strength, isRing(patch) ? 1 : 0);
  for (int row = 0; row < patch.rows; ++row)
    for (int column = 0; column < patch.columns; ++column) {
      const std::size_t index = std::size_t(row * patch.columns + column);
      const glm::vec2 fibre(float(row) / float(patch.rows - 1), float(column) / float(patch.columns - 1));
      vertices.push_back({patch.positions[index], patch.normals[index], fibre, extent});
    }
  for (std::uint32_t row = 0; row + 1 < std::uint32_t(patch.rows); ++row)
    for (std::uint32_t column = 0; column + 1 < columns; ++column) {
      const std::uint32_t corner = first + row * columns + column;
      for (const std::uint32_t step : {0u, 1u, columns, columns, 1u, columns + 1})
        indices.push_back(corner + step);
    }
}

}  // namespace

MusclePass::MusclePass(Program surface, Program deep)
    : surfaceProgram_(std::move(surface)),
      deepProgram_(std::move(deep)),
      surface_(newBatch()),
      deep_(newBatch()) {}

Result<MusclePass> MusclePass::create(const std::filesystem::path& shaders) {
  const auto load = [&](std::vector<std::string> defines) {
    return Program::load(shaders, {{"lift.glsl", "muscle.vert"}, {"muscle.frag"}, std::move(defines)});
  };
  Result<Program> surface = load({}), deep = load({"DEEP"});
  if (!surface) return surface.problems();
  if (!deep) return deep.problems();
  return MusclePass(std::move(*surface), std::move(*deep));
}

MusclePass::Batch MusclePass::newBatch() {
  Batch batch{VertexArrayHandle::make(), BufferHandle::make(), BufferHandle::make()};
  glBindVertexArray(batch.array.id());
  glBindBuffer(GL_ARRAY_BUFFER, batch.vertices.id());
  const VertexInput inputs[] = {{0, 3, GL_FLOAT, false, offsetof(MuscleVertex, position)},
                                {1, 3, GL_FLOAT, false, offsetof(MuscleVertex, normal)},
                                {2, 2, GL_FLOAT, false, offsetof(MuscleVertex, fibre)},
                                {3, 4, GL_FLOAT, false, offsetof(MuscleVertex, patch)}};
  describeVertices(inputs, sizeof(MuscleVertex));
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, batch.indices.id());
  glBindVertexArray(0);
  return batch;
}

void MusclePass::fill(Batch& batch, const MusclePatches& muscles, bool isDeep) {
  std::vector<MuscleVertex> vertices;
  std::vector<std::uint32_t> indices;
  for (const auto& muscle : muscles) {
    if (!muscle || muscle->isDeep != isDeep) continue;
    const std::size_t count = std::size_t(muscle->rows) * std::size_t(muscle->columns);
    require(muscle->rows > 1 && muscle->columns > 1 && muscle->positions.size() == count &&
                muscle->normals.size() == count,
            "a muscle patch is a full grid");
    append(*muscle, vertices, indices);
  }
  glBindVertexArray(batch.array.id());
  fillVertices(batch.vertices, vertices, GL_DYNAMIC_DRAW);
  fillIndices(batch.indices, indices, GL_DYNAMIC_DRAW);
  glBindVertexArray(0);
  batch.indexCount = GLsizei(indices.size());
}

void MusclePass::setMuscles(const MusclePatches& muscles) {
  if (muscles == muscles_) return;
  muscles_ = muscles;
  fill(surface_, muscles_, false);
  fill(deep_, muscles_, true);
}

void MusclePass::draw(const Batch& batch, const Program& program, const ViewFrame& frame, Theme theme,
                      float liftMetres) const {
  if (batch.indexCount == 0) return;
  program.use();
  program.set("worldToClip", frame.worldToClip);
  program.set("eye", frame.eye);
  program.set("liftMetres", liftMetres);
  program.set("pixelsPerMetre", frame.pixelsPerMetre);
  program.set("fibrePixels", 6.0f * frame.scale);
  program.set("pixelScale", frame.scale);
  program.set("accent", glm::vec3(paletteOf(theme).accent));
  glEnable(GL_DEPTH_TEST);
  glDepthMask(GL_FALSE);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glBindVertexArray(batch.array.id());
  glDrawElements(GL_TRIANGLES, batch.indexCount, GL_UNSIGNED_INT, nullptr);
  glDepthMask(GL_TRUE);
}

void MusclePass::draw(const ViewFrame& frame, Theme theme) const {
  constexpr float surfaceLift = 0.006f;  // more than a grid's chords dip into the skin
  constexpr float deepLift = 0.045f;     // seen through that much of the body, not through all of it
  draw(surface_, surfaceProgram_, frame, theme, surfaceLift);
  draw(deep_, deepProgram_, frame, theme, deepLift);
}

}  // namespace knotmap
