// side_letters.h - the person's own left and right beside a figure, in large letters.
#pragma once
#include "scene/content.h"
#include "scene/coverage.h"
#include "scene/text_measure.h"

namespace knotmap {

// Beside an upright figure seen from the front or the back: at its head, as near as there is room on both
// sides alike. Takes the room it uses from the coverage. Nothing when the camera sees the figure too much
// from the side.
bool addSideLetters(Marks& marks, const BodyView& body, const TriangleMesh& skin,
                    const PictureContent& content, const PictureForm& form, Coverage& coverage,
                    const TextMeasure& measure);

// At the left and right edge of a picture whose figure may fill it.
void addEdgeLetters(Marks& marks, const Camera& camera, const PixelRect& room, const PictureContent& content,
                    const PictureForm& form, Coverage& coverage, const TextMeasure& measure);

}  // namespace knotmap
