// picture_frame.h - what stands round the figures of any picture: title above, legend and note below.
#pragma once
#include "scene/content.h"
#include "scene/legend.h"
#include "scene/text_block.h"

namespace knotmap {

// Rows of "number, name" at the foot, in as many columns as fit, for knots that are not named at the figures.
class KnotList {
 public:
  KnotList(const std::vector<PictureKnot>& knots, const PictureForm& form, float width,
           const TextMeasure& measure);
  float height() const { return height_; }
  void addTo(Marks& marks, glm::vec2 corner) const;

 private:
  struct Item {
    int number;
    TextBlock text;
    glm::vec2 corner;
  };
  PictureForm form_;
  const TextMeasure& measure_;
  std::vector<Item> items_;
  float height_ = 0;
};

struct PictureFrame {
  PixelRect room;                // what is left between head and foot
  std::vector<PixelRect> taken;  // by texts inside the picture
};

struct FrameWishes {
  bool listsKnots = false;
  // The legend as a column on a card over the body, whose picture goes to the edges; else in rows below the
  // figures.
  bool hasLegendCard = false;
};

// Adds title, legend, note and, when asked, the list of knots to the marks.
PictureFrame addFrame(Marks& marks, const PictureContent& content, const PictureForm& form,
                      const FrameWishes& wishes, const TextMeasure& measure);

inline constexpr float pictureMargin = 20;  // logical pixels

// An empty scene of the form, with what all its bodies share.
Scene sceneOf(const PictureContent& content, const PictureForm& form);

}  // namespace knotmap
