// The demo session cut and changed at every byte: never a crash, always an error with its place.
#include "base/text_file.h"
#include "session/session_file.h"
#include "session_samples.h"

namespace knotmap {
namespace {

std::string demoText() { return *readFile(KNOTMAP_SOURCE_DIR "/assets/demo/desk-worker.json"); }

// Numbers that are the same on every machine.
class Dice {
 public:
  explicit Dice(unsigned seed) : state_(seed) {}
  unsigned operator()(std::size_t sides) {
    state_ = state_ * 1664525u + 1013904223u;
    return unsigned((std::uint64_t(state_) * sides) >> 32);
  }

 private:
  std::uint32_t state_;
};

int lineOf(const Problem& problem) {
  const std::size_t colon = problem.where.find(':');
  return colon == std::string::npos ? 0 : std::atoi(problem.where.c_str() + colon + 1);
}

TEST(BrokenSession, TheDemoCutAtAnyByteIsRefusedAtALineOfIt) {
  const std::string text = demoText();
  ASSERT_TRUE(parseSession(text, "demo.json"));
  const std::size_t end = text.find_last_of('}');
  int line = 1;
  for (std::size_t length = 0; length <= end; ++length) {
    const auto session = parseSession(std::string_view(text).substr(0, length), "demo.json");
    ASSERT_FALSE(session) << length;
    ASSERT_EQ(session.problems().size(), 1u) << length;
    const Problem& problem = session.problems()[0];
    EXPECT_GE(lineOf(problem), 1) << length << ": " << toString(problem);
    EXPECT_LE(lineOf(problem), line) << length << ": " << toString(problem);
    EXPECT_FALSE(problem.what.empty() || problem.hint.empty()) << length;
    line += text[length] == '\n';
  }
}

// What can still be read after any change is a session: written and read again it is the same.
TEST(BrokenSession, ChangedBytesAreRefusedWithAPlaceOrReadAsASession) {
  const std::string text = demoText();
  Dice dice(1);
  int readable = 0, refused = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string changed = text;
    for (unsigned change = 0; change <= dice(3); ++change) {
      const std::size_t at = dice(changed.size());
      switch (dice(4)) {
        case 0:
          changed[at] = char(dice(256));
          break;
        case 1:
          changed.erase(at, 1 + dice(20));
          break;
        case 2:
          changed.insert(at, 1, "{}[]\",:0-9e.\n\\"[dice(14)]);
          break;
        default:
          changed.insert(at, text, dice(text.size()), dice(40));
      }
    }
    const auto session = parseSession(changed, "demo.json");
    if (!session) {
      ++refused;
      for (const Problem& problem : session.problems()) EXPECT_TRUE(problem.where.starts_with("demo.json"));
      continue;
    }
    ++readable;
    const std::string written = sessionText(*session);
    const auto again = parseSession(written, "written.json");
    ASSERT_TRUE(again) << toString(again.problems()) << changed;
    EXPECT_EQ(sessionText(*again), written);
  }
  EXPECT_GT(readable, 100) << "some changes only change a note";
  EXPECT_GT(refused, 1000);
}

TEST(BrokenSession, EveryValueReplacedByAnotherKindIsRefusedOrReadAndNeverCrashes) {
  const std::string text = demoText();
  const char* others[] = {"null", "true", "-1", "1e308",    "1e999",
                          "\"\"", "[]",   "{}", "[[[[]]]]", "\"\\u0000\""};
  int tested = 0;
  for (std::size_t at = text.find(": "); at != std::string::npos; at = text.find(": ", at + 1)) {
    std::size_t end = text.find_first_of(",\n}", at + 2);
    if (text[at + 2] == '"') end = text.find('"', at + 3) + 1;
    if (text[at + 2] == '[' || text[at + 2] == '{') continue;
    for (const char* other : others) {
      const auto session = parseSession(text.substr(0, at + 2) + other + text.substr(end), "demo.json");
      if (session) EXPECT_TRUE(parseSession(sessionText(*session), "again.json")) << other << " at " << at;
      ++tested;
    }
  }
  EXPECT_GT(tested, 300);
}

TEST(BrokenSession, DeepAndLongJsonIsRefusedWithoutUsingTheStack) {
  EXPECT_FALSE(parseSession(std::string(1000000, '['), "deep.json"));
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  EXPECT_FALSE(parseSession(objects, "deep.json"));
}

}  // namespace
}  // namespace knotmap
