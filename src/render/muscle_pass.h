// muscle_pass.h - muscles painted on the skin: outline, fibre lines, pale tint; deep ones dashed, as seen
// through.
#pragma once
#include <memory>

#include "gl/program.h"
#include "render/view_frame.h"

namespace knotmap {

using MusclePatches = std::vector<std::shared_ptr<const MusclePatch>>;

class MusclePass {
 public:
  static Result<MusclePass> create(const std::filesystem::path& shaders);

  void setMuscles(const MusclePatches& muscles);  // uploaded once while they stay the same
  void draw(const ViewFrame& frame, Theme theme) const;

 private:
  // All patches of one kind in one buffer.
  struct Batch {
    VertexArrayHandle array;
    BufferHandle vertices, indices;
    GLsizei indexCount = 0;
  };
  MusclePass(Program surface, Program deep);
  static Batch newBatch();
  static void fill(Batch& batch, const MusclePatches& muscles, bool isDeep);
  void draw(const Batch& batch, const Program& program, const ViewFrame& frame, Theme theme,
            float liftMetres) const;

  Program surfaceProgram_, deepProgram_;
  Batch surface_, deep_;
  MusclePatches muscles_;
};

}  // namespace knotmap
