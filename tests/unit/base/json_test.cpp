// JSON with lines, and its one written form.
#include "base/json.h"

#include <gtest/gtest.h>

namespace knotmap {
namespace {

TEST(Json, WritesSortedKeysAndShortNumbers) {
  const Json value =
      Json::object({{"b", 0.123456789}, {"a", Json::list({1, true, nullptr, "x\"y"})}, {"c", -0.0}});
  EXPECT_EQ(jsonText(value), "{\"a\": [1, true, null, \"x\\\"y\"], \"b\": 0.123457, \"c\": 0}\n");
}

TEST(Json, BreaksWhatDoesNotFitOnALine) {
  const std::string longText(70, 'x');
  const std::string text = jsonText(Json::list({longText, longText, Json::list({1, 2})}));
  EXPECT_EQ(text, "[\n \"" + longText + "\",\n \"" + longText + "\",\n [1, 2]\n]\n");
}

TEST(Json, ReadsBackWhatItWrites) {
  const std::string text =
      jsonText(Json::object({{"deep", Json::list({Json::object({{"x", 1.5}}), "äöü 漢"})}}));
  const auto value = parseJson(text, "test");
  ASSERT_TRUE(value);
  EXPECT_EQ(jsonText(*value), text);
}

TEST(Json, KnowsTheLineOfEveryValue) {
  const auto value = parseJson("{\n\"a\": 1\n,\n\"b\": \"two\",\n\"c\": [\n3\n\n,4]}", "test");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->member("a")->line, 2);
  EXPECT_EQ(value->member("b")->line, 4);
  EXPECT_EQ(value->member("c")->items[0].line, 6);
  EXPECT_EQ(value->member("c")->items[1].line, 8);
}

TEST(Json, RefusesWhatIsNoJsonAtItsLine) {
  const auto value = parseJson("{\"a\": 1,\n\"b\": nope}", "file.json");
  ASSERT_FALSE(value);
  EXPECT_EQ(value.problems()[0].where, "file.json:2");
  EXPECT_NE(value.problems()[0].what.find("is not JSON"), std::string::npos);
}

TEST(Json, RefusesAnEmptyAndACutFile) {
  EXPECT_FALSE(parseJson("", "test"));
  EXPECT_FALSE(parseJson("{\"a\": [1, 2", "test"));
}

TEST(Json, RefusesAKeyThatStandsTwice) {
  const auto value = parseJson("{\"a\": 1,\n\"a\": 2}", "test");
  ASSERT_FALSE(value);
  EXPECT_EQ(value.problems()[0].where, "test:2");
}

TEST(Json, RefusesEndlessNesting) {
  const auto value = parseJson(std::string(100000, '['), "test");
  ASSERT_FALSE(value);
  EXPECT_NE(value.problems()[0].what.find("nested"), std::string::npos);
}

}  // namespace
}  // namespace knotmap
