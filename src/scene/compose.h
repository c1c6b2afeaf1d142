// compose.h - pictures: Scenes made of what is to be pictured. The same content and form give the same Scene.
#pragma once
#include <optional>
#include <string_view>

#include "scene/content.h"
#include "scene/text_measure.h"

namespace knotmap {

// One figure through `camera`, filling the picture.
Scene composeView(const PictureContent& content, const Camera& camera, const PictureForm& form,
                  const TextMeasure& measure);

// Front, back, left and right at equal scale, and a close-up of every knot or patch of which those show less
// than a third. Every knot is named once: beside the figures, or in a list at the foot when there is no room
// for all.
Scene composeChart(const PictureContent& content, const PictureForm& form, const TextMeasure& measure);

// Close-ups of these places alone, as large as fits: both palms, the crown.
Scene composeCloseUps(const PictureContent& content, const std::vector<CloseUpPlace>& places,
                      const PictureForm& form, const TextMeasure& measure);

// Which of the content's places a named view is made of, in the order they are shown: both palms, both soles,
// the crown. None for views through a camera.
std::vector<CloseUpPlace> placesOfView(const PictureContent& content, std::string_view view);

// The picture as a sheet that is moved: magnified about its middle, then shifted. Marks grow with it.
Scene moved(Scene scene, float magnification, glm::vec2 shiftPixels);

// The knot under a pixel: within its disc or 16 logical pixels, the nearest; hidden ones only where no other
// is.
std::optional<std::string> knotAt(const Scene& scene, glm::vec2 pixel);
// The body under a pixel: the last frame that holds it; null outside all.
const BodyView* bodyAt(const Scene& scene, glm::vec2 pixel);

}  // namespace knotmap
