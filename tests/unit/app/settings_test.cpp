// Settings: by name, on disk, and broken.
#include "app/settings.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/texts.h"
#include "base/text_file.h"
#include "folder_for_test.h"

namespace knotmap {
namespace {

TEST(Settings, EveryRowChangesAndHasItsTexts) {
  const auto texts = Texts::load(std::filesystem::path(KNOTMAP_SOURCE_DIR) / "assets/text/en.toml");
  ASSERT_TRUE(texts);
  for (const SettingRow& row : settingRows()) {
    EXPECT_TRUE(texts->has(row.textKey)) << row.textKey;
    EXPECT_TRUE(texts->has(row.textKey + "_help")) << row.textKey;
    Settings settings;
    const std::string other = row.kind == SettingKind::number         ? std::to_string(row.most)
                              : row.value(settings) == row.choices[0] ? std::string(row.choices[1])
                                                                      : std::string(row.choices[0]);
    ASSERT_TRUE(changeSetting(settings, row.name, other));
    EXPECT_EQ(row.value(settings), other);
    EXPECT_NE(settings, Settings{});
  }
}

TEST(Settings, RefusesUnknownNamesAndValues) {
  Settings settings;
  EXPECT_EQ(changeSetting(settings, "teme", "dark").problems()[0].hint, "did you mean \"theme\"?");
  EXPECT_FALSE(changeSetting(settings, "theme", "pink"));
  EXPECT_FALSE(changeSetting(settings, "scale", "90"));
  EXPECT_FALSE(changeSetting(settings, "scale", "many"));
  EXPECT_FALSE(changeSetting(settings, "professional", "perhaps"));
  EXPECT_EQ(settings, Settings{});
}

TEST(Settings, AreKeptForTheirOwnerOnly) {
  const FolderForTest folder;
  Settings settings;
  settings.theme = Theme::dark;
  settings.scalePercent = 150;
  settings.isProfessional = true;
  ASSERT_TRUE(saveSettings(folder / "config/knotmap/settings.toml", settings));
  const LoadedSettings loaded = loadSettings(folder / "config/knotmap/settings.toml");
  EXPECT_TRUE(loaded.problems.empty());
  EXPECT_EQ(loaded.settings, settings);
  struct stat status = {};
  ASSERT_EQ(::stat((folder / "config/knotmap/settings.toml").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST(Settings, AMissingFileMeansTheDefaults) {
  const LoadedSettings loaded = loadSettings("/nowhere/settings.toml");
  EXPECT_TRUE(loaded.problems.empty());
  EXPECT_EQ(loaded.settings, Settings{});
}

TEST(Settings, ABrokenFileIsToldAndKept) {
  const FolderForTest folder;
  const std::string broken = "theme = \"dark\"\nscale = = 3\n";
  ASSERT_TRUE(writeFile(folder / "settings.toml", broken));
  const LoadedSettings loaded = loadSettings(folder / "settings.toml");
  ASSERT_FALSE(loaded.problems.empty());
  EXPECT_EQ(loaded.settings, Settings{});
  EXPECT_EQ(*readFile(folder / "settings.toml.broken"), broken);
}

TEST(Settings, AWrongValueLeavesTheOthers) {
  const FolderForTest folder;
  ASSERT_TRUE(
      writeFile(folder / "settings.toml", "scale = 5000\ntheme = \"dark\"\nprofessional = true\nsize = 3\n"));
  const LoadedSettings loaded = loadSettings(folder / "settings.toml");
  EXPECT_EQ(loaded.problems.size(), 2u);
  EXPECT_EQ(loaded.settings.theme, Theme::dark);
  EXPECT_TRUE(loaded.settings.isProfessional);
  EXPECT_EQ(loaded.settings.scalePercent, 100);
}

}  // namespace
}  // namespace knotmap
