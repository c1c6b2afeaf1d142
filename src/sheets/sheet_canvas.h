// sheet_canvas.h - a page for reviewing eyes: the body from one side, painted ray by ray in any colours, dots
// on its skin, and names in columns beside it, tied to their places by lines.
#pragma once
#include <functional>
#include <string>

#include "base/image.h"
#include "body/body.h"
#include "scene/camera.h"

namespace knotmap {

struct SheetView {
  std::string name, title;  // "front"; "Front"
  Camera camera;
};

struct SheetLabel {
  glm::vec2 place;  // pixels: what it names
  std::string text;
};

class SheetCanvas {
 public:
  SheetCanvas(const Body& body, const SheetView& view);

  // Colour of the skin at a place, sRGB 0-1, to be shaded.
  void paintBody(const std::function<glm::vec3(const SurfacePoint&)>& colour);
  // Where a place is seen on the page; none when the body hides it or it is outside.
  std::optional<glm::vec2> pixelOf(const SurfacePoint& place) const;
  void dot(glm::vec2 pixel, glm::vec3 colour, float radius);
  // Each in the column on its side, in order of height; none over another.
  void label(std::vector<SheetLabel> labels);
  const Image& image() const { return image_; }

 private:
  bool isLeftOut(const glm::vec3& position) const;  // behind what the view shows
  void drawColumn(std::vector<SheetLabel>& labels, bool isLeft);

  const Body& body_;
  SheetView view_;
  PixelRect frame_;  // of the body on the page
  Image image_;
};

}  // namespace knotmap
