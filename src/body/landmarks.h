// landmarks.h - the sheet of landmarks (assets/landmarks.toml) and how they are laid on a skin.
#pragma once
#include "body/body.h"
#include "body/place.h"

namespace knotmap {

// From a start inside the body, out to the skin in a direction. On head, neck and trunk the start is given in
// fractions of stature, on a limb in fractions of its segment's length.
struct LandmarkRay {
  std::string segment;            // empty: head, neck and trunk
  double along = 0;               // height above the floor; on a limb from its proximal end
  double lateral = 0;             // from the midline; on a limb from its axis
  std::optional<double> forward;  // from the origin; on a limb from its axis. None: on the axis
  std::string met;  // direction words of the segment, one or two joined by "-"; "nearest": closest skin
};
struct LandmarkEntry {
  std::string id, name, find;  // name.en, find.en
  std::string basis;  // A measured mean, D computed from one, E estimated, S where the sculpt shows it
  std::string source;
  bool isMidline = false;
  std::optional<Place> place;  // else ray
  LandmarkRay ray;
  std::string where, placeWhere;
};
using LandmarkSheet = std::vector<LandmarkEntry>;

Result<LandmarkSheet> readLandmarks(const std::filesystem::path& path);

// Every entry on the skin in the sheet's order; paired ones left then right, exactly mirrored. The body needs
// skin, mirror, segments and normals. Problems: a ray without skin, a place that names a later landmark.
Result<std::vector<Landmark>> layLandmarks(const LandmarkSheet& sheet, const Body& body);

}  // namespace knotmap
