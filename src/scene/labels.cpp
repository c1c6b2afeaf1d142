#include "scene/labels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "scene/text_block.h"

namespace knotmap {
namespace {

// Costs in logical pixels of leader.
constexpr float crossingCost = 260, nearKnotCost = 140, foreignBodyCost = 3.0f, onBodyCost = 500,
                extraLineCost = 14;
constexpr float steepness = 0.35f;    // a leader is liked level
constexpr float longestLeader = 460;  // logical pixels
constexpr int mostRounds = 8;
constexpr float gridStep = 5, gapToLeader = 5, gapBetween = 6;  // logical pixels
constexpr float wrapWidths[] = {0, 150, 104};                   // logical pixels; 0: as long as it is

struct Candidate {
  PlacedLabel label;
  float cost = std::numeric_limits<float>::infinity();
};

struct Shape {  // one way to set a label's lines
  float wrapWidth = 0;
  glm::vec2 size{};
  int lines = 1;
};

bool leadersCross(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
  const auto turn = [](glm::vec2 p, glm::vec2 q, glm::vec2 r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

float distanceToLine(glm::vec2 point, glm::vec2 from, glm::vec2 to) {
  const glm::vec2 along = to - from;
  const float length = glm::dot(along, along);
  const float share = length > 0 ? std::clamp(glm::dot(point - from, along) / length, 0.0f, 1.0f) : 0.0f;
  return glm::distance(point, from + along * share);
}

class Placer {
 public:
  Placer(const std::vector<LabelRequest>& requests, const Coverage& coverage, const PixelRect& area,
         const LabelStyle& style, const TextMeasure& measure)
      : requests_(requests), coverage_(coverage), area_(area), style_(style), text_(style.scale, measure) {
    for (const LabelRequest& request : requests) shapes_.push_back(shapesOf(request));
  }

  std::optional<std::vector<PlacedLabel>> run() {
    std::vector<std::size_t> order = byConfinement();
    // A label that finds no room goes first the next time.
    for (std::size_t attempt = 0; attempt <= requests_.size(); ++attempt) {
      const auto stuck = firstWithoutRoom(order);
      if (!stuck) return improved();
      std::rotate(order.begin(), order.begin() + std::ptrdiff_t(*stuck),
                  order.begin() + std::ptrdiff_t(*stuck) + 1);
    }
    return std::nullopt;
  }

 private:
  std::vector<Shape> shapesOf(const LabelRequest& request) const {
    std::vector<Shape> shapes;
    for (float logical : wrapWidths) {
      const glm::vec2 size = text_.size(request.lines, logical * style_.scale);
      const bool isNew = shapes.empty() || size.x < shapes.back().size.x - 1;
      if (isNew)
        shapes.push_back({logical * style_.scale, size, int(std::lround(size.y / text_.lineHeight()))});
    }
    return shapes;
  }

  // Those with the least free room near them go first; ties in the order given.
  std::vector<std::size_t> byConfinement() const {
    std::vector<int> freedom(requests_.size(), 0);
    for (std::size_t which = 0; which < requests_.size(); ++which)
      forEachPlace(
          which, shapes_[which].back(),
          [&](const PlacedLabel& label) {
            if (isAllowed(label)) ++freedom[which];
          },
          4);
    std::vector<std::size_t> order(requests_.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return freedom[a] < freedom[b]; });
    return order;
  }

  template <class Visit>
  void forEachPlace(std::size_t which, const Shape& shape, const Visit& visit, int coarseness = 1) const {
    const glm::vec2 knot = requests_[which].knot;
    const float step = gridStep * style_.scale * float(coarseness), reach = longestLeader * style_.scale;
    const float left = std::max(area_.x, knot.x - reach - shape.size.x),
                right = std::min(area_.x + area_.width - shape.size.x, knot.x + reach);
    const float top = std::max(area_.y, knot.y - reach - shape.size.y),
                bottom = std::min(area_.y + area_.height - shape.size.y, knot.y + reach);
    for (float y = top; y <= bottom; y += step)
      for (float x = left; x <= right; x += step) visit(labelAt(which, shape, {x, y}));
  }

  PlacedLabel labelAt(std::size_t which, const Shape& shape, glm::vec2 corner) const {
    const glm::vec2 knot = requests_[which].knot;
    PlacedLabel label;
    label.box = {corner.x, corner.y, shape.size.x, shape.size.y};
    label.wrapWidth = shape.wrapWidth;
    const float gap = gapToLeader * style_.scale, firstLine = corner.y + text_.lineHeight() / 2;
    if (knot.x >= corner.x + shape.size.x / 2) label.anchor = Anchor::right;
    const bool isBeside = knot.x < corner.x || knot.x > corner.x + shape.size.x;
    if (isBeside) {
      label.leaderFrom = {label.anchor == Anchor::right ? corner.x + shape.size.x + gap : corner.x - gap,
                          firstLine};
    } else {
      const float x = std::clamp(knot.x, corner.x, corner.x + shape.size.x);
      label.leaderFrom = {x, knot.y < corner.y ? corner.y - gap : corner.y + shape.size.y + gap};
    }
    const glm::vec2 towards = knot - label.leaderFrom;
    const float length = std::max(glm::length(towards), 1e-3f);
    label.leaderTo = label.leaderFrom + towards * std::max(0.0f, 1 - style_.knotRadius / length);
    return label;
  }

  bool isAllowed(const PlacedLabel& label) const {
    const PixelRect padded = grown(label.box, 2 * style_.scale);
    return style_.mayLieOnBodies ? coverage_.isFreeOfFurniture(padded) : coverage_.isFree(padded);
  }

  // What the label costs by itself; infinite is not reached here.
  float ownCost(std::size_t which, const Shape& shape, const PlacedLabel& label) const {
    const LabelRequest& request = requests_[which];
    const glm::vec2 along = request.knot - label.leaderFrom;
    float cost = glm::length(along) + steepness * std::abs(along.y);
    cost += extraLineCost * style_.scale * float(shape.lines - int(request.lines.size()));
    if (style_.mayLieOnBodies) cost += onBodyCost * style_.scale * coverage_.bodyShare(label.box);
    const int samples = std::max(1, int(glm::length(along) / (6 * style_.scale)));
    for (int i = 0; i < samples; ++i) {
      const int body = coverage_.bodyAt(label.leaderFrom + along * (float(i) / float(samples)));
      if (body >= 0 && body != request.body) cost += foreignBodyCost * 6 * style_.scale;
    }
    for (std::size_t other = 0; other < requests_.size(); ++other)
      if (other != which &&
          distanceToLine(requests_[other].knot, label.leaderFrom, label.leaderTo) < style_.knotRadius * 1.4f)
        cost += nearKnotCost * style_.scale;
    return cost;
  }

  // What it costs beside the labels that are placed; infinite where it overlaps one.
  float costBeside(std::size_t which, const PlacedLabel& label) const {
    float cost = 0;
    const PixelRect padded = grown(label.box, gapBetween * style_.scale);
    for (std::size_t other = 0; other < placed_.size(); ++other) {
      if (other == which || !placed_[other]) continue;
      const PlacedLabel& neighbour = placed_[other]->label;
      const PixelRect kept = grown(neighbour.box, 2 * style_.scale);
      if (overlap(padded, neighbour.box) || crosses(kept, label.leaderFrom, label.leaderTo) ||
          crosses(grown(label.box, 2 * style_.scale), neighbour.leaderFrom, neighbour.leaderTo))
        return std::numeric_limits<float>::infinity();
      if (leadersCross(label.leaderFrom, label.leaderTo, neighbour.leaderFrom, neighbour.leaderTo))
        cost += crossingCost * style_.scale;
    }
    return cost;
  }

  Candidate best(std::size_t which) const {
    Candidate best;
    for (const Shape& shape : shapes_[which])
      forEachPlace(which, shape, [&](const PlacedLabel& label) {
        // The leader alone already costs more: most places end here.
        if (glm::distance(label.leaderFrom, requests_[which].knot) >= best.cost || !isAllowed(label)) return;
        float cost = ownCost(which, shape, label);
        if (cost < best.cost) cost += costBeside(which, label);
        if (cost < best.cost) best = {label, cost};
      });
    best.label.isOnBody =
        style_.mayLieOnBodies && coverage_.bodyShare(grown(best.label.box, 4 * style_.scale)) > 0;
    return best;
  }

  // Place in the order of the first one that has none.
  std::optional<std::size_t> firstWithoutRoom(const std::vector<std::size_t>& order) {
    placed_.assign(requests_.size(), std::nullopt);
    for (std::size_t place = 0; place < order.size(); ++place) {
      placed_[order[place]] = best(order[place]);
      if (!std::isfinite(placed_[order[place]]->cost)) return place;
    }
    return std::nullopt;
  }

  std::vector<PlacedLabel> improved() {
    for (int round = 0; round < mostRounds; ++round)
      if (!moveEach()) break;
    std::vector<PlacedLabel> labels;
    for (const auto& candidate : placed_) labels.push_back(candidate->label);
    return labels;
  }

  // Its present place is among those tried, so no label gets worse or is lost.
  bool moveEach() {
    bool hasMoved = false;
    for (std::size_t which = 0; which < requests_.size(); ++which) {
      const PixelRect before = placed_[which]->label.box;
      placed_[which].reset();
      placed_[which] = best(which);
      const PixelRect& after = placed_[which]->label.box;
      hasMoved = hasMoved || before.x != after.x || before.y != after.y || before.width != after.width;
    }
    return hasMoved;
  }

  const std::vector<LabelRequest>& requests_;
  const Coverage& coverage_;
  PixelRect area_;
  LabelStyle style_;
  LabelText text_;
  std::vector<std::vector<Shape>> shapes_;
  std::vector<std::optional<Candidate>> placed_;
};

}  // namespace

std::optional<std::vector<PlacedLabel>> placeLabels(const std::vector<LabelRequest>& requests,
                                                    const Coverage& coverage, const PixelRect& area,
                                                    const LabelStyle& style, const TextMeasure& measure) {
  return Placer(requests, coverage, area, style, measure).run();
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
