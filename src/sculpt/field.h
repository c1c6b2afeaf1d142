// field.h - the body as a function of space: negative inside, zero on the skin, mirror-symmetric in x.
// Millimetres. Space is cut into blocks that know which parts and strokes can matter in them. Prepared once,
// asked from any thread.
#pragma once
#include "sculpt/laid_stroke.h"
#include "sculpt/sculpt.h"

namespace knotmap {

class BodyField {
 public:
  static constexpr double blockMm = 24;
  // `sculpt` must outlive this. Lays the strokes on the surface first.
  explicit BodyField(const Sculpt& sculpt, int threads = 1);
  BodyField(const BodyField&) = delete;
  BodyField& operator=(const BodyField&) = delete;

  struct Sample {
    double value;
    glm::dvec3 gradient;
  };
  double value(glm::dvec3 point) const;
  Sample sample(const glm::dvec3& point, double reachMm = 0.5) const;  // by central differences
  // Newton steps towards the skin, none longer than longestStepMm.
  glm::dvec3 projected(glm::dvec3 point, int steps, double longestStepMm) const;
  // Unit, outward; on the mirror plane it lies in the plane. Forms much smaller than reachMm do not turn it.
  glm::dvec3 normal(const glm::dvec3& point, double reachMm = 0.5) const;
  const Box& bounds() const { return bounds_; }  // of the whole left half, with a margin

 private:
  struct ActiveGroup {
    const PartGroup* group;
    std::vector<const Part*> parts;
  };
  struct Block {
    std::vector<ActiveGroup> groups;
    std::vector<const LaidStroke*> strokes;
  };
  void prepareBlocks(int threads);
  Block blockFor(const Box& box) const;
  LaidStroke laid(const Stroke& stroke) const;
  const Block* blockAt(const glm::dvec3& point) const;
  static double groupValue(const ActiveGroup& active, const glm::dvec3& point);
  static double strokeHeight(const LaidStroke& stroke, const glm::dvec3& point);

  const Sculpt& sculpt_;
  std::vector<std::vector<Box>> reaches_;  // per group and part: where it can change the field
  std::vector<LaidStroke> strokes_;
  Box bounds_;
  glm::ivec3 blockCounts_{0};
  std::vector<Block> blocks_;
};

}  // namespace knotmap
