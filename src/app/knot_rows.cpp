// The list of knots, and what is said beside the cursor.
#include "app/make_panes.h"
#include "app/words.h"

namespace knotmap {

KnotLook lookOf(const Knot& knot, bool isKnown) {
  if (knot.triggerPoint.empty() || !isKnown) return KnotLook::noPattern;
  switch (knot.state) {
    case KnotState::active:
      return KnotLook::active;
    case KnotState::latent:
      return KnotLook::latent;
    case KnotState::unsure:
      return KnotLook::unsure;
    case KnotState::resolved:
      return KnotLook::resolved;
  }
  return KnotLook::unsure;
}

std::string knotTitle(const Workbench& bench, const Knot& knot) {
  if (knot.triggerPoint.empty()) return bench.texts("knot.no_point");
  return withCapital(muscleOfPoint(bench, knot.triggerPoint));
}

std::vector<KnotRow> makeKnotRows(const Workbench& bench) {
  std::vector<KnotRow> rows;
  for (const Knot& knot : bench.state.session.knots) {
    const PlacedKnot& placed = *bench.state.placedKnot(knot.id);
    const TriggerPoint* point = bench.atlas ? bench.atlas->atlas().triggerPoint(knot.triggerPoint) : nullptr;
    KnotRow row;
    row.knot = knot.id;
    row.number = knot.number;
    row.title = knotTitle(bench, knot);
    row.detail = joined({sideWord(bench, knot.side), point ? withSmallLetter(inEnglish(point->name))
                                                           : regionWord(bench, knot.place.region)});
    row.pain = knot.pain ? std::to_string(*knot.pain) : "–";
    row.look = lookOf(knot, placed.isKnown);
    row.isSelected = bench.state.isSelected(knot.id);
    row.isRough = placed.isRough;
    rows.push_back(std::move(row));
  }
  return rows;
}

PointedWords makePointedWords(const Workbench& bench) {
  const std::optional<Pointed>& at = bench.state.hover ? bench.state.hover : bench.state.crosshair;
  if (!at) return {};
  const std::string side = sideWord(bench, at->side), region = regionWord(bench, at->region);
  const std::string muscle = at->muscle.empty() ? "" : muscleWord(bench, at->muscle);
  return {joined({side, muscle.empty() ? region : muscle}), joined({side, muscle, region})};
}

}  // namespace knotmap
