// The program on the command line: exit statuses, sentences, JSON, and the same bytes twice.
#include <gtest/gtest.h>

#include <set>

#include "base/json.h"
#include "run_program.h"

namespace knotmap {
namespace {

const std::string demo = std::string(KNOTMAP_SOURCE_DIR) + "/assets/demo/desk-worker.json";

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class CommandLineProgram : public ::testing::Test {
 protected:
  ProgramForTest knotmap;

  // Succeeds, says nothing on standard error, and twice the same on standard output.
  Json json(const std::vector<std::string>& words) {
    const ProgramRun first = knotmap(words), second = knotmap(words);
    EXPECT_EQ(first.status, 0) << first.err;
    EXPECT_EQ(first.err, "");
    EXPECT_EQ(first.out, second.out);
    const Result<Json> value = parseJson(first.out, "output");
    EXPECT_TRUE(value) << first.out;
    return value ? *value : Json();
  }
  // Fails with the status, says so on standard error and nothing on standard output.
  std::string failure(int status, const std::vector<std::string>& words) {
    const ProgramRun run = knotmap(words);
    EXPECT_EQ(run.status, status) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.err.starts_with("knotmap: ")) << run.err;
    return run.err;
  }
};

TEST_F(CommandLineProgram, HelpTeaches) {
  const ProgramRun help = knotmap({"--help"});
  EXPECT_EQ(help.status, 0);
  for (const char* word :
       {"render", "refers", "regions", "atlas", "describe", "run", "Examples:", "Exit status"})
    EXPECT_TRUE(says(help.out, word)) << word;
  for (const char* command : {"render", "refers", "regions", "atlas", "describe", "run"})
    EXPECT_EQ(knotmap({command, "--help"}).status, 0) << command;
  EXPECT_TRUE(says(knotmap({"run", "--help"}).out, "mark POINT SIDE [at=AT]"));
}

TEST_F(CommandLineProgram, WrongUseIsOne) {
  EXPECT_TRUE(says(failure(1, {"rendr"}), "did you mean \"render\"?"));
  EXPECT_TRUE(says(failure(1, {"render"}), "--output"));
  EXPECT_TRUE(says(failure(1, {"refers"}), "trigger_point"));
  failure(1, {"refers", "trapezius_upper.1", "--nonsense"});
  EXPECT_TRUE(says(failure(1, {"refers", "trapezius_uper.1"}), "did you mean \"trapezius_upper.1\"?"));
  failure(1, {"refers", "trapezius_upper.1", "--side", "middle"});
  EXPECT_TRUE(says(failure(1, {"atlas", "show", "trapezius_uper"}), "trapezius_upper"));
  failure(1, {"atlas"});
}

TEST_F(CommandLineProgram, BadOrMissingDataIsTwo) {
  EXPECT_TRUE(says(failure(2, {"describe", "missing.json"}), "missing.json"));
  knotmap.write("broken.json", "{\"knotmap_session\": 1,\n \"nots\": \"\"}");
  EXPECT_TRUE(
      says(failure(2, {"describe", knotmap.path("broken.json")}), "broken.json:2: unknown key \"nots\""));
  knotmap.write("newer.json", "{\"knotmap_session\": 99}");
  EXPECT_TRUE(says(failure(2, {"describe", knotmap.path("newer.json")}), "newer Knotmap"));
  failure(2, {"run", "missing.txt"});
  failure(2, {"atlas", "check", "/nowhere"});
}

TEST_F(CommandLineProgram, AScriptsMistakesAreToldAtTheirLinesAllAtOnce) {
  knotmap.write("script.txt", "marc trapezius_upper.1 left\npain 6\npain many\n");
  const std::string told = failure(2, {"run", knotmap.path("script.txt")});
  EXPECT_TRUE(says(told, "script.txt:1: unknown command \"marc\" (did you mean \"mark\"?)"));
  EXPECT_TRUE(says(told, "script.txt:3:"));
  knotmap.write("script.txt", "pain 6\n");
  EXPECT_TRUE(says(failure(2, {"run", knotmap.path("script.txt")}), "script.txt:1: No knot is selected"));
}

TEST_F(CommandLineProgram, WhatCannotBeWrittenIsFour) {
  knotmap.write("script.txt", "mark trapezius_upper.1 left\n");
  failure(4, {"run", knotmap.path("script.txt"), "-o", "/nowhere/visit.json"});
  failure(4, {"render", "--mark", "trapezius_upper.1", "-o", "/nowhere/picture.png"});
}

TEST_F(CommandLineProgram, ReferredRegionsAreListedWithTheirShares) {
  const Json json = this->json({"refers", "trapezius_upper.1", "--side", "right", "--json"});
  EXPECT_EQ(json.member("trigger_point")->text, "trapezius_upper.1");
  EXPECT_EQ(json.member("muscle")->text, "trapezius_upper");
  EXPECT_EQ(json.member("side")->text, "right");
  bool reachesTemple = false;
  for (const Json& row : json.member("essential")->items) {
    EXPECT_GE(std::max(row.member("covered")->number, row.member("share")->number), 0.01);
    if (row.member("region")->text == "temple") reachesTemple = row.member("side")->text == "right";
  }
  EXPECT_TRUE(reachesTemple);
}

TEST_F(CommandLineProgram, RegionsTileTheSkin) {
  const Json rows = json({"regions", "--json"});
  ASSERT_GE(rows.items.size(), 120u);
  std::set<std::pair<std::string, std::string>> seen;
  double leaves = 0;
  std::set<std::string> parents;
  for (const Json& row : rows.items)
    if (row.member("parent")->kind == Json::Kind::text) parents.insert(row.member("parent")->text);
  for (const Json& row : rows.items) {
    EXPECT_TRUE(seen.insert({row.member("id")->text, row.member("side")->text}).second)
        << "(id, side) is unique";
    EXPECT_FALSE(row.member("name")->text.empty());
    if (!parents.contains(row.member("id")->text)) leaves += row.member("share_of_body")->number;
  }
  EXPECT_NEAR(leaves, 1, 1e-4);
}

TEST_F(CommandLineProgram, TheAtlasIsListedShownAndChecked) {
  const Json list = json({"atlas", "list", "--json"});
  ASSERT_FALSE(list.member("muscles")->items.empty());
  EXPECT_GT(list.member("zones")->number, 0);
  EXPECT_FALSE(json({"atlas", "show", "trapezius_upper", "--json"}).members.empty());
  EXPECT_TRUE(says(knotmap({"atlas", "show", "trapezius_upper"}).out, "Upper trapezius"));
  const ProgramRun check = knotmap({"atlas", "check"});
  EXPECT_EQ(check.status, 0) << check.err;
  EXPECT_TRUE(json({"atlas", "check", "--json"}).member("problems")->items.empty());
}

TEST_F(CommandLineProgram, AMistakeInAnAtlasIsToldWithFileLineAndColumn) {
  std::filesystem::copy(std::string(KNOTMAP_SOURCE_DIR) + "/tests/data/atlas", knotmap.path("atlas"),
                        std::filesystem::copy_options::recursive);
  EXPECT_EQ(knotmap({"atlas", "check", knotmap.path("atlas")}).status, 0);
  std::string muscle = knotmap.read("atlas/muscles/trapezius_upper.toml");
  muscle.replace(muscle.find("\"temple\""), 8, "\"tempel\"");
  knotmap.write("atlas/muscles/trapezius_upper.toml", muscle);
  const ProgramRun check = knotmap({"atlas", "check", knotmap.path("atlas")});
  EXPECT_EQ(check.status, 2);
  EXPECT_TRUE(says(check.err, "trapezius_upper.toml:")) << check.err;
  EXPECT_TRUE(says(check.err, "did you mean \"temple\"?")) << check.err;
}

TEST_F(CommandLineProgram, ASessionIsToldInSentences) {
  const ProgramRun told = knotmap({"describe", demo});
  EXPECT_EQ(told.status, 0) << told.err;
  EXPECT_TRUE(says(told.out, "4 knots")) << told.out;
  EXPECT_TRUE(says(told.out, "upper trapezius")) << told.out;
  EXPECT_GE(json({"describe", demo, "--json"}).member("sentences")->items.size(), 5u);
}

TEST_F(CommandLineProgram, AScriptMakesASessionTheSameEveryTime) {
  knotmap.write("script.txt",
                "mark trapezius_upper.1 left   # the first\npain 6\nnote \"after long drives\"\n");
  for (const char* name : {"a.json", "b.json"}) {
    const ProgramRun run = knotmap({"run", knotmap.path("script.txt"), "-o", knotmap.path(name)});
    ASSERT_EQ(run.status, 0) << run.err;
  }
  EXPECT_EQ(knotmap.read("a.json"), knotmap.read("b.json"));
  const ProgramRun told = knotmap({"describe", knotmap.path("a.json")});
  EXPECT_TRUE(says(told.out, "Pain 6 of 10")) << told.out << told.err;
  knotmap.write("other.txt", "mark trapezius_upper.1 right\n");
  knotmap({"run", knotmap.path("other.txt"), "-o", knotmap.path("c.json")});
  EXPECT_NE(parseJson(knotmap.read("a.json"), "a")->member("id")->text,
            parseJson(knotmap.read("c.json"), "c")->member("id")->text);
}

}  // namespace
}  // namespace knotmap
