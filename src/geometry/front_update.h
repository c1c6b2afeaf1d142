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
constexpr float noFront = std::numeric_limits<float>::infinity();
// When it reaches the target, and where it crosses the edge on its way: from p (0) to q (1).
struct FrontCrossing {
  float distance = noFront;
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

// The front runs together towards a point ahead, which p and q have still at the distances `atP` and `atQ`
// before them: how far the target has it then. Infinite when the way from the edge to that point does not
// lead over the target.
inline FrontCrossing focusedFront(const FrontTriangle& t) {
  const float half = 0.5f / t.pq;
  const float targetAlong = ((t.pTarget - t.qTarget) * (t.pTarget + t.qTarget) + t.pq * t.pq) * half;
  const float focusAlong = ((t.atP - t.atQ) * (t.atP + t.atQ) + t.pq * t.pq) * half;
  const float targetUp2 = t.pTarget * t.pTarget - targetAlong * targetAlong;
  const float focusUp2 = t.atP * t.atP - focusAlong * focusAlong;
  if (!(targetUp2 > 0) || !(focusUp2 > targetUp2)) return {};
  const float targetUp = std::sqrt(targetUp2), focusUp = std::sqrt(focusUp2);
  const float height = focusUp - targetUp;
  const float crossing = (targetAlong * focusUp - focusAlong * targetUp) / (height * t.pq);
  if (!(crossing >= 0 && crossing <= 1)) return {};
  const float across = targetAlong - focusAlong;
  return {std::sqrt(across * across + height * height), crossing};
}

// The front spreads from a line: p and q got it from places of the line that lie `apart` from each other.
// Where these are as far apart as p and q, it is flat; where nearer to each other, its centre lies behind,
// farther back than the line; where farther from each other, it lies ahead.
inline FrontCrossing lineFront(FrontTriangle t, float apart) {
  const float along2 = t.pq * t.pq - (t.atP - t.atQ) * (t.atP - t.atQ);
  if (!(along2 > 0)) return {};
  const float share = apart / std::sqrt(along2), middle = 0.5f * (t.atP + t.atQ);
  constexpr float flattest = 0.98f;  // a hair of curvature keeps the centre within reach of floats
  if (share < 2 - flattest) {
    const float farther = middle * std::fmin(share, flattest) / (1 - std::fmin(share, flattest));
    t.atP += farther;
    t.atQ += farther;
    FrontCrossing front = sphericalFront(t);
    front.distance -= farther;
    return front;
  }
  const float radius = middle * share / (share - 1);
  t.atP = radius - t.atP;
  t.atQ = radius - t.atQ;
  FrontCrossing front = focusedFront(t);
  if (front.distance < noFront) front.distance = radius - front.distance;
  return front;
}

}  // namespace knotmap
