#include "ui/file_browser.h"

#include <gtest/gtest.h>

#include <fstream>

#include "folder_for_test.h"

namespace knotmap {
namespace {

class FileBrowserShows : public ::testing::Test {
 protected:
  FileBrowserShows() {
    for (const char* name : {"Anna.json", "berta.json", "picture.png", ".hidden.json"})
      std::ofstream(folder_ / name) << "{}";
    std::filesystem::create_directory(folder_ / "older");
    std::ofstream(folder_ / "older" / "carla.json") << "{}";
    browser_.show(folder_.path(), ".json");
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const FileEntry* entry : browser_.matching()) names.push_back(entry->name);
    return names;
  }
  FolderForTest folder_;
  FileBrowser browser_;
};

TEST_F(FileBrowserShows, FoldersFirstThenSessionsByName) {
  EXPECT_EQ(names(), (std::vector<std::string>{"older", "Anna.json", "berta.json"}));
}

TEST_F(FileBrowserShows, WhatIsTypedInAnyCaseOfLetters) {
  browser_.typed = "ANN";
  EXPECT_EQ(names(), std::vector<std::string>{"Anna.json"});
}

TEST_F(FileBrowserShows, TheFolderThatATypedPathNames) {
  browser_.typed = "older/ca";
  EXPECT_TRUE(browser_.followTyped("/nowhere"));
  EXPECT_EQ(browser_.folder(), folder_ / "older");
  EXPECT_EQ(names(), std::vector<std::string>{"carla.json"});
}

TEST_F(FileBrowserShows, TheHomeFolderForATilde) {
  browser_.typed = "~/older/";
  EXPECT_TRUE(browser_.followTyped(folder_.path()));
  EXPECT_EQ(browser_.folder().lexically_normal(), (folder_ / "older").lexically_normal());
}

TEST_F(FileBrowserShows, CompletionsAsFarAsNamesAgree) {
  std::ofstream(folder_ / "Annette.json") << "{}";
  browser_.refresh();
  browser_.typed = "A";
  EXPECT_EQ(browser_.completed(), "Ann");
  browser_.typed = "be";
  EXPECT_EQ(browser_.completed(), "berta.json");
  browser_.typed = "x";
  EXPECT_EQ(browser_.completed(), "x");
}

TEST_F(FileBrowserShows, ThatAFolderCannotBeRead) {
  browser_.show(folder_ / "missing", ".json");
  EXPECT_TRUE(browser_.isUnreadable());
  EXPECT_TRUE(names().empty());
}

TEST_F(FileBrowserShows, TypedNamesAsPathsInTheFolder) {
  browser_.typed = "new.json";
  EXPECT_EQ(browser_.typedPath("/home/me"), folder_ / "new.json");
  browser_.typed = "/tmp/new.json";
  EXPECT_EQ(browser_.typedPath("/home/me"), "/tmp/new.json");
}

}  // namespace
}  // namespace knotmap
