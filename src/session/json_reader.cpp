#include "session/json_reader.h"

#include <algorithm>
#include <cmath>

#include "base/closest_word.h"

namespace knotmap {

JsonReader::JsonReader(const Json& object, std::string where, std::string path, Problems& problems)
    : object_(object), where_(std::move(where)), path_(std::move(path)), problems_(problems) {
  if (object.kind != Json::Kind::object)
    complain(object, (path_.empty() ? "the file" : path_) + " must be an object",
             "it is " + std::string(kindName(object.kind)));
}

std::string JsonReader::lineOf(const Json& value) const { return where_ + ":" + std::to_string(value.line); }

void JsonReader::complain(const Json& at, std::string what, std::string hint) {
  problems_.push_back({lineOf(at), std::move(what), std::move(hint)});
}

const Json* JsonReader::find(std::string_view key, Json::Kind kind) {
  asked_.emplace_back(key);
  const Json* value = object_.member(key);
  if (!value || value->kind == Json::Kind::null) return nullptr;
  if (value->kind == kind) return value;
  complain(*value, "\"" + std::string(key) + "\" must be " + std::string(kindName(kind)),
           "it is " + std::string(kindName(value->kind)));
  return nullptr;
}

const Json* JsonReader::required(std::string_view key, Json::Kind kind) {
  const std::size_t before = problems_.size();
  const Json* value = find(key, kind);
  if (!value && problems_.size() == before && object_.kind == Json::Kind::object)
    complain(object_, (path_.empty() ? "the session" : path_) + " has no \"" + std::string(key) + "\"",
             "it must be " + std::string(kindName(kind)));
  return value;
}

std::string JsonReader::text(std::string_view key) {
  const Json* value = required(key, Json::Kind::text);
  return value ? value->text : std::string();
}

std::string JsonReader::textOr(std::string_view key, std::string fallback) {
  const Json* value = find(key, Json::Kind::text);
  return value ? value->text : std::move(fallback);
}

std::optional<int> JsonReader::integer(std::string_view key, int least, int most) {
  const Json* value = find(key, Json::Kind::number);
  if (!value) return std::nullopt;
  const double number = value->number;
  if (number == std::floor(number) && number >= least && number <= most) return int(number);
  complain(*value, "\"" + std::string(key) + "\" is out of range",
           "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return std::nullopt;
}

bool JsonReader::yesOr(std::string_view key, bool fallback) {
  const Json* value = find(key, Json::Kind::boolean);
  return value ? value->boolean : fallback;
}

std::vector<std::string> JsonReader::texts(std::string_view key) {
  std::vector<std::string> found;
  const Json* list = find(key, Json::Kind::list);
  if (!list) return found;
  for (const Json& item : list->items)
    if (item.kind == Json::Kind::text)
      found.push_back(item.text);
    else
      complain(item, "\"" + std::string(key) + "\" holds texts only",
               "this is " + std::string(kindName(item.kind)));
  return found;
}

std::optional<std::size_t> JsonReader::wordIndex(std::string_view key,
                                                 std::span<const std::string_view> words) {
  const Json* value = required(key, Json::Kind::text);
  if (!value) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), value->text);
  if (found != words.end()) return std::size_t(found - words.begin());
  std::string known;
  for (const std::string_view word : words) known += (known.empty() ? "one of: " : ", ") + std::string(word);
  complain(*value, "\"" + std::string(key) + "\" cannot be \"" + value->text + "\"", known);
  return std::nullopt;
}

JsonReader JsonReader::inside(const Json& object, const std::string& step) {
  return {object, where_, path_.empty() ? step : path_ + "." + step, problems_};
}

void JsonReader::refuseUnknown() {
  for (const JsonMember& member : object_.members)
    if (std::find(asked_.begin(), asked_.end(), member.key) == asked_.end())
      complain(member.value, "unknown key \"" + member.key + "\"", didYouMean(member.key, asked_));
}

}  // namespace knotmap
