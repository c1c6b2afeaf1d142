// texts.h - every sentence on the screen, from assets/text/LANGUAGE.toml, by dotted key:
// texts("hover.place").
#pragma once
#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace knotmap {

struct TextValue {  // fills "{name}" in a sentence
  std::string_view name;
  std::string value;
};

class Texts {
 public:
  // Problems: a broken file, a value that is not a text, a key used twice.
  static Result<Texts> load(const std::filesystem::path& file);

  // The sentence with its placeholders filled. A missing key or placeholder shows as "‹key›", never as
  // nothing.
  const std::string& operator()(std::string_view key) const;
  std::string operator()(std::string_view key, std::initializer_list<TextValue> values) const;
  // key + "_one" for 1, else key + "_other"; fills {count}.
  std::string counted(std::string_view key, int count) const;

  void add(std::string key, std::string sentence);
  bool has(std::string_view key) const;
  std::vector<std::string> keys() const;  // sorted

 private:
  std::map<std::string, std::string, std::less<>> sentences_;
  mutable std::map<std::string, std::string, std::less<>> missing_;  // shown in place of a sentence
};

}  // namespace knotmap
