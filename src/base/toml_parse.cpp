// The only file that knows toml++.
#include <fmt/format.h>
#include <toml++/toml.h>

#include "base/toml_table.h"

namespace knotmap {
namespace {

class Reading {
 public:
  explicit Reading(const std::string& file) : file_(file) {}

  std::string whereOf(const toml::source_position& at, unsigned ahead = 0) const {
    return fmt::format("{}:{}:{}", file_, at.line, at.column + ahead);
  }

  TomlNode node(const toml::node& from) const {
    TomlNode to;
    to.where = whereOf(from.source().begin);
    from.visit([&](const auto& typed) { fill(to, typed); });
    return to;
  }

 private:
  void fill(TomlNode& to, const toml::value<std::string>& from) const {
    to.kind = TomlNode::Kind::text;
    to.text = from.get();
    to.where = whereOf(from.source().begin, 1);  // behind the quotation mark
  }
  void fill(TomlNode& to, const toml::value<std::int64_t>& from) const {
    to.kind = TomlNode::Kind::number;
    to.number = double(from.get());
    to.isInteger = true;
  }
  void fill(TomlNode& to, const toml::value<double>& from) const {
    to.kind = TomlNode::Kind::number;
    to.number = from.get();
  }
  void fill(TomlNode& to, const toml::value<bool>& from) const {
    to.kind = TomlNode::Kind::flag;
    to.flag = from.get();
  }
  void fill(TomlNode& to, const toml::array& from) const {
    to.kind = TomlNode::Kind::array;
    for (const toml::node& item : from) to.items.push_back(node(item));
  }
  void fill(TomlNode& to, const toml::table& from) const {
    to.kind = TomlNode::Kind::table;
    for (const auto& [key, value] : from)
      to.members.push_back({std::string(key.str()), whereOf(key.source().begin), node(value)});
  }
  template <class Date>
  void fill(TomlNode& to, const toml::value<Date>&) const {
    to.kind = TomlNode::Kind::date;
  }

  const std::string& file_;
};

}  // namespace

Result<TomlNode> parseToml(std::string_view bytes, const std::string& file) {
  const Reading reading(file);
  try {
    TomlNode root = reading.node(toml::parse(bytes, file));
    root.where = file;
    return root;
  } catch (const toml::parse_error& error) {
    return Problem{reading.whereOf(error.source().begin), std::string(error.description()),
                   "look there for a missing quotation mark, bracket or value"};
  }
}

}  // namespace knotmap
