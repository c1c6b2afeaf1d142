// knot_marks.h - knots as marks on the bodies of a picture, and their names beside them.
#pragma once
#include "scene/coverage.h"
#include "scene/knot_shapes.h"
#include "scene/labels.h"
#include "scene/visibility.h"

namespace knotmap {

inline constexpr float knotReach = 16;  // logical pixels, for picking

// Where one knot stands in the picture and where its name belongs.
struct KnotHome {
  glm::vec2 pixel{};
  int body = -1;          // index of the body on which it is seen best; -1: in none
  bool isHidden = false;  // seen on no body: pale
};

struct KnotMarksStyle {
  float markScale = 1;       // pixels per logical pixel of marks
  bool showsHidden = false;  // on every body; else only a knot that is seen on none, on the one it faces most
};

// Adds every knot to every body that shows it; one home for each knot. Bodies from `firstCloseUp` on are
// close-ups: a knot's home is there only when no other body shows it.
std::vector<KnotHome> addKnots(Scene& scene, const PictureContent& content, std::size_t firstCloseUp,
                               const KnotMarksStyle& style);

// The room a mark takes, disc and badge.
PixelRect roomOf(const KnotMark& mark);

// Names all knots beside their homes; false, and no marks, when there is not room for all. `coverage` holds
// bodies and furniture but the knots.
bool nameKnots(Scene& scene, const PictureContent& content, const std::vector<KnotHome>& homes,
               Coverage& coverage, const PixelRect& area, bool mayLieOnBodies, const TextMeasure& measure);

}  // namespace knotmap
