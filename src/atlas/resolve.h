// resolve.h - the atlas on a body: muscle patches, trigger points as places, zones as signed distances on the
// skin.
#pragma once
#include <filesystem>
#include <memory>
#include <span>

#include "atlas/atlas.h"
#include "atlas/grid_coordinate.h"
#include "atlas/zone_field.h"

namespace knotmap {

// A muscle's extent: a grid of places, rows along u (origin 0 to insertion 1), columns along v (medial, else
// cranial, edge 0 to 1), both by skin length.
struct ResolvedMuscle {
  const Muscle* muscle = nullptr;
  Side side = Side::left;
  int rows = 0, columns = 0;
  std::vector<SurfacePoint> grid;             // row-major
  std::vector<glm::vec3> positions, normals;  // of the grid
  std::vector<float> authoredU;               // u of each written row; of a series, of each level
  glm::vec3 low{}, high{};                    // corners of a box round the positions
};

struct ResolvedPoint {
  const TriggerPoint* point = nullptr;
  const Muscle* muscle = nullptr;
  Side side = Side::left;
  SurfacePoint place;
  ZoneField essential, spillover, sensation;  // spillover excludes essential where it is read, not here
};

struct LaidAtlas;

class ResolvedAtlas {
 public:
  // Problems: everything that only a body can tell (an unknown landmark or region, a walk off the skin, a
  // muscle that tears, a point outside its muscle, a zone under 3 cm2, over 12 % of the skin, on the other
  // side, one disc round its own point, two alike). A cache file (may be empty) keeps grids and fields; it is
  // used when atlas and body versions match, else rewritten.
  static Result<std::unique_ptr<ResolvedAtlas>> create(Atlas atlas, const Body& body,
                                                       const std::filesystem::path& cacheFile);

  const Atlas& atlas() const { return atlas_; }
  const Body& body() const { return body_; }
  std::span<const ResolvedMuscle> muscles() const { return muscles_; }
  std::span<const ResolvedPoint> points() const { return points_; }  // by id, left before right
  const ResolvedPoint* point(std::string_view id, Side side) const;
  const ResolvedMuscle* muscle(std::string_view id, Side side) const;

  MuscleCoordinate coordinate(const ResolvedMuscle& muscle, const SurfacePoint& place) const;

  // What lies under a place, from the surface in; within a depth the nearest trigger point first.
  struct Beneath {
    const ResolvedMuscle* muscle;
    float metresOutside;                       // 0: the place is over the muscle
    std::vector<const ResolvedPoint*> points;  // nearest first
    std::vector<float> metresToPoints;
  };
  std::vector<Beneath> beneath(const SurfacePoint& place, float reachMetres = 0.015f) const;
  // The nearest point of a muscle within 3 cm; null when there is none.
  const ResolvedPoint* nearestPoint(std::string_view muscle, const SurfacePoint& place,
                                    float reachMetres = 0.03f) const;

  // The no-press areas a place lies in. `answers`: screening answers that hold ("pregnant").
  std::vector<const NoPressArea*> noPressAt(const SurfacePoint& place,
                                            std::span<const std::string> answers) const;

 private:
  ResolvedAtlas(Atlas atlas, const Body& body);
  void place(LaidAtlas laid);  // left as laid, right as its mirror image
  Atlas atlas_;
  const Body& body_;
  std::vector<ResolvedMuscle> muscles_;
  std::vector<ResolvedPoint> points_;
  struct ResolvedNoPress {
    const NoPressArea* area;
    Side side;
    ZoneField field;
  };
  std::vector<ResolvedNoPress> noPress_;
};

}  // namespace knotmap
