// picture.h - the program's pictures as Scenes: what the window shows and what is exported, by the same
// functions.
#pragma once
#include "app/app.h"
#include "scene/compose.h"

namespace knotmap {

// State::view in State::pictureSize pixels; scale: pixels per logical pixel.
Scene windowPicture(const App& app, float scale, const TextMeasure& measure);

// As asked for. A `view` is the window's own picture at that size; chart and sheet bear title and note.
Scene exportedPicture(const App& app, const ExportPicture& request, const TextMeasure& measure);

}  // namespace knotmap
