// cards.h - content on a raised ground: cards that hold a flow, cards to press, cards that open.
#pragma once
#include "ui/buttons.h"

namespace knotmap {

enum class CardTone { plain, accent, warning };

// Content drawn while it lives flows inside; the ground is painted behind it when its height is known.
class Card {
 public:
  explicit Card(Ui& ui, CardTone tone = CardTone::plain);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

 private:
  Ui& ui_;
  CardTone tone_;
  ImDrawListSplitter layers_;
  Column columnBefore_;
  Colour backgroundBefore_;
  float top_;
};

// A line that opens and closes what stands below it: title, a word at the right, a chevron. True when
// pressed.
struct HeaderSpec {
  std::string title = {}, detail = {};
  bool isOpen = false;
};
bool openingHeader(Ui& ui, std::string_view id, const HeaderSpec& spec);

// A label over a group of controls.
void sectionLabel(Ui& ui, const std::string& label);
// The heading of a part of a pane.
void heading(Ui& ui, const std::string& text);
// A numbered step of instructions.
void step(Ui& ui, int number, const std::string& sentence);
// A sentence after a pictogram.
void remark(Ui& ui, Icon icon, const std::string& sentence, const Colour& colour);
void separator(Ui& ui);

}  // namespace knotmap
