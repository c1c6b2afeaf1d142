// Search over muscles, other names, regions and complaints.
#include "app_for_test.h"

namespace knotmap {
namespace {

class SearchTest : public AppTest {
 protected:
  const std::vector<SearchResult>& found(const std::string& text) {
    send(Search{text});
    return app->searchResults();
  }
};

TEST_F(SearchTest, FindsAMuscleOnBothSidesLeftFirst) {
  const auto& results = found("upper trap");
  ASSERT_GE(results.size(), 2u);
  EXPECT_EQ(results[0].title, "Left · upper trapezius");
  EXPECT_EQ(results[1].title, "Right · upper trapezius");
}

TEST_F(SearchTest, ASideThatIsTypedLeavesTheOther) {
  const auto& results = found("right trapezius");
  ASSERT_EQ(results.size(), 1u);
  EXPECT_EQ(results[0].title, "Right · upper trapezius");
}

TEST_F(SearchTest, EnterMarks) {
  send(Command(found("supra right")[0].choose));
  EXPECT_EQ(knot("k1").triggerPoint, "supraspinatus.1");
  EXPECT_EQ(knot("k1").side, Side::right);
}

TEST_F(SearchTest, OtherNamesAreFoundAndShown) {
  EXPECT_EQ(found("shoulder ridge")[0].detail, "shoulder ridge");
  EXPECT_EQ(found("pars descendens")[0].detail, "Pars descendens musculi trapezii");
}

TEST_F(SearchTest, ComplaintsLeadToTheirMuscle) {
  const auto& results = found("headache");
  ASSERT_FALSE(results.empty());
  EXPECT_EQ(results[0].kind, SearchResult::Kind::symptom);
  EXPECT_EQ(results[0].title, "Left · upper trapezius");
  EXPECT_EQ(results[0].detail, "A headache at the temple.");
}

TEST_F(SearchTest, RegionsAreClicked) {
  const auto& results = found("left heel");
  ASSERT_FALSE(results.empty());
  EXPECT_EQ(results[0].kind, SearchResult::Kind::region);
  send(Command(results[0].choose));
  ASSERT_TRUE(state().pick);
  EXPECT_EQ(state().pick->region, "heel");
  EXPECT_EQ(state().pick->side, Side::left);
}

TEST_F(SearchTest, NamesStandBeforeComplaints) {
  // "shoulder" is in one muscle's other name, in another's complaint, and in regions.
  const auto& results = found("shoulder");
  std::size_t firstSymptom = results.size(), lastName = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (results[i].kind == SearchResult::Kind::symptom)
      firstSymptom = std::min(firstSymptom, i);
    else
      lastName = i;
  }
  EXPECT_LT(lastName, firstSymptom);
}

TEST_F(SearchTest, OneSidedMusclesAreOfferedOnTheirSide) {
  for (const SearchResult& result : found("chest muscle"))
    EXPECT_TRUE(result.title.starts_with("Right")) << result.title;
}

TEST_F(SearchTest, NothingTypedAndNothingFoundAreEmpty) {
  EXPECT_TRUE(found("").empty());
  EXPECT_TRUE(found("   ").empty());
  EXPECT_TRUE(found("zzzz").empty());
  EXPECT_TRUE(found("trapezius zzzz").empty()) << "every word must be found";
}

TEST_F(SearchTest, TheSameWordsGiveTheSameList) {
  std::vector<std::string> first, second;
  for (const SearchResult& result : found("a")) first.push_back(result.title + result.detail);
  found("b");
  for (const SearchResult& result : found("a")) second.push_back(result.title + result.detail);
  EXPECT_EQ(first, second);
}

}  // namespace
}  // namespace knotmap
