// text.cpp - breaking, measuring, drawing and recording texts.
#include "ui/text.h"

#include <cmath>

#include "ui/boxes.h"
#include "ui/pane.h"

namespace knotmap {
namespace {

constexpr std::string_view ellipsis = "\u2026";
constexpr float leading = 1.22f;  // of ImGui's line, which is 1.21 em: about 1.48 em

std::size_t lettersThatFit(const TextLook& look, std::string_view text, float width) {
  const char* rest = text.data();
  look.font->CalcTextSizeA(look.font->FontSize, width, 0, text.data(), text.data() + text.size(), &rest);
  return std::size_t(rest - text.data());
}

std::size_t firstLetter(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) ++bytes;
  return bytes;
}

// The bytes of the first line of a text without line breaks; at least one letter.
std::size_t firstLine(const TextLook& look, std::string_view text, float width) {
  if (textWidth(look, text) <= width) return text.size();
  const std::size_t fits = lettersThatFit(look, text, width);
  if (fits < text.size() && text[fits] == ' ') return fits;
  const std::size_t space = text.substr(0, fits).rfind(' ');
  if (space != std::string_view::npos && space > 0) return space;
  return std::max(fits, firstLetter(text));
}

std::string shortened(const TextLook& look, std::string_view text, float width) {
  const std::size_t fits = lettersThatFit(look, text, std::max(0.0f, width - textWidth(look, ellipsis)));
  return std::string(text.substr(0, fits)) + std::string(ellipsis);
}

void record(Ui& ui, std::string_view text, const PixelRect& box, const PixelRect& room, const TextLook& look,
            bool isShortened) {
  ui.record.texts.push_back({std::string(text), box, room, visibleArea(), look.colour, ui.background,
                             ui.layer, ui.canScroll, isShortened && !look.mayBeShortened, look.isQuiet});
}

void drawLetters(ImVec2 at, std::string_view text, const TextLook& look) {
  ImGui::GetWindowDrawList()->AddText(look.font, look.font->FontSize, {std::round(at.x), std::round(at.y)},
                                      packed(look.colour), text.data(), text.data() + text.size());
}

float shareOf(Align align) { return align == Align::left ? 0.0f : align == Align::centre ? 0.5f : 1.0f; }

}  // namespace

TextLook bodyText(const Ui& ui) { return {ui.look.fonts.body, ui.palette().text}; }
TextLook strongText(const Ui& ui) { return {ui.look.fonts.strong, ui.palette().text}; }
TextLook quietText(const Ui& ui) { return {ui.look.fonts.small, ui.palette().textQuiet}; }
TextLook smallText(const Ui& ui) { return {ui.look.fonts.small, ui.palette().text}; }
TextLook coloured(TextLook look, const Colour& colour) {
  look.colour = colour;
  return look;
}

TextLook shortenable(TextLook look) {
  look.mayBeShortened = true;
  return look;
}

float textWidth(const TextLook& look, std::string_view text) {
  return look.font->CalcTextSizeA(look.font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}
float lineHeight(const TextLook& look) { return std::round(look.font->FontSize * leading); }

void drawLine(Ui& ui, const PixelRect& room, std::string_view text, const TextLook& look, Align align) {
  float width = textWidth(look, text);
  std::string shorter;
  const bool isShortened = width > room.width + 0.5f;
  if (isShortened) {
    shorter = shortened(look, text, room.width);
    width = textWidth(look, shorter);
  }
  const PixelRect box{room.x + (room.width - width) * shareOf(align),
                      room.y + (room.height - look.font->FontSize) / 2, width, look.font->FontSize};
  drawLetters(lowCorner(box), isShortened ? std::string_view(shorter) : text, look);
  record(ui, text, box, room, look, isShortened);
}

std::vector<std::string_view> brokenLines(const TextLook& look, std::string_view text, float width) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view part = text.substr(0, end);
    do {
      const std::size_t bytes = firstLine(look, part, width);
      lines.push_back(part.substr(0, bytes));
      part.remove_prefix(bytes);
      if (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    } while (!part.empty());
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

float paragraphHeight(const TextLook& look, std::string_view text, float width) {
  return lineHeight(look) * float(brokenLines(look, text, width).size());
}

float drawParagraph(Ui& ui, ImVec2 at, float width, std::string_view text, const TextLook& look,
                    Align align) {
  const std::vector<std::string_view> lines = brokenLines(look, text, width);
  const float step = lineHeight(look), above = (step - look.font->FontSize) / 2;
  float widest = 0, left = width;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float lineWidth = textWidth(look, lines[i]), x = (width - lineWidth) * shareOf(align);
    drawLetters({at.x + x, at.y + step * float(i) + above}, lines[i], look);
    widest = std::max(widest, lineWidth);
    left = std::min(left, x);
  }
  const float height = step * float(lines.size());
  record(ui, text, {at.x + left, at.y + above, widest, height - 2 * above}, {at.x, at.y, width, height}, look,
         false);
  return height;
}

void paragraph(Ui& ui, std::string_view text, const TextLook& look) {
  if (text.empty()) return;
  const PixelRect row = takeRow(ui, paragraphHeight(look, text, ui.column.width));
  drawParagraph(ui, lowCorner(row), row.width, text, look);
}

}  // namespace knotmap
