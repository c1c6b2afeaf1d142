// content.h - what is to be pictured, as plain data; compose.h makes Scenes of it. Metres on the body; every
// word comes in from outside, in the reader's language.
#pragma once
#include <array>

#include "geometry/ray_tree.h"
#include "scene/scene.h"

namespace knotmap {

struct PictureKnot {
  std::string id;
  int number = 0;
  glm::vec3 position{}, normal{0, 0, 1};  // on the skin; unit
  KnotLook look = KnotLook::unsure;
  bool isSelected = false;
  std::vector<std::string> label;  // lines; the first is the name. Empty: no label
};

// Vertices of the skin that belong together (an island of a zone) and ought to be seen in a chart.
struct SkinPatch {
  std::vector<std::uint32_t> vertices;
};

// A place that the four views of a chart may not show: the crown, a sole, an armpit. `directions` are the
// ways to look at it, best first; a chart takes the one that shows most.
struct CloseUpPlace {
  std::string name;  // "left sole"
  std::string kind;  // "sole"
  glm::vec3 target{};
  float radius = 0.1f;                // metres
  std::vector<glm::vec2> directions;  // yaw and pitch, degrees
};

struct PictureWords {
  std::string title, subtitle;
  std::string front, back, leftSide, rightSide;                 // under the figures
  std::string leftLetter, rightLetter, left, right;             // beside them: "L", "R", "left", "right"
  std::string essential, spillover, sensation, uncertain, way;  // legend; what is empty has no entry
  std::array<std::string, 5> knotLooks;                         // legend, one for each KnotLook
  std::string note;                                             // one line on purpose and limits, at the foot
};

struct PictureContent {
  // The body in its pose; must outlive the call.
  const TriangleMesh* skin = nullptr;
  const RayTree* rays = nullptr;
  const std::vector<glm::vec3>* normals = nullptr;  // one a vertex, unit

  std::shared_ptr<const ZoneOverlay> zones;
  std::shared_ptr<const std::vector<SkinDot>> stipple, path, edgeDots;
  std::vector<std::shared_ptr<const MusclePatch>> muscles;
  bool hasUncertainZones = false, hasSensation = false;

  std::vector<PictureKnot> knots;
  std::vector<SkinPatch> patches;
  std::vector<CloseUpPlace> closeUps;
  PictureWords words;
};

struct PictureForm {
  glm::ivec2 size{1280, 800};  // pixels
  float scale = 1;             // pixels per logical pixel: sizes of texts, marks and gaps
  Theme theme = Theme::light;
  ZoneStyle style = ZoneStyle::stipple;
  bool showsTitle = true, showsLabels = true, showsLegend = true, showsNote = true, showsCloseUps = true;
};

// The scale at which a picture of this size reads like one of 1280 x 800 at scale 1; never under 0.75.
float pictureScale(glm::ivec2 size);

}  // namespace knotmap
