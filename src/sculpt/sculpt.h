// sculpt.h - the description of a body: solids in groups, strokes on their surface, where triangles are fine,
// and the rigid parts. Millimetres, y up from the floor, z forward, x to the person's left; the left half is
// written, the right half is its mirror image.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sculpt/shapes.h"

namespace knotmap {

enum class Joining { add, carve, keepInside };

struct Part {
  Joining joining = Joining::add;
  double blend = 0;  // how far the transition to the earlier parts of its group is rounded
  Shape shape;
  std::string where;  // "file:line:col"
};

struct PartGroup {
  std::string name;
  double blend = 0;        // to the earlier groups
  double mirrorBlend = 0;  // to its own mirror image; 0 where left and right do not melt together
  std::vector<Part> parts;
};

// Clay laid on (height > 0) or carved from the surface along a curve; values: height and width.
struct Stroke {
  enum class Profile { smooth, crease };
  Profile profile = Profile::smooth;
  std::vector<CurvePoint> controls;  // near the surface; one control is a round dab
};

// Triangles have edges of at most `edge` within the radius (values.x) of the curve.
struct Detail {
  double edge = 0;
  std::vector<CurvePoint> samples;
};

// Where one rigid part goes over into the next: a plane, its normal towards the part that begins.
struct SegmentBorder {
  std::string parent;
  glm::dvec3 point{0.0}, normal{0, 1, 0};
};
struct SegmentAxis {
  std::string id;
  bool isPaired = false;
  glm::dvec3 proximal{0.0}, distal{0.0}, front{0, 0, 1};
  double radius = 0;
  std::optional<SegmentBorder> border;
};

struct Sculpt {
  std::string fileName;
  std::string id;
  double coarsestEdge = 10;  // of a triangle where nothing asks for a finer one
  std::vector<PartGroup> groups;
  std::vector<Stroke> strokes;
  std::vector<Detail> details;
  std::vector<SegmentAxis> segments;
};

}  // namespace knotmap
