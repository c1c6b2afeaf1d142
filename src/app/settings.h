// settings.h - what a person may set once: a table with range, default and help; kept in settings.toml.
#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "scene/scene.h"

namespace knotmap {

struct Settings {
  Theme theme = Theme::light;
  ZoneStyle style = ZoneStyle::stipple;
  int scalePercent = 100;       // of texts and controls, 100-200
  bool panesSwapped = false;    // knots on the right, advice on the left
  bool isProfessional = false;  // the safety card becomes a line; its rules stay
  bool showsEssential = true, showsSpillover = true;
  friend bool operator==(const Settings&, const Settings&) = default;
};

enum class SettingKind { choice, number, yesNo };
struct SettingRow {
  std::string_view name;  // as in the file: "scale"
  SettingKind kind;
  std::vector<std::string_view> choices;  // of a choice, and "yes", "no"
  int least = 0, most = 0, step = 1;      // of a number
  std::string textKey;                    // label; textKey + "_help" explains
  std::string (*value)(const Settings&);
  void (*change)(Settings&, std::string_view value);  // a value that is checked
};
std::span<const SettingRow> settingRows();
const SettingRow* settingRow(std::string_view name);
// Problems: no such setting (did you mean), not one of its values.
Result<Done> changeSetting(Settings& settings, std::string_view name, std::string_view value);

struct LoadedSettings {
  Settings settings;
  Problems problems;  // a broken file: what can be read is used, and the file is kept beside as
                      // settings.toml.broken
};
LoadedSettings loadSettings(const std::filesystem::path& file);  // a missing file: the defaults
Result<Done> saveSettings(const std::filesystem::path& file, const Settings& settings);  // 0600

}  // namespace knotmap
