// place.h - the anatomical language: a place on the skin in words, and its meaning on a body.
//
//   place    = base { "+" CENTIMETRES DIRECTION }
//   base     = LANDMARK [ ":other" ]                   the landmark of the other side of the body, and its
//   directions
//            | LANDMARK "~" LANDMARK "@" FRACTION      that fraction of the skin path from the first to the
//            second
//                                                      (either with ":other"; between midline landmarks on
//                                                      the midline)
//            | SEGMENT "@" FRACTION "/" FACING         on a limb: fraction from its proximal end, and the
//            side it faces
//   DIRECTION  head neck trunk: up down medial lateral front back; limbs: proximal distal medial lateral
//   front back;
//              forearm hand: also radial ulnar dorsal palmar; foot: also dorsal plantar
//   FACING     one such direction square to the axis, or two joined by "-" (half-way): "front-lateral"
//
// e.g. "c7_spinous~acromion@0.5 + 2 up", "forearm@0.3/palmar-ulnar", "thigh@0.5/lateral + 1.5 distal".
// Centimetres are those of a body of 1.73 m and scale with the segment's length on another body.
#pragma once
#include "base/result.h"
#include "body/body.h"

namespace knotmap {

struct PlaceOffset {
  float centimetres = 0;
  std::string direction;
};
struct Place {
  std::string landmark, landmarkB;  // landmark; landmarkB of a fraction between two
  bool isOther = false, isOtherB = false;
  std::string segment, facing;  // instead of a landmark
  float fraction = 0;
  std::vector<PlaceOffset> offsets;
};

// `where` is the text's own place ("file:line:col" of its first letter); problems point into the text.
Result<Place> parsePlace(std::string_view text, const std::string& where);
// On the given side (left is written; right is the mirror). Problems: unknown landmark (did you mean), a
// direction that the segment does not have, a walk off the skin.
Result<SurfacePoint> resolvePlace(const Place& place, Side side, const Body& body, const std::string& where);

}  // namespace knotmap
