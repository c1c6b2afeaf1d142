// Who includes whom: src/CMakeLists.txt is the table, the #includes are held to it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
const fs::path source = fs::path(KNOTMAP_SOURCE_DIR) / "src";

std::string contentsOf(const fs::path& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// folder -> folders it may know, from knotmap_folder(NAME KNOWS a b LINKS ...).
std::map<std::string, std::set<std::string>> knownFolders() {
  std::map<std::string, std::set<std::string>> table;
  const std::string text = contentsOf(source / "CMakeLists.txt");
  const std::regex call(R"(knotmap_folder\((\w+)([^)]*)\))");
  for (std::sregex_iterator match(text.begin(), text.end(), call), end; match != end; ++match) {
    std::set<std::string>& known = table[(*match)[1]];
    std::istringstream words((*match)[2]);
    bool isKnowing = false;
    for (std::string word; words >> word;) {
      if (word == "KNOWS" || word == "LINKS")
        isKnowing = word == "KNOWS";
      else if (isKnowing)
        known.insert(word);
    }
  }
  return table;
}

struct Include {
  fs::path file;
  std::string folder;  // of the file, under src
  std::string target;  // as written between quotes or brackets
  bool isOurs = false;
};

std::vector<Include> allIncludes() {
  std::vector<Include> includes;
  const std::regex line(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  for (const auto& entry : fs::recursive_directory_iterator(source)) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    const fs::path relative = fs::relative(entry.path(), source);
    const std::string folder = relative.has_parent_path() ? relative.begin()->string() : "";
    std::ifstream in(entry.path());
    for (std::string text; std::getline(in, text);) {
      std::smatch match;
      if (std::regex_search(text, match, line))
        includes.push_back({relative, folder, match[2], match[1] == "\""});
    }
  }
  return includes;
}

TEST(Includes, EveryFolderIncludesOnlyFoldersItMayKnow) {
  const auto table = knownFolders();
  const std::vector<Include> includes = allIncludes();
  ASSERT_GT(table.size(), 5u);
  ASSERT_GT(includes.size(), 50u);
  for (const Include& include : includes) {
    if (!include.isOurs || include.folder.empty()) continue;
    const std::string target = include.target.substr(0, include.target.find('/'));
    ASSERT_TRUE(table.contains(include.folder)) << "src/CMakeLists.txt has no line for " << include.folder;
    EXPECT_TRUE(target == include.folder || table.at(include.folder).contains(target))
        << include.file << " includes \"" << include.target << "\", but " << include.folder
        << " may not know " << target;
  }
}

TEST(Includes, NoTwoFoldersKnowEachOther) {
  const auto table = knownFolders();
  for (const auto& [folder, known] : table)
    for (const std::string& other : known) {
      ASSERT_TRUE(table.contains(other)) << folder << " knows " << other << ", which is not in the table";
      EXPECT_FALSE(table.at(other).contains(folder)) << folder << " and " << other << " know each other";
    }
}

struct Fence {
  const char* what;
  std::regex header;
  std::set<std::string> folders;
};

TEST(Includes, SystemInterfacesStayInTheirFolders) {
  const Fence fences[] = {
      {"Dear ImGui", std::regex("^imgui|^backends/imgui"), {"ui", "window"}},
      {"SDL", std::regex("^SDL"), {"platform", "window"}},
      {"OpenGL", std::regex("^GL/|^gl/"), {"gl", "render", "platform"}},
      {"EGL", std::regex("^EGL/"), {"platform"}},
      {"Embree", std::regex("^embree"), {"bake"}},
      {"cairo and pango", std::regex("^cairo|^pango"), {"render", "report", "sheets"}},
      {"libpng", std::regex("^png"), {"base"}},
  };
  for (const Include& include : allIncludes())
    for (const Fence& fence : fences) {
      if (std::regex_search(include.target, fence.header)) {
        EXPECT_TRUE(fence.folders.contains(include.folder)) << include.file << " includes " << fence.what;
      }
    }
}

TEST(Includes, HeadersSayTheirJobInTheFirstLineAndAreGuarded) {
  for (const auto& entry : fs::recursive_directory_iterator(source)) {
    if (entry.path().extension() != ".h") continue;
    const std::string text = contentsOf(entry.path());
    EXPECT_EQ(text.rfind("// " + entry.path().filename().string() + " - ", 0), 0u) << entry.path();
    EXPECT_NE(text.find("#pragma once"), std::string::npos) << entry.path();
  }
}

}  // namespace
