// Where the user's files belong, and where the program's own are.
#include "platform/folders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "folder_for_test.h"

namespace knotmap {
namespace {

namespace fs = std::filesystem;
using Variables = std::map<std::string, std::string>;

Result<UserFolders> foldersWith(const Variables& variables) {
  return userFolders([&](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  });
}

TEST(UserFolders, LieUnderHomeByDefault) {
  const auto folders = foldersWith({{"HOME", "/home/ann"}});
  ASSERT_TRUE(folders);
  EXPECT_EQ(folders->config, "/home/ann/.config");
  EXPECT_EQ(folders->data, "/home/ann/.local/share");
  EXPECT_EQ(folders->state, "/home/ann/.local/state");
  EXPECT_EQ(folders->cache, "/home/ann/.cache");
}

TEST(UserFolders, FollowTheXdgVariables) {
  const auto folders = foldersWith({{"HOME", "/home/ann"}, {"XDG_STATE_HOME", "/var/ann"}});
  ASSERT_TRUE(folders);
  EXPECT_EQ(folders->state, "/var/ann");
  EXPECT_EQ(folders->config, "/home/ann/.config");
}

TEST(UserFolders, ARelativeVariableIsIgnoredAsTheRulesSay) {
  const auto folders = foldersWith({{"HOME", "/home/ann"}, {"XDG_DATA_HOME", "here"}});
  ASSERT_TRUE(folders);
  EXPECT_EQ(folders->data, "/home/ann/.local/share");
}

TEST(UserFolders, WithoutAHomeEveryMissingFolderIsNamed) {
  const auto folders = foldersWith({{"XDG_CONFIG_HOME", "/etc/ann"}});
  ASSERT_FALSE(folders);
  EXPECT_EQ(folders.problems().size(), 3u);
  EXPECT_EQ(folders.problems()[0].where, "XDG_DATA_HOME");
}

class ProgramFoldersIn : public testing::Test {
 protected:
  ProgramFoldersIn() { fs::create_directories(root_ / "bin"); }
  void add(const fs::path& folder) const {
    fs::create_directories(root_ / folder / "assets");
    fs::create_directories(root_ / folder / "shaders");
  }
  FolderForTest own_;
  fs::path root_ = own_.path();
};

TEST_F(ProgramFoldersIn, ABuildTreeAreBesideTheBinary) {
  add("bin");
  const auto folders = programFolders(root_ / "bin");
  ASSERT_TRUE(folders);
  EXPECT_EQ(folders->shaders, root_ / "bin/shaders");
}

TEST_F(ProgramFoldersIn, AnInstallationAreInShare) {
  add("share/knotmap");
  const auto folders = programFolders(root_ / "bin");
  ASSERT_TRUE(folders);
  EXPECT_EQ(folders->assets, root_ / "share/knotmap/assets");
}

TEST_F(ProgramFoldersIn, AnEmptyPlaceAreAProblemWithAHint) {
  const auto folders = programFolders(root_ / "bin");
  ASSERT_FALSE(folders);
  EXPECT_THAT(folders.problems()[0].hint, testing::HasSubstr("install"));
}

}  // namespace
}  // namespace knotmap
