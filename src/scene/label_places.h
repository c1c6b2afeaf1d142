// label_places.h - the places where one label may stand, cheapest first; found as far out as they are asked
// for.
#pragma once
#include "scene/labels.h"
#include "scene/text_block.h"

namespace knotmap {

// What the labels of a picture have in common.
struct LabelGround {
  const std::vector<LabelRequest>& requests;
  const Coverage& coverage;
  PixelRect area;
  LabelStyle style;
  LabelText text;
  float lineHeight;  // of a name; asking the fonts each time would cost more than all the rest
};

class LabelPlaces {
 public:
  struct Place {
    PlacedLabel label;
    float cost = 0;  // pixels of leader, and what counts like them
  };

  LabelPlaces(const LabelGround& ground, std::size_t which);
  // Allowed places in rings outwards, each sorted by cost. Every place beyond ring `ring` costs more than
  // limitOf(ring).
  static constexpr std::size_t ringCount = 4;
  const std::vector<Place>& ring(std::size_t ring);
  float limitOf(std::size_t ring) const;

 private:
  struct Shape {  // one way to set the lines
    float wrapWidth = 0;
    glm::vec2 size{};
    int lines = 1;
  };
  void findShapes();
  void findRing(std::size_t ring);
  void consider(const Shape& shape, glm::vec2 corner, float least, float most,
                std::vector<Place>& found) const;
  PlacedLabel labelAt(const Shape& shape, glm::vec2 corner) const;
  bool isAllowed(const PlacedLabel& label) const;
  float costOfWay(const PlacedLabel& label) const;

  const LabelGround& ground_;
  std::size_t which_;
  std::vector<Shape> shapes_;
  std::vector<std::vector<Place>> rings_;
};

}  // namespace knotmap
