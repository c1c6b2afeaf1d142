#include "app/settings.h"

#include <algorithm>
#include <charconv>

#include "app/scene_words.h"
#include "base/closest_word.h"
#include "base/private_folder.h"
#include "base/text_file.h"
#include "base/toml_table.h"

namespace knotmap {
namespace {

constexpr std::string_view yesNo[] = {"yes", "no"};

template <bool Settings::*member>
SettingRow yesNoRow(std::string_view name) {
  return {.name = name,
          .kind = SettingKind::yesNo,
          .choices = {std::begin(yesNo), std::end(yesNo)},
          .textKey = "setting." + std::string(name),
          .value = [](const Settings& settings) { return std::string(settings.*member ? "yes" : "no"); },
          .change = [](Settings& settings, std::string_view value) { settings.*member = value == "yes"; }};
}

template <auto member, const auto& words>
SettingRow choiceRow(std::string_view name) {
  SettingRow row{
      .name = name,
      .kind = SettingKind::choice,
      .choices = {},
      .textKey = "setting." + std::string(name),
      .value = [](const Settings& settings) { return std::string(wordOf(words, settings.*member)); },
      .change =
          [](Settings& settings, std::string_view value) {
            for (const auto& each : words)
              if (each.word == value) settings.*member = each.choice;
          }};
  for (const auto& each : words) row.choices.push_back(each.word);
  return row;
}

std::optional<int> numberIn(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

SettingRow scaleRow() {
  return {
      .name = "scale",
      .kind = SettingKind::number,
      .choices = {},
      .least = 100,
      .most = 200,
      .step = 10,
      .textKey = "setting.scale",
      .value = [](const Settings& settings) { return std::to_string(settings.scalePercent); },
      .change = [](Settings& settings, std::string_view value) { settings.scalePercent = *numberIn(value); }};
}

// What is wrong with a value; empty when nothing is.
std::string refusal(const SettingRow& row, std::string_view value) {
  if (row.kind == SettingKind::number) {
    const auto number = numberIn(value);
    if (number && *number >= row.least && *number <= row.most) return {};
    return "a whole number from " + std::to_string(row.least) + " to " + std::to_string(row.most);
  }
  if (std::find(row.choices.begin(), row.choices.end(), value) != row.choices.end()) return {};
  std::string known = "one of:";
  for (const std::string_view choice : row.choices) known += " " + std::string(choice);
  return known;
}

// A value of the file as a word: numbers and flags may stand without quotes.
std::string wordIn(const TomlNode& node) {
  switch (node.kind) {
    case TomlNode::Kind::text:
      return node.text;
    case TomlNode::Kind::flag:
      return node.flag ? "yes" : "no";
    case TomlNode::Kind::number:
      return node.isInteger ? std::to_string(int(node.number)) : std::to_string(node.number);
    default:
      return {};
  }
}

Problems readInto(Settings& settings, const std::filesystem::path& file) {
  const Result<std::string> bytes = readFile(file, std::size_t{1} << 20);
  if (!bytes) return bytes.problems();
  const Result<TomlNode> root = parseToml(*bytes, file.string());
  if (!root) return root.problems();
  Problems problems;
  for (const TomlMember& member : root->members) {
    const Result<Done> changed = changeSetting(settings, member.key, wordIn(member.value));
    if (!changed) problems.push_back({member.where, changed.problems()[0].what, changed.problems()[0].hint});
  }
  return problems;
}

}  // namespace

std::span<const SettingRow> settingRows() {
  static const SettingRow rows[] = {choiceRow<&Settings::theme, themeWords>("theme"),
                                    choiceRow<&Settings::style, styleWords>("style"),
                                    scaleRow(),
                                    yesNoRow<&Settings::panesSwapped>("swap_panes"),
                                    yesNoRow<&Settings::isProfessional>("professional"),
                                    yesNoRow<&Settings::showsEssential>("essential"),
                                    yesNoRow<&Settings::showsSpillover>("spillover")};
  return rows;
}

const SettingRow* settingRow(std::string_view name) {
  for (const SettingRow& row : settingRows())
    if (row.name == name) return &row;
  return nullptr;
}

Result<Done> changeSetting(Settings& settings, std::string_view name, std::string_view value) {
  const SettingRow* row = settingRow(name);
  if (!row) {
    std::vector<std::string> names;
    for (const SettingRow& each : settingRows()) names.emplace_back(each.name);
    return Problem{"", "there is no setting \"" + std::string(name) + "\"", didYouMean(name, names)};
  }
  if (const std::string hint = refusal(*row, value); !hint.empty())
    return Problem{"", "\"" + std::string(name) + "\" cannot be \"" + std::string(value) + "\"", hint};
  row->change(settings, value);
  return Done{};
}

LoadedSettings loadSettings(const std::filesystem::path& file) {
  LoadedSettings loaded;
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return loaded;
  loaded.problems = readInto(loaded.settings, file);
  if (loaded.problems.empty()) return loaded;
  std::filesystem::path kept = file;
  kept += ".broken";
  std::filesystem::copy_file(file, kept, std::filesystem::copy_options::overwrite_existing, error);
  return loaded;
}

Result<Done> saveSettings(const std::filesystem::path& file, const Settings& settings) {
  std::string text = "# Knotmap's settings; the program writes this file when one of them changes.\n";
  for (const SettingRow& row : settingRows()) {
    const std::string value = row.value(settings);
    text += std::string(row.name) + " = " + (row.kind == SettingKind::number ? value : "\"" + value + "\"") +
            "\n";
  }
  if (auto made = makePrivateFolder(file.parent_path()); !made) return made;
  return writeFile(file, text, FileMode::ownersOnly);
}

}  // namespace knotmap
