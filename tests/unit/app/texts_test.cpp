// The sentences of the screen.
#include "app/texts.h"
#include "app/words.h"

#include <gtest/gtest.h>

#include "base/text_file.h"
#include "folder_for_test.h"

namespace knotmap {
namespace {

Result<Texts> textsOf(const std::string& toml) {
  const FolderForTest folder;
  EXPECT_TRUE(writeFile(folder / "en.toml", toml));
  return Texts::load(folder / "en.toml");
}

TEST(Texts, FillsPlaceholders) {
  const auto texts = textsOf(
      "[a]\nb = \"{side} · {muscle}, {side}\"\n[n]\none = \"1 knot\"\nother = \"{count} knots\"\nx_one = "
      "\"one\"\nx_other = \"{count}\"");
  ASSERT_TRUE(texts) << toString(texts.problems());
  EXPECT_EQ((*texts)("a.b", {{"side", "left"}, {"muscle", "{side}"}}), "left · {side}, left");
  EXPECT_EQ(texts->counted("n.x", 1), "one");
  EXPECT_EQ(texts->counted("n.x", 7), "7");
}

TEST(Texts, AMissingKeyShows) {
  const auto texts = textsOf("a = \"b\"");
  ASSERT_TRUE(texts);
  EXPECT_EQ((*texts)("no.such"), "‹no.such›");
  EXPECT_FALSE(texts->has("no.such"));
}

TEST(Texts, RefusesWhatIsNoText) {
  const auto texts = textsOf("[a]\nb = 3\nc = [\"d\"]\n");
  ASSERT_FALSE(texts);
  EXPECT_EQ(texts.problems().size(), 2u);
  EXPECT_NE(texts.problems()[0].where.find("en.toml:2"), std::string::npos);
}

TEST(Texts, NamesAMissingOrBrokenFile) {
  EXPECT_FALSE(Texts::load("/nowhere/en.toml"));
  EXPECT_FALSE(textsOf("a = \"b\na"));
}

TEST(Texts, EnglishIsWhole) {
  const auto texts = Texts::load(std::filesystem::path(KNOTMAP_SOURCE_DIR) / "assets/text/en.toml");
  ASSERT_TRUE(texts) << toString(texts.problems());
  for (const std::string& key : texts->keys()) EXPECT_FALSE((*texts)(key).empty()) << key;
}

TEST(Words, InsideASentenceBeginSmallUnlessTheyAreNames) {
  EXPECT_EQ(withSmallLetter("Outer knee"), "outer knee");
  EXPECT_EQ(withSmallLetter("TFL"), "TFL");
  EXPECT_EQ(withSmallLetter("Achilles tendon"), "Achilles tendon");
  EXPECT_EQ(withCapital("outer knee"), "Outer knee");
}

}  // namespace
}  // namespace knotmap
