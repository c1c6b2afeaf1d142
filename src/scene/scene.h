// scene.h - what a picture contains, as plain data: bodies in frames, zones, muscles, knots, and on top of
// them texts, lines and shapes placed once. render/ paints it with OpenGL, report/ paints the same lists as
// vectors.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "geometry/triangle_mesh.h"
#include "geometry/zone_band.h"
#include "scene/camera.h"

namespace knotmap {

enum class Theme { light, dark, print };
enum class ZoneStyle { stipple, hatch };

// sRGB 0-1 and opacity.
using Colour = glm::vec4;

// Metres along the skin to the nearest edge, negative inside, one value a vertex, clamped to
// +-zoneBandMetres. Empty: no such zone.
struct ZoneOverlay {
  std::vector<float> essential, spillover;
  std::vector<float> sensation;  // numbness, tingling: no pain, own pattern
};

// A disc lying on the skin: stipple of a spillover zone, dots of the path from a knot to its zone.
struct SkinDot {
  glm::vec3 position, normal;
  float radius = 0;  // metres
};

// The extent of a muscle as a grid on the skin: columns along the fibres.
struct MusclePatch {
  int rows = 0, columns = 0;  // (u, v) grid, row-major: index = row * columns + column, u = row
  std::vector<glm::vec3> positions, normals;  // on the skin
  bool isDeep = false;                        // dashed, as seen through
  float strength = 1;                         // 1 lit, less paler
};

// One body in its frame.
struct BodyView {
  PixelRect frame;
  Camera camera;
  bool showsGroundMarks = false;  // L and R on the ground, turning with the body
};

// ---- what lies over the bodies, in pixels, drawn in order ----
enum class TextWeight { regular, medium, semibold };
enum class Anchor { left, centre, right };
struct TextMark {
  glm::vec2 position;  // left, middle or right end of the baseline
  std::string text;    // UTF-8, any script
  float size = 0;      // pixels
  TextWeight weight = TextWeight::regular;
  Anchor anchor = Anchor::left;
  Colour colour{};
  float wrapWidth = 0;  // > 0: several lines, the first on the baseline
};
struct LineMark {
  glm::vec2 from, to;
  float width = 1;  // pixels
  Colour colour{};
  float dash = 0;  // pixels on and off; 0 = solid
};
struct ShapeMark {
  enum class Kind {
    disc,
    ring,
    roundedRectangle,
    roundedFrame,
    cross,
    stippleSample,
    hatchSample,
    counterHatchSample
  } kind = Kind::disc;
  PixelRect box;
  float radius = 0;  // of corners
  float stroke = 0;  // pixels, for ring, frame and cross
  Colour colour{};
};
// A knot on the skin as a picture shows it: X in a white disc, number in a badge; hollow when latent.
enum class KnotLook { active, latent, unsure, resolved, noPattern };
struct KnotMark {
  glm::vec2 position;  // pixels
  int number = 0;
  KnotLook look = KnotLook::unsure;
  bool isSelected = false;
  bool isHidden = false;  // behind the body: drawn pale
  float scale = 1;        // pixels per logical pixel
  std::string knot;       // id, for picking
};

struct Marks {
  std::vector<LineMark> lines;    // first
  std::vector<ShapeMark> shapes;  // then
  std::vector<KnotMark> knots;
  std::vector<TextMark> texts;  // last
};

struct Scene {
  glm::ivec2 size{0, 0};  // pixels
  float scale = 1;        // pixels per logical pixel
  Theme theme = Theme::light;
  ZoneStyle style = ZoneStyle::stipple;
  std::vector<BodyView> bodies;
  // shared by all bodies of the picture:
  std::shared_ptr<const ZoneOverlay> zones;
  std::shared_ptr<const std::vector<SkinDot>> stipple, path;
  std::shared_ptr<const std::vector<SkinDot>>
      edgeDots;  // along edges that few have described; in either style
  std::vector<std::shared_ptr<const MusclePatch>> muscles;
  Marks marks;
};

// The palette of a theme; pictures and panels take their colours from here. Red belongs to pain alone.
struct Palette {
  Colour backgroundTop, backgroundBottom, skin, sky, groundLight, outline, edge, shadow;
  Colour panel, card, cardHover, line, controlLine, text,
      textQuiet;                                   // controlLine: borders that tell a control
  Colour accent, accentSoft, onAccent;             // buttons, selection, focus, links, lit muscles
  Colour painCore, painRing, painDot, ink, onInk;  // zones and knots; a knot's number is onInk on ink
  Colour warning, warningSoft;                     // red flags and cautions: amber, not red
};
const Palette& paletteOf(Theme theme);

}  // namespace knotmap
