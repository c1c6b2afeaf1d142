// legend.h - the row that explains zones, knots and ways: only of what the picture holds.
#pragma once
#include "scene/content.h"
#include "scene/text_measure.h"

namespace knotmap {

class Legend {
 public:
  // Entries flow into rows of at most `width` pixels.
  Legend(const PictureContent& content, const PictureForm& form, float width, const TextMeasure& measure);
  bool isEmpty() const { return entries_.empty(); }
  glm::vec2 size() const { return size_; }
  void addTo(Marks& marks, glm::vec2 corner) const;

 private:
  enum class Sample { essential, spillover, sensation, uncertain, way, knot };
  struct Entry {
    Sample sample;
    std::string text;
    KnotLook look = KnotLook::unsure;
    glm::vec2 corner{};  // from the legend's own
  };
  void collect(const PictureContent& content);
  void flow(float width);
  void addSample(Marks& marks, const Entry& entry, const PixelRect& box) const;

  const PictureForm form_;
  const TextMeasure& measure_;
  std::vector<Entry> entries_;
  glm::vec2 size_{0, 0};
};

}  // namespace knotmap
