// shapes.h - the solids a body is put together from, as signed distances (negative inside). Millimetres.
// Distances are estimates: exact in sign, first-order right near the surface.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <variant>
#include <vector>

#include "sculpt/curve.h"
#include "sculpt/frame.h"

namespace knotmap {

// One cross-section of a loft, square to its axis: superelliptic front and back halves that meet at `widest`.
struct LoftSection {
  double at = 0;  // along the axis
  double left = 0, right = 0, back = 0, front = 0, widest = 0;
  double frontExponent = 2, backExponent = 2;  // 2 = ellipse, more = squarer
};

// Cross-sections joined along a straight axis by cubic splines, closed by elliptical caps.
class Loft {
 public:
  struct Axis {
    glm::dvec3 origin{0.0}, along{0, 1, 0}, across{1, 0, 0}, front{0, 0, 1};
    double startCap = 10, endCap = 10;
    bool goesOnAtEnds = false;  // the sides keep their slope into the caps; else they end straight
  };
  Loft(const Axis& axis, const std::vector<LoftSection>& sections);  // two or more, ascending
  double distance(const glm::dvec3& point) const;
  Box bounds() const;

 private:
  static constexpr int valueCount = 7;
  using Values =
      std::array<double, valueCount>;  // left right back front widest frontSquareness backSquareness
  struct Knot {
    double at;
    Values value, bend;  // bend: second derivative of the spline
  };
  Values valuesAt(double along) const;
  Axis axis_;
  std::vector<Knot> knots_;
};

// Superellipsoid; exponent 2 = ellipsoid.
struct Blob {
  Frame frame;
  glm::dvec3 radii{1.0};
  double exponent = 2;
  double distance(const glm::dvec3& point) const;
  Box bounds() const;
};

// Round cones along a curve, optionally flattened along one direction.
class Chain {
 public:
  struct Flattening {
    double factor = 1;  // thickness along the direction / round thickness
    glm::dvec3 direction{0.0};
  };
  Chain(std::vector<CurvePoint> samples, const Flattening& flattening);  // values.x = radius
  double distance(const glm::dvec3& point) const;
  double leastDistance(const glm::dvec3& point) const;
  Box bounds() const;

 private:
  struct Run {  // a few neighbouring cones and a ball that holds them
    std::size_t first, last;
    glm::dvec3 middle{0.0};
    double reach = 0, thickest = 0;
  };
  struct Nearest {
    double distance = 1e9, length = 0;
    glm::dvec3 stretched{0.0};  // from the curve to the point, lengthened along direction_
  };
  void prepareRuns();
  void lookAt(std::size_t cone, const glm::dvec3& point, Nearest& nearest) const;

  std::vector<CurvePoint> samples_;
  std::vector<Run> runs_;
  Box bounds_;
  glm::dvec3 direction_;
  double stretch_;  // length along direction_ counts this much more
};

using Shape = std::variant<Loft, Blob, Chain>;
double distanceTo(const Shape& shape, const glm::dvec3& point);
// Not greater than the distance outside the shape, and quickly found.
double leastDistanceTo(const Shape& shape, const glm::dvec3& point);
Box boundsOf(const Shape& shape);

}  // namespace knotmap
