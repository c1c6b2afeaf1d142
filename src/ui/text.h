// text.h - texts of the panels: one line in a room, or a paragraph with room between its lines.
#pragma once
#include "ui/ui.h"

namespace knotmap {

enum class Align { left, centre, right };

struct TextLook {
  ImFont* font = nullptr;
  Colour colour{};
  bool isQuiet = false;         // of a control that cannot be used now
  bool mayBeShortened = false;  // what a person wrote or named may end in an ellipsis, our own words may not
};
TextLook bodyText(const Ui& ui);
TextLook strongText(const Ui& ui);
TextLook quietText(const Ui& ui);  // small, in the second colour
TextLook smallText(const Ui& ui);  // small, in the first
TextLook coloured(TextLook look, const Colour& colour);
TextLook shortenable(TextLook look);

float textWidth(const TextLook& look, std::string_view text);
float lineHeight(const TextLook& look);  // with the room to the next line

// One line in the middle of the room's height; longer than the room, it ends in an ellipsis.
void drawLine(Ui& ui, const PixelRect& room, std::string_view text, const TextLook& look,
              Align align = Align::left);

// Lines broken at spaces, and inside a word only if it is wider than the room alone.
std::vector<std::string_view> brokenLines(const TextLook& look, std::string_view text, float width);
float paragraphHeight(const TextLook& look, std::string_view text, float width);
// At a place; answers its height.
float drawParagraph(Ui& ui, ImVec2 at, float width, std::string_view text, const TextLook& look,
                    Align align = Align::left);
// In the next rows of the column.
void paragraph(Ui& ui, std::string_view text, const TextLook& look);

}  // namespace knotmap
