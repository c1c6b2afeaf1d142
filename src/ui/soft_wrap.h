// soft_wrap.h - lines broken at a width inside an editor that only knows hard line breaks.
// While it is edited, a break at a space is written '\n' in the space's place, so that every position stays
// what it was; a line break that the person typed is written U+2029 '\n'. Taking out one of its two halves
// joins the lines.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace knotmap {

inline constexpr std::string_view hardBreakMark = "\u2029";
inline constexpr unsigned short typedBreak = 0x2028;  // what the Enter key is turned into until the next wrap

struct WrappedText {
  std::string text;
  std::size_t cursor = 0;  // byte
};
using MeasureWidth = std::function<float(std::string_view)>;
// From the text as it is kept ('\n' only where typed), or back.
std::string softWrapped(std::string_view plain, float width, const MeasureWidth& measure);
std::string withoutSoftBreaks(std::string_view wrapped);
// After an edit: breaks anew, the cursor stays in its place between the letters.
WrappedText rewrapped(const WrappedText& edited, float width, const MeasureWidth& measure);

}  // namespace knotmap
