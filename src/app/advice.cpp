#include "app/advice.h"

#include <algorithm>

#include "app/words.h"

namespace knotmap {
namespace {

bool shareAny(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& each) {
    return std::find(others.begin(), others.end(), each) != others.end();
  });
}

FlagCard cardOf(const RedFlag& flag) {
  return {flag.id,
          WarningTone(int(flag.level)),
          inEnglish(flag.sign),
          inEnglish(flag.action),
          inEnglish(flag.reason),
          false};
}

// A sign that nobody is asked about and that belongs to no region is told with every knot and place.
bool isGeneral(const RedFlag& flag) { return !flag.isAsked && flag.regions.empty(); }

// Signs that were answered, then those that belong to these regions, then those of every knot; each once.
std::vector<FlagCard> flagsFor(const Atlas& atlas, const SafetyRuling& ruling,
                               const std::vector<std::string>& regions) {
  std::vector<FlagCard> cards;
  for (const RedFlag* flag : ruling.signs) cards.push_back(cardOf(*flag));
  if (ruling.gate == AdviceGate::emergency) return cards;  // nothing beside what is to be done now
  std::vector<const RedFlag*> nearby;
  for (const RedFlag& flag : atlas.redFlags) {
    const bool isAnswered = std::find(ruling.signs.begin(), ruling.signs.end(), &flag) != ruling.signs.end();
    const bool isOfPlace = shareAny(flag.regions, regions) || (!regions.empty() && isGeneral(flag));
    if (!isAnswered && isOfPlace) nearby.push_back(&flag);
  }
  std::stable_sort(nearby.begin(), nearby.end(), [](auto* a, auto* b) {
    return isGeneral(*a) != isGeneral(*b) ? isGeneral(*b) : a->level < b->level;
  });
  for (const RedFlag* flag : nearby)
    cards.push_back(cardOf(*flag)), cards.back().isGeneral = isGeneral(*flag);
  return cards;
}

std::string dosageWords(const Workbench& bench, const Dosage& dosage) {
  const Texts& texts = bench.texts;
  return joined(
      {dosage.holdSeconds ? texts("dosage.hold", {{"seconds", std::to_string(dosage.holdSeconds)}}) : "",
       dosage.repeats ? texts.counted("dosage.repeats", dosage.repeats) : "",
       dosage.isEachSide ? texts("dosage.each_side") : "",
       dosage.timesADay ? texts.counted("dosage.a_day", dosage.timesADay) : ""});
}

std::vector<std::string> inEnglishAll(const std::vector<LocalText>& texts) {
  std::vector<std::string> words;
  for (const LocalText& text : texts) words.push_back(inEnglish(text));
  return words;
}

// Why this stretch stands here: it lengthens the muscle, opens its opponent, or is for the region.
std::string reasonFor(const Workbench& bench, const Stretch& stretch, const Muscle* muscle) {
  const auto isIn = [&](const std::vector<std::string>& ids) {
    return muscle && std::find(ids.begin(), ids.end(), muscle->id) != ids.end();
  };
  if (isIn(stretch.muscles))
    return bench.texts("advice.lengthens", {{"muscle", muscleWord(bench, muscle->id)}});
  if (isIn(stretch.opens)) return bench.texts("advice.opens", {{"muscle", muscleWord(bench, muscle->id)}});
  if (stretch.muscles.empty()) return "";
  return bench.texts("advice.lengthens", {{"muscle", muscleWord(bench, stretch.muscles.front())}});
}

StretchCard cardOf(const Workbench& bench, const Stretch& stretch, const Muscle* muscle) {
  StretchCard card;
  card.id = stretch.id;
  card.name = inEnglish(stretch.name);
  card.dosage = dosageWords(bench, stretch.dosage);
  card.position = bench.texts("position." + stretch.position);
  card.why = reasonFor(bench, stretch, muscle);
  card.steps = inEnglishAll(stretch.steps);
  card.errors = inEnglishAll(stretch.errors);
  card.caution = inEnglish(stretch.caution);
  card.sources = sourceNote(bench, stretch.strength, stretch.sources);
  return card;
}

// A muscle for trained hands, and these are not said to be.
bool isForOthersHands(const Workbench& bench, const Muscle* muscle) {
  return muscle && muscle->isProfessionalOnly && !bench.state.settings.isProfessional;
}

std::vector<StretchCard> stretchesFor(const Workbench& bench, const AdviceQuestion& question) {
  const Atlas& atlas = bench.atlas->atlas();
  std::vector<StretchCard> cards;
  if (isForOthersHands(bench, question.muscle)) return cards;
  const auto add = [&](const Stretch& stretch) {
    if (!stretch.isProfessionalOnly || bench.state.settings.isProfessional)
      cards.push_back(cardOf(bench, stretch, question.muscle));
  };
  if (question.muscle) {
    for (const std::string& id : question.muscle->stretches)
      if (const Stretch* stretch = atlas.stretch(id)) add(*stretch);
  } else {
    for (const Stretch& stretch : atlas.stretches)
      if (shareAny(stretch.regions, question.regions)) add(stretch);
  }
  return cards;
}

PressureCard pressureFor(const Workbench& bench, const Muscle& muscle) {
  const SelfPressure& pressure = muscle.pressure;
  PressureCard card;
  card.isOffered = pressure.isOffered;
  card.text = inEnglish(pressure.text);
  card.sources = sourceNote(bench, pressure.strength, pressure.sources);
  if (!pressure.isOffered) return card;
  const auto dose = bench.atlas->atlas().dosages.find(pressure.dose);
  if (dose != bench.atlas->atlas().dosages.end()) card.dosage = dosageWords(bench, dose->second);
  for (const std::string& tool : pressure.tools) card.tools.push_back(bench.texts("tool." + tool));
  return card;
}

PressureCard refusal(std::string why) {
  PressureCard card;
  card.isOffered = false;
  card.text = std::move(why);
  return card;
}

// The sentence that stands above everything else.
std::string headline(const Workbench& bench, const SafetyRuling& ruling, const Muscle* muscle) {
  switch (ruling.gate) {
    case AdviceGate::unanswered:
      return bench.texts("advice.unanswered");
    case AdviceGate::outdated:
      return ruling.hasUnknownSign ? bench.texts("advice.unknown_sign") : bench.texts("advice.outdated");
    case AdviceGate::emergency:
      return bench.texts("advice.emergency");
    case AdviceGate::open:
      break;
  }
  return joined({ruling.mustSeeDoctorToday ? bench.texts("advice.doctor_today") : "",
                 ruling.needsProfessional ? bench.texts("advice.with_professional") : "",
                 isForOthersHands(bench, muscle) ? bench.texts("advice.professional_only") : ""},
                " ");
}

std::vector<std::string> cautionsFor(const Workbench& bench, const SafetyRuling& ruling,
                                     const Muscle* muscle) {
  std::vector<std::string> cautions;
  for (const std::string& question : ruling.cautions) cautions.push_back(bench.texts("caution." + question));
  if (!muscle) return cautions;
  const std::vector<std::string> own = inEnglishAll(muscle->cautions);
  cautions.insert(cautions.end(), own.begin(), own.end());
  return cautions;
}

void addPressure(Advice& advice, const Workbench& bench, const SafetyRuling& ruling,
                 const AdviceQuestion& question) {
  advice.noPress = noPressWords(bench, ruling, question.place, question.kind);
  if (!question.muscle) return;
  if (!advice.noPress.empty())
    advice.pressure = refusal(joined(advice.noPress, " "));
  else if (ruling.mustSeeDoctorToday)
    advice.pressure = refusal(bench.texts("advice.no_pressure_today"));
  else if (isForOthersHands(bench, question.muscle))
    advice.pressure = refusal(bench.texts("advice.professional_only"));
  else
    advice.pressure = pressureFor(bench, *question.muscle);
}

}  // namespace

std::vector<std::string> withParents(const Body& body, std::string_view region) {
  std::vector<std::string> ids;
  for (const Side side : {Side::midline, Side::left, Side::right}) {
    const auto index = body.regionIndex(region, side);
    for (int at = index ? int(*index) : -1; at >= 0; at = body.data().regions[std::size_t(at)].parent)
      ids.push_back(body.data().regions[std::size_t(at)].id);
    if (!ids.empty()) break;
  }
  return ids;
}

std::vector<std::string> noPressWords(const Workbench& bench, const SafetyRuling& ruling,
                                      const std::optional<SurfacePoint>& place, KnotKind kind) {
  std::vector<std::string> words;
  if (!bench.atlas) return words;
  if (kind != KnotKind::knot) words.push_back(bench.texts("advice.no_press_mark"));
  if (place)
    for (const NoPressArea* area : bench.atlas->noPressAt(*place, ruling.cautions))
      words.push_back(bench.texts("advice.no_press", {{"area", withSmallLetter(inEnglish(area->name))},
                                                      {"reason", inEnglish(area->reason)}}));
  return words;
}

Advice adviceOnSigns(const Workbench& bench) {
  Advice all = adviceOn(bench, {}), advice;
  const bool isTold =
      all.gate == AdviceGate::emergency || (all.gate == AdviceGate::open && !all.flags.empty());
  if (!isTold) return advice;
  advice.gate = all.gate;
  advice.sentence = std::move(all.sentence);
  advice.flags = std::move(all.flags);
  return advice;
}

SourceNote sourceNote(const Workbench& bench, Strength strength, const std::vector<Citation>& citations) {
  SourceNote note;
  note.strength = bench.texts("strength." + std::string(strengthName(strength)));
  for (const Citation& citation : citations)
    if (const Source* source = bench.atlas->atlas().source(citation.source))
      note.works.push_back(joined({source->work, citation.place}, ", "));
  return note;
}

Advice adviceOn(const Workbench& bench, const AdviceQuestion& question) {
  Advice advice;
  if (!bench.atlas) return advice;
  const Atlas& atlas = bench.atlas->atlas();
  const SafetyRuling ruling = ruleOn(bench.state.session.screening, atlas, bench.surroundings.now());
  advice.gate = ruling.gate;
  advice.sentence = headline(bench, ruling, question.muscle);
  advice.flags = flagsFor(atlas, ruling, question.regions);
  if (ruling.gate == AdviceGate::emergency) return advice;
  addPressure(advice, bench, ruling, question);
  if (ruling.gate != AdviceGate::open) {
    advice.pressure.reset();  // that a place must not be pressed is told all the same
    return advice;
  }
  advice.cautions = cautionsFor(bench, ruling, question.muscle);
  advice.stretches = stretchesFor(bench, question);
  if (advice.stretches.empty() && !isForOthersHands(bench, question.muscle))
    advice.noStretches = bench.texts("advice.no_stretches");
  if (question.muscle) advice.temperature = inEnglish(question.muscle->temperature);
  return advice;
}

}  // namespace knotmap
