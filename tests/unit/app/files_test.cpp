// Sessions and files: nothing is lost, and nothing is asked.
#include <fstream>
#include <thread>

#include "app_for_test.h"
#include "base/text_file.h"
#include "session/session_file.h"

namespace knotmap {
namespace {

class Files : public AppTest {
 protected:
  std::string path(const std::string& name) const { return (folder / name).string(); }
  // The state folder holds what a killed run would have left.
  std::filesystem::path copies() const { return folder / "state/unsaved"; }
  int copyCount() const {
    int count = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(copies(), error))
      count += entry.path().extension() == ".json";
    return count;
  }
};

TEST_F(Files, SavedAndOpenedAgainItIsTheSame) {
  run({"mark trapezius_upper.1 left", "pain 6"});
  EXPECT_TRUE(state().isChanged);
  send(SaveSessionAs{path("visit"), false});
  EXPECT_FALSE(state().isChanged);
  EXPECT_EQ(state().file, folder / "visit.json");
  const std::string bytes = *readFile(folder / "visit.json");
  run({"new"});
  send(OpenSession{path("visit.json")});
  EXPECT_EQ(knot("k1").pain, 6);
  EXPECT_FALSE(state().isChanged);
  run({"save"});
  EXPECT_EQ(*readFile(folder / "visit.json"), bytes);
  EXPECT_EQ(state().recentFiles.front(), folder / "visit.json");
}

TEST_F(Files, SavingWithoutANameAsksForOne) {
  run({"mark trapezius_upper.1 left", "save"});
  EXPECT_EQ(state().dialog, Dialog::saveAs);
}

TEST_F(Files, AFileIsNotReplacedUnasked) {
  std::ofstream(folder / "there.json") << "mine";
  refused(SaveSessionAs{path("there.json"), false});
  EXPECT_EQ(*readFile(folder / "there.json"), "mine");
  send(SaveSessionAs{path("there.json"), true});
  EXPECT_NE(*readFile(folder / "there.json"), "mine");
  send(SaveSessionAs{path("there.json"), false});
}

TEST_F(Files, WhatCannotBeWrittenLosesNothing) {
  run({"mark trapezius_upper.1 left"});
  const Problem problem = refused(SaveSessionAs{path("no/such/folder/visit.json"), false});
  EXPECT_FALSE(problem.what.empty());
  EXPECT_TRUE(state().isChanged);
  EXPECT_TRUE(state().file.empty());
}

TEST_F(Files, ABrokenFileLeavesTheOpenSession) {
  run({"mark trapezius_upper.1 left"});
  std::ofstream(folder / "broken.json") << "{\"knotmap_session\": 1,\n\"nots\": 3}";
  const Problem problem = refused(OpenSession{path("broken.json")});
  EXPECT_NE(problem.where.find("broken.json"), std::string::npos);
  EXPECT_EQ(state().session.knots.size(), 1u);
  refused(OpenSession{path("missing.json")});
}

TEST_F(Files, EveryChangeHasItsUnsavedCopyUntilItIsSaved) {
  run({"mark trapezius_upper.1 left"});
  const std::string id = state().session.id;
  send(SaveSessionAs{path("visit.json"), false});
  run({"pain 4"});
  app.reset();  // as if closed
  EXPECT_EQ(readSession(copies() / (id + ".json"))->knots.at(0).pain, 4);
}

TEST_F(Files, TheNextStartOffersWhatWasNotSaved) {
  run({"mark trapezius_upper.1 left", "pain 4"});
  const Session lost = state().session;
  start();
  ASSERT_EQ(state().recoverable.size(), 1u);
  EXPECT_EQ(state().recoverable[0].knots, 1);
  send(RecoverCopy{state().recoverable[0].id});
  EXPECT_EQ(sessionText(state().session), sessionText(lost));
  EXPECT_TRUE(state().isChanged);
  EXPECT_TRUE(state().recoverable.empty());
  send(SaveSessionAs{path("found.json"), false});
  start();
  EXPECT_TRUE(state().recoverable.empty());
  EXPECT_EQ(copyCount(), 0);
}

TEST_F(Files, ARecoveredCopyThatIsNotSavedIsOfferedAgain) {
  run({"mark trapezius_upper.1 left"});
  start();
  send(RecoverCopy{state().recoverable[0].id});
  start();
  EXPECT_EQ(state().recoverable.size(), 1u);
}

TEST_F(Files, ADiscardedCopyIsGone) {
  run({"mark trapezius_upper.1 left"});
  start();
  send(DiscardCopy{state().recoverable[0].id});
  EXPECT_TRUE(state().recoverable.empty());
  start();
  EXPECT_TRUE(state().recoverable.empty());
  refused(DiscardCopy{"nothing"});
  refused(RecoverCopy{"nothing"});
}

TEST_F(Files, LeavingAnUnsavedSessionKeepsItAndOffersIt) {
  run({"mark trapezius_upper.1 left", "new"});
  EXPECT_TRUE(state().session.knots.empty());
  ASSERT_TRUE(state().notice && state().notice->action);
  EXPECT_EQ(state().recoverable.size(), 1u);
  send(*state().notice->action);
  EXPECT_EQ(state().session.knots.size(), 1u);
}

TEST_F(Files, OpeningAFileThatHasAnUnsavedCopyKeepsTheCopy) {
  run({"mark trapezius_upper.1 left"});
  send(SaveSessionAs{path("visit.json"), false});
  run({"pain 9"});
  start();
  ASSERT_EQ(state().recoverable.size(), 1u);
  send(OpenSession{path("visit.json")});
  run({"select k1", "pain 1"});
  start();
  ASSERT_EQ(state().recoverable.size(), 2u) << "neither change is lost";
}

TEST_F(Files, UndoingBackToTheSavedStateLeavesNoCopy) {
  run({"mark trapezius_upper.1 left"});
  send(SaveSessionAs{path("visit.json"), false});
  run({"pain 4", "undo"});
  EXPECT_FALSE(state().isChanged);
  start();
  EXPECT_TRUE(state().recoverable.empty());
}

TEST_F(Files, ABrokenCopyIsOfferedWithItsProblemAndKept) {
  std::filesystem::create_directories(copies());
  std::ofstream(copies() / "broken.json") << "{";
  start();
  ASSERT_EQ(state().recoverable.size(), 1u);
  EXPECT_FALSE(state().recoverable[0].problem.empty());
  refused(RecoverCopy{"broken"});
  EXPECT_TRUE(std::filesystem::exists(copies() / "broken.json"));
}

TEST_F(Files, TheProgramsOwnFilesOpenAsUnnamedCopies) {
  send(OpenSession{(sourceFolder / "assets/demo/desk-worker.json").string()});
  EXPECT_TRUE(state().file.empty());
  EXPECT_TRUE(state().isFromProgram);
  EXPECT_FALSE(state().isChanged);
  EXPECT_TRUE(state().recentFiles.empty());
  refused(SaveSessionAs{(sourceFolder / "assets/demo/mine.json").string(), false});
}

TEST_F(Files, RecentFilesAreRememberedLatestFirst) {
  for (const char* name : {"a.json", "b.json", "a.json"}) send(SaveSessionAs{path(name), true});
  start();
  ASSERT_EQ(state().recentFiles.size(), 2u);
  EXPECT_EQ(state().recentFiles[0], folder / "a.json");
}

TEST_F(Files, AFullDiskForCopiesIsToldOnceAndItsEndToo) {
  std::ofstream(folder / "state") << "a file where the folder should be";
  start();
  run({"mark trapezius_upper.1 left"});
  for (int i = 0; i < 1000 && !state().notice; ++i) {
    app->attend();
    std::this_thread::yield();
  }
  ASSERT_TRUE(state().notice);
  EXPECT_EQ(state().notice->tone, Notice::Tone::problem);
}

TEST_F(Files, KnotsOfAnUnknownPointOpenAndAreKept) {
  run({"mark trapezius_upper.1 left"});
  send(SaveSessionAs{path("visit.json"), false});
  std::string text = *readFile(folder / "visit.json");
  text.replace(text.find("trapezius_upper.1"), 17, "of_a_later_atlas.4");
  std::ofstream(folder / "later.json") << text;
  send(OpenSession{path("later.json")});
  EXPECT_EQ(knot("k1").triggerPoint, "of_a_later_atlas.4");
  EXPECT_FALSE(state().placedKnot("k1")->isKnown);
  EXPECT_TRUE(state().notice);
  run({"select k1"});
  EXPECT_NE(app->rightPane().notice.find("of_a_later_atlas.4"), std::string::npos);
  run({"save"});
  EXPECT_EQ(readSession(folder / "later.json")->knots[0].triggerPoint, "of_a_later_atlas.4");
}

TEST_F(Files, ExportIsAJobForWhoeverDraws) {
  send(ExportPicture{.path = path("chart"), .size = {640, 480}});
  ASSERT_TRUE(state().exporting);
  EXPECT_EQ(state().exporting->request.path, path("chart.png"));
  refused(ExportPicture{.path = path("other")});
  run({"export-progress 0.5"});
  EXPECT_FLOAT_EQ(state().exporting->progress, 0.5f);
  run({"cancel-export"});
  EXPECT_TRUE(state().exporting->isCancelled);
  run({"export-progress 0.6"});
  EXPECT_FALSE(state().exporting);
}

TEST_F(Files, ExportRefusesWhatCannotBecomeAFile) {
  EXPECT_NE(refused(ExportPicture{.path = path("chart.jpg")}).what.find("no PNG"), std::string::npos);
  refused(ExportPicture{.path = path("no/folder/chart.png")});
  refused(ExportPicture{.path = path("chart.png"), .size = {10, 10}});
  refused(ExportPicture{.path = path("chart.png"), .size = {100000, 100}});
  refused(ExportPicture{.path = ""});
  std::ofstream(folder / "there.png") << "x";
  refused(ExportPicture{.path = path("there.png")});
}

}  // namespace
}  // namespace knotmap
