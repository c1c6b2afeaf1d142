// screening_sheet.cpp - the safety card: signs, then a few answers; stands before advice, never before
// marking.
#include <algorithm>
#include <array>

#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/choices.h"
#include "ui/dialogs.h"

namespace knotmap {
namespace {

struct Question {
  const char* textKey;
  std::string AnswerScreening::*answer;
  const char* storedAs;  // in Screening::answers
};
constexpr std::array<Question, 5> questions{
    {{"ui.safety.pregnant", &AnswerScreening::pregnant, "pregnant"},
     {"ui.safety.blood_thinner", &AnswerScreening::bloodThinner, "blood_thinner"},
     {"ui.safety.fragile_bones", &AnswerScreening::fragileBones, "fragile_bones"},
     {"ui.safety.numb", &AnswerScreening::numb, "numb"},
     {"ui.safety.surgery_or_implant", &AnswerScreening::surgeryOrImplant, "surgery_or_implant"}}};
constexpr std::array<const char*, 3> answers{"yes", "no", "prefer_not_to_say"};
constexpr std::array<const char*, 4> ages{"under_16", "16_49", "50_plus", "prefer_not_to_say"};

void beginFresh(Panels& panels) {
  ScreeningForm& form = panels.memory.screening;
  if (!form.isFresh) return;
  form.isFresh = false;
  const std::optional<Screening>& known = panels.state().session.screening;
  if (!known) return;
  form.signs.insert(known->signs.begin(), known->signs.end());
  form.hasNone = known->signs.empty();
  form.answers.age = known->age;
  for (const Question& question : questions)
    if (const auto found = known->answers.find(question.storedAs); found != known->answers.end())
      form.answers.*question.answer = found->second;
}

template <std::size_t count>
void choiceOf(Ui& ui, const char* textKey, const std::array<const char*, count>& words, std::string& answer) {
  sectionLabel(ui, ui.text(textKey));
  std::vector<Choice> choices;
  for (const char* word : words) choices.push_back({ui.text(std::string("ui.safety.answer_") + word)});
  const auto shown = std::size_t(std::find(words.begin(), words.end(), answer) - words.begin());
  if (const auto chosen =
          chipChoice(ui, textKey, choices, shown < count ? std::optional(shown) : std::nullopt))
    answer = words[*chosen];
}

void signsOf(Panels& panels, const Atlas& atlas, WarningLevel level, const char* textKey) {
  Ui& ui = panels.ui;
  ScreeningForm& form = panels.memory.screening;
  sectionLabel(ui, ui.text(textKey));
  for (const RedFlag& flag : atlas.redFlags) {
    if (!flag.isAsked || flag.level != level) continue;
    const bool isTicked = form.signs.contains(flag.id);
    if (!tickRow(ui, flag.id, inEnglish(flag.sign), isTicked)) continue;
    if (isTicked)
      form.signs.erase(flag.id);
    else
      form.signs.insert(flag.id);
    form.hasNone = false;
  }
}

void signs(Panels& panels) {
  Ui& ui = panels.ui;
  if (!panels.app.atlas()) return paragraph(ui, ui.text("ui.safety.no_atlas"), bodyText(ui));
  ScreeningForm& form = panels.memory.screening;
  const Atlas& atlas = panels.app.atlas()->atlas();
  paragraph(ui, ui.text("ui.safety.intro"), bodyText(ui));
  if (tickRow(ui, "none", ui.text("ui.safety.none"), form.hasNone)) {
    form.hasNone = !form.hasNone;
    if (form.hasNone) form.signs.clear();
  }
  signsOf(panels, atlas, WarningLevel::emergency, "ui.safety.emergency");
  signsOf(panels, atlas, WarningLevel::urgent, "ui.safety.urgent");
}

}  // namespace

void screeningSheet(Panels& panels) {
  beginFresh(panels);
  Ui& ui = panels.ui;
  ScreeningForm& form = panels.memory.screening;
  Sheet sheet(ui, panels.memory.sheet,
              {.id = "safety", .title = ui.text("ui.safety.title"), .logicalWidth = 640});
  signs(panels);
  separator(ui);
  choiceOf(ui, "ui.safety.age", ages, form.answers.age);
  for (const Question& question : questions)
    choiceOf(ui, question.textKey, answers, form.answers.*question.answer);
  const PixelRect foot = sheet.beginFoot();
  const ButtonSpec done{.label = ui.text("ui.safety.done"),
                        .weight = Weight::primary,
                        .isEnabled = form.hasNone || !form.signs.empty()};
  const float width = buttonWidth(ui, done);
  if (button(ui, "done", {foot.x + foot.width - width, foot.y, width, foot.height}, done)) {
    form.answers.signs.assign(form.signs.begin(), form.signs.end());
    ui.send(form.answers);
    ui.send(CloseDialog{});
  }
  if (!done.isEnabled)
    drawLine(ui, {foot.x, foot.y, foot.width - width - ui.px(12), foot.height},
             ui.text("ui.safety.unfinished"), shortenable(quietText(ui)));
  if (sheet.wantsToClose()) ui.send(CloseDialog{});
}

}  // namespace knotmap
