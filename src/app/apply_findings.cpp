// What was found on a knot or said about the session; undo.
#include <algorithm>

#include "app/apply.h"
#include "app/safety.h"
#include "session/session_words.h"

namespace knotmap {
namespace {

// One step for all selected knots.
Problems changeSelected(Workbench& bench, std::string_view what, bool isOngoing,
                        const std::function<void(Knot&)>& change) {
  const std::vector<std::string>& selection = bench.state.selection;
  if (selection.empty()) return {problemOf(bench, "problem.nothing_selected")};
  std::string gesture(what);
  for (const std::string& id : selection) gesture += " " + id;
  changeSession(bench, {bench.texts("undo." + std::string(what)), gesture, isOngoing}, [&](Session& session) {
    for (const std::string& id : selection) change(*session.knot(id));
  });
  return {};
}

Problems checkScale(const Workbench& bench, std::optional<int> value) {
  if (!value || (*value >= 0 && *value <= 10)) return {};
  return {problemOf(bench, "problem.scale_0_10", {{"value", std::to_string(*value)}})};
}

template <class List, class Word>
bool holds(const List& list, const Word& word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::map<std::string, std::string> answersOf(const AnswerScreening& card) {
  return {{"pregnant", card.pregnant},
          {"blood_thinner", card.bloodThinner},
          {"fragile_bones", card.fragileBones},
          {"numb", card.numb},
          {"surgery_or_implant", card.surgeryOrImplant}};
}

Problems checkCard(const Workbench& bench, const AnswerScreening& card) {
  Problems problems;
  const auto refuse = [&](const std::string& word) {
    problems.push_back(problemOf(bench, "problem.no_answer", {{"word", word}}));
  };
  if (!holds(ageBands, card.age)) refuse(card.age);
  for (const auto& [question, answer] : answersOf(card))
    if (!holds(screeningAnswers, answer)) refuse(answer);
  if (!bench.atlas) return problems;
  const std::vector<RedFlag>& flags = bench.atlas->atlas().redFlags;
  for (const std::string& sign : card.signs)
    if (std::none_of(flags.begin(), flags.end(), [&](const RedFlag& flag) { return flag.id == sign; }))
      refuse(sign);
  return problems;
}

}  // namespace

Problems applyTo(Workbench& bench, const SetPain& command) {
  if (Problems problems = checkScale(bench, command.pain); !problems.empty()) return problems;
  return changeSelected(bench, "pain", command.isOngoing, [&](Knot& knot) { knot.pain = command.pain; });
}

Problems applyTo(Workbench& bench, const SetPainTime& command) {
  return changeSelected(bench, "pain_time", false, [&](Knot& knot) { knot.when = command.when; });
}

Problems applyTo(Workbench& bench, const SetTenderness& command) {
  if (Problems problems = checkScale(bench, command.tenderness); !problems.empty()) return problems;
  return changeSelected(bench, "tenderness", command.isOngoing,
                        [&](Knot& knot) { knot.tenderness = command.tenderness; });
}

Problems applyTo(Workbench& bench, const SetState& command) {
  return changeSelected(bench, "state", false, [&](Knot& knot) {
    // What is resolved sends no pain; shown again it is by asking for it.
    if (command.state == KnotState::resolved && knot.state != KnotState::resolved) knot.spread = false;
    if (command.state != KnotState::resolved && knot.state == KnotState::resolved) knot.spread = true;
    knot.state = command.state;
  });
}

Problems applyTo(Workbench& bench, const SetNote& command) {
  return changeSelected(bench, "note", command.isOngoing, [&](Knot& knot) { knot.note = command.note; });
}

Problems applyTo(Workbench& bench, const SetSpread& command) {
  const Knot* knot = bench.state.knotInQuestion();
  const bool shown = command.shown.value_or(knot && !knot->spread);
  return changeSelected(bench, "spread", false, [&](Knot& each) { each.spread = shown; });
}

Problems applyTo(Workbench& bench, const SetSessionNotes& command) {
  changeSession(bench, {bench.texts("undo.session_notes"), "session_notes", command.isOngoing},
                [&](Session& session) { session.notes = command.notes; });
  return {};
}

Problems applyTo(Workbench& bench, const SetAlias& command) {
  changeSession(bench, {bench.texts("undo.alias"), "alias", command.isOngoing},
                [&](Session& session) { session.alias = command.alias; });
  return {};
}

Problems applyTo(Workbench& bench, const SetDate& command) {
  if (!dayOf(command.date)) return {problemOf(bench, "problem.no_date", {{"date", command.date}})};
  changeSession(bench, {bench.texts("undo.date")}, [&](Session& session) { session.date = command.date; });
  return {};
}

Problems applyTo(Workbench& bench, const AnswerScreening& command) {
  if (Problems problems = checkCard(bench, command); !problems.empty()) return problems;
  changeSession(bench, {bench.texts("undo.screening")}, [&](Session& session) {
    session.screening = Screening{bench.surroundings.now(), command.signs, command.age, answersOf(command)};
  });
  return {};
}

Problems applyTo(Workbench& bench, const ClearScreening&) {
  changeSession(bench, {bench.texts("undo.screening")}, [](Session& session) { session.screening.reset(); });
  return {};
}

Problems applyTo(Workbench& bench, const Undo&) {
  if (bench.history.undoName().empty()) return {problemOf(bench, "problem.nothing_to_undo")};
  bench.carried.reset();
  replaceSession(bench, bench.history.undo(bench.state.session));
  bench.state.notice.reset();
  return {};
}

Problems applyTo(Workbench& bench, const Redo&) {
  if (bench.history.redoName().empty()) return {problemOf(bench, "problem.nothing_to_redo")};
  replaceSession(bench, bench.history.redo(bench.state.session));
  return {};
}

}  // namespace knotmap
