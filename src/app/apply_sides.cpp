// Knots to the other side, twins, and knots that go.
#include <algorithm>

#include "app/apply.h"
#include "app/skin_place.h"

namespace knotmap {
namespace {

constexpr float sameSpot = 0.01f;  // metres: a twin that lies as near to a knot is that knot

std::vector<std::string> selectedOrAll(const State& state) {
  if (!state.selection.empty()) return state.selection;
  std::vector<std::string> all;
  for (const Knot& knot : state.session.knots) all.push_back(knot.id);
  return all;
}

// The knot's place, side and point on the other side; a point that is charted on one side only is lost.
void mirror(Knot& knot, const Workbench& bench, const SurfacePoint& place) {
  knot.place = storePlace(*bench.body, bench.body->mirrored(place));
  knot.side = otherSide(knot.side);
  const bool isUnknownThere = bench.atlas && bench.atlas->atlas().triggerPoint(knot.triggerPoint) &&
                              !bench.atlas->point(knot.triggerPoint, knot.side);
  if (isUnknownThere) {
    knot.triggerPoint.clear();
    knot.match = Match::none;
  }
}

bool hasTwin(const Workbench& bench, const Knot& twin) {
  return std::any_of(bench.state.session.knots.begin(), bench.state.session.knots.end(),
                     [&](const Knot& knot) {
                       return knot.side == twin.side && knot.triggerPoint == twin.triggerPoint &&
                              glm::distance(knot.place.xyz, twin.place.xyz) < sameSpot;
                     });
}

// What was found on one side says nothing about the other.
Knot twinOf(const Workbench& bench, const Knot& knot) {
  Knot twin;
  twin.kind = knot.kind;
  twin.side = knot.side;
  twin.triggerPoint = knot.triggerPoint;
  twin.match = knot.match;
  twin.spread = knot.spread;
  mirror(twin, bench, bench.state.placedKnot(knot.id)->point);
  return twin;
}

void tellLostPoints(Workbench& bench, int lost) {
  if (lost == 0) return;
  tell(bench, bench.texts.counted("notice.one_sided", lost), Undo{}, bench.texts("menu_item.undo"));
}

}  // namespace

Problems applyTo(Workbench& bench, const DeleteKnots&) {
  if (bench.state.selection.empty()) return {problemOf(bench, "problem.nothing_selected")};
  const std::vector<std::string> gone = bench.state.selection;
  changeSession(bench, {bench.texts.counted("undo.delete", int(gone.size()))}, [&](Session& session) {
    session.lastNumber = session.nextNumber() - 1;
    std::erase_if(session.knots, [&](const Knot& knot) {
      return std::find(gone.begin(), gone.end(), knot.id) != gone.end();
    });
  });
  tell(bench, bench.texts.counted("notice.deleted", int(gone.size())), Undo{}, bench.texts("menu_item.undo"));
  return {};
}

Problems applyTo(Workbench& bench, const FlipSide&) {
  if (bench.state.session.knots.empty()) return {problemOf(bench, "problem.no_knots")};
  const std::vector<std::string> turned = selectedOrAll(bench.state);
  int lost = 0;
  changeSession(bench, {bench.texts.counted("undo.flip", int(turned.size()))}, [&](Session& session) {
    for (const std::string& id : turned) {
      Knot& knot = *session.knot(id);
      const bool hadPoint = !knot.triggerPoint.empty();
      mirror(knot, bench, bench.state.placedKnot(id)->point);
      lost += hadPoint && knot.triggerPoint.empty();
    }
  });
  tellLostPoints(bench, lost);
  return {};
}

Problems applyTo(Workbench& bench, const CopyToOtherSide&) {
  if (bench.state.selection.empty()) return {problemOf(bench, "problem.nothing_selected")};
  std::vector<Knot> twins;
  int number = bench.state.session.nextNumber();
  for (const std::string& id : bench.state.selection) {
    Knot twin = twinOf(bench, *bench.state.session.knot(id));
    if (twin.side == Side::midline || hasTwin(bench, twin)) continue;
    twin.number = number++;
    twin.id = freeKnotId(bench.state.session, twin.number);
    twins.push_back(std::move(twin));
  }
  if (twins.empty()) return {problemOf(bench, "problem.has_twin")};
  changeSession(bench, {bench.texts.counted("undo.copy", int(twins.size()))}, [&](Session& session) {
    session.knots.insert(session.knots.end(), twins.begin(), twins.end());
    session.lastNumber = number - 1;
  });
  bench.state.selection.clear();
  for (const Knot& twin : twins) bench.state.selection.push_back(twin.id);
  return {};
}

}  // namespace knotmap
