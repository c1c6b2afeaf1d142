// lay_atlas.h - lays what the atlas says in words on the left side of a body.
#pragma once
#include "atlas/atlas.h"
#include "atlas/muscle_grid.h"
#include "atlas/zone_field.h"

namespace knotmap {

struct LaidPoint {
  SurfacePoint place;
  ZoneField essential, spillover, sensation;  // of a point that shares another's zones: empty
};
struct LaidMuscle {
  MuscleGrid grid;
  std::vector<LaidPoint> points;  // as the muscle's
};
struct LaidAtlas {
  std::vector<LaidMuscle> muscles;  // as the atlas's
  std::vector<ZoneField> noPress;   // as the atlas's
};

// Problems: all that only a body can tell (resolve.h). Two threads, the same result for any number.
Result<LaidAtlas> layAtlas(const Atlas& atlas, const Body& body);

}  // namespace knotmap
