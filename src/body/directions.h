// directions.h - the direction words of anatomy, as unit vectors of a segment.
// The directions are those of the anatomical position (upright, palms forward) turned with the segment:
//   head neck trunk: up down medial lateral front back        limbs: proximal distal medial lateral front
//   back forearm hand: also radial ulnar dorsal palmar             foot: also dorsal plantar
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "body/body_data.h"

namespace knotmap {

// None when the word is not one of the segment's. `side` decides medial and lateral on midline segments (none
// for the midline itself) and must otherwise be the segment's own or midline.
std::optional<glm::vec3> directionOf(const Segment& segment, std::string_view word, Side side);
// One such word, or the direction half-way between two joined by "-" ("front-lateral").
std::optional<glm::vec3> jointDirection(const Segment& segment, std::string_view words, Side side);
std::vector<std::string> directionWords(std::string_view segmentId);  // those the segment has
bool isDirectionWord(std::string_view word);                          // of any segment
bool isLimb(std::string_view segmentId);

}  // namespace knotmap
