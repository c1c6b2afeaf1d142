// What the sheet says: every knot, and for each muscle once what may help.
#include <algorithm>
#include <set>

#include "app/advice.h"
#include "app/make_panes.h"
#include "app/words.h"
#include "session/session_words.h"

namespace knotmap {
namespace {

SheetItem knotItem(const Workbench& bench, const Knot& knot) {
  const PlacedKnot& placed = *bench.state.placedKnot(knot.id);
  const ResolvedPoint* point = bench.atlas ? bench.atlas->point(knot.triggerPoint, knot.side) : nullptr;
  const Texts& texts = bench.texts;
  SheetItem item;
  item.number = knot.number;
  item.look = lookOf(knot, placed.isKnown);
  item.title = joined({knotTitle(bench, knot), sideWord(bench, knot.side)});
  item.lines.push_back(joined(
      {knot.pain ? texts("picture.pain", {{"pain", std::to_string(*knot.pain)}}) : "",
       knot.tenderness ? texts("sheet.tenderness", {{"tenderness", std::to_string(*knot.tenderness)}}) : "",
       texts("sheet.state_" + std::string(wordOf(knotStateWords, knot.state)))}));
  if (point)
    item.lines.push_back(refersToWords(bench, *point));
  else
    item.lines.push_back(placed.isKnown ? texts("knot.no_pattern")
                                        : texts("knot.unknown_point", {{"point", knot.triggerPoint}}));
  if (!knot.note.empty()) item.lines.push_back(knot.note);
  return item;
}

// The knot's advice as the right pane would give it.
Advice adviceFor(const Workbench& bench, const Knot& knot) {
  const ResolvedPoint* point = bench.atlas ? bench.atlas->point(knot.triggerPoint, knot.side) : nullptr;
  AdviceQuestion question;
  question.muscle = point ? point->muscle : nullptr;
  question.place = bench.state.placedKnot(knot.id)->point;
  question.kind = knot.kind;
  question.regions = withParents(*bench.body, knot.place.region);
  return adviceOn(bench, question);
}

SheetItem stretchItem(const StretchCard& card) {
  SheetItem item;
  item.title = card.name;
  item.lines.push_back(joined({card.position, card.dosage}));
  if (!card.why.empty()) item.lines.push_back(card.why);
  if (!card.caution.empty()) item.lines.push_back(card.caution);
  return item;
}

// `general`: what is said of all knots already.
void addAdvice(SheetWords& words, const Advice& advice, const Advice& general, const std::string& knotTitle,
               std::set<std::string>& told) {
  if (advice.sentence != general.sentence && told.insert(knotTitle).second)
    words.advice.items.push_back({std::nullopt, KnotLook::unsure, knotTitle, {advice.sentence}});
  for (const StretchCard& card : advice.stretches)
    if (told.insert(card.id).second) words.advice.items.push_back(stretchItem(card));
  for (const std::string& refusal : advice.noPress)
    if (told.insert(refusal).second)
      words.advice.items.push_back({std::nullopt, KnotLook::unsure, refusal, {}});
}

}  // namespace

SheetWords makeSheetWords(const Workbench& bench) {
  SheetWords words;
  words.knots.heading = bench.texts("sheet.knots");
  words.advice.heading = bench.texts("sheet.advice");
  words.more = bench.texts("sheet.more");
  if (bench.state.session.knots.empty()) words.knots.remark = bench.texts("sheet.no_knots");
  for (const Knot& knot : bench.state.session.knots) words.knots.items.push_back(knotItem(bench, knot));
  const Advice general = adviceOn(bench, {});
  std::vector<std::string> parts{general.sentence};
  for (const FlagCard& flag : general.flags) parts.push_back(flag.action);
  if (general.gate == AdviceGate::emergency) {
    words.warning = joined(parts, " ");
    return words;
  }
  words.advice.remark = joined(parts, " ");
  std::set<std::string> told;
  for (const Knot& knot : bench.state.session.knots)
    if (knot.state != KnotState::resolved)
      addAdvice(words, adviceFor(bench, knot), general, knotTitle(bench, knot), told);
  return words;
}

}  // namespace knotmap
