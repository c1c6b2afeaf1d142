// advice_parts.cpp - warnings first, then pressure, stretches, warmth or cold.
#include "ui/advice_parts.h"

#include <algorithm>

#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/pane.h"
#include "ui/shortcuts.h"

namespace knotmap {
namespace {

void flagCard(Ui& ui, const FlagCard& flag) {
  const Card card(ui, CardTone::warning);
  remark(ui, Icon::warning, flag.sign, ui.palette().warning);
  paragraph(ui, flag.action, strongText(ui));
  paragraph(ui, flag.reason, smallText(ui));
}

// The same with every knot: one line that opens.
void generalSigns(Panels& panels, const Advice& advice) {
  const auto isGeneral = [](const FlagCard& flag) { return flag.isGeneral; };
  if (std::none_of(advice.flags.begin(), advice.flags.end(), isGeneral)) return;
  foldedPart(panels, "general signs", panels.ui.text("ui.advice.see_somebody"), [&] {
    for (const FlagCard& flag : advice.flags)
      if (flag.isGeneral) flagCard(panels.ui, flag);
  });
}

// Why there is no advice yet, or none at all.
void gateCard(Panels& panels, const Advice& advice) {
  Ui& ui = panels.ui;
  if (advice.gate == AdviceGate::open) {
    if (advice.sentence.empty()) return;
    const Card card(ui, CardTone::warning);
    remark(ui, Icon::information, advice.sentence, ui.palette().warning);
    return;
  }
  const bool isEmergency = advice.gate == AdviceGate::emergency;
  if (panels.state().settings.isProfessional && !isEmergency) {  // one line; the rules stay
    if (buttonRow(ui, "safety",
                  {.label = ui.text("ui.advice.answer_line"), .key = shortcutOf("dialog safety")}))
      ui.send(ShowDialog{Dialog::screening});
    return;
  }
  const Card card(ui, isEmergency ? CardTone::warning : CardTone::accent);
  remark(ui, isEmergency ? Icon::warning : Icon::shield, advice.sentence,
         isEmergency ? ui.palette().warning : ui.palette().text);
  if (buttonRow(ui, "safety",
                {.label = ui.text(isEmergency ? "ui.advice.answer_again" : "ui.advice.answer"),
                 .key = shortcutOf("dialog safety"),
                 .weight = isEmergency ? Weight::normal : Weight::primary}))
    ui.send(ShowDialog{Dialog::screening});
}

void cautions(Ui& ui, const Advice& advice) {
  if (advice.cautions.empty() && advice.noPress.empty()) return;
  const Card card(ui, CardTone::warning);
  for (const std::string& reason : advice.noPress) remark(ui, Icon::warning, reason, ui.palette().warning);
  for (const std::string& caution : advice.cautions)
    remark(ui, Icon::information, caution, ui.palette().text);
}

void pressureCard(Panels& panels, const PressureCard& pressure) {
  Ui& ui = panels.ui;
  sectionLabel(ui, ui.text("ui.advice.pressure"));
  const Card card(ui);
  if (!pressure.isOffered) {
    remark(ui, Icon::information, pressure.text, ui.palette().text);
    return;
  }
  if (!pressure.dosage.empty()) paragraph(ui, pressure.dosage, strongText(ui));
  paragraph(ui, pressure.text, bodyText(ui));
  {
    Flow flow(ui, chipHeight(ui), 6);
    for (const std::string& tool : pressure.tools) {
      const PixelRect box = flow.take(chipWidth(ui, tool));
      chip(ui, lowCorner(box), tool, ChipTone::quiet);
    }
  }
  foldedPart(panels, "pressure sources", ui.text("ui.advice.sources"),
             [&] { sourceLines(ui, pressure.sources); });
}

void stretchCard(Panels& panels, const StretchCard& stretch) {
  Ui& ui = panels.ui;
  const std::string id = "stretch/" + stretch.id;
  ImGui::PushID(id.c_str());
  {
    const Card card(ui);
    const bool isOpen = isUnfolded(panels.memory, id);
    if (openingHeader(ui, "header", {.title = stretch.name, .detail = stretch.dosage, .isOpen = isOpen}))
      turnOver(panels.memory, id);
    if (isOpen) {
      paragraph(ui, stretch.why, quietText(ui));
      if (!stretch.caution.empty()) remark(ui, Icon::warning, stretch.caution, ui.palette().warning);
      if (!stretch.position.empty())
        paragraph(ui, ui.texts("ui.advice.position", {{"position", stretch.position}}), smallText(ui));
      for (std::size_t i = 0; i < stretch.steps.size(); ++i) step(ui, int(i) + 1, stretch.steps[i]);
      for (const std::string& error : stretch.errors) remark(ui, Icon::close, error, ui.palette().textQuiet);
      sourceLines(ui, stretch.sources);
    }
  }
  ImGui::PopID();
}

void stretches(Panels& panels, const Advice& advice) {
  if (advice.stretches.empty() && advice.noStretches.empty()) return;
  Ui& ui = panels.ui;
  sectionLabel(ui, ui.text("ui.advice.stretches"));
  for (const StretchCard& stretch : advice.stretches) stretchCard(panels, stretch);
  if (advice.stretches.empty())
    paragraph(ui, advice.noStretches, coloured(bodyText(ui), ui.palette().textQuiet));
}

}  // namespace

void adviceParts(Panels& panels, const Advice& advice) {
  Ui& ui = panels.ui;
  gateCard(panels, advice);
  for (const FlagCard& flag : advice.flags)
    if (!flag.isGeneral) flagCard(ui, flag);
  generalSigns(panels, advice);
  cautions(ui, advice);
  if (advice.pressure) pressureCard(panels, *advice.pressure);
  stretches(panels, advice);
  if (advice.temperature.empty()) return;
  sectionLabel(ui, ui.text("ui.advice.temperature"));
  const Card card(ui);
  paragraph(ui, advice.temperature, bodyText(ui));
}

void sourceLines(Ui& ui, const SourceNote& sources) {
  paragraph(ui, sources.strength, smallText(ui));
  for (const std::string& work : sources.works) paragraph(ui, work, quietText(ui));
}

void foldedPart(Panels& panels, const std::string& id, const std::string& title,
                const std::function<void()>& content) {
  const bool isOpen = isUnfolded(panels.memory, id);
  if (openingHeader(panels.ui, id, {.title = title, .isOpen = isOpen})) turnOver(panels.memory, id);
  if (isOpen) content();
}

}  // namespace knotmap
