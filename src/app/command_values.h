// command_values.h - how one value of a command is written and read in a command line, by its type.
#pragma once
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "app/command_table.h"
#include "app/scene_words.h"

namespace knotmap {

// Each has: kind, choices(), read(text) (none: not such a value), write(value).
template <class Value>
struct CommandValue;

template <>
struct CommandValue<std::string> {
  static constexpr ParameterKind kind = ParameterKind::text;
  static std::vector<std::string> choices() { return {}; }
  static std::optional<std::string> read(std::string_view text) { return std::string(text); }
  static std::string write(const std::string& value) { return value; }
};

template <class Number>
struct CommandNumber {
  static constexpr ParameterKind kind = ParameterKind::number;
  static std::vector<std::string> choices() { return {}; }
  static std::optional<Number> read(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    // The difference is 0 for every number but the infinite ones and those that are none.
    if (error != std::errc() || end != text.data() + text.size() || number - number != 0) return std::nullopt;
    return number;
  }
  static std::string write(Number value) {
    char letters[64];
    return std::string(letters, std::to_chars(letters, letters + sizeof letters, value).ptr);
  }
};
template <>
struct CommandValue<int> : CommandNumber<int> {};
template <>
struct CommandValue<float> : CommandNumber<float> {};

// One of a table of words.
template <const auto& words>
struct CommandChoice {
  using Choice = std::remove_cvref_t<decltype(words[0].choice)>;
  static constexpr ParameterKind kind = ParameterKind::choice;
  static std::vector<std::string> choices() {
    std::vector<std::string> all;
    for (const auto& row : words) all.emplace_back(row.word);
    return all;
  }
  static std::optional<Choice> read(std::string_view text) {
    for (const auto& row : words)
      if (row.word == text) return row.choice;
    return std::nullopt;
  }
  static std::string write(Choice value) { return std::string(wordOf(words, value)); }
};

inline constexpr std::array yesNoWords{WordFor{"yes", true}, WordFor{"no", false}};
inline constexpr std::array paneWords{WordFor{"knots", Pane::knots}, WordFor{"advice", Pane::advice}};
inline constexpr std::array pictureKindWords{WordFor{"view", PictureKind::view},
                                             WordFor{"chart", PictureKind::chart},
                                             WordFor{"sheet", PictureKind::sheet}};
inline constexpr std::array dialogWords{
    WordFor{"none", Dialog::none},        WordFor{"open", Dialog::open},
    WordFor{"save-as", Dialog::saveAs},   WordFor{"export", Dialog::exportPicture},
    WordFor{"safety", Dialog::screening}, WordFor{"settings", Dialog::settings},
    WordFor{"keys", Dialog::keys},        WordFor{"about", Dialog::about}};
template <>
struct CommandValue<bool> : CommandChoice<yesNoWords> {};
template <>
struct CommandValue<Side> : CommandChoice<sideWords> {};
template <>
struct CommandValue<KnotState> : CommandChoice<knotStateWords> {};
template <>
struct CommandValue<PainTime> : CommandChoice<painTimeWords> {};
template <>
struct CommandValue<Theme> : CommandChoice<themeWords> {};
template <>
struct CommandValue<ZoneStyle> : CommandChoice<styleWords> {};
template <>
struct CommandValue<Pane> : CommandChoice<paneWords> {};
template <>
struct CommandValue<PictureKind> : CommandChoice<pictureKindWords> {};
template <>
struct CommandValue<Dialog> : CommandChoice<dialogWords> {};

// "0.12,1.42,-0.03" or "left:acromion + 2 medial".
template <>
struct CommandValue<SkinPlace> {
  static constexpr ParameterKind kind = ParameterKind::place;
  static std::vector<std::string> choices() { return {}; }
  static std::optional<SkinPlace> read(std::string_view text);
  static std::string write(const SkinPlace& value);
};
template <>
struct CommandValue<glm::vec2> {  // "640,400"
  static constexpr ParameterKind kind = ParameterKind::pixel;
  static std::vector<std::string> choices() { return {}; }
  static std::optional<glm::vec2> read(std::string_view text);
  static std::string write(const glm::vec2& value);
};
template <>
struct CommandValue<glm::ivec2> {  // "2400x3000"
  static constexpr ParameterKind kind = ParameterKind::size;
  static std::vector<std::string> choices() { return {}; }
  static std::optional<glm::ivec2> read(std::string_view text);
  static std::string write(const glm::ivec2& value);
};
template <>
struct CommandValue<std::vector<std::string>> {  // "fever,night_pain"
  static constexpr ParameterKind kind = ParameterKind::list;
  static std::vector<std::string> choices() { return {}; }
  static std::optional<std::vector<std::string>> read(std::string_view text);
  static std::string write(const std::vector<std::string>& value);
};

}  // namespace knotmap
