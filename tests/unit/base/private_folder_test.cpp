#include "base/private_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "child_process.h"
#include "folder_for_test.h"

namespace knotmap {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

unsigned modeOf(const fs::path& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777u : 0u;
}
std::string problemOf(const fs::path& folder) {
  const Result<Done> made = makePrivateFolder(folder);
  return made ? "none" : toString(made.problems());
}

TEST(PrivateFolderTest, MissingFoldersAreMadeForTheirOwnerOnly) {
  const FolderForTest folder;
  EXPECT_EQ(problemOf(folder / "a" / "b"), "none");
  EXPECT_EQ(modeOf(folder / "a"), 0700u);
  EXPECT_EQ(modeOf(folder / "a" / "b"), 0700u);
}

TEST(PrivateFolderTest, ExistingFolderStaysAsItIs) {
  const FolderForTest folder;
  fs::create_directory(folder / "a");
  fs::permissions(folder / "a", fs::perms(0755));
  EXPECT_EQ(problemOf(folder / "a"), "none");
  EXPECT_EQ(modeOf(folder / "a"), 0755u);
}

TEST(PrivateFolderTest, FileInItsPlaceIsAProblem) {
  const FolderForTest folder;
  std::ofstream(folder / "a") << "x";
  EXPECT_THAT(problemOf(folder / "a"), HasSubstr("is a file, not a folder"));
  EXPECT_THAT(problemOf(folder / "a" / "b"), HasSubstr("cannot be made"));
}

TEST(PrivateFolderTest, FolderWhereOneMayNotWriteSaysWhatToDo) {
  const FolderForTest folder;
  fs::permissions(folder.path(), fs::perms(0555));
  const std::string problem = inChild([&] {
    becomeNobodyIfRoot();
    return problemOf(folder / "a");
  });
  EXPECT_THAT(problem, HasSubstr("cannot be made: Permission denied (choose a place where you may write"));
}

}  // namespace
}  // namespace knotmap
