// sample_bodies.h - bodies of simple shape for tests of the bake.
#pragma once
#include <gtest/gtest.h>

#include "body/body_data.h"
#include "sculpt/sculpt_text.h"
#include "sculpt/skin.h"

namespace knotmap::testing_bakes {

inline BodyData bodyOf(const Sculpt& sculpt, int triangleCount) {
  SkinOptions options;
  options.cellMm = 5;
  options.triangleCount = triangleCount;
  options.coarseCount = triangleCount / 4;
  Result<Skin> skin = makeSkin(sculpt, options);
  EXPECT_TRUE(skin) << toString(skin.problems());
  BodyData body;
  body.skin = skin->mesh;
  body.normals = skin->normals;
  body.mirror = skin->mirror;
  return body;
}

// A ball of `radius`; its lowest point is on the floor.
inline BodyData ballBody(double radiusMm, int triangleCount) {
  const std::string text = "body ball 20\ngroup g 0\nblob add 0 (0 0 0) (" + std::to_string(radiusMm) + " " +
                           std::to_string(radiusMm) + " " + std::to_string(radiusMm) + ") (0 0 0)\n";
  return bodyOf(*parseSculpt(text, "ball"), triangleCount);
}

inline BodyData lifted(BodyData body, float metres) {
  for (glm::vec3& position : body.skin.positions) position.y += metres;
  return body;
}

}  // namespace knotmap::testing_bakes
