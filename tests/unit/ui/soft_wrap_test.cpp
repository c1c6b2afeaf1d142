#include "ui/soft_wrap.h"

#include <gtest/gtest.h>

namespace knotmap {
namespace {

const std::string hard = std::string(hardBreakMark) + "\n";

// Every byte one unit wide: widths are counts.
float bytes(std::string_view text) { return float(text.size()); }

TEST(SoftWrap, LinesBreakAtTheLastSpaceThatFits) {
  EXPECT_EQ(softWrapped("one two three", 8, bytes), "one two\nthree");
  EXPECT_EQ(softWrapped("one two", 8, bytes), "one two");
}

TEST(SoftWrap, WordWiderThanTheFieldStaysWhole) {
  EXPECT_EQ(softWrapped("extraordinary day", 5, bytes), "extraordinary\nday");
}

TEST(SoftWrap, TypedBreaksComeBackAsTheyWere) {
  const std::string plain = "first line\nsecond line is longer\n\nlast";
  EXPECT_EQ(withoutSoftBreaks(softWrapped(plain, 9, bytes)), plain);
}

TEST(SoftWrap, CursorStaysBetweenTheSameLetters) {
  const WrappedText edited{"one two three", 8};  // before "three"
  const WrappedText wrapped = rewrapped(edited, 8, bytes);
  EXPECT_EQ(wrapped.text, "one two\nthree");
  EXPECT_EQ(wrapped.text.substr(wrapped.cursor), "three");
}

TEST(SoftWrap, EnterBecomesATypedBreakAndTheCursorFollows) {
  const WrappedText edited{"one\u2028two", 3 + std::string("\u2028").size()};
  const WrappedText wrapped = rewrapped(edited, 80, bytes);
  EXPECT_EQ(wrapped.text, "one" + hard + "two");
  EXPECT_EQ(wrapped.text.substr(wrapped.cursor), "two");
  EXPECT_EQ(withoutSoftBreaks(wrapped.text), "one\ntwo");
}

TEST(SoftWrap, BackspaceAfterATypedBreakJoinsTheLines) {
  const WrappedText edited{"one" + std::string(hardBreakMark) + "two",
                           3 + hardBreakMark.size()};  // its "\n" was deleted
  const WrappedText wrapped = rewrapped(edited, 80, bytes);
  EXPECT_EQ(wrapped.text, "onetwo");
  EXPECT_EQ(wrapped.cursor, 3u);
}

TEST(SoftWrap, BackspaceAtASoftBreakJoinsTheWordsAsItWouldAtASpace) {
  const WrappedText edited{"one twothree", 7};  // the "\n" in the space's place was deleted
  EXPECT_EQ(withoutSoftBreaks(rewrapped(edited, 8, bytes).text), "one twothree");
}

}  // namespace
}  // namespace knotmap
