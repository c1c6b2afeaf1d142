// front_update.h - how a front of known distances crosses one triangle.
#pragma once
#include <cmath>
#include <limits>

namespace knotmap {

// The triangle p, q, target: a front has reached p and q at the distances `atP` and `atQ`.
struct FrontTriangle {
  float atP, atQ;              // metres
  float pq, pTarget, qTarget;  // lengths of the edges, metres
};
// When it reaches the target, and where it crosses the edge on its way: from p (0) to q (1).
struct FrontCrossing {
  float distance = std::numeric_limits<float>::infinity();
  float fraction = 0;
};

// The front spreads from one point, which is unfolded into the triangle's plane by its distances to p and q:
// exact on flat surfaces. Infinite when the straight line from that point to the target misses the edge.
inline FrontCrossing sphericalFront(const FrontTriangle& t) {
  const float half = 0.5f / t.pq;
  // Along the edge and square to it, from p: the target on one side, the point on the other.
  const float targetAlong = ((t.pTarget - t.qTarget) * (t.pTarget + t.qTarget) + t.pq * t.pq) * half;
  const float sourceAlong = ((t.atP - t.atQ) * (t.atP + t.atQ) + t.pq * t.pq) * half;
  const float targetUp2 = t.pTarget * t.pTarget - targetAlong * targetAlong;
  const float sourceDown2 = t.atP * t.atP - sourceAlong * sourceAlong;
  if (!(targetUp2 > 0) || !(sourceDown2 >= 0)) return {};
  const float targetUp = std::sqrt(targetUp2), sourceDown = std::sqrt(sourceDown2);
  const float height = targetUp + sourceDown;
  const float crossing = (sourceAlong * targetUp + targetAlong * sourceDown) / (height * t.pq);
  if (!(crossing >= 0 && crossing <= 1)) return {};
  const float across = targetAlong - sourceAlong;
  return {std::sqrt(across * across + height * height), crossing};
}

// The front spreads from a line: p and q got it from places of the line that lie `apart` from each other. The
// nearer these are as far apart as p and q, the flatter it is; its centre then lies farther back than the
// line by `farther`.
inline FrontCrossing lineFront(FrontTriangle t, float apart) {
  const float along2 = t.pq * t.pq - (t.atP - t.atQ) * (t.atP - t.atQ);
  if (!(along2 > 0)) return {};
  constexpr float flattest = 0.98f;  // a hair of curvature keeps the centre within reach of floats
  const float share = std::fmin(apart / std::sqrt(along2), flattest);
  const float farther = 0.5f * (t.atP + t.atQ) * share / (1 - share);
  t.atP += farther;
  t.atQ += farther;
  FrontCrossing crossing = sphericalFront(t);
  crossing.distance -= farther;
  return crossing;
}

}  // namespace knotmap
