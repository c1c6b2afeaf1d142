// soft_wrap.cpp - turning kept text into broken lines and back.
#include "ui/soft_wrap.h"

#include <algorithm>

namespace knotmap {
namespace {

constexpr std::string_view typedBreakText = "\u2028";

bool startsWith(std::string_view text, std::size_t at, std::string_view part) {
  return text.substr(at, part.size()) == part;
}

// Plain text, and the cursor carried along.
WrappedText unwrapped(const WrappedText& edited) {
  WrappedText plain;
  const std::string_view text = edited.text;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t bytes = 1;
    std::string_view written = text.substr(at, 1);
    if (startsWith(text, at, hardBreakMark)) {
      const bool isWhole = startsWith(text, at + hardBreakMark.size(), "\n");
      bytes = hardBreakMark.size() + (isWhole ? 1 : 0);
      written = isWhole ? "\n" : "";
    } else if (startsWith(text, at, typedBreakText)) {
      bytes = typedBreakText.size();
      written = "\n";
    } else if (text[at] == '\n') {
      written = " ";
    }
    if (edited.cursor > at && edited.cursor < at + bytes) plain.cursor = plain.text.size() + written.size();
    if (edited.cursor == at) plain.cursor = plain.text.size();
    plain.text += written;
    at += bytes;
  }
  if (edited.cursor >= text.size()) plain.cursor = plain.text.size();
  return plain;
}

// Where to break a line of plain text without breaks: at the last space that fits, else at the first one
// there is.
std::size_t breakingSpace(std::string_view line, float width, const MeasureWidth& measure) {
  std::size_t best = std::string_view::npos;
  for (std::size_t space = line.find(' '); space != std::string_view::npos;
       space = line.find(' ', space + 1)) {
    if (best != std::string_view::npos && measure(line.substr(0, space)) > width) break;
    best = space;
  }
  return best;
}

void wrapLine(std::string_view line, float width, const MeasureWidth& measure, std::string& out) {
  while (measure(line) > width) {
    const std::size_t space = breakingSpace(line, width, measure);
    if (space == std::string_view::npos) break;
    out += line.substr(0, space);
    out += '\n';
    line.remove_prefix(space + 1);
  }
  out += line;
}

// Soft breaks keep positions; each hard break before the cursor makes it three bytes longer.
std::size_t wrappedCursor(std::string_view plain, std::size_t cursor) {
  const auto breaks = std::count(plain.begin(), plain.begin() + std::ptrdiff_t(cursor), '\n');
  return cursor + std::size_t(breaks) * hardBreakMark.size();
}

}  // namespace

std::string softWrapped(std::string_view plain, float width, const MeasureWidth& measure) {
  std::string out;
  while (true) {
    const std::size_t end = plain.find('\n');
    wrapLine(plain.substr(0, end), width, measure, out);
    if (end == std::string_view::npos) return out;
    out += hardBreakMark;
    out += '\n';
    plain.remove_prefix(end + 1);
  }
}

std::string withoutSoftBreaks(std::string_view wrapped) { return unwrapped({std::string(wrapped), 0}).text; }

WrappedText rewrapped(const WrappedText& edited, float width, const MeasureWidth& measure) {
  const WrappedText plain = unwrapped(edited);
  return {softWrapped(plain.text, width, measure), wrappedCursor(plain.text, plain.cursor)};
}

}  // namespace knotmap
