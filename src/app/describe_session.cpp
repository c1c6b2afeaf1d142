// The session in sentences: the text alternative of every picture.
#include "app/advice.h"
#include "app/make_panes.h"
#include "app/words.h"
#include "session/session_words.h"

namespace knotmap {
namespace {

std::string knotSentence(const Workbench& bench, const Knot& knot) {
  const ResolvedPoint* point = bench.atlas ? bench.atlas->point(knot.triggerPoint, knot.side) : nullptr;
  const std::string where =
      joined({withSmallLetter(knotTitle(bench, knot)),
              point ? withSmallLetter(inEnglish(point->point->name)) : regionWord(bench, knot.place.region)},
             ", ");
  return bench.texts(
      "describe.knot",
      {{"number", std::to_string(knot.number)},
       {"side", sideWord(bench, knot.side)},
       {"where", where},
       {"state", bench.texts("describe.state_" + std::string(wordOf(knotStateWords, knot.state)))}});
}

std::string painSentence(const Workbench& bench, const Knot& knot) {
  if (!knot.pain) return "";
  return bench.texts("describe.pain",
                     {{"pain", std::to_string(*knot.pain)},
                      {"when", bench.texts("when." + std::string(wordOf(painTimeWords, knot.when)))}});
}

std::string tendernessSentence(const Workbench& bench, const Knot& knot) {
  if (!knot.tenderness) return "";
  return bench.texts("describe.tenderness", {{"tenderness", std::to_string(*knot.tenderness)}});
}

std::string patternSentence(const Workbench& bench, const Knot& knot) {
  const PlacedKnot& placed = *bench.state.placedKnot(knot.id);
  if (!placed.isKnown) return bench.texts("knot.unknown_point", {{"point", knot.triggerPoint}});
  if (knot.triggerPoint.empty()) return bench.texts("knot.no_pattern");
  const ResolvedPoint* point = bench.atlas ? bench.atlas->point(knot.triggerPoint, knot.side) : nullptr;
  return point ? bench.texts("describe.refers", {{"regions", refersToWords(bench, *point)}}) : "";
}

std::string describeKnot(const Workbench& bench, const Knot& knot) {
  return joined({knotSentence(bench, knot), painSentence(bench, knot), tendernessSentence(bench, knot),
                 patternSentence(bench, knot),
                 knot.note.empty() ? "" : bench.texts("describe.note", {{"note", knot.note}})},
                " ");
}

std::string safetySentence(const Workbench& bench) {
  if (!bench.atlas) return "";
  const SafetyRuling ruling =
      ruleOn(bench.state.session.screening, bench.atlas->atlas(), bench.surroundings.now());
  if (ruling.gate == AdviceGate::emergency) return bench.texts("advice.emergency");
  return ruling.mustSeeDoctorToday ? bench.texts("advice.doctor_today") : "";
}

}  // namespace

std::vector<std::string> describeSession(const Workbench& bench) {
  const Session& session = bench.state.session;
  std::vector<std::string> sentences;
  const std::string day = session.date.substr(0, 10);
  sentences.push_back(
      session.knots.empty()
          ? bench.texts("describe.empty", {{"date", day}})
          : bench.texts(session.knots.size() == 1 ? "describe.session_one" : "describe.session_other",
                        {{"date", day}, {"count", std::to_string(session.knots.size())}}));
  if (const std::string safety = safetySentence(bench); !safety.empty()) sentences.push_back(safety);
  for (const Knot& knot : session.knots) sentences.push_back(describeKnot(bench, knot));
  if (!session.notes.empty())
    sentences.push_back(bench.texts("describe.session_notes", {{"note", session.notes}}));
  sentences.push_back(bench.texts("welcome.purpose"));
  return sentences;
}

}  // namespace knotmap
