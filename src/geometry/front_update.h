// front_update.h - how a front of known distances crosses triangles, four at once.
//
// At an edge from a to b a front is known by its distances at both ends. Unfolded into the plane beyond the
// edge it is a circle round a centre; a triangle's third corner has its distance by the straight line from
// the centre, when that crosses the edge. Exact on flat surfaces.
#pragma once
#include <limits>

#include "geometry/lanes.h"

namespace knotmap {

constexpr float noFront = std::numeric_limits<float>::infinity();

// By how far it is from a along the edge, and square to the edge on the side that the front comes from. Along
// is infinite where no circle has these distances.
struct FrontCentres {
  Floats along, behind;
};
inline FrontCentres frontCentres(Floats atA, Floats atB, Floats edge) {
  const Floats along = ((atA - atB) * (atA + atB) + edge * edge) * (0.5f / edge);
  const Floats behind2 = atA * atA - along * along, zero = allFloats(0);
  return {behind2 >= zero ? along : allFloats(noFront), squareRoot(greatest(behind2, zero))};
}

// From the centre to a corner that lies beyond the edge: the squared distance, infinite where the straight
// line does not cross the edge; the line crosses it at crossing / whole from a (0) to b (1).
struct FrontLines {
  Floats squared, crossing, whole;
};
inline FrontLines linesToCorner(const FrontCentres& centre, Floats edge, Floats cornerAlong,
                                Floats cornerBeyond) {
  const Floats across = cornerAlong - centre.along, height = cornerBeyond + centre.behind;
  // A centre ahead of the edge has to be ahead of the corner too; then both numbers are negative.
  const Floats turned = height < allFloats(0) ? allFloats(-1) : allFloats(1);
  const Floats crossing = turned * (centre.along * cornerBeyond + cornerAlong * centre.behind);
  const Floats whole = turned * height * edge;
  const Masks isCrossed =
      (crossing >= allFloats(0)) & (crossing <= whole) & (turned * centre.behind >= allFloats(0));
  return {isCrossed ? across * across + height * height : allFloats(noFront), crossing, whole};
}

// A front that spreads from one point, as seen from four edges in a row.
struct PointFronts {
  Floats atB;
  FrontCentres centre;

  PointFronts(Floats atA, Floats b, Floats edge) : atB(b), centre(frontCentres(atA, b, edge)) {}
  Floats distance(const FrontLines& lines) const { return squareRoot(lines.squared); }
};

// A front that spreads from a line: a and b have it from places of the line that lie `apart` from each other.
// Where these are as far apart as a and b, it is flat; where nearer to each other, its centre lies behind the
// line; where farther from each other, it runs together towards a centre ahead.
struct LineFronts {
  Floats atB;
  FrontCentres centre;
  Floats sign, offset;  // a corner's distance is offset + sign * the way from the centre

  LineFronts(Floats atA, Floats b, Floats edge, Floats apart) : atB(b) {
    const Floats zero = allFloats(0), one = allFloats(1), middle = 0.5f * (atA + atB);
    const Floats along2 = edge * edge - (atA - atB) * (atA - atB);
    const Floats share = apart / squareRoot(along2 > zero ? along2 : one);
    constexpr float flattest = 0.98f;  // a hair of curvature keeps the centre within reach of floats
    const Masks isAhead = share > allFloats(2 - flattest);
    const Floats bend = isAhead ? share : least(share, allFloats(flattest));
    const Floats shift = middle * bend / (one - bend);  // from the line back to the centre
    sign = isAhead ? -one : one;
    offset = -shift;
    centre = frontCentres(sign * (atA + shift), sign * (atB + shift), edge);
    centre.behind *= sign;
    // No front goes along the edge faster than itself. Right beside a line its places do not make a front
    // yet.
    const Masks isFront = (along2 > zero) & (least(atA, atB) >= 0.5f * edge);
    centre.along = isFront ? centre.along : allFloats(noFront);
  }
  Floats distance(const FrontLines& lines) const {
    return lines.squared < allFloats(noFront) ? offset + sign * squareRoot(lines.squared)
                                              : allFloats(noFront);
  }
};

// Four in a row from the second or third of eight.
inline PointFronts fromThird(const PointFronts& a, const PointFronts& b) {
  PointFronts fronts = a;
  fronts.centre = {fromThird(a.centre.along, b.centre.along), fromThird(a.centre.behind, b.centre.behind)};
  return fronts;
}
inline LineFronts fromThird(const LineFronts& a, const LineFronts& b) {
  LineFronts fronts = a;
  fronts.centre = {fromThird(a.centre.along, b.centre.along), fromThird(a.centre.behind, b.centre.behind)};
  fronts.sign = fromThird(a.sign, b.sign);
  fronts.offset = fromThird(a.offset, b.offset);
  return fronts;
}

}  // namespace knotmap
