// knots_pane.cpp - search, the list of knots, what is noted on the session.
#include "ui/boxes.h"
#include "ui/cards.h"
#include "ui/choices.h"
#include "ui/notes.h"
#include "ui/pane.h"
#include "ui/panels.h"
#include "ui/shortcuts.h"
#include "ui/text_fields.h"

namespace knotmap {
namespace {

// ---- search ----

void leaveSearch(Ui& ui) {
  ui.send(Search{});
  ui.focus.clear();
}

// Arrows walk through the results while one goes on typing; Enter takes the one that is lit.
void chooseByKeyboard(Panels& panels, bool wasEntered) {
  Ui& ui = panels.ui;
  const std::vector<SearchResult>& results = panels.app.searchResults();
  if (results.empty()) return;
  std::size_t& chosen = panels.memory.searchRow;
  if (ui.keys.take("Down")) chosen = (chosen + 1) % results.size();
  if (ui.keys.take("Up")) chosen = (chosen + results.size() - 1) % results.size();
  chosen = std::min(chosen, results.size() - 1);
  if (!wasEntered) return;
  ui.send(results[chosen].choose);
  leaveSearch(ui);
}

void searchField(Panels& panels) {
  Ui& ui = panels.ui;
  PixelRect row = takeRow(ui, ui.px(38), 12);
  std::string text = panels.state().search;
  if (!text.empty()) {
    const PixelRect side = cutRight(row, ui.px(sizes::target));
    cutRight(row, ui.px(4));
    if (iconButton(ui, "clear search", side,
                   {.icon = Icon::close, .name = ui.text("ui.search.clear"), .key = "Escape"}))
      ui.send(Search{});
  }
  const FieldChange change = textField(ui, "search", row, text,
                                       {.name = ui.text("ui.search.name"),
                                        .example = ui.text("ui.search.example"),
                                        .key = shortcutOf("find"),
                                        .icon = Icon::search,
                                        .takesKeyboard = panels.state().wantsSearchFocus});
  if (change.hasChanged) {
    ui.send(Search{text});
    panels.memory.searchRow = 0;
  }
  if (!change.hasKeyboard) return;
  if (ui.keys.take("Escape")) return leaveSearch(ui);
  chooseByKeyboard(panels, change.wasEntered);
}

const char* headingOf(SearchResult::Kind kind) {
  return kind == SearchResult::Kind::muscle   ? "ui.search.muscles"
         : kind == SearchResult::Kind::region ? "ui.search.regions"
                                              : "ui.search.symptoms";
}

void searchResult(Panels& panels, const SearchResult& result, std::size_t index) {
  Ui& ui = panels.ui;
  const float side = ui.px(12), width = ui.column.width - 2 * side;
  const float titleHeight = paragraphHeight(strongText(ui), result.title, width);
  const float detailHeight = result.detail.empty() ? 0 : paragraphHeight(quietText(ui), result.detail, width);
  const PixelRect row = takeRow(ui, std::max(ui.px(sizes::row), titleHeight + detailHeight + ui.px(12)), 2);
  ImGui::PushID(int(index));
  const ControlState state =
      control(ui, "result", row, {.name = result.title + ". " + result.detail, .role = Role::card});
  ImGui::PopID();
  const bool isChosen = index == panels.memory.searchRow;
  const Colour ground = isChosen          ? ui.palette().accentSoft
                        : state.isHovered ? ui.palette().cardHover
                                          : ui.background;
  if (ground != ui.background) fill(row, ground, ui.px(sizes::controlRadius));
  const OnBackground on(ui, ground);
  const float top = row.y + (row.height - titleHeight - detailHeight) / 2;
  drawParagraph(ui, {row.x + side, top}, width, result.title, strongText(ui));
  if (detailHeight > 0)
    drawParagraph(ui, {row.x + side, top + titleHeight}, width, result.detail, quietText(ui));
  recordColours(ui, state, ui.palette().text, ground);
  drawFocusRing(ui, state, ui.px(sizes::controlRadius));
  if (!state.wasPressed) return;
  ui.send(result.choose);
  ui.send(Search{});
}

void searchResults(Panels& panels) {
  Ui& ui = panels.ui;
  const std::vector<SearchResult>& results = panels.app.searchResults();
  if (results.empty()) {
    paragraph(ui, ui.texts("ui.search.nothing", {{"text", panels.state().search}}), bodyText(ui));
    paragraph(ui, ui.text("ui.search.nothing_try"), quietText(ui));
    if (link(ui, "clear", lowCorner(takeRow(ui, ui.px(sizes::smallTarget))), ui.text("ui.search.clear")))
      ui.send(Search{});
    return;
  }
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (i == 0 || results[i].kind != results[i - 1].kind)
      sectionLabel(ui, ui.text(headingOf(results[i].kind)));
    searchResult(panels, results[i], i);
  }
}

// ---- knots ----

// The number as the picture shows it: filled when active, a ring when latent, a tick when resolved.
void knotBadge(Ui& ui, ImVec2 middle, const KnotRow& knot) {
  const Palette& palette = ui.palette();
  const float radius = ui.px(13);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool isFilled = knot.look == KnotLook::active;
  const Colour ground = isFilled ? palette.text : ui.background;
  if (isFilled) list.AddCircleFilled(middle, radius, packed(ground));
  const Colour edge = knot.look == KnotLook::resolved || knot.look == KnotLook::noPattern
                          ? palette.controlLine
                          : palette.text;
  if (!isFilled)
    list.AddCircle(middle, radius, packed(edge), 0,
                   (knot.look == KnotLook::latent ? 2.2f : 1.2f) * ui.look.scale);
  const OnBackground on(ui, ground);
  const Colour ink = isFilled                          ? ui.palette().card
                     : knot.look == KnotLook::resolved ? palette.textQuiet
                                                       : palette.text;
  drawLine(ui, {middle.x - radius, middle.y - radius, 2 * radius, 2 * radius}, std::to_string(knot.number),
           coloured(smallText(ui), ink), Align::centre);
}

std::string spokenKnot(const Ui& ui, const KnotRow& knot) {
  return ui.texts("ui.knots.spoken",
                  {{"number", std::to_string(knot.number)}, {"title", knot.title}, {"detail", knot.detail}});
}

void knotCard(Panels& panels, const KnotRow& knot) {
  Ui& ui = panels.ui;
  const Palette& palette = ui.palette();
  const float before = ui.px(52), after = ui.px(38), width = ui.column.width - before - after;
  const std::string detail =
      knot.isRough ? knot.detail + " \u00B7 " + ui.text("ui.knots.rough") : knot.detail;
  const float titleHeight = paragraphHeight(strongText(ui), knot.title, width);
  const float detailHeight = paragraphHeight(quietText(ui), detail, width);
  const PixelRect box = takeRow(ui, std::max(ui.px(56), titleHeight + detailHeight + ui.px(20)));
  ImGui::PushID(knot.knot.c_str());
  const ControlState state = control(ui, "knot", box, {.name = spokenKnot(ui, knot), .role = Role::card});
  ImGui::PopID();
  const float radius = ui.px(sizes::cardRadius);
  const Colour ground = knot.isSelected   ? palette.accentSoft
                        : state.isHovered ? palette.cardHover
                                          : palette.card;
  fill(box, ground, radius);
  frame(ui, box, knot.isSelected ? palette.accent : palette.line, radius, knot.isSelected ? 1.6f : 1.0f);
  const OnBackground on(ui, ground);
  knotBadge(ui, {box.x + ui.px(28), middleOf(box).y}, knot);
  const float top = box.y + (box.height - titleHeight - detailHeight) / 2;
  drawParagraph(ui, {box.x + before, top}, width, knot.title, strongText(ui));
  drawParagraph(ui, {box.x + before, top + titleHeight}, width, detail, quietText(ui));
  drawLine(ui, {box.x + box.width - after, box.y, after - ui.px(12), box.height}, knot.pain, strongText(ui),
           Align::right);
  recordColours(ui, state, palette.text, ground);
  drawFocusRing(ui, state, radius);
  if (state.wasPressed) ui.send(SelectKnot{knot.knot, ui.keys.isCtrlHeld || ui.keys.isShiftHeld});
}

void knotList(Panels& panels) {
  Ui& ui = panels.ui;
  const std::vector<KnotRow>& knots = panels.app.knotRows();
  const TextLook look{ui.look.fonts.heading, ui.palette().text};
  PixelRect row = takeRow(ui, ui.px(28));
  drawLine(ui, cutLeft(row, textWidth(look, ui.text("ui.knots.heading")) + ui.px(10)),
           ui.text("ui.knots.heading"), look);
  if (knots.empty()) {
    paragraph(ui, ui.text("ui.knots.none"), coloured(bodyText(ui), ui.palette().textQuiet));
    return;
  }
  chip(ui, {row.x, row.y + (row.height - chipHeight(ui)) / 2}, std::to_string(knots.size()),
       ChipTone::accent);
  drawLine(ui, row, ui.text("ui.knots.pain_column"), quietText(ui), Align::right);
  for (const KnotRow& knot : knots) knotCard(panels, knot);
}

// ---- copies that an earlier run left ----

void recoverableCopy(Panels& panels, const RecoverableCopy& copy) {
  Ui& ui = panels.ui;
  ImGui::PushID(copy.id.c_str());
  {
    const Card card(ui, CardTone::accent);
    paragraph(ui, ui.text("ui.recover.title"), strongText(ui));
    paragraph(ui,
              copy.problem.empty() ? ui.texts("ui.recover.detail",
                                              {{"changed", copy.changed},
                                               {"knots", ui.texts.counted("ui.recover.knots", copy.knots)}})
                                   : copy.problem,
              smallText(ui));
    const ButtonSpec open{.label = ui.text("ui.recover.open"), .isEnabled = copy.problem.empty()};
    const ButtonSpec discard{.label = ui.text("ui.recover.discard"), .weight = Weight::quiet};
    Flow flow(ui, ui.px(sizes::target));
    if (copy.problem.empty() && button(ui, "open", flow.take(buttonWidth(ui, open)), open))
      ui.send(RecoverCopy{copy.id});
    if (button(ui, "discard", flow.take(buttonWidth(ui, discard)), discard)) ui.send(DiscardCopy{copy.id});
  }
  ImGui::PopID();
}

// ---- the session ----

std::string sessionName(const Ui& ui, const State& state) {
  return state.file.empty() ? ui.text("ui.session.unnamed") : state.file.stem().string();
}

void sessionPart(Panels& panels) {
  Ui& ui = panels.ui;
  const State& state = panels.state();
  separator(ui);
  heading(ui, ui.text("ui.session.heading"));
  const char* saved = state.isChanged      ? "ui.session.changed"
                      : state.file.empty() ? "ui.session.new"
                                           : "ui.session.saved";
  const ButtonSpec save{.label = ui.text("ui.session.save"),
                        .key = shortcutOf("save"),
                        .isEnabled = state.isChanged || state.file.empty()};
  const float width = ui.column.width - buttonWidth(ui, save) - ui.px(sizes::wideGap);
  const float nameHeight = lineHeight(strongText(ui)),
              savedHeight = paragraphHeight(quietText(ui), ui.text(saved), width);
  PixelRect row = takeRow(ui, std::max(ui.px(sizes::target), nameHeight + savedHeight));
  drawLine(ui, {row.x, row.y, width, nameHeight}, sessionName(ui, state), shortenable(strongText(ui)));
  drawParagraph(ui, {row.x, row.y + nameHeight}, width, ui.text(saved), quietText(ui));
  PixelRect saveBox = cutRight(row, buttonWidth(ui, save));
  if (button(ui, "save", {saveBox.x, saveBox.y, saveBox.width, ui.px(sizes::target)}, save))
    ui.send(SaveSession{});
  sectionLabel(ui, ui.text("ui.session.alias"));
  writeLine(panels, "alias",
            {.name = ui.text("ui.session.alias"), .example = ui.text("ui.session.alias_example")},
            state.session.alias, [](std::string text, bool isOngoing) {
              return SetAlias{std::move(text), isOngoing};
            });
  sectionLabel(ui, ui.text("ui.session.notes"));
  writeNote(panels, "session notes",
            {.name = ui.text("ui.session.notes"), .example = ui.text("ui.session.notes_example")},
            state.session.notes, [](std::string text, bool isOngoing) {
              return SetSessionNotes{std::move(text), isOngoing};
            });
}

}  // namespace

void knotsPane(Panels& panels) {
  if (!panels.layout.showsKnots) return;
  Ui& ui = panels.ui;
  const PixelRect& box = panels.layout.knots;
  const PaneFrame pane(ui, {.id = "knots",
                            .box = box,
                            .background = ui.palette().panel,
                            .layer = panels.layout.hasDrawers ? layers::drawers : layers::panes,
                            .focusPane = focusPanes::knots,
                            .scrolls = true,
                            .padding = ui.px(sizes::panePadding)});
  searchField(panels);
  if (!panels.state().search.empty()) {
    searchResults(panels);
    return;
  }
  for (const RecoverableCopy& copy : panels.state().recoverable) recoverableCopy(panels, copy);
  knotList(panels);
  sessionPart(panels);
}

}  // namespace knotmap
