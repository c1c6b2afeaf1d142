// knot_findings.cpp - the controls of one knot.
#include "ui/knot_findings.h"

#include <array>

#include "ui/boxes.h"
#include "ui/buttons.h"
#include "ui/cards.h"
#include "ui/choices.h"
#include "ui/notes.h"
#include "ui/pane.h"
#include "ui/shortcuts.h"

namespace knotmap {
namespace {

constexpr std::array<KnotState, 4> states{KnotState::active, KnotState::latent, KnotState::unsure,
                                          KnotState::resolved};
constexpr std::array<PainTime, 3> times{PainTime::now, PainTime::day, PainTime::week};

void stateChoice(Ui& ui, const Knot& knot) {
  sectionLabel(ui, ui.text("ui.knot.state_question"));
  const std::array<Choice, 4> choices{{{ui.text("ui.knot.state_active"), shortcutOf("state active")},
                                       {ui.text("ui.knot.state_latent"), shortcutOf("state latent")},
                                       {ui.text("ui.knot.state_unsure"), shortcutOf("state unsure")},
                                       {ui.text("ui.knot.state_resolved"), shortcutOf("state resolved")}}};
  const auto shown = std::size_t(std::find(states.begin(), states.end(), knot.state) - states.begin());
  if (const auto chosen = chipChoice(ui, "state", choices, shown)) ui.send(SetState{states[*chosen]});
}

void painRows(Ui& ui, const Knot& knot) {
  sectionLabel(ui, ui.text("ui.knot.pain"));
  if (const auto change = scaleRow(ui, "pain", ui.text("ui.knot.pain"), knot.pain))
    ui.send(SetPain{change->value, change->isOngoing});
  const std::array<Choice, 3> choices{
      {{ui.text("ui.knot.when_now")}, {ui.text("ui.knot.when_day")}, {ui.text("ui.knot.when_week")}}};
  const auto shown = std::size_t(std::find(times.begin(), times.end(), knot.when) - times.begin());
  const PixelRect row = takeRow(ui, ui.px(sizes::target));
  if (const auto chosen = segmented(ui, "when", row, choices, shown)) ui.send(SetPainTime{times[*chosen]});
  sectionLabel(ui, ui.text("ui.knot.tenderness"));
  if (const auto change = scaleRow(ui, "tenderness", ui.text("ui.knot.tenderness"), knot.tenderness))
    ui.send(SetTenderness{change->value, change->isOngoing});
}

struct Action {
  const char* line;  // of the command table, and the control's id
  Icon icon;
  const char* textKey;
  Command command;
};
void actionButton(Ui& ui, Flow& flow, const Action& action) {
  const ButtonSpec spec{.label = ui.text(action.textKey),
                        .key = shortcutOf(action.line),
                        .hint = ui.text(std::string(action.textKey) + "_help"),
                        .icon = action.icon};
  if (button(ui, action.line, flow.take(buttonWidth(ui, spec)), spec)) ui.send(action.command);
}

}  // namespace

void knotActions(Panels& panels) {
  Ui& ui = panels.ui;
  Flow flow(ui, ui.px(sizes::target));
  actionButton(ui, flow, {"flip-side", Icon::flip, "ui.knot.flip", FlipSide{}});
  actionButton(ui, flow, {"copy-side", Icon::twin, "ui.knot.copy", CopyToOtherSide{}});
  if (iconButton(ui, "delete", flow.take(ui.px(sizes::target)),
                 {.icon = Icon::bin,
                  .name = ui.text("ui.knot.delete"),
                  .key = shortcutOf("delete"),
                  .hasFrame = true}))
    ui.send(DeleteKnots{});
}

void knotFindings(Panels& panels, const Knot& knot) {
  Ui& ui = panels.ui;
  stateChoice(ui, knot);
  painRows(ui, knot);
  space(ui, 4);
  if (!knot.triggerPoint.empty() &&
      toggleRow(ui, "spread", ui.text("ui.knot.spread"), knot.spread, shortcutOf("spread toggle")))
    ui.send(SetSpread{!knot.spread});
  sectionLabel(ui, ui.text("ui.knot.note"));
  writeNote(panels, "note " + knot.id,
            {.name = ui.text("ui.knot.note"), .example = ui.text("ui.knot.note_example")}, knot.note,
            [](std::string text, bool isOngoing) {
              return SetNote{std::move(text), isOngoing};
            });
}

}  // namespace knotmap
