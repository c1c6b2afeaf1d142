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

std::string noPressSentences(const Workbench& bench, const SafetyRuling& ruling, const Knot& knot) {
  return joined(noPressWords(bench, ruling, bench.state.placedKnot(knot.id)->point, knot.kind), " ");
}

std::string describeKnot(const Workbench& bench, const SafetyRuling& ruling, const Knot& knot) {
  return joined({knotSentence(bench, knot), painSentence(bench, knot), tendernessSentence(bench, knot),
                 patternSentence(bench, knot), noPressSentences(bench, ruling, knot),
                 knot.note.empty() ? "" : bench.texts("describe.note", {{"note", knot.note}})},
                " ");
}

// What the signs that were answered ask for, whatever became of the advice since.
std::vector<std::string> safetySentences(const Workbench& bench, const SafetyRuling& ruling) {
  std::vector<std::string> sentences;
  if (ruling.gate == AdviceGate::emergency)
    sentences.push_back(bench.texts("advice.emergency"));
  else if (ruling.mustSeeDoctorToday)
    sentences.push_back(bench.texts("advice.doctor_today"));
  for (const RedFlag* sign : ruling.signs)
    sentences.push_back(joined({inEnglish(sign->sign), inEnglish(sign->action)}, ": "));
  if (ruling.gate == AdviceGate::open && ruling.needsProfessional)
    sentences.push_back(bench.texts("advice.with_professional"));
  return sentences;
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
  const SafetyRuling ruling = bench.atlas
                                  ? ruleOn(session.screening, bench.atlas->atlas(), bench.surroundings.now())
                                  : SafetyRuling{};
  for (std::string& sentence : safetySentences(bench, ruling)) sentences.push_back(std::move(sentence));
  for (const Knot& knot : session.knots) sentences.push_back(describeKnot(bench, ruling, knot));
  if (!session.notes.empty())
    sentences.push_back(bench.texts("describe.session_notes", {{"note", session.notes}}));
  sentences.push_back(bench.texts("welcome.purpose"));
  return sentences;
}

}  // namespace knotmap
