#include "base/closest_word.h"

#include <gtest/gtest.h>

#include <vector>

namespace knotmap {
namespace {

const std::vector<std::string> landmarks{"acromion",    "c7_spinous",  "xiphoid",
                                         "patella_top", "patella_tip", "ear"};

TEST(ClosestWordTest, EachWordIsItsOwn) {
  for (const std::string& word : landmarks) EXPECT_EQ(closestWord(word, landmarks), word);
}

TEST(ClosestWordTest, OneMissingExtraWrongOrSwappedLetterIsForgiven) {
  EXPECT_EQ(closestWord("acromon", landmarks), "acromion");
  EXPECT_EQ(closestWord("acrommion", landmarks), "acromion");
  EXPECT_EQ(closestWord("acrimion", landmarks), "acromion");
  EXPECT_EQ(closestWord("arcomion", landmarks), "acromion");
}

TEST(ClosestWordTest, SwapCountsOnceNotTwice) {
  const std::vector<std::string> words{"abc"};
  EXPECT_EQ(closestWord("acb", words), "abc");  // one of three letters; two would be too many
  EXPECT_EQ(closestWord("cab", words), "");
}

TEST(ClosestWordTest, MoreThanAThirdWrongIsAnotherWord) {
  EXPECT_EQ(closestWord("acxxmxxn", landmarks), "");
  EXPECT_EQ(closestWord("zzz", landmarks), "");
  EXPECT_EQ(closestWord("", landmarks), "");
  EXPECT_EQ(closestWord("acromion", {}), "");
}

TEST(ClosestWordTest, OfEquallyNearWordsTheFirstIsMeant) {
  EXPECT_EQ(closestWord("patella_tup", landmarks), "patella_top");
  const std::vector<std::string> turned{"patella_tip", "patella_top"};
  EXPECT_EQ(closestWord("patella_tup", turned), "patella_tip");
}

TEST(DidYouMeanTest, IsAQuestionOrNothing) {
  EXPECT_EQ(didYouMean("xyphoid", landmarks), "did you mean \"xiphoid\"?");
  EXPECT_EQ(didYouMean("quadriceps", landmarks), "");
}

}  // namespace
}  // namespace knotmap
