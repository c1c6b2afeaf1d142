// app_for_test.h - the app on the baked body with the small atlas of tests/data/atlas, a clock that stands
// and folders of its own. Body and atlas are made once for all tests of a program.
#pragma once
#include <gtest/gtest.h>

#include "app/app.h"
#include "app/command_table.h"
#include "app/region_names.h"
#include "folder_for_test.h"

namespace knotmap {

inline const std::filesystem::path sourceFolder = KNOTMAP_SOURCE_DIR;

inline std::shared_ptr<const Body> testBody() {
  static const std::shared_ptr<const Body> body = [] {
    auto loaded = loadBody(std::filesystem::path(KNOTMAP_BINARY_DIR) / "assets/bodies/adult_male.kmbody");
    if (!loaded) throw std::runtime_error(toString(loaded.problems()));
    return std::shared_ptr<const Body>(std::move(*loaded));
  }();
  return body;
}

inline std::shared_ptr<const ResolvedAtlas> testAtlas() {
  static const std::shared_ptr<const ResolvedAtlas> atlas = [] {
    auto read = readAtlas(sourceFolder / "tests/data/atlas");
    if (!read) throw std::runtime_error(toString(read.problems()));
    auto resolved = ResolvedAtlas::create(std::move(*read), *testBody(), {});
    if (!resolved) throw std::runtime_error(toString(resolved.problems()));
    return std::shared_ptr<const ResolvedAtlas>(std::move(*resolved));
  }();
  return atlas;
}

inline Texts englishTexts() {
  auto texts = Texts::load(sourceFolder / "assets/text/en.toml");
  if (!texts) throw std::runtime_error(toString(texts.problems()));
  if (auto named = addRegionNames(*texts, sourceFolder / "assets/regions.toml"); !named)
    throw std::runtime_error(toString(named.problems()));
  return *texts;
}

class AppTest : public ::testing::Test {
 protected:
  AppTest() { start(); }

  // Another run of the program on the same folders.
  void start() {
    app.reset();
    Surroundings surroundings;
    surroundings.now = [this] { return now; };
    surroundings.newId = [this] { return "00000000-0000-4000-8000-" + std::to_string(100000000000 + ids++); };
    surroundings.settingsFile = folder / "config/settings.toml";
    surroundings.stateFolder = folder / "state";
    surroundings.dataFolder = sourceFolder / "assets";
    app = std::make_unique<App>(testBody(), testAtlas(), englishTexts(), surroundings);
  }

  // Commands as a script writes them; each must succeed.
  void run(std::initializer_list<const char*> lines) {
    for (const char* line : lines) {
      const auto command = parseCommandLine(line, line);
      ASSERT_TRUE(command) << toString(command.problems());
      const Outcome outcome = app->apply(*command);
      ASSERT_TRUE(outcome) << line << ": " << toString(outcome.problems);
    }
  }
  void send(const Command& command) {
    const Outcome outcome = app->apply(command);
    ASSERT_TRUE(outcome) << commandText(command) << ": " << toString(outcome.problems);
  }
  // The first problem of a command that must fail and change nothing.
  Problem refused(const Command& command) {
    const Session before = app->state().session;
    const Outcome outcome = app->apply(command);
    EXPECT_FALSE(outcome) << commandText(command);
    EXPECT_EQ(app->state().session, before) << commandText(command);
    EXPECT_TRUE(app->state().notice) << "a problem is told";
    return outcome ? Problem{} : outcome.problems.front();
  }

  const State& state() const { return app->state(); }
  const Knot& knot(const std::string& id) const { return *app->state().session.knot(id); }
  const ResolvedPoint& point(const std::string& id, Side side) const { return *testAtlas()->point(id, side); }
  glm::vec3 positionOf(const std::string& knotId) const {
    return testBody()->position(app->state().placedKnot(knotId)->point);
  }
  // On the skin, so many centimetres from a charted point.
  SkinPlace near(const std::string& id, Side side, float centimetres,
                 const glm::vec3& direction = {0, 0, -1}) const {
    const SurfacePoint place = testBody()->paths().walk(point(id, side).place, direction, centimetres / 100);
    return {testBody()->position(place), "", Side::left};
  }

  FolderForTest folder;
  std::string now = "2026-11-20T14:05:00+01:00";
  long ids = 0;
  std::unique_ptr<App> app;
};

}  // namespace knotmap
