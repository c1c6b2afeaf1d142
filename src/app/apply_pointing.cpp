// Clicking, pointing, selecting, searching.
#include <algorithm>

#include "app/apply.h"
#include "app/skin_place.h"

namespace knotmap {

Problems applyTo(Workbench& bench, const Click& command) {
  const Result<SurfacePoint> point = skinPoint(bench, command.at);
  if (!point) return point.problems();
  const Pointed pointed = pointedAt(bench, *point);
  bench.state.pick = Pick{*point, pointed.side, pointed.region};
  bench.state.selection.clear();
  bench.state.search.clear();
  contentChanged(bench.state);
  return {};
}

Problems applyTo(Workbench& bench, const ClosePick&) {
  bench.state.pick.reset();
  bench.state.highlight.reset();
  contentChanged(bench.state);
  return {};
}

Problems applyTo(Workbench& bench, const Hover& command) {
  State& state = bench.state;
  const std::string litBefore =
      state.hover ? state.hover->muscle + std::string(sideName(state.hover->side)) : "";
  if (!command.at) {
    state.hover.reset();
  } else {
    const Result<SurfacePoint> point = skinPoint(bench, *command.at);
    if (!point) return point.problems();
    state.hover = pointedAt(bench, *point);
  }
  const std::string litNow =
      state.hover ? state.hover->muscle + std::string(sideName(state.hover->side)) : "";
  if (litBefore != litNow) contentChanged(state);
  return {};
}

Problems applyTo(Workbench& bench, const Highlight& command) {
  if (command.muscle.empty())
    bench.state.highlight.reset();
  else
    bench.state.highlight = MuscleOfSide{command.muscle, command.side};
  contentChanged(bench.state);
  return {};
}

Problems applyTo(Workbench& bench, const SelectKnot& command) {
  State& state = bench.state;
  if (!state.session.knot(command.knot))
    return {problemOf(bench, "problem.no_knot", {{"knot", command.knot}})};
  const bool wasSelected = state.isSelected(command.knot);
  if (command.adds)
    std::erase(state.selection, command.knot);
  else
    state.selection.clear();
  if (!command.adds || !wasSelected) state.selection.push_back(command.knot);
  state.pick.reset();
  contentChanged(state);
  return {};
}

Problems applyTo(Workbench& bench, const SelectNext& command) {
  State& state = bench.state;
  const std::vector<Knot>& knots = state.session.knots;
  if (knots.empty()) return {problemOf(bench, "problem.no_knots")};
  const Knot* current = state.knotInQuestion();
  const int count = int(knots.size());
  const int start = current ? int(current - knots.data()) : command.step > 0 ? -1 : 0;
  const int next = ((start + command.step) % count + count) % count;
  return applyTo(bench, SelectKnot{knots[std::size_t(next)].id, false});
}

Problems applyTo(Workbench& bench, const SelectAll&) {
  bench.state.selection.clear();
  for (const Knot& knot : bench.state.session.knots) bench.state.selection.push_back(knot.id);
  contentChanged(bench.state);
  return {};
}

Problems applyTo(Workbench& bench, const SelectNone&) {
  bench.state.selection.clear();
  contentChanged(bench.state);
  return {};
}

Problems applyTo(Workbench& bench, const Search& command) {
  bench.state.search = command.text;
  return {};
}

}  // namespace knotmap
