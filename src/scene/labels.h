// labels.h - where the names of knots stand: beside the figures, joined to their knot by a line, overlapping
// nothing.
#pragma once
#include <optional>

#include "scene/coverage.h"
#include "scene/text_measure.h"

namespace knotmap {

struct LabelRequest {
  glm::vec2 knot{};                // pixels
  int body = -1;                   // Coverage id of the figure it lies on
  std::vector<std::string> lines;  // the first is the name
  bool isSelected = false;
};

struct LabelStyle {
  float scale = 1;
  float knotRadius = 10;        // pixels; leaders end there
  bool mayLieOnBodies = false;  // else never
  Theme theme = Theme::light;
};

struct PlacedLabel {
  PixelRect box;  // of the text alone
  Anchor anchor = Anchor::left;
  float wrapWidth = 0;                 // 0: not wrapped
  glm::vec2 leaderFrom{}, leaderTo{};  // from the box to the knot's disc
  bool isOnBody = false;               // wants a card behind it
};

// One place for every request, none when there is not room for all. Labels keep off furniture (what coverage
// holds, knots included), bodies, each other and each other's leaders; short, uncrossed leaders are
// preferred. Greedy, most confined first, then each label is moved as long as that helps; the same request
// gives the same answer.
std::optional<std::vector<PlacedLabel>> placeLabels(const std::vector<LabelRequest>& requests,
                                                    const Coverage& coverage, const PixelRect& area,
                                                    const LabelStyle& style, const TextMeasure& measure);

// The texts, leaders and cards of placed labels.
void addLabels(const std::vector<LabelRequest>& requests, const std::vector<PlacedLabel>& placed,
               const LabelStyle& style, const TextMeasure& measure, Marks& marks);

}  // namespace knotmap
