#include "atlas/describe.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_atlas.h"

namespace knotmap {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using DescribeAtlas = testing_atlas::AtlasFolder;

TEST_F(DescribeAtlas, ListsMusclesStretchesAndZones) {
  const Result<Atlas> atlas = read();
  ASSERT_TRUE(atlas) << toString(atlas.problems());
  EXPECT_EQ(
      jsonText(atlasListJson(*atlas)),
      "{\n"
      " \"muscles\": [\n"
      "  {\n"
      "   \"depth\": \"superficial\",\n"
      "   \"group\": \"shoulder\",\n"
      "   \"id\": \"upper\",\n"
      "   \"latin\": \"Pars superior\",\n"
      "   \"name\": \"Upper muscle\",\n"
      "   \"stretches\": [\"side_bend\"],\n"
      "   \"trigger_points\": [\"upper.1\", \"upper.2\"]\n"
      "  }\n"
      " ],\n"
      " \"stretches\": [{\"id\": \"side_bend\", \"muscles\": [\"upper\"], \"name\": \"Ear to shoulder\"}],\n"
      " \"zones\": 4\n"
      "}\n");
}

TEST_F(DescribeAtlas, ListsByAreaForPeople) {
  EXPECT_EQ(atlasListText(*read()),
            "Shoulder\n"
            "  upper                                Upper muscle\n"
            "    upper.1                            Front edge\n"
            "    upper.2                            Middle\n"
            "1 muscles, 1 stretches, 4 zones\n");
}

TEST_F(DescribeAtlas, TellsEverythingOfAMuscle) {
  const Result<Json> json = describeJson(*read(), "top");
  ASSERT_TRUE(json) << toString(json.problems());
  const std::string text = jsonText(*json);
  EXPECT_THAT(text, HasSubstr("\"id\": \"upper\""));
  EXPECT_THAT(text, HasSubstr("\"sources\": [\"Author A (1999) A book. ch. 6\"]"));
  EXPECT_THAT(text, HasSubstr("\"hold_seconds\": 30"));
  EXPECT_THAT(text, HasSubstr("\"symptoms\": \"It aches.\""));
  EXPECT_THAT(text, HasSubstr("\"same_as\": \"upper.1\""));
}

TEST_F(DescribeAtlas, TellsAPointAndAStretch) {
  const Result<Json> point = describeJson(*read(), "upper.1");
  ASSERT_TRUE(point);
  EXPECT_EQ(point->member("muscle")->text, "upper");
  EXPECT_EQ(jsonText(*point->member("zones")), "[\"essential\", \"spillover\"]\n");
  const Result<Json> stretch = describeJson(*read(), "side_bend");
  ASSERT_TRUE(stretch);
  EXPECT_EQ(stretch->member("steps")->items.size(), 3u);
}

TEST_F(DescribeAtlas, WritesForPeopleWithoutWhatIsEmpty) {
  const Result<std::string> text = describeText(*read(), "upper.1");
  ASSERT_TRUE(text);
  EXPECT_EQ(*text,
            "id: upper.1\n"
            "muscle: upper\n"
            "number: 1\n"
            "name: Front edge\n"
            "zones:\n"
            "  - essential\n"
            "  - spillover\n"
            "local: no\n"
            "disputed: no\n"
            "strength: few\n"
            "sources:\n"
            "  - Author A (1999) A book. fig. 1\n");
  EXPECT_THAT(*describeText(*read(), "upper"), HasSubstr("trigger points:\n  id: upper.1\n"));
}

TEST_F(DescribeAtlas, AsksBackForAnUnknownId) {
  const Result<Json> json = describeJson(*read(), "uper");
  ASSERT_FALSE(json);
  EXPECT_EQ(toString(json.problems()[0]),
            "the atlas has no muscle, trigger point or stretch \"uper\" (did you mean \"upper\"?)");
}

}  // namespace
}  // namespace knotmap
