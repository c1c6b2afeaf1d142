// Sessions as files: the form itself, mistakes at their line, older and newer files.
#include "session/session_file.h"

#include <sys/stat.h>

#include "base/text_file.h"
#include "session_samples.h"

namespace knotmap {
namespace {

const std::string emptyText =
    "{\n \"atlas\": {\"packs\": [], \"version\": \"def\"},\n \"body\": {\"id\": \"adult_male\", \"version\": "
    "\"abc\"},\n"
    " \"date\": \"2026-11-20T14:05:00+01:00\",\n \"id\": \"u\",\n \"knotmap_session\": 1,\n \"knots\": [],\n"
    " \"notes\": \"\",\n \"pain_free\": null,\n \"regions_marked\": [],\n \"screening\": null,\n "
    "\"strokes\": [],\n"
    " \"subject\": {\"alias\": \"\", \"id\": \"\"}\n}\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

// The problems of the sample's text with one thing in it changed.
Problems problemsOf(const std::string& from, const std::string& to) {
  const auto session = parseSession(replaced(sessionText(sampleSession()), from, to), "s.json");
  EXPECT_FALSE(session) << to;
  return session ? Problems{{"", "", ""}} : session.problems();
}

TEST(SessionFile, WritesTheFormOfTheDesign) {
  Session session;
  session.id = "u";
  session.date = "2026-11-20T14:05:00+01:00";
  session.bodyId = "adult_male";
  session.bodyVersion = "abc";
  session.atlasVersion = "def";
  EXPECT_EQ(sessionText(session), emptyText);
}

TEST(SessionFile, WritesWhatWasNotAnsweredAsNullAndNeverAsZero) {
  const std::string text = sessionText(sampleSession());
  EXPECT_NE(text.find("\"pain\": null"), std::string::npos);
  EXPECT_NE(text.find("\"pain\": 6"), std::string::npos);
  EXPECT_NE(text.find("\"tenderness\": 0"), std::string::npos);
}

TEST(SessionFile, WritesNumbersOfAtMostSixDigits) {
  Session session = sampleSession();
  session.knots[0].place.xyz = {0.123456789, 1.23456789, -1e-9};
  EXPECT_NE(sessionText(session).find("[0.123457, 1.23457, -1e-09]"), std::string::npos);
}

TEST(SessionFile, ReadsBackEverything) {
  const auto session = parseSession(sessionText(sampleSession()), "s.json");
  ASSERT_TRUE(session) << toString(session.problems());
  EXPECT_EQ(*session, sampleSession());
  EXPECT_EQ(sessionText(*session), sessionText(sampleSession()));
}

TEST(SessionFile, KeepsTheGreatestNumberOfAKnotThatIsGone) {
  Session session = sampleSession();
  session.knots.pop_back();
  const auto read = parseSession(sessionText(session), "s.json");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->nextNumber(), 4);
}

TEST(SessionFile, RefusesAnUnknownKeyAtItsLineWithAHint) {
  const auto session = parseSession(replaced(emptyText, "\"notes\"", "\"notez\""), "s.json");
  ASSERT_FALSE(session);
  EXPECT_EQ(toString(session.problems()[0]), "s.json:8: unknown key \"notez\" (did you mean \"notes\"?)");
}

TEST(SessionFile, TellsEveryMistakeAtOnce) {
  const std::string twice =
      replaced(replaced(emptyText, "\"notes\": \"\"", "\"notes\": 3"), "\"id\": \"u\"", "\"idd\": \"u\"");
  const auto session = parseSession(twice, "s.json");
  ASSERT_FALSE(session);
  EXPECT_EQ(session.problems().size(), 3u)
      << toString(session.problems());  // no id, wrong notes, unknown key
}

TEST(SessionFile, RefusesWrongValues) {
  EXPECT_NE(problemsOf("\"pain\": 6", "\"pain\": 11")[0].hint.find("0 to 10"), std::string::npos);
  EXPECT_NE(problemsOf("\"pain\": 6", "\"pain\": 5.5")[0].what.find("out of range"), std::string::npos);
  EXPECT_NE(problemsOf("\"pain\": 6", "\"pain\": \"6\"")[0].what.find("a number"), std::string::npos);
  EXPECT_NE(problemsOf("\"state\": \"active\"", "\"state\": \"busy\"")[0].hint.find("latent"),
            std::string::npos);
  EXPECT_NE(problemsOf("\"number\": 3", "\"number\": 1")[0].what.find("two knots"), std::string::npos);
  EXPECT_NE(problemsOf("\"id\": \"k3\"", "\"id\": \"k1\"")[0].what.find("two knots"), std::string::npos);
  EXPECT_NE(problemsOf("[0.112, 1.431, -0.0415]", "[0.112, 1.431]")[0].what.find("three numbers"),
            std::string::npos);
  EXPECT_NE(problemsOf("[\"acromion\", \"left\", 0.0361]", "[\"acromion\", 0.0361]")[0].what.find("distance"),
            std::string::npos);
  EXPECT_NE(problemsOf("\"age\": \"16_49\"", "\"age\": \"17\"")[0].hint.find("50_plus"), std::string::npos);
}

TEST(SessionFile, RefusesNewerFilesWithASentence) {
  const auto session =
      parseSession(replaced(emptyText, "\"knotmap_session\": 1", "\"knotmap_session\": 2"), "s.json");
  ASSERT_FALSE(session);
  ASSERT_EQ(session.problems().size(), 1u);
  EXPECT_NE(session.problems()[0].what.find("newer Knotmap"), std::string::npos);
}

TEST(SessionFile, RefusesJsonThatIsNoSession) {
  const auto session = parseSession("{\"name\": 1}", "s.json");
  ASSERT_FALSE(session);
  EXPECT_NE(session.problems()[0].what.find("not a Knotmap session"), std::string::npos);
  EXPECT_FALSE(parseSession("[1]", "s.json"));
}

TEST(SessionFile, OpensFilesOfFormatZero) {
  const auto session =
      readSession(std::filesystem::path(KNOTMAP_SOURCE_DIR) / "tests/data/session_format_0.json");
  ASSERT_TRUE(session) << toString(session.problems());
  ASSERT_EQ(session->knots.size(), 2u);
  EXPECT_EQ(session->knots[0].tenderness, 7);
  EXPECT_EQ(session->knots[0].match, Match::chosen);
  EXPECT_EQ(session->knots[1].tenderness, std::nullopt);
  EXPECT_EQ(session->knots[1].match, Match::none);
  EXPECT_NE(sessionText(*session).find("\"knotmap_session\": 1"), std::string::npos);
}

TEST(SessionFile, CutAnywhereIsRefusedAndNeverCrashes) {
  const std::string text = sessionText(sampleSession());
  for (std::size_t length = 0; length + 2 < text.size(); ++length)
    EXPECT_FALSE(parseSession(std::string_view(text).substr(0, length), "s.json")) << length;
}

TEST(SessionFile, WritesForItsOwnerOnly) {
  const FolderForTest folder;
  ASSERT_TRUE(writeSession(folder / "s.json", sampleSession()));
  struct stat status = {};
  ASSERT_EQ(::stat((folder / "s.json").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST(SessionFile, NamesAMissingFile) {
  const auto session = readSession("/nowhere/s.json");
  ASSERT_FALSE(session);
  EXPECT_EQ(session.problems()[0].where, "/nowhere/s.json");
}

}  // namespace
}  // namespace knotmap
