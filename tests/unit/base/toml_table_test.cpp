#include "base/toml_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace knotmap {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view colours[] = {"red", "green"};

// Reads `bytes` as a file "a.toml" with `read` and gives the problems, one a line.
template <class Read>
std::string problemsReading(std::string_view bytes, Read read) {
  const Result<TomlNode> file = parseToml(bytes, "a.toml");
  if (!file) return toString(file.problems());
  Problems problems;
  TomlTable::inside(TomlValue(*file, "", problems), read);
  return toString(problems);
}

TEST(Toml, GivesValuesOfEveryType) {
  const std::string problems = problemsReading(
      "id = \"upper\"\ncount = 3\nshare = 0.5\nwide = true\ncolour = \"green\"\nnames = [\"a\", \"b\"]\n",
      [](TomlTable& table) {
        EXPECT_EQ(table.text("id"), "upper");
        EXPECT_EQ(table.integer("count", {0, 9}), 3);
        EXPECT_EQ(table.need("share")->number({0, 1}), 0.5);
        EXPECT_TRUE(table.flag("wide", false));
        EXPECT_TRUE(table.flag("deep", true));
        EXPECT_EQ(table.choice("colour", colours), 1u);
        EXPECT_EQ(table.texts("names").at(1).text, "b");
        EXPECT_EQ(table.optionalText("note"), "");
      });
  EXPECT_EQ(problems, "");
}

TEST(Toml, SaysWhereATextBegins) {
  problemsReading("\n  places = [\"one\", \"two\"]\n", [](TomlTable& table) {
    const std::vector<PlacedText> places = table.texts("places");
    ASSERT_EQ(places.size(), 2u);
    EXPECT_EQ(places[0].where, "a.toml:2:14");
    EXPECT_EQ(places[1].where, "a.toml:2:21");
  });
}

TEST(Toml, SaysAllProblemsAtOnce) {
  const std::string problems =
      problemsReading("id = 7\ncolour = \"blue\"\nsharp = 1\n", [](TomlTable& table) {
        table.text("id");
        table.choice("colour", colours);
        table.text("name");
        table.find("share");
      });
  EXPECT_EQ(problems,
            "a.toml:1:6: \"id\" is a number (write a text)\n"
            "a.toml:2:11: \"colour\" cannot be \"blue\" (one of: red, green)\n"
            "a.toml: \"name\" is missing\n"
            "a.toml:3:1: there is no \"sharp\" here (did you mean \"share\"?)\n");
}

TEST(Toml, RefusesNumbersOutsideTheirRange) {
  const auto read = [](TomlTable& table) { table.need("u")->number({0, 1}); };
  EXPECT_EQ(problemsReading("u = 0", read), "");
  EXPECT_EQ(problemsReading("u = 1.0", read), "");
  EXPECT_THAT(problemsReading("u = 1.5", read), HasSubstr("a.toml:1:5: \"u\" is 1.5 (write 0 to 1)"));
  EXPECT_THAT(problemsReading("u = nan", read), HasSubstr("\"u\" is nan"));
  EXPECT_THAT(problemsReading("u = \"x\"", read), HasSubstr("\"u\" is a text (write a number)"));
  EXPECT_THAT(problemsReading("u = 0.5",
                              [](TomlTable& table) {
                                table.integer("u", {0, 1});
                              }),
              HasSubstr("write a whole number"));
}

TEST(Toml, RefusesEmptyTexts) {
  EXPECT_THAT(problemsReading("id = \"\"", [](TomlTable& table) { table.text("id"); }),
              HasSubstr("\"id\" is empty"));
  EXPECT_THAT(problemsReading("all = [\"\"]", [](TomlTable& table) { table.texts("all"); }),
              HasSubstr("a.toml:1:9: \"all\" holds an empty text"));
}

TEST(Toml, HoldsInnerTablesToTheirOwnKeys) {
  std::vector<std::string> ids;
  const std::string problems = problemsReading(
      "[[point]]\nid = \"a\"\n[[point]]\nid = \"b\"\nsize = 1\n[more]\nx = 1\n", [&](TomlTable& table) {
        table.each("point", [&](TomlTable& point) { ids.push_back(point.text("id")); });
        table.within("more", [](TomlTable&) {});
        table.within("absent", [](TomlTable&) { FAIL(); });
      });
  EXPECT_THAT(ids, ElementsAre("a", "b"));
  EXPECT_EQ(problems,
            "a.toml:5:1: there is no \"size\" here (leave it out)\n"
            "a.toml:7:1: there is no \"x\" here (leave it out)\n");
}

TEST(Toml, SaysOnceThatAValueShouldBeATable) {
  const std::string problems = problemsReading("point = [3]\nmore = 2021-01-01\n", [](TomlTable& table) {
    table.each("point", [](TomlTable& point) { point.text("id"); });
    table.within("more", [](TomlTable& more) { more.text("id"); });
  });
  EXPECT_EQ(problems,
            "a.toml:1:10: \"point\" is a number (write a table)\n"
            "a.toml:2:8: \"more\" is a date (write a table)\n");
}

TEST(Toml, SaysWhereTheRulesOfTomlAreBroken) {
  EXPECT_THAT(problemsReading("id = \"a\"\nid = \"b\"\n", [](TomlTable&) {}), HasSubstr("a.toml:2:"));
  EXPECT_THAT(problemsReading("\n\nid = \"open\n", [](TomlTable&) {}), HasSubstr("a.toml:3:"));
  EXPECT_THAT(problemsReading("id = \"\xff\"", [](TomlTable&) {}), HasSubstr("a.toml:1:"));
}

}  // namespace
}  // namespace knotmap
