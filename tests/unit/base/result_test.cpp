#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace knotmap {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Problem{"line 3", "is odd", "use an even number"};
  return number / 2;
}

TEST(ResultTest, HoldsAValueOrProblems) {
  EXPECT_TRUE(half(4));
  EXPECT_EQ(*half(4), 2);
  EXPECT_TRUE(half(4).problems().empty());
  EXPECT_FALSE(half(3));
  ASSERT_EQ(half(3).problems().size(), 1u);
  EXPECT_EQ(half(3).problems()[0].what, "is odd");
}

TEST(ResultTest, ValueThatOnlyMovesMovesOut) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
  const std::unique_ptr<int> taken = *std::move(result);
  EXPECT_EQ(*taken, 7);
}

TEST(ResultTest, ArrowReachesIntoTheValue) {
  Result<std::string> result(std::string("abc"));
  result->push_back('d');
  EXPECT_EQ(result->size(), 4u);
}

TEST(ResultDeathTest, ValueTakenFromAFailureIsABrokenPromise) {
  EXPECT_DEATH((void)*half(3), "tested before its value is taken.*result.h");
}

TEST(ResultDeathTest, FailureWithoutAProblemIsABrokenPromise) {
  EXPECT_DEATH(Result<int>(Problems{}), "names at least one problem");
}

TEST(ProblemTest, IsWrittenWithPlaceAndHintWhereItHasThem) {
  EXPECT_EQ(toString(Problem{"a.toml:3:5", "unknown key", "did you mean \"name\"?"}),
            "a.toml:3:5: unknown key (did you mean \"name\"?)");
  EXPECT_EQ(toString(Problem{"", "unknown key", ""}), "unknown key");
  EXPECT_EQ(toString(Problems{{"a", "b", ""}, {"", "c", "d"}}), "a: b\nc (d)\n");
  EXPECT_EQ(toString(Problems{}), "");
}

TEST(RequireDeathTest, BrokenPromiseNamesItselfAndItsPlace) {
  require(true, "this holds");
  EXPECT_DEATH(require(false, "a session has a body"), "a session has a body \\(.*result_test.cpp:[0-9]+\\)");
}

}  // namespace
}  // namespace knotmap
