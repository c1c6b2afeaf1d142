// Unsaved copies: on the disk at once, through kill -9, full disks and read-only folders.
#include "session/unsaved_copies.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <csignal>

#include "base/text_file.h"
#include "session/session_file.h"
#include "session_samples.h"

namespace knotmap {
namespace {

unsigned modeOf(const std::filesystem::path& path) {
  struct stat status = {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 0777;
}

bool isRoot() { return ::geteuid() == 0; }

TEST(UnsavedCopies, KeepsTheLatestForItsOwnerOnly) {
  const FolderForTest folder;
  Session session = sampleSession();
  UnsavedCopies copies(folder / "state/unsaved");
  for (int i = 0; i < 20; ++i) {
    session.notes = std::to_string(i);
    copies.keep(session.id, session);
  }
  copies.flush();
  const auto file = folder / "state/unsaved" / (session.id + ".json");
  const auto read = readSession(file);
  ASSERT_TRUE(read) << toString(read.problems());
  EXPECT_EQ(read->notes, "19");
  EXPECT_EQ(modeOf(file), 0600u);
  EXPECT_EQ(modeOf(folder / "state/unsaved"), 0700u);
  EXPECT_EQ(modeOf(folder / "state"), 0700u);
}

TEST(UnsavedCopies, TheLastCopyIsWrittenBeforeTheEnd) {
  const FolderForTest folder;
  { UnsavedCopies(folder / "unsaved").keep(sampleSession().id, sampleSession()); }
  EXPECT_TRUE(std::filesystem::exists(folder / "unsaved" / (sampleSession().id + ".json")));
}

TEST(UnsavedCopies, OffersWhatAnotherRunLeftAndNotItsOwn) {
  const FolderForTest folder;
  { UnsavedCopies(folder / "unsaved").keep(sampleSession().id, sampleSession()); }
  UnsavedCopies copies(folder / "unsaved");
  Session mine = sampleSession();
  mine.id = "mine";
  copies.keep("mine", mine);
  copies.flush();
  const auto left = copies.leftBehind();
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left[0].name, sampleSession().id);
  ASSERT_TRUE(left[0].session);
  EXPECT_EQ(*left[0].session, sampleSession());
}

TEST(UnsavedCopies, DiscardLeavesNothing) {
  const FolderForTest folder;
  UnsavedCopies copies(folder / "unsaved");
  copies.keep(sampleSession().id, sampleSession());
  copies.flush();
  copies.discard(sampleSession().id);
  copies.flush();
  EXPECT_TRUE(std::filesystem::is_empty(folder / "unsaved"));
}

TEST(UnsavedCopies, ACopyThatIsLeftIsOfferedAgain) {
  const FolderForTest folder;
  UnsavedCopies copies(folder / "unsaved");
  copies.keep("a", sampleSession());
  copies.leave("a");
  copies.keep("b", sampleSession());
  copies.flush();
  const auto left = copies.leftBehind();
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left[0].name, "a");
}

TEST(UnsavedCopies, ANameInUseIsNotGivenAgain) {
  const FolderForTest folder;
  UnsavedCopies copies(folder / "unsaved");
  EXPECT_EQ(copies.freeName("a"), "a");
  copies.keep("a", sampleSession());
  copies.keep("a-2", sampleSession());
  copies.flush();
  EXPECT_EQ(copies.freeName("a"), "a-3");
}

TEST(UnsavedCopies, KeepAfterDiscardIsKept) {
  const FolderForTest folder;
  UnsavedCopies copies(folder / "unsaved");
  for (int i = 0; i < 50; ++i) {
    copies.keep("a", sampleSession());
    copies.discard("a");
    copies.keep("a", sampleSession());
  }
  copies.flush();
  EXPECT_TRUE(std::filesystem::exists(folder / "unsaved/a.json"));
  copies.keep("a", sampleSession());
  copies.discard("a");
  copies.flush();
  EXPECT_FALSE(std::filesystem::exists(folder / "unsaved/a.json"));
}

TEST(UnsavedCopies, DiscardingWhatNeverWasIsNoProblem) {
  const FolderForTest folder;
  UnsavedCopies copies(folder / "unsaved");
  copies.discard("nothing");
  copies.flush();
  EXPECT_TRUE(copies.problems().empty());
}

TEST(UnsavedCopies, ABrokenCopyIsToldAndKept) {
  const FolderForTest folder;
  ASSERT_TRUE(writeFile(folder / "broken.json", "{\"knotmap_session\": 1, nonsense"));
  const UnsavedCopies copies(folder.path());
  const auto left = copies.leftBehind();
  ASSERT_EQ(left.size(), 1u);
  EXPECT_FALSE(left[0].session);
  EXPECT_TRUE(std::filesystem::exists(folder / "broken.json"));
}

TEST(UnsavedCopies, AReadOnlyFolderIsToldAndTriedAgain) {
  if (isRoot()) {  // root may write everywhere: a file in the folder's place refuses root too
    const FolderForTest folder;
    ASSERT_TRUE(writeFile(folder / "unsaved", "in the way"));
    UnsavedCopies copies(folder / "unsaved");
    copies.keep(sampleSession().id, sampleSession());
    copies.flush();
    EXPECT_FALSE(copies.problems().empty());
    std::filesystem::remove(folder / "unsaved");
    copies.keep(sampleSession().id, sampleSession());
    copies.flush();
    EXPECT_TRUE(copies.problems().empty());
    EXPECT_TRUE(std::filesystem::exists(folder / "unsaved" / (sampleSession().id + ".json")));
    return;
  }
  const FolderForTest folder;
  UnsavedCopies copies(folder.path());
  std::filesystem::permissions(folder.path(),
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  copies.keep(sampleSession().id, sampleSession());
  copies.flush();
  EXPECT_FALSE(copies.problems().empty());
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
  copies.keep(sampleSession().id, sampleSession());
  copies.flush();
  EXPECT_TRUE(copies.problems().empty());
}

// A child with a limit on the size of its files stands for a full disk: write() fails in the same place.
TEST(UnsavedCopies, AFullDiskIsToldAndTheOlderCopyStays) {
  const FolderForTest folder;
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    UnsavedCopies copies(folder.path());
    copies.keep(sampleSession().id, sampleSession());
    copies.flush();
    const rlimit small{512, 512};
    ::setrlimit(RLIMIT_FSIZE, &small);
    Session larger = sampleSession();
    larger.notes = "lost?";
    copies.keep(larger.id, larger);
    copies.flush();
    ::_exit(copies.problems().empty() ? 1 : 0);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  const auto read = readSession(folder / (sampleSession().id + ".json"));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, sampleSession());
}

TEST(UnsavedCopies, AKilledProgramLeavesItsLastChange) {
  const FolderForTest folder;
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    UnsavedCopies copies(folder.path());
    copies.keep(sampleSession().id, sampleSession());
    copies.flush();
    if (::write(ready[1], "x", 1) == 1) ::pause();
    ::_exit(1);
  }
  char letter = 0;
  ASSERT_EQ(::read(ready[0], &letter, 1), 1);
  const UnsavedCopies copies(folder.path());
  EXPECT_TRUE(copies.leftBehind().empty()) << "the other program still has it";
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const auto left = copies.leftBehind();
  ASSERT_EQ(left.size(), 1u);
  ASSERT_TRUE(left[0].session);
  EXPECT_EQ(*left[0].session, sampleSession());
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST(UnsavedCopies, AnIdNeverLeadsOutOfTheFolder) {
  const FolderForTest folder;
  Session session = sampleSession();
  session.id = "../escaped";
  UnsavedCopies copies(folder / "unsaved");
  copies.keep(session.id, session);
  copies.flush();
  EXPECT_FALSE(std::filesystem::exists(folder / "escaped.json"));
}

}  // namespace
}  // namespace knotmap
