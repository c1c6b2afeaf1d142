// sample_sculpts.h - small bodies for tests.
#pragma once
#include <gtest/gtest.h>

#include "sculpt/sculpt_text.h"

namespace knotmap::testing_sculpts {

inline Sculpt sculptOf(const std::string& parts) {
  Result<Sculpt> sculpt = parseSculpt("body sample 10\ngroup all 0\n" + parts, "sample");
  EXPECT_TRUE(sculpt) << toString(sculpt.problems());
  return *std::move(sculpt);
}

// A ball of 100 mm radius that stands on the floor.
inline Sculpt ball() { return sculptOf("blob add 0 (0 100 0) (100 100 100) (0 0 0)\n"); }

}  // namespace knotmap::testing_sculpts
