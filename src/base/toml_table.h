// toml_table.h - TOML files read with types: every mistake at once, each with file:line:col; a key that no
// reader asks for is a mistake too.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace knotmap {

struct TomlMember;
struct TomlNode {  // what a file says, as plain data
  enum class Kind { text, number, flag, array, table, date };
  Kind kind = Kind::table;
  std::string where;  // file:line:col of the value; of a text its first letter
  std::string text;
  double number = 0;
  bool isInteger = false, flag = false;
  std::vector<TomlNode> items;
  std::vector<TomlMember> members;  // of a table, by key
};
struct TomlMember {
  std::string key, where;
  TomlNode value;
};
// `file` names it in problems. The parser stops at the first break of TOML's own rules.
Result<TomlNode> parseToml(std::string_view bytes, const std::string& file);

struct PlacedText {
  std::string text;
  std::string where;  // file:line:col of its first letter
};
struct NumberRange {
  double low, high;  // both allowed
};

class TomlTable;

// One value: read as the wrong type it adds a problem and gives an empty answer.
class TomlValue {
 public:
  TomlValue(const TomlNode& node, std::string name,
            Problems& problems);  // node and problems must outlive this
  const std::string& where() const { return node_->where; }
  bool isText() const { return node_->kind == TomlNode::Kind::text; }
  PlacedText text() const;  // may be empty
  double number(NumberRange range) const;
  int integer(NumberRange range) const;
  bool flag() const;
  // The index of the text in `words`, 0 when it is none of them.
  std::size_t choice(std::span<const std::string_view> words) const;
  std::vector<TomlValue> items() const;  // of an array
  std::vector<PlacedText> texts() const;
  TomlTable table() const;
  void refuse(std::string what, std::string hint = "") const;  // adds a problem at this value

 private:
  bool is(TomlNode::Kind kind) const;
  const TomlNode* node_;
  std::string name_;
  Problems* problems_;
};

class TomlTable {
 public:
  TomlTable(const TomlNode& node, Problems& problems);  // both must outlive this
  const std::string& where() const { return node_->where; }
  std::vector<std::string> keys() const;

  std::optional<TomlValue> find(std::string_view key);
  std::optional<TomlValue> need(std::string_view key);  // its absence is a problem
  // Needed, and not empty.
  PlacedText placedText(std::string_view key);
  std::string text(std::string_view key) { return placedText(key).text; }
  int integer(std::string_view key, NumberRange range);
  std::size_t choice(std::string_view key, std::span<const std::string_view> words);
  // May be left out.
  std::string optionalText(std::string_view key);
  bool flag(std::string_view key, bool fallback);
  std::vector<PlacedText> texts(std::string_view key);

  // The tables of an array of tables ([[key]]), each given to `read` and then held to the keys it asked for.
  template <class Read>
  void each(std::string_view key, Read read) {
    if (const auto array = find(key))
      for (const TomlValue& item : array->items()) inside(item, read);
  }
  // The table `key`, when there is one.
  template <class Read>
  void within(std::string_view key, Read read) {
    if (const auto value = find(key)) inside(*value, read);
  }
  template <class Read>
  static void inside(const TomlValue& value, Read read) {
    TomlTable table = value.table();
    read(table);
    table.refuseOtherKeys();
  }
  void refuseOtherKeys();  // those that nobody asked for
  void refuse(std::string what, std::string hint = "") const;

 private:
  const TomlNode* node_;
  Problems* problems_;
  std::vector<std::string> asked_;
};

}  // namespace knotmap
