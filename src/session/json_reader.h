// json_reader.h - takes a JSON object apart by name, and collects every mistake with its line.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/json.h"
#include "session/session_words.h"

namespace knotmap {

class JsonReader {
 public:
  // `where` names the file, `path` the object in it ("knots[2].place"); problems are added to `problems`.
  JsonReader(const Json& object, std::string where, std::string path, Problems& problems);

  const Json* find(std::string_view key, Json::Kind kind);  // null when missing; another kind is a problem
  const Json* required(std::string_view key, Json::Kind kind);  // a missing key is a problem
  std::string text(std::string_view key);                       // required
  std::string textOr(std::string_view key, std::string fallback);
  std::optional<int> integer(std::string_view key, int least, int most);  // null and missing: none
  bool yesOr(std::string_view key, bool fallback);
  std::vector<std::string> texts(std::string_view key);
  template <class Choice, std::size_t count>
  Choice choice(std::string_view key, const std::array<WordFor<Choice>, count>& words, Choice fallback) {
    std::array<std::string_view, count> known;
    for (std::size_t i = 0; i < count; ++i) known[i] = words[i].word;
    const std::optional<std::size_t> index = wordIndex(key, known);
    return index ? words[*index].choice : fallback;
  }
  // An object or list inside this one.
  JsonReader inside(const Json& object, const std::string& step);
  // Every key that was never asked for is a problem; called last.
  void refuseUnknown();

  void complain(const Json& at, std::string what, std::string hint = "");

 private:
  std::optional<std::size_t> wordIndex(std::string_view key, std::span<const std::string_view> words);
  std::string lineOf(const Json& value) const;

  const Json& object_;
  std::string where_, path_;
  Problems& problems_;
  std::vector<std::string> asked_;
};

}  // namespace knotmap
