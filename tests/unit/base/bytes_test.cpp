#include "base/bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace knotmap {
namespace {

using ::testing::HasSubstr;

constexpr SealedKind kind{"knottest", 3, "test", "make it again"};

std::string problemOf(const std::string& bytes) {
  const Result<std::string_view> contents = unseal(kind, bytes, "some.file");
  return contents ? "none" : toString(contents.problems());
}

TEST(Hash, DiffersForTextsThatDifferInOneByteOrInLength) {
  EXPECT_NE(hashOf("trapezius"), hashOf("trapezjus"));
  EXPECT_NE(hashOf(std::string_view("a\0", 2)), hashOf("a"));
  EXPECT_NE(hashOf(""), hashOf(std::string_view("\0", 1)));
  EXPECT_EQ(hashOf("trapezius"), hashOf("trapezius"));
}

TEST(Hash, IsWrittenWithSixteenDigits) { EXPECT_EQ(hexText(0x1ab), "00000000000001ab"); }

TEST(Bytes, AreLittleEndianWithCountsOfEightBytes) {
  ByteWriter writer;
  writer.value(std::uint32_t(0x01020304));
  writer.sequence(std::string("ab"));
  EXPECT_EQ(writer.bytes(), std::string("\x04\x03\x02\x01\x02\0\0\0\0\0\0\0ab", 14));
}

TEST(Bytes, ReadBackWhatWasWritten) {
  ByteWriter writer;
  writer.flag(true);
  writer.sequence(std::vector<float>{1.5f, -2.0f});
  writer.items(std::vector<std::string>{"left", ""},
               [](auto& to, const std::string& text) { to.sequence(text); });
  ByteReader reader(writer.bytes());
  bool flag = false;
  std::vector<float> numbers;
  std::vector<std::string> texts;
  reader.flag(flag);
  reader.sequence(numbers);
  reader.items(texts, [](auto& from, std::string& text) { from.sequence(text); });
  EXPECT_TRUE(reader.isComplete());
  EXPECT_TRUE(flag);
  EXPECT_EQ(numbers, (std::vector<float>{1.5f, -2.0f}));
  EXPECT_EQ(texts, (std::vector<std::string>{"left", ""}));
}

TEST(Bytes, AreNotCompleteWhenCutAnywhere) {
  ByteWriter writer;
  writer.sequence(std::vector<std::uint32_t>{1, 2, 3});
  for (std::size_t length = 0; length < writer.bytes().size(); ++length) {
    ByteReader reader(std::string_view(writer.bytes()).substr(0, length));
    std::vector<std::uint32_t> numbers;
    reader.sequence(numbers);
    EXPECT_FALSE(reader.isComplete()) << length;
    EXPECT_TRUE(numbers.empty()) << length;
  }
}

TEST(Bytes, RefuseACountThatCannotBe) {
  ByteWriter writer;
  writer.value(~std::uint64_t(0));
  ByteReader reader(writer.bytes());
  std::vector<double> numbers;
  reader.sequence(numbers);
  EXPECT_FALSE(reader.isComplete());
  EXPECT_TRUE(numbers.empty());
}

TEST(SealedFile, GivesItsContentsBack) {
  const std::string bytes = seal(kind, "contents");
  const Result<std::string_view> contents = unseal(kind, bytes, "some.file");
  ASSERT_TRUE(contents) << toString(contents.problems());
  EXPECT_EQ(*contents, "contents");
}

TEST(SealedFile, SaysWhatIsWrongWithIt) {
  const std::string bytes = seal(kind, "contents");
  std::string damaged = bytes, newer = bytes;
  damaged.back() ^= 1;
  newer[8] = 4;
  EXPECT_THAT(problemOf("PNG"), HasSubstr("some.file: is not a test file"));
  EXPECT_THAT(problemOf(bytes.substr(0, 20)), HasSubstr("is cut short (make it again)"));
  EXPECT_THAT(problemOf(bytes.substr(0, bytes.size() - 1)), HasSubstr("is cut short"));
  EXPECT_THAT(problemOf(bytes + "x"), HasSubstr("more bytes than it announces"));
  EXPECT_THAT(problemOf(newer), HasSubstr("has test format 4, this program reads format 3"));
  EXPECT_THAT(problemOf(damaged), HasSubstr("is damaged"));
}

}  // namespace
}  // namespace knotmap
