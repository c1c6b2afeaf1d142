// describe.h - what `knotmap atlas list` and `knotmap atlas show ID` print.
#pragma once
#include "atlas/atlas.h"
#include "base/json.h"

namespace knotmap {

std::string atlasListText(const Atlas& atlas);
// {"muscles":[{"id","name","latin","group","depth","trigger_points","stretches"}],
//  "stretches":[{"id","name","muscles"}],"zones":N}   zones: written ones, a shared one counted for each
//  point
Json atlasListJson(const Atlas& atlas);

// Everything about a muscle, a trigger point or a stretch. Problem: no such id (did you mean).
Result<std::string> describeText(const Atlas& atlas, std::string_view id);
Result<Json> describeJson(const Atlas& atlas, std::string_view id);

// "Simons DG, Travell JG (1999) ..., ch. 6"
std::string citationText(const Atlas& atlas, const Citation& citation);

}  // namespace knotmap
