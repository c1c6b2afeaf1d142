// settings.h - what a person may set once: a table with range, default and help; kept in settings.toml.
#pragma once
#include <filesystem>
#include <span>

#include "base/result.h"
#include "scene/scene.h"

namespace knotmap {

struct Settings {
  Theme theme = Theme::light;
  ZoneStyle style = ZoneStyle::stipple;
  int scalePercent = 100;        // of texts and controls, 100-200
  bool panesSwapped = false;     // knots on the right, advice on the left
  bool isProfessional = false;   // the safety card becomes a line; its rules stay
  bool followsSystemTheme = false;
  bool showsEssential = true, showsSpillover = true;
  friend bool operator==(const Settings&, const Settings&) = default;
};

enum class SettingKind { choice, number, yesNo };
struct SettingRow {
  std::string_view name;     // as in the file: "scale"
  SettingKind kind;
  std::vector<std::string> choices;  // of a choice
  int least = 0, most = 0;           // of a number
  std::string textKey;               // label; textKey + "_help" explains
};
std::span<const SettingRow> settingRows();
std::string settingValue(const Settings& settings, std::string_view name);
Result<Done> changeSetting(Settings& settings, std::string_view name, std::string_view value);

struct LoadedSettings {
  Settings settings;
  Problems problems;  // a broken file: the defaults are used and the file is kept beside as settings.toml.broken
};
LoadedSettings loadSettings(const std::filesystem::path& file);  // a missing file: the defaults
Result<Done> saveSettings(const std::filesystem::path& file, const Settings& settings);  // 0600

}  // namespace knotmap
