#include "base/toml_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/closest_word.h"

namespace knotmap {
namespace {

const TomlNode emptyTable{};

std::string_view kindName(TomlNode::Kind kind) {
  constexpr std::string_view names[] = {"a text",   "a number", "true or false",
                                        "an array", "a table",  "a date"};
  return names[std::size_t(kind)];
}

template <class Words>
std::string listed(const Words& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + std::string(word);
  return all;
}

}  // namespace

TomlValue::TomlValue(const TomlNode& node, std::string name, Problems& problems)
    : node_(&node), name_(std::move(name)), problems_(&problems) {}

void TomlValue::refuse(std::string what, std::string hint) const {
  problems_->push_back({where(), std::move(what), std::move(hint)});
}

bool TomlValue::is(TomlNode::Kind kind) const {
  if (node_->kind == kind) return true;
  refuse(fmt::format("\"{}\" is {}", name_, kindName(node_->kind)), fmt::format("write {}", kindName(kind)));
  return false;
}

PlacedText TomlValue::text() const {
  return {is(TomlNode::Kind::text) ? node_->text : std::string(), where()};
}

double TomlValue::number(NumberRange range) const {
  if (!is(TomlNode::Kind::number)) return range.low;
  const double value = node_->number;
  if (value >= range.low && value <= range.high) return value;  // false for "nan"
  refuse(fmt::format("\"{}\" is {:g}", name_, value),
         fmt::format("write {:g} to {:g}", range.low, range.high));
  return range.low;
}

int TomlValue::integer(NumberRange range) const {
  const double value = number(range);
  if (node_->kind == TomlNode::Kind::number && !node_->isInteger)
    refuse(fmt::format("\"{}\" is {:g}", name_, value), "write a whole number");
  return int(value);
}

bool TomlValue::flag() const { return is(TomlNode::Kind::flag) && node_->flag; }

std::size_t TomlValue::choice(std::span<const std::string_view> words) const {
  if (!is(TomlNode::Kind::text)) return 0;
  const auto found = std::find(words.begin(), words.end(), node_->text);
  if (found != words.end()) return std::size_t(found - words.begin());
  refuse(fmt::format("\"{}\" cannot be \"{}\"", name_, node_->text), "one of: " + listed(words));
  return 0;
}

std::vector<TomlValue> TomlValue::items() const {
  std::vector<TomlValue> all;
  if (!is(TomlNode::Kind::array)) return all;
  for (const TomlNode& item : node_->items) all.emplace_back(item, name_, *problems_);
  return all;
}

std::vector<PlacedText> TomlValue::texts() const {
  std::vector<PlacedText> all;
  for (const TomlValue& item : items()) {
    const PlacedText text = item.text();
    if (item.isText() && text.text.empty()) item.refuse(fmt::format("\"{}\" holds an empty text", name_));
    if (!text.text.empty()) all.push_back(text);
  }
  return all;
}

TomlTable TomlValue::table() const { return {is(TomlNode::Kind::table) ? *node_ : emptyTable, *problems_}; }

TomlTable::TomlTable(const TomlNode& node, Problems& problems) : node_(&node), problems_(&problems) {}

void TomlTable::refuse(std::string what, std::string hint) const {
  problems_->push_back({where(), std::move(what), std::move(hint)});
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> all;
  for (const TomlMember& member : node_->members) all.push_back(member.key);
  return all;
}

std::optional<TomlValue> TomlTable::find(std::string_view key) {
  asked_.emplace_back(key);
  for (const TomlMember& member : node_->members)
    if (member.key == key) return TomlValue(member.value, std::string(key), *problems_);
  return std::nullopt;
}

std::optional<TomlValue> TomlTable::need(std::string_view key) {
  std::optional<TomlValue> value = find(key);
  // A value of the wrong type, said already, reads as the empty table: it misses nothing of its own.
  if (!value && node_ != &emptyTable) refuse(fmt::format("\"{}\" is missing", key));
  return value;
}

PlacedText TomlTable::placedText(std::string_view key) {
  const auto value = need(key);
  if (!value) return {};
  if (value->isText() && value->text().text.empty()) value->refuse(fmt::format("\"{}\" is empty", key));
  return value->text();
}

int TomlTable::integer(std::string_view key, NumberRange range) {
  const auto value = need(key);
  return value ? value->integer(range) : int(range.low);
}

std::size_t TomlTable::choice(std::string_view key, std::span<const std::string_view> words) {
  const auto value = need(key);
  return value ? value->choice(words) : 0;
}

std::string TomlTable::optionalText(std::string_view key) {
  const auto value = find(key);
  return value ? value->text().text : std::string();
}

bool TomlTable::flag(std::string_view key, bool fallback) {
  const auto value = find(key);
  return value ? value->flag() : fallback;
}

std::vector<PlacedText> TomlTable::texts(std::string_view key) {
  const auto value = find(key);
  return value ? value->texts() : std::vector<PlacedText>();
}

void TomlTable::refuseOtherKeys() {
  std::vector<std::string> unused;
  for (const std::string& key : asked_)
    if (std::none_of(node_->members.begin(), node_->members.end(),
                     [&](const TomlMember& m) { return m.key == key; }))
      unused.push_back(key);
  for (const TomlMember& member : node_->members) {
    if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    std::string hint = didYouMean(member.key, unused);
    if (hint.empty()) hint = unused.empty() ? "leave it out" : "possible here: " + listed(unused);
    problems_->push_back({member.where, fmt::format("there is no \"{}\" here", member.key), hint});
  }
}

}  // namespace knotmap
