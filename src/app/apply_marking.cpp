// Marking knots and moving them along the skin.
#include <algorithm>

#include "app/apply.h"
#include "app/skin_place.h"
#include "app/words.h"
#include "base/closest_word.h"

namespace knotmap {
namespace {

constexpr float matchReach = 0.03f;  // metres along the skin within which a knot keeps or finds its point

Problem unknownPoint(const Workbench& bench, const std::string& id, Side side) {
  if (!bench.atlas) return problemOf(bench, "problem.no_atlas");
  if (const TriggerPoint* point = bench.atlas->atlas().triggerPoint(id);
      point && bench.atlas->point(point->id, otherSide(side)))
    return problemOf(bench, "problem.not_on_side",
                     {{"point", id}, {"side", bench.texts("side." + std::string(sideName(side)))}});
  std::vector<std::string> ids;
  for (const ResolvedPoint& point : bench.atlas->points()) ids.push_back(point.point->id);
  return {"", bench.texts("problem.no_point", {{"point", id}}), didYouMean(id, ids)};
}

const ResolvedPoint* pointOf(const Workbench& bench, const std::string& id, Side side) {
  return bench.atlas ? bench.atlas->point(id, side) : nullptr;
}

// What a knot is matched with at its place.
struct Matched {
  const ResolvedPoint* point = nullptr;
  Match match = Match::none;
};

void setPlace(Knot& knot, const Workbench& bench, const SurfacePoint& place, const Matched& matched) {
  knot.place = storePlace(*bench.body, place);
  knot.match = matched.point ? matched.match : Match::none;
  knot.triggerPoint = matched.point ? matched.point->point->id : "";
  knot.side = matched.point ? matched.point->side : sideOf(*bench.body, place);
}

Problems addKnot(Workbench& bench, const SurfacePoint& place, const Matched& matched) {
  Knot knot;
  knot.number = bench.state.session.nextNumber();
  knot.id = freeKnotId(bench.state.session, knot.number);
  setPlace(knot, bench, place, matched);
  changeSession(bench, {bench.texts("undo.mark", {{"number", std::to_string(knot.number)}})},
                [&](Session& session) {
                  session.lastNumber = knot.number;
                  session.knots.push_back(knot);
                });
  bench.state.selection = {knot.id};
  bench.state.pick.reset();
  bench.state.highlight.reset();
  return {};
}

void tellNoPoint(Workbench& bench, int number, const std::string& triggerPoint) {
  tell(bench,
       bench.texts("notice.no_known_point",
                   {{"number", std::to_string(number)}, {"muscle", muscleOfPoint(bench, triggerPoint)}}),
       Undo{}, bench.texts("menu_item.undo"));
}

// The point a knot that was `before` has at another place: its own while it is within reach, else the nearest
// of its muscle.
Matched matchedAt(const Workbench& bench, const Knot& before, const SurfacePoint& place) {
  const ResolvedPoint* own = pointOf(bench, before.triggerPoint, before.side);
  if (!own) return {};
  if (before.match == Match::chosen && metresApart(*bench.body, place, own->place, matchReach) <= matchReach)
    return {own, Match::chosen};
  const ResolvedPoint* nearest = bench.atlas->nearestPoint(own->muscle->id, place, matchReach);
  return {nearest, nearest == own ? before.match : Match::nearest};
}

}  // namespace

Problems applyTo(Workbench& bench, const Mark& command) {
  const ResolvedPoint* point = pointOf(bench, command.triggerPoint, command.side);
  if (!point) return {unknownPoint(bench, command.triggerPoint, command.side)};
  if (!command.at) return addKnot(bench, point->place, {point, Match::chosen});
  const Result<SurfacePoint> place = skinPoint(bench, *command.at);
  if (!place) return place.problems();
  const bool isNear = metresApart(*bench.body, *place, point->place, matchReach) <= matchReach;
  addKnot(bench, *place, isNear ? Matched{point, Match::chosen} : Matched{});
  if (!isNear) tellNoPoint(bench, bench.state.session.lastNumber, point->point->id);
  return {};
}

Problems applyTo(Workbench& bench, const MarkMuscle& command) {
  const Muscle* muscle = bench.atlas ? bench.atlas->atlas().muscle(command.muscle) : nullptr;
  if (!muscle) return {problemOf(bench, "problem.no_muscle", {{"muscle", command.muscle}})};
  const Result<SurfacePoint> place = skinPoint(bench, command.at);
  if (!place) return place.problems();
  return addKnot(bench, *place, {bench.atlas->nearestPoint(muscle->id, *place, matchReach), Match::nearest});
}

Problems applyTo(Workbench& bench, const MarkHere& command) {
  const Result<SurfacePoint> place = skinPoint(bench, command.at);
  if (!place) return place.problems();
  return addKnot(bench, *place, {});
}

Problems applyTo(Workbench& bench, const MoveKnot& command) {
  const Knot* knot = bench.state.session.knot(command.knot);
  if (!knot) return {problemOf(bench, "problem.no_knot", {{"knot", command.knot}})};
  const Result<SurfacePoint> place = skinPoint(bench, command.to);
  if (!place) return place.problems();
  if (!bench.carried || bench.carried->id != knot->id) bench.carried = *knot;
  const Knot before = *bench.carried;
  const Matched matched = matchedAt(bench, before, *place);
  changeSession(bench,
                {bench.texts("undo.move", {{"number", std::to_string(knot->number)}}), "move " + knot->id,
                 command.isOngoing},
                [&](Session& session) { setPlace(*session.knot(command.knot), bench, *place, matched); });
  if (command.isOngoing) return {};
  bench.carried.reset();
  if (!before.triggerPoint.empty() && !matched.point) tellNoPoint(bench, before.number, before.triggerPoint);
  return {};
}

Problems applyTo(Workbench& bench, const AssignPoint& command) {
  const State& state = bench.state;
  if (state.selection.empty()) return {problemOf(bench, "problem.nothing_selected")};
  if (!command.triggerPoint.empty())
    for (const std::string& id : state.selection)
      if (const Side side = state.session.knot(id)->side; !pointOf(bench, command.triggerPoint, side))
        return {unknownPoint(bench, command.triggerPoint, side)};
  changeSession(bench, {bench.texts("undo.assign")}, [&](Session& session) {
    for (const std::string& id : state.selection) {
      Knot& knot = *session.knot(id);
      const SurfacePoint here = state.placedKnot(id)->point;
      const ResolvedPoint* point = pointOf(bench, command.triggerPoint, knot.side);
      const bool stays = !point || metresApart(*bench.body, here, point->place, matchReach) <= matchReach;
      setPlace(knot, bench, stays ? here : point->place, {point, Match::chosen});
    }
  });
  return {};
}

}  // namespace knotmap
