// picture_maker.h - from the session to what a picture contains: zones, dots, muscles, knots, words. Internal
// to app/.
#pragma once
#include <memory>

#include "app/workbench.h"
#include "pain/pain_field.h"
#include "pain/pain_ways.h"
#include "scene/content.h"

namespace knotmap {

class PictureMaker {
 public:
  explicit PictureMaker(const Body& body);  // must outlive this
  PictureContent make(const Workbench& bench);

 private:
  using Dots = std::shared_ptr<const std::vector<SkinDot>>;
  std::vector<const ResolvedPoint*> sendingPoints(const Workbench& bench) const;
  void addZones(PictureContent& content, const Workbench& bench);
  Dots ways(const Workbench& bench);

  const Body& body_;
  PainField field_;
  PainWays ways_;
  std::vector<const ResolvedPoint*> sending_;
};

// Places that the four views may not show (close_up_places.cpp).
std::vector<CloseUpPlace> closeUpPlaces(const Workbench& bench);
PictureWords pictureWords(const Workbench& bench);

}  // namespace knotmap
