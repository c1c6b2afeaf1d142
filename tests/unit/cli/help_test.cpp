// The help of every command teaches by an example that works; wrong use gives 1 and says what was meant.
#include <gtest/gtest.h>

#include <algorithm>

#include "run_program.h"

namespace knotmap {
namespace {

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::vector<std::vector<std::string>> commands{
    {"render"},        {"refers"},        {"regions"},        {"describe"}, {"run"},
    {"atlas", "list"}, {"atlas", "show"}, {"atlas", "check"}, {"atlas"}};

// The lines of a help that can be typed as they are.
std::vector<std::string> examplesIn(const std::string& help) {
  std::vector<std::string> examples;
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("  knotmap ")) examples.push_back(line.substr(10));
  return examples;
}

TEST(Help, OfEveryCommandHasAnExampleOfIt) {
  const ProgramForTest knotmap;
  for (const std::vector<std::string>& command : commands) {
    std::vector<std::string> words = command;
    words.push_back("--help");
    const ProgramRun help = knotmap(words);
    EXPECT_EQ(help.status, 0) << command.back();
    EXPECT_EQ(help.err, "");
    EXPECT_TRUE(says(help.out, "Example")) << help.out;
    std::string called = "knotmap";
    for (const std::string& word : command) called += " " + word;
    EXPECT_TRUE(says(help.out, called + " ")) << called << ": " << help.out;
  }
}

// Run in a folder that holds the files the examples speak of.
TEST(Help, EveryExampleWorksAsItStands) {
  const ProgramForTest knotmap;
  std::filesystem::copy_file(KNOTMAP_SOURCE_DIR "/assets/demo/desk-worker.json", knotmap.path("visit.json"));
  std::filesystem::copy(KNOTMAP_SOURCE_DIR "/assets/atlas", knotmap.path("my-atlas"),
                        std::filesystem::copy_options::recursive);
  const auto inItsFolder = [&] { ASSERT_EQ(::chdir(knotmap.path("").c_str()), 0); };
  std::size_t tested = 0;
  for (std::vector<std::string> command : commands) {
    if (command.front() == "render") continue;  // needs graphics: tests/gl/cli
    command.push_back("--help");
    for (const std::string& example : examplesIn(knotmap(command).out)) {
      std::vector<std::string> words;
      std::istringstream split(example);
      for (std::string word; split >> word;) words.push_back(word);
      const ProgramRun run = knotmap(words, {}, inItsFolder);
      EXPECT_EQ(run.status, 0) << example << ": " << run.err;
      ++tested;
    }
  }
  EXPECT_GE(tested, 8u);
}

TEST(WrongUse, SaysWhatWasMeant) {
  const ProgramForTest knotmap;
  const std::vector<std::pair<std::vector<std::string>, std::string>> mistakes{
      {{"rendr"}, "did you mean \"render\"?"},
      {{"rendr", "visit.json", "-o", "x.png"}, "did you mean \"render\"?"},
      {{"atlas", "lst"}, "did you mean \"list\"?"},
      {{"render", "--veiw", "back", "-o", "x.png"}, "did you mean \"--view\"?"},
      {{"render", "--theem=dark", "-o", "x.png"}, "did you mean \"--theme\"?"},
      {{"refers", "soleus.1", "--sid", "left"}, "did you mean \"--side\"?"},
      {{"regions", "--jsn"}, "did you mean \"--json\"?"},
      {{"run", "--outptu", "x.json"}, "did you mean \"--output\"?"},
      {{"refers"}, "knotmap refers --help"},
      {{"describe"}, "knotmap describe --help"},
      {{"describe", "a.json", "b.json"}, "knotmap describe --help"},
      {{"atlas", "show"}, "knotmap atlas show --help"},
      {{"atlas"}, "knotmap atlas --help"},
      {{"render", "-o"}, "knotmap render --help"},
      {{"render", "-o", "x.png", "--theme", "pink"}, "dark"},
      {{"--nonsense"}, "knotmap --help"},
      {{"refers", "solues.1"}, "did you mean \"soleus.1\"?"},
      {{"atlas", "show", "soleuss"}, "did you mean \"soleus\"?"},
  };
  for (const auto& [words, meant] : mistakes) {
    const ProgramRun run = knotmap(words);
    EXPECT_EQ(run.status, 1) << words.front() << ": " << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.err.starts_with("knotmap: ")) << run.err;
    EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << "one sentence: " << run.err;
    EXPECT_TRUE(says(run.err, meant)) << run.err;
  }
}

}  // namespace
}  // namespace knotmap
