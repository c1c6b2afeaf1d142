#include <algorithm>

#include "app/workbench.h"

namespace knotmap {
namespace {

PlacedKnot placed(const Workbench& bench, const Knot& knot) {
  PlacedKnot made;
  made.knot = knot.id;
  const Result<FoundPlace> found = findPlace(*bench.body, knot.place, true);
  made.point = found ? found->point : bench.body->rays().closest(glm::vec3(knot.place.xyz));
  made.isRough = !found || found->isRough;
  return made;
}

// Places of a session stored on another body are found again on this one and stored anew; which of them were
// found only roughly is remembered in the state.
std::vector<std::string> bringToThisBody(const Workbench& bench, Session& session) {
  const BodyData& data = bench.body->data();
  std::vector<std::string> rough;
  if (session.bodyId == data.id && session.bodyVersion == data.version) return rough;
  for (Knot& knot : session.knots) {
    const Result<FoundPlace> found = findPlace(*bench.body, knot.place, false);
    if (!found || found->isRough) rough.push_back(knot.id);
    knot.place =
        storePlace(*bench.body, found ? found->point : bench.body->rays().closest(glm::vec3(knot.place.xyz)));
  }
  session.bodyId = data.id;
  session.bodyVersion = data.version;
  return rough;
}

void keepCopy(Workbench& bench) {
  if (!bench.copies) return;
  if (bench.state.isChanged)
    bench.copies->keep(bench.copyName, bench.state.session);
  else
    bench.copies->discard(bench.copyName);
}

void refreshUndoNames(Workbench& bench) {
  bench.state.undoName = bench.history.undoName();
  bench.state.redoName = bench.history.redoName();
}

void sessionChanged(Workbench& bench) {
  State& state = bench.state;
  placeKnots(bench);
  std::erase_if(state.selection, [&](const std::string& id) { return !state.session.knot(id); });
  state.isChanged = !bench.saved || *bench.saved != state.session;
  refreshUndoNames(bench);
  ++state.sessionRevision;
  contentChanged(state);
  keepCopy(bench);
}

}  // namespace

void placeKnots(Workbench& bench) {
  State& state = bench.state;
  std::vector<PlacedKnot> before = std::exchange(state.placed, {});
  for (const Knot& knot : state.session.knots) {
    PlacedKnot now = placed(bench, knot);
    const auto same = std::find_if(before.begin(), before.end(),
                                   [&](const PlacedKnot& each) { return each.knot == knot.id; });
    // Rough places stay rough until they are set anew; then they lie elsewhere.
    if (same != before.end() && same->isRough && same->point.triangle == now.point.triangle)
      now.isRough = true;
    now.isKnown =
        knot.triggerPoint.empty() || !bench.atlas || bench.atlas->point(knot.triggerPoint, knot.side);
    state.placed.push_back(now);
  }
}

void changeSession(Workbench& bench, Step step, const std::function<void(Session&)>& change) {
  bench.history.remember(bench.state.session, std::move(step.name), std::move(step.gesture), step.isOngoing);
  change(bench.state.session);
  sessionChanged(bench);
}

void replaceSession(Workbench& bench, Session session) {
  bench.state.session = std::move(session);
  sessionChanged(bench);
}

void beginSession(Workbench& bench, Session session, const Origin& origin) {
  State& state = bench.state;
  const std::vector<std::string> rough = bringToThisBody(bench, session);
  state.session = std::move(session);
  state.file = origin.file;
  state.isFromProgram = origin.isFromProgram;
  state.selection.clear();
  state.pick.reset();
  state.highlight.reset();
  state.placed.clear();
  bench.history.clear();
  bench.carried.reset();
  const bool isRecovered = !origin.copyName.empty();
  if (isRecovered)
    bench.saved.reset();
  else
    bench.saved = state.session;
  bench.copyName = isRecovered    ? origin.copyName
                   : bench.copies ? bench.copies->freeName(state.session.id)
                                  : state.session.id;
  placeKnots(bench);
  for (PlacedKnot& knot : state.placed)
    if (std::find(rough.begin(), rough.end(), knot.knot) != rough.end()) knot.isRough = true;
  state.isChanged = isRecovered;
  if (isRecovered) keepCopy(bench);
  refreshUndoNames(bench);
  ++state.sessionRevision;
  contentChanged(state);
}

Session emptySession(const Workbench& bench) {
  Session session;
  session.id = bench.surroundings.newId();
  session.subjectId = bench.surroundings.newId();
  session.date = bench.surroundings.now();
  session.bodyId = bench.body->data().id;
  session.bodyVersion = bench.body->data().version;
  if (bench.atlas) session.atlasVersion = bench.atlas->atlas().version;
  return session;
}

std::string freeKnotId(const Session& session, int number) {
  std::string id = "k" + std::to_string(number);
  while (session.knot(id)) id += "x";  // a file may have named its knots otherwise
  return id;
}

void tell(Workbench& bench, std::string sentence, Notice::Tone tone) {
  bench.state.notice = Notice{tone, std::move(sentence), std::nullopt, ""};
}

void tell(Workbench& bench, std::string sentence, Command action, std::string actionLabel) {
  bench.state.notice =
      Notice{Notice::Tone::information, std::move(sentence), std::move(action), std::move(actionLabel)};
}

Problem problemOf(const Workbench& bench, std::string_view key, std::initializer_list<TextValue> values) {
  const std::string hint = std::string(key) + "_hint";
  return {"", bench.texts(key, values), bench.texts.has(hint) ? bench.texts(hint, values) : std::string()};
}

}  // namespace knotmap
