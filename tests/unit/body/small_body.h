// small_body.h - a body small enough to reason about: an octahedron, mirror-symmetric, two leaves and one
// parent.
#pragma once
#include "body/body_data.h"

namespace knotmap::testing_bodies {

inline BodyData octahedron() {
  BodyData body;
  body.id = "octahedron";
  body.version = "v1";
  body.stature = 2.0f;
  body.skin.positions = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
  body.skin.triangles = {{0, 2, 4}, {4, 2, 1}, {1, 2, 5}, {5, 2, 0},
                         {4, 3, 0}, {1, 3, 4}, {5, 3, 1}, {0, 3, 5}};
  body.coarseTriangles = body.skin.triangles;
  body.normals = body.bentNormals = body.skin.positions;
  body.ambient = {1, 1, 1, 0.5f, 1, 1};
  body.curvature.assign(6, 1.0f);
  body.mirror = {1, 0, 2, 3, 4, 5};
  body.segment.assign(6, 0);
  body.region = {1, 1, 1, 2, 2, 2};
  body.borderDistance = {0.3f, 0.3f, 0.5f, 0.4f, 0.1f, 0.2f};
  body.stipple = {{0, {0.2f, 0.3f, 0.5f}}, {7, {1, 0, 0}}};
  body.stippleSpacing = 0.25f;
  body.ground = {2, {-1, -1}, {1, 1}, {0, 64, 128, 255}};
  body.segments = {{"trunk", Side::midline, {0, -0.5f, 0}, {0, 0.5f, 0}, {0, 0, 1}, 0.1f}};
  body.landmarks = {{"acromion", Side::left, {0, {1, 0, 0}}},
                    {"acromion", Side::right, {1, {0, 0, 1}}},
                    {"navel", Side::midline, {4, {1, 0, 0}}}};
  body.regions = {{"trunk", Side::midline, -1, false, 3.5},
                  {"upper", Side::midline, 0, true, 2.0},
                  {"lower", Side::midline, 0, true, 1.5}};
  return body;
}

}  // namespace knotmap::testing_bodies
