// What the README tells people to type is there.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "base/text_file.h"
#include "run_program.h"

namespace knotmap {
namespace {

const std::filesystem::path root = KNOTMAP_SOURCE_DIR;

std::string readme() {
  Result<std::string> text = readFile(root / "README.md");
  EXPECT_TRUE(text);
  return text ? *text : "";
}

std::vector<std::string> allMatches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
    found.push_back((*match)[1]);
  return found;
}

TEST(Readme, NamesScriptsThatCanBeRun) {
  const std::vector<std::string> scripts = allMatches(readme(), std::regex(R"((scripts/[a-z]+)\b(?!\.))"));
  const std::set<std::string> names(scripts.begin(), scripts.end());
  EXPECT_TRUE(names.contains("scripts/run") && names.contains("scripts/test"));
  for (const std::string& name : names) {
    const auto status = std::filesystem::status(root / name);
    EXPECT_NE(status.permissions() & std::filesystem::perms::owner_exec, std::filesystem::perms::none)
        << name;
  }
}

// A command and its options stand from "knotmap WORD" at the beginning of a line to the next such line.
TEST(Readme, NamesCommandsAndOptionsThatTheProgramKnows) {
  const std::string text = readme();
  const std::regex beginning(R"((?:^|\n)knotmap ([a-z]+)([\s\S]*?)(?=\nknotmap|\n```))");
  ProgramForTest knotmap;
  std::set<std::string> commands;
  for (std::sregex_iterator match(text.begin(), text.end(), beginning), end; match != end; ++match) {
    const std::string command = (*match)[1], rest = (*match)[2];
    commands.insert(command);
    const ProgramRun help = knotmap({command, "--help"});
    ASSERT_EQ(help.status, 0) << command;
    for (const std::string& option : allMatches(rest, std::regex(R"((--[a-z]+|-o)\b)"))) {
      const bool isBelow =
          command == "atlas" && knotmap({"atlas", "list", "--help"}).out.find(option) != std::string::npos;
      EXPECT_TRUE(isBelow || help.out.find(option) != std::string::npos) << command << " " << option;
    }
  }
  EXPECT_EQ(commands, (std::set<std::string>{"atlas", "describe", "refers", "regions", "render", "run"}));
}

TEST(Readme, ShowsAPictureOfTheWindow) {
  const std::vector<std::string> pictures = allMatches(readme(), std::regex(R"(!\[[^\]]+\]\(([^)]+)\))"));
  ASSERT_FALSE(pictures.empty());
  for (const std::string& picture : pictures)
    EXPECT_TRUE(std::filesystem::is_regular_file(root / picture)) << picture;
}

}  // namespace
}  // namespace knotmap
