// mark_spread.h - knots that lie too near each other to be told apart stand aside, tied to their place by a
// short line.
#pragma once
#include <vector>

#include "scene/scene.h"

namespace knotmap {

struct SpreadMark {
  glm::vec2 place{};     // where the knot is, pixels
  glm::vec2 shown{};     // where its mark stands
  float scale = 1;       // of the mark
  bool isFixed = false;  // a selected knot is where it is: it may be being dragged
};

// Moves marks apart until their discs hardly touch, each as little as needed and never farther than a disc's
// width; the same marks are moved the same way. Fixed ones stay.
void spreadApart(std::vector<SpreadMark>& marks);

// What ties a mark that was moved to its place; nothing when it was not.
void addTie(Marks& marks, const SpreadMark& mark, const Palette& palette);

}  // namespace knotmap
