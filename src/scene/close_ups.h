// close_ups.h - which places want a frame of their own beside the four views, and how each is looked at.
#pragma once
#include "scene/visibility.h"

namespace knotmap {

struct ChosenCloseUp {
  std::size_t place = 0;  // index into PictureContent::closeUps
  Camera camera;          // for a square frame
};

// A knot that no view sees, or a patch of which the views show less than a third, is given the place that
// shows most of it; places are chosen so that few are needed, at most `most` of them, the most telling first.
std::vector<ChosenCloseUp> chosenCloseUps(const PictureContent& content, const std::vector<Sight>& views,
                                          std::size_t most);

// The camera on a place from one of its directions, for a square frame.
Camera cameraOn(const CloseUpPlace& place, glm::vec2 direction);

}  // namespace knotmap
