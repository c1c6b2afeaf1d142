#include "base/text_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>

#include "child_process.h"
#include "folder_for_test.h"

namespace knotmap {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
void put(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }
std::vector<std::string> names(const fs::path& folder) {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    found.push_back(entry.path().filename());
  std::sort(found.begin(), found.end());
  return found;
}
template <class T>
std::string problemsOf(const Result<T>& result) {
  return result ? "none" : toString(result.problems());
}

TEST(ReadFileTest, GivesEveryByte) {
  const FolderForTest folder;
  const std::string bytes = std::string("a\0b\r\n\xff", 6) + std::string(200000, 'x');
  put(folder / "file", bytes);
  const Result<std::string> read = readFile(folder / "file");
  ASSERT_TRUE(read) << problemsOf(read);
  EXPECT_EQ(*read, bytes);
}

TEST(ReadFileTest, EmptyFileIsEmptyText) {
  const FolderForTest folder;
  put(folder / "file", "");
  ASSERT_TRUE(readFile(folder / "file"));
  EXPECT_EQ(*readFile(folder / "file"), "");
}

TEST(ReadFileTest, MissingFileIsNamedWithAHint) {
  const FolderForTest folder;
  const std::string problem = problemsOf(readFile(folder / "nowhere.json"));
  EXPECT_THAT(problem, HasSubstr("nowhere.json: cannot be opened: No such file"));
  EXPECT_THAT(problem, HasSubstr("check the name"));
}

TEST(ReadFileTest, FolderIsNotAFile) {
  const FolderForTest folder;
  EXPECT_THAT(problemsOf(readFile(folder.path())), HasSubstr("is a folder, not a file"));
}

TEST(ReadFileTest, FileThatMayNotBeReadSaysWhatToDo) {
  const FolderForTest folder;
  put(folder / "secret", "x");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder / "secret", fs::perms::none);
  const std::string problem = inChild([&] {
    becomeNobodyIfRoot();
    return problemsOf(readFile(folder / "secret"));
  });
  EXPECT_THAT(problem, HasSubstr("cannot be opened: Permission denied"));
  EXPECT_THAT(problem, HasSubstr("change its permissions"));
}

TEST(ReadFileTest, FileAtTheLimitIsReadAndOneByteMoreIsTooLarge) {
  const FolderForTest folder;
  put(folder / "file", std::string(1 << 20, 'x'));
  EXPECT_TRUE(readFile(folder / "file", 1 << 20));
  put(folder / "file", std::string((1 << 20) + 1, 'x'));
  EXPECT_THAT(problemsOf(readFile(folder / "file", 1 << 20)), HasSubstr("is larger than 1 MiB"));
}

TEST(ReadFileTest, DeviceWithoutEndIsTooLarge) {
  EXPECT_THAT(problemsOf(readFile("/dev/zero", 1 << 20)), HasSubstr("is larger than 1 MiB"));
}

TEST(WriteFileTest, WritesAndReplaces) {
  const FolderForTest folder;
  ASSERT_TRUE(writeFile(folder / "file", "first, and longer"));
  EXPECT_EQ(contents(folder / "file"), "first, and longer");
  ASSERT_TRUE(writeFile(folder / "file", "second"));
  EXPECT_EQ(contents(folder / "file"), "second");
  EXPECT_THAT(names(folder.path()), ElementsAre("file"));
}

TEST(WriteFileTest, ModeIsThatAskedForWhateverTheMask) {
  const FolderForTest folder;
  const mode_t mask = ::umask(0077);
  ASSERT_TRUE(writeFile(folder / "shared", "x"));
  ::umask(0);
  ASSERT_TRUE(writeFile(folder / "own", "x", FileMode::ownersOnly));
  ::umask(mask);
  struct stat status = {};
  ASSERT_EQ(::stat((folder / "shared").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0644u);
  ASSERT_EQ(::stat((folder / "own").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
}

TEST(WriteFileTest, RelativeNameIsInTheCurrentFolder) {
  const FolderForTest folder;
  EXPECT_EQ(inChild([&] {
              fs::current_path(folder.path());
              return problemsOf(writeFile("file", "x"));
            }),
            "none");
  EXPECT_EQ(contents(folder / "file"), "x");
}

TEST(WriteFileTest, MissingFolderIsAProblem) {
  const FolderForTest folder;
  EXPECT_THAT(problemsOf(writeFile(folder / "no" / "file", "x")),
              HasSubstr("cannot be written: No such file"));
}

TEST(WriteFileTest, FolderInItsPlaceStaysAndNoTemporaryFileRemains) {
  const FolderForTest folder;
  fs::create_directory(folder / "taken");
  put(folder / "taken" / "inside", "x");
  EXPECT_THAT(problemsOf(writeFile(folder / "taken", "x")), HasSubstr("cannot be written"));
  EXPECT_EQ(contents(folder / "taken" / "inside"), "x");
  EXPECT_THAT(names(folder.path()), ElementsAre("taken"));
}

TEST(WriteFileTest, ReadOnlyFolderLeavesTheOldFile) {
  const FolderForTest folder;
  put(folder / "file", "old");
  fs::permissions(folder / "file", fs::perms::all);
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                                     fs::perms::others_exec);
  const std::string problem = inChild([&] {
    becomeNobodyIfRoot();
    return problemsOf(writeFile(folder / "file", "new"));
  });
  EXPECT_THAT(problem, HasSubstr("cannot be written: Permission denied"));
  EXPECT_THAT(problem, HasSubstr("choose a place where you may write"));
  EXPECT_EQ(contents(folder / "file"), "old");
}

TEST(WriteFileTest, WriteThatIsCutShortLeavesTheOldFileAndNothingElse) {
  const FolderForTest folder;
  put(folder / "file", "old");
  const std::string problem = inChild([&] {
    std::signal(SIGXFSZ, SIG_IGN);  // the write then fails in the middle, as on a full disk
    const rlimit limit{8192, 8192};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    return problemsOf(writeFile(folder / "file", std::string(20000, 'x')));
  });
  EXPECT_THAT(problem, HasSubstr("cannot be written: File too large"));
  EXPECT_EQ(contents(folder / "file"), "old");
  EXPECT_THAT(names(folder.path()), ElementsAre("file"));
}

TEST(WriteFileTest, LinkStaysALinkAndItsFileIsReplaced) {
  const FolderForTest folder;
  fs::create_directory(folder / "elsewhere");
  put(folder / "elsewhere" / "file", "old");
  fs::create_symlink("elsewhere/file", folder / "link");
  EXPECT_EQ(problemsOf(writeFile(folder / "link", "new")), "none");
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(contents(folder / "elsewhere" / "file"), "new");
  fs::create_symlink("nowhere", folder / "dangling");
  EXPECT_EQ(problemsOf(writeFile(folder / "dangling", "made")), "none");
  EXPECT_EQ(contents(folder / "nowhere"), "made");
}

// Renamed over, the device would be gone for everybody on this machine.
TEST(WriteFileTest, DeviceIsWrittenToAndStaysADevice) {
  EXPECT_EQ(problemsOf(writeFile("/dev/null", "x")), "none");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_THAT(problemsOf(writeFile("/dev/full", "x")),
              HasSubstr("/dev/full: cannot be written: No space left on device (make room on the disk"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST(WriteFileTest, WriterKilledAtAnyMomentLeavesOneOfTheTwoWhole) {
  const FolderForTest folder;
  const std::string first(300000, 'a'), second(300000, 'b');
  ASSERT_TRUE(writeFile(folder / "file", first));
  unsigned seed = 1;
  for (int round = 0; round < 30; ++round) {
    const pid_t writer = ::fork();
    if (writer == 0)
      for (int i = 0;; ++i) (void)writeFile(folder / "file", i % 2 ? first : second);
    seed = seed * 1664525u + 1013904223u;
    for (unsigned i = 0; i < seed >> 22; ++i) ::sched_yield();
    ::kill(writer, SIGKILL);
    ::waitpid(writer, nullptr, 0);
    const std::string left = contents(folder / "file");
    ASSERT_TRUE(left == first || left == second) << left.size() << " bytes in round " << round;
  }
}

// A tiny disk over the folder, seen by this process only; false where the system forbids it.
bool mountTinyDisk(const fs::path& folder) {
  const std::string user = std::to_string(::geteuid()), group = std::to_string(::getegid());
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  put("/proc/self/setgroups", "deny");
  put("/proc/self/uid_map", "0 " + user + " 1");
  put("/proc/self/gid_map", "0 " + group + " 1");
  return ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=16k") == 0;
}

TEST(WriteFileTest, FullDiskLeavesTheOldFileAndSaysWhatToDo) {
  const FolderForTest folder;
  const std::string answer = inChild([&]() -> std::string {
    if (!mountTinyDisk(folder.path())) return "forbidden";
    put(folder / "file", "old");
    const std::string problem = problemsOf(writeFile(folder / "file", std::string(200000, 'x')));
    return problem + contents(folder / "file") + ", " + std::to_string(names(folder.path()).size()) + " file";
  });
  if (answer == "forbidden") GTEST_SKIP() << "this system lets nobody mount a disk of their own";
  EXPECT_THAT(answer, HasSubstr("cannot be written: No space left on device (make room on the disk"));
  EXPECT_THAT(answer, HasSubstr("old, 1 file"));
}

}  // namespace
}  // namespace knotmap
