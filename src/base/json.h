// json.h - JSON values that know the line they were read from, and their one written form.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace knotmap {

struct JsonMember;

struct Json {
  enum class Kind { null, boolean, number, text, list, object } kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string text;
  std::vector<Json> items;          // of a list
  std::vector<JsonMember> members;  // of an object, as read
  int line = 0;                     // in the file it was read from

  Json() = default;
  Json(std::nullptr_t) {}
  Json(bool value) : kind(Kind::boolean), boolean(value) {}
  Json(int value) : kind(Kind::number), number(value) {}
  Json(double value) : kind(Kind::number), number(value) {}
  Json(std::string value) : kind(Kind::text), text(std::move(value)) {}
  Json(std::string_view value) : Json(std::string(value)) {}
  Json(const char* value) : Json(std::string(value)) {}

  static Json list(std::vector<Json> items = {});
  static Json object(std::vector<JsonMember> members = {});
  const Json* member(std::string_view key) const;  // null when it has none of that name
};

struct JsonMember {
  std::string key;
  Json value;
};

std::string_view kindName(Json::Kind kind);  // "a text", "a number", ...

// Problems: no JSON (line and column), a key that stands twice in its object, nested deeper than 64.
Result<Json> parseJson(std::string_view text, const std::string& where);

// Keys sorted, numbers of at most 6 digits, what fits into 110 columns on one line: the same value, the same
// bytes. Ends with a line break.
std::string jsonText(const Json& value);

}  // namespace knotmap
