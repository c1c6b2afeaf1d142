// command_row.h - builds rows of the command table from the commands' own members.
#pragma once
#include <tuple>
#include <utility>

#include "app/command_values.h"

namespace knotmap {

// A member of a command as a parameter of its word.
template <class Owner, class Value>
struct Field {
  const char* name;
  Value Owner::*member;
  bool isOptional = false;     // may be left out: the member keeps its default
  const char* emptyWord = "";  // of a std::optional member: what stands for "none"
};
template <class Owner, class Value>
Field<Owner, Value> field(const char* name, Value Owner::*member) {
  return {name, member};
}
template <class Owner, class Value>
Field<Owner, std::optional<Value>> fieldOr(const char* name, std::optional<Value> Owner::*member,
                                           const char* emptyWord) {
  return {name, member, false, emptyWord};
}
template <class Owner, class Value>
Field<Owner, Value> option(const char* name, Value Owner::*member) {
  return {name, member, true};
}

template <class Value>
struct Unwrapped {
  using Type = Value;
};
template <class Value>
struct Unwrapped<std::optional<Value>> {
  using Type = Value;
};
template <class Value>
using ValueOf = CommandValue<typename Unwrapped<Value>::Type>;

template <class Owner, class Value>
Parameter parameterOf(const Field<Owner, Value>& field) {
  Parameter parameter{field.name, ValueOf<Value>::kind, field.isOptional, ValueOf<Value>::choices()};
  if (*field.emptyWord) parameter.choices.emplace_back(field.emptyWord);
  return parameter;
}

Problem missingValue(const std::string& word, const Parameter& parameter);
Problem wrongValue(const std::string& word, const Parameter& parameter, const std::string& given);

template <class Owner, class Value>
void readField(Owner& command, const Field<Owner, Value>& field, const std::optional<std::string>& text,
               const std::string& word, Problems& problems) {
  if (!text) {
    if (!field.isOptional) problems.push_back(missingValue(word, parameterOf(field)));
    return;
  }
  if (*field.emptyWord && *text == field.emptyWord) return;  // the member's default is none
  if (auto value = ValueOf<Value>::read(*text))
    command.*field.member = std::move(*value);
  else
    problems.push_back(wrongValue(word, parameterOf(field), *text));
}

template <class Owner, class Value>
std::optional<std::string> writeField(const Owner& command, const Field<Owner, Value>& field) {
  const Value& value = command.*field.member;
  if (field.isOptional && value == Owner{}.*field.member) return std::nullopt;
  if constexpr (std::is_same_v<Value, typename Unwrapped<Value>::Type>)
    return ValueOf<Value>::write(value);
  else
    return value ? ValueOf<Value>::write(*value) : std::string(field.emptyWord);
}

// What a row says besides its parameters.
struct RowTraits {
  bool changesSession = false;
  bool (*isEnabled)(const State&) = nullptr;
};

template <class Alternative, class... Fields>
CommandRow row(const char* word, std::tuple<Fields...> fields, std::vector<MenuEntry> entries = {},
               RowTraits traits = {}) {
  CommandRow made;
  made.word = word;
  made.entries = std::move(entries);
  made.changesSession = traits.changesSession;
  made.isEnabled = traits.isEnabled;
  made.alternative = alternativeOf<Alternative>();
  std::apply([&](const auto&... each) { (made.parameters.push_back(parameterOf(each)), ...); }, fields);
  made.make = [fields, word = made.word](const CommandRow::Values& values) -> Result<Command> {
    Alternative command;
    Problems problems;
    [[maybe_unused]] std::size_t next = 0;
    std::apply([&](const auto&... each) { (readField(command, each, values[next++], word, problems), ...); },
               fields);
    if (!problems.empty()) return problems;
    return Command(std::move(command));
  };
  made.values = [fields](const Command& command) {
    CommandRow::Values values;
    [[maybe_unused]] const auto& given = command.as<Alternative>();
    std::apply([&](const auto&... each) { (values.push_back(writeField(given, each)), ...); }, fields);
    return values;
  };
  return made;
}

}  // namespace knotmap
