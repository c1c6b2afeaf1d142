// What is known about the knot or the place in question.
#include <algorithm>

#include "app/advice.h"
#include "app/make_panes.h"
#include "app/skin_place.h"
#include "app/words.h"
#include "pain/refers.h"

namespace knotmap {
namespace {

// Names of the regions a zone reaches, greatest share first, each once.
std::vector<std::string> reached(const Workbench& bench, const std::vector<RegionShare>& shares,
                                 const ResolvedPoint& point) {
  std::vector<std::string> words;
  for (const RegionShare& share : shares) {
    if (share.covered < reachesFrom && share.share < reachesFrom) continue;
    const bool isAcross =
        share.side != Side::midline && point.side != Side::midline && share.side != point.side;
    std::string word = regionWord(bench, share.region);
    if (isAcross) word = bench.texts("refers.other_side", {{"region", word}});
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

std::vector<std::string> regionsInQuestion(const Workbench& bench, std::string_view region,
                                           const ResolvedPoint* point) {
  std::vector<std::string> ids = withParents(*bench.body, region);
  if (!point) return ids;
  for (const RegionShare& share : regionsReferred(*point, *bench.body).essential) {
    if (share.share < reachesFrom) continue;
    const std::vector<std::string> more = withParents(*bench.body, share.region);
    ids.insert(ids.end(), more.begin(), more.end());
  }
  return ids;
}

void addPattern(RightPane& pane, const Workbench& bench, const ResolvedPoint& point) {
  const Muscle& muscle = *point.muscle;
  pane.refersTo = refersToWords(bench, point);
  pane.sources = sourceNote(bench, point.point->strength, point.point->sources);
  pane.howSure = pane.sources.strength;
  pane.symptoms = inEnglish(muscle.symptoms);
  pane.causes = inEnglish(muscle.causes);
  pane.finding = inEnglish(muscle.finding);
}

std::vector<PickChoice> otherPointsOf(const Muscle& muscle, const TriggerPoint& point, Side side) {
  std::vector<PickChoice> choices;
  for (const TriggerPoint& other : muscle.points) {
    if (other.id == point.id || other.isDisputed) continue;
    PickChoice choice;
    choice.title = inEnglish(other.name);
    choice.isPoint = true;
    choice.muscle = muscle.id;
    choice.triggerPoint = other.id;
    choice.side = side;
    choice.choose = AssignPoint{other.id};
    choices.push_back(std::move(choice));
  }
  return choices;
}

std::string oddities(const Workbench& bench, const Knot& knot, const PlacedKnot& placed) {
  std::string told;
  if (!placed.isKnown)
    told = bench.texts("knot.unknown_point", {{"point", knot.triggerPoint}});
  else if (knot.triggerPoint.empty())
    told = bench.texts("knot.no_pattern");
  return joined({told, placed.isRough ? bench.texts("knot.rough") : ""}, " ");
}

RightPane aboutKnot(const Workbench& bench, const Knot& knot) {
  const PlacedKnot& placed = *bench.state.placedKnot(knot.id);
  const ResolvedPoint* point = bench.atlas ? bench.atlas->point(knot.triggerPoint, knot.side) : nullptr;
  RightPane pane;
  pane.about = RightPane::About::knot;
  pane.knot = knot.id;
  pane.title = knotTitle(bench, knot);
  pane.subtitle = joined({sideWord(bench, knot.side), point ? withSmallLetter(inEnglish(point->point->name))
                                                            : regionWord(bench, knot.place.region)});
  pane.notice = oddities(bench, knot, placed);
  if (point) {
    addPattern(pane, bench, *point);
    pane.otherPoints = otherPointsOf(*point->muscle, *point->point, knot.side);
  }
  AdviceQuestion question;
  question.muscle = point ? point->muscle : nullptr;
  question.point = point ? point->point : nullptr;
  question.place = placed.point;
  question.kind = knot.kind;
  question.regions = regionsInQuestion(bench, knot.place.region, point);
  pane.advice = adviceOn(bench, question);
  return pane;
}

RightPane aboutPlace(const Workbench& bench, const Pick& pick) {
  RightPane pane;
  pane.about = RightPane::About::place;
  pane.title = withCapital(regionWord(bench, pick.region));
  pane.subtitle = sideWord(bench, pick.side);
  AdviceQuestion question;
  question.place = pick.point;
  question.regions = regionsInQuestion(bench, pick.region, nullptr);
  pane.advice = adviceOn(bench, question);
  return pane;
}

// Three points that most people know from themselves.
std::vector<PickChoice> examples(const Workbench& bench) {
  constexpr std::string_view points[] = {"trapezius_upper.1", "infraspinatus.1",
                                         "gluteus_minimus_posterior.1", "quadratus_lumborum.1", "soleus.1"};
  std::vector<PickChoice> choices;
  for (const std::string_view id : points) {
    const ResolvedPoint* point = bench.atlas ? bench.atlas->point(id, Side::left) : nullptr;
    if (!point || choices.size() == 3) continue;
    PickChoice choice;
    choice.title = inEnglish(point->muscle->name);
    choice.detail = refersToWords(bench, *point);
    choice.isPoint = true;
    choice.muscle = point->muscle->id;
    choice.triggerPoint = point->point->id;
    choice.side = Side::left;
    choice.choose = Mark{point->point->id, Side::left, std::nullopt};
    choices.push_back(std::move(choice));
  }
  return choices;
}

RightPane aboutNothing(const Workbench& bench) {
  RightPane pane;
  pane.title = bench.texts("welcome.title");
  pane.welcome = bench.texts(bench.state.session.knots.empty() ? "welcome.line" : "welcome.select");
  pane.purpose = bench.texts("welcome.purpose");
  if (bench.state.session.knots.empty()) pane.examples = examples(bench);
  pane.advice = adviceOnSigns(bench);
  return pane;
}

RightPane aboutSeveral(const Workbench& bench) {
  RightPane pane;
  pane.about = RightPane::About::several;
  pane.title = bench.texts.counted("knot.selected", int(bench.state.selection.size()));
  pane.advice = adviceOnSigns(bench);
  return pane;
}

}  // namespace

std::string refersToWords(const Workbench& bench, const ResolvedPoint& point) {
  if (point.point->isDisputed) return bench.texts("refers.disputed");
  const ReferredRegions regions = regionsReferred(point, *bench.body);
  const std::vector<std::string> mostly = reached(bench, regions.essential, point);
  std::vector<std::string> sometimes = reached(bench, regions.spillover, point);
  std::erase_if(sometimes, [&](const std::string& word) {
    return std::find(mostly.begin(), mostly.end(), word) != mostly.end();
  });
  return joined(
      {mostly.empty() ? "" : bench.texts("refers.mostly", {{"regions", listed(bench, mostly)}}),
       sometimes.empty() ? "" : bench.texts("refers.sometimes", {{"regions", listed(bench, sometimes)}})},
      " ");
}

RightPane makeRightPane(const Workbench& bench) {
  const State& state = bench.state;
  if (state.selection.size() > 1) return aboutSeveral(bench);
  if (const Knot* knot = state.knotInQuestion()) return aboutKnot(bench, *knot);
  if (state.pick) return aboutPlace(bench, *state.pick);
  return aboutNothing(bench);
}

}  // namespace knotmap
