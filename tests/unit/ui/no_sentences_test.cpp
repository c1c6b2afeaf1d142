#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "app/texts.h"
#include "base/text_file.h"

namespace knotmap {
namespace {

// Words that are no sentences: keys of texts, ids, chords, file names have no space between letters and begin
// small or are a chord of the command table.
bool readsAsASentence(const std::string& literal) {
  static const std::regex words("[A-Za-z]{2,}[,.!?]? [A-Za-z]{2,}"), capital("^[A-Z][a-z]+( |$)");
  static const std::set<std::string> keyNames{"Enter", "Space", "Escape", "Tab",   "Delete", "Backspace",
                                              "Home",  "End",   "Left",   "Right", "Up",     "Down"};
  if (keyNames.contains(literal)) return false;
  return std::regex_search(literal, capital) ||
         (std::regex_search(literal, words) && literal.find_first_of(",.!?") != std::string::npos);
}

std::vector<std::string> literalsOf(const std::string& source) {
  static const std::regex comment("//[^\n]*"), include("#include[^\n]*"),
      literal("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  const std::string code = std::regex_replace(std::regex_replace(source, include, ""), comment, "");
  std::vector<std::string> found;
  for (std::sregex_iterator it(code.begin(), code.end(), literal), end; it != end; ++it)
    found.push_back((*it)[1]);
  return found;
}

std::vector<std::filesystem::path> sourcesOf(const char* folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& file :
       std::filesystem::directory_iterator(std::filesystem::path(KNOTMAP_SOURCE_DIR) / "src" / folder))
    files.push_back(file.path());
  return files;
}

TEST(PanelSentences, StandInTheTextFileAndNotInTheSources) {
  for (const char* folder : {"ui", "window"})
    for (const std::filesystem::path& file : sourcesOf(folder))
      for (const std::string& literal : literalsOf(*readFile(file)))
        EXPECT_FALSE(readsAsASentence(literal)) << file.filename() << ": \"" << literal << '"';
}

TEST(PanelSentences, AreFoundWhereTheyStandInASource) {
  EXPECT_TRUE(readsAsASentence("Export picture"));
  EXPECT_TRUE(readsAsASentence("Nothing here, yet"));
  EXPECT_TRUE(readsAsASentence("click here, then there"));
  EXPECT_FALSE(readsAsASentence("ui.export.title"));
  EXPECT_FALSE(readsAsASentence("view front"));
}

TEST(PanelSentences, ExistForEveryKeyThatPanelsName) {
  const Result<Texts> texts = Texts::load(KNOTMAP_SOURCE_DIR "/assets/text/en.toml");
  ASSERT_TRUE(texts) << toString(texts.problems());
  for (const std::filesystem::path& file : sourcesOf("ui"))
    for (const std::string& literal : literalsOf(*readFile(file))) {
      const bool isKey = literal.starts_with("ui.") && !literal.ends_with(".") && !literal.ends_with("_");
      if (isKey)
        EXPECT_TRUE(texts->has(literal) || texts->has(literal + "_other"))
            << file.filename() << ": " << literal;
    }
}

}  // namespace
}  // namespace knotmap
