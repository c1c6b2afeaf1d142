#include "scene/labels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "scene/label_places.h"

namespace knotmap {
namespace {

// Logical pixels, or logical pixels of leader.
constexpr float crossingCost = 260, gapBetween = 6, clearOfLeader = 2;
constexpr float mostCost = 400;  // a worse place helps nobody: rather a list
constexpr int mostRounds = 8;

struct Choice {
  PlacedLabel label;
  float cost = std::numeric_limits<float>::infinity();
};

bool doCross(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
  const auto turn = [](glm::vec2 p, glm::vec2 q, glm::vec2 r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

class Placer {
 public:
  explicit Placer(const LabelGround& ground) : ground_(ground) {
    for (std::size_t which = 0; which < ground.requests.size(); ++which) places_.emplace_back(ground, which);
  }

  std::optional<std::vector<PlacedLabel>> run() {
    std::vector<std::size_t> order = byConfinement();
    // A label that finds no room goes first the next time.
    for (std::size_t attempt = 0; attempt <= places_.size(); ++attempt) {
      const auto stuck = firstWithoutRoom(order);
      if (!stuck) return improved();
      std::rotate(order.begin(), order.begin() + std::ptrdiff_t(*stuck),
                  order.begin() + std::ptrdiff_t(*stuck) + 1);
    }
    return std::nullopt;
  }

 private:
  // Those with the fewest places near them go first; ties in the order given.
  std::vector<std::size_t> byConfinement() {
    std::vector<std::size_t> order(places_.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return places_[a].ring(0).size() < places_[b].ring(0).size();
    });
    return order;
  }

  // Beside the labels that are placed; infinite where it overlaps one or its leader runs through a text.
  float costBeside(std::size_t which, const PlacedLabel& label) const {
    const float scale = ground_.style.scale;
    if (ground_.coverage.crossesText(label.leaderFrom, label.leaderTo))
      return std::numeric_limits<float>::infinity();
    float cost = 0;
    for (std::size_t other = 0; other < chosen_.size(); ++other) {
      if (other == which || !chosen_[other]) continue;
      const PlacedLabel& neighbour = chosen_[other]->label;
      if (overlap(grown(label.box, gapBetween * scale), neighbour.box) ||
          crosses(grown(neighbour.box, clearOfLeader * scale), label.leaderFrom, label.leaderTo) ||
          crosses(grown(label.box, clearOfLeader * scale), neighbour.leaderFrom, neighbour.leaderTo))
        return std::numeric_limits<float>::infinity();
      if (doCross(label.leaderFrom, label.leaderTo, neighbour.leaderFrom, neighbour.leaderTo))
        cost += crossingCost * scale;
    }
    return cost;
  }

  Choice best(std::size_t which) {
    Choice best;
    for (std::size_t ring = 0; ring < LabelPlaces::ringCount; ++ring) {
      for (const LabelPlaces::Place& place : places_[which].ring(ring)) {
        if (place.cost >= best.cost) break;
        const float cost = place.cost + costBeside(which, place.label);
        if (cost < best.cost) best = {place.label, cost};
      }
      if (best.cost <= places_[which].limitOf(ring)) break;
    }
    return best;
  }

  // Its place in the order.
  std::optional<std::size_t> firstWithoutRoom(const std::vector<std::size_t>& order) {
    chosen_.assign(places_.size(), std::nullopt);
    for (std::size_t place = 0; place < order.size(); ++place) {
      chosen_[order[place]] = best(order[place]);
      if (!std::isfinite(chosen_[order[place]]->cost)) return place;
    }
    return std::nullopt;
  }

  // A label's present place is among those tried, so none gets worse or is lost.
  bool moveEach() {
    bool hasMoved = false;
    for (std::size_t which = 0; which < places_.size(); ++which) {
      const PixelRect before = chosen_[which]->label.box;
      chosen_[which].reset();
      chosen_[which] = best(which);
      const PixelRect& after = chosen_[which]->label.box;
      hasMoved = hasMoved || before.x != after.x || before.y != after.y || before.width != after.width;
    }
    return hasMoved;
  }

  std::optional<std::vector<PlacedLabel>> improved() {
    for (int round = 0; round < mostRounds; ++round)
      if (!moveEach()) break;
    if (std::any_of(chosen_.begin(), chosen_.end(),
                    [&](const auto& choice) { return choice->cost > mostCost * ground_.style.scale; }))
      return std::nullopt;
    std::vector<PlacedLabel> labels;
    for (const auto& choice : chosen_) {
      labels.push_back(choice->label);
      PlacedLabel& label = labels.back();
      const PixelRect card = grown(label.box, 4 * ground_.style.scale);
      label.isOnBody = ground_.style.mayLieOnBodies && ground_.coverage.bodyShare(card) > 0;
    }
    return labels;
  }

  const LabelGround& ground_;
  std::vector<LabelPlaces> places_;
  std::vector<std::optional<Choice>> chosen_;
};

}  // namespace

std::optional<std::vector<PlacedLabel>> placeLabels(const std::vector<LabelRequest>& requests,
                                                    const Coverage& coverage, const PixelRect& area,
                                                    const LabelStyle& style, const TextMeasure& measure) {
  const LabelText text(style.scale, measure);
  const LabelGround ground{requests, coverage, area, style, text, text.lineHeight()};
  return Placer(ground).run();
}

void addLabels(const std::vector<LabelRequest>& requests, const std::vector<PlacedLabel>& placed,
               const LabelStyle& style, const TextMeasure& measure, Marks& marks) {
  const Palette& palette = paletteOf(style.theme);
  const LabelText text(style.scale, measure);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const PlacedLabel& label = placed[i];
    const float width = std::max(1.0f, style.scale * (requests[i].isSelected ? 1.6f : 1.0f));
    marks.lines.push_back({label.leaderFrom, label.leaderTo, width,
                           requests[i].isSelected ? palette.accent : palette.textQuiet});
    if (label.isOnBody) {
      const PixelRect card = grown(label.box, 5 * style.scale);
      marks.shapes.push_back({ShapeMark::Kind::roundedRectangle, card, 6 * style.scale, 0,
                              Colour(glm::vec3(palette.card), 0.92f)});
    }
    text.addTo(marks.texts, requests[i].lines, {label.box.x, label.box.y}, label.box.width, label.wrapWidth,
               label.anchor, requests[i].isSelected ? palette.accent : palette.text, palette.textQuiet);
  }
}

}  // namespace knotmap
