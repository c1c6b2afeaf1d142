// frame.h - a place and three directions in which parts are written; boxes round parts. Millimetres.
#pragma once
#include <glm/glm.hpp>

namespace knotmap {

struct Frame {
  glm::dvec3 origin{0.0};
  glm::dmat3 axes{1.0};  // columns: the frame's x, y, z in the world; orthonormal
  glm::dvec3 point(const glm::dvec3& local) const { return origin + axes * local; }
  glm::dvec3 direction(const glm::dvec3& local) const { return axes * local; }
};

struct Box {
  glm::dvec3 low{1e9}, high{-1e9};
  void include(const glm::dvec3& point, double radius = 0.0) {
    low = glm::min(low, point - radius);
    high = glm::max(high, point + radius);
  }
  Box grown(double margin) const { return {low - margin, high + margin}; }
  bool touches(const Box& other) const {
    return glm::all(glm::lessThanEqual(low, other.high)) && glm::all(glm::lessThanEqual(other.low, high));
  }
};

}  // namespace knotmap
