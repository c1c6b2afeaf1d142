// Command lines: words, values and quotes, by the command table.
#include <algorithm>

#include "app/command_row.h"
#include "app/script.h"
#include "base/closest_word.h"

namespace knotmap {
namespace {

struct LineWord {
  std::string text;
  std::size_t nameLength = std::string::npos;  // where the first "=" outside quotes stands
};

// Splits at spaces; "quotes" keep them, \" \\ and \n stand for what they say; # outside quotes ends the line.
Result<std::vector<LineWord>> wordsOf(std::string_view line, const std::string& where) {
  std::vector<LineWord> words;
  bool isInWord = false, isQuoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char letter = line[i];
    if (!isQuoted && (letter == ' ' || letter == '\t' || letter == '\r')) {
      isInWord = false;
      continue;
    }
    if (!isQuoted && !isInWord && letter == '#') break;
    if (!isInWord) words.emplace_back();
    isInWord = true;
    if (letter == '"')
      isQuoted = !isQuoted;
    else if (isQuoted && letter == '\\' && i + 1 < line.size())
      words.back().text += line[++i] == 'n' ? '\n' : line[i];
    else {
      if (!isQuoted && letter == '=' && words.back().nameLength == std::string::npos)
        words.back().nameLength = words.back().text.size();
      words.back().text += letter;
    }
  }
  if (isQuoted) return Problem{where, "a quote is not closed", "write \\\" for a quote inside quotes"};
  return words;
}

std::string quoted(const std::string& text) {
  if (!text.empty() && text.find_first_of(" \t\r\n\"\\#=") == std::string::npos) return text;
  std::string made = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') made += '\\';
    if (letter == '\n')
      made += "\\n";
    else
      made += letter;
  }
  return made + "\"";
}

const CommandRow* rowNamed(std::string_view word) {
  for (const CommandRow& row : commandTable())
    if (row.word == word) return &row;
  return nullptr;
}

std::string choicesOf(const Parameter& parameter) {
  switch (parameter.kind) {
    case ParameterKind::number:
      return parameter.choices.empty() ? "a number" : "a number or " + parameter.choices[0];
    case ParameterKind::place:
      return "a place: X,Y,Z in metres or left:PLACE IN WORDS";
    case ParameterKind::pixel:
      return "a pixel: X,Y";
    case ParameterKind::size:
      return "a size: WIDTHxHEIGHT";
    default:
      break;
  }
  std::string known = "one of:";
  for (const std::string& choice : parameter.choices) known += " " + choice;
  return parameter.choices.empty() ? "a text" : known;
}

// Sorts the words after the first into the parameters: by name, else in order.
Result<CommandRow::Values> valuesFor(const CommandRow& row, std::span<const LineWord> words,
                                     const std::string& where) {
  CommandRow::Values values(row.parameters.size());
  std::size_t next = 0;
  for (const LineWord& word : words) {
    const std::string name = word.text.substr(0, std::min(word.nameLength, word.text.size()));
    const auto named = std::find_if(row.parameters.begin(), row.parameters.end(),
                                    [&](const Parameter& parameter) { return parameter.name == name; });
    if (word.nameLength != std::string::npos && named != row.parameters.end()) {
      values[std::size_t(named - row.parameters.begin())] = word.text.substr(word.nameLength + 1);
      continue;
    }
    while (next < values.size() && (values[next] || row.parameters[next].isOptional)) ++next;
    if (next == values.size())
      return Problem{where, "\"" + row.word + "\" does not know what \"" + word.text + "\" is",
                     "usage: " + usageOf(row)};
    values[next] = word.text;
  }
  return values;
}

}  // namespace

Problem missingValue(const std::string& word, const Parameter& parameter) {
  return {"", "\"" + word + "\" needs a value for " + parameter.name, choicesOf(parameter)};
}

Problem wrongValue(const std::string& word, const Parameter& parameter, const std::string& given) {
  const std::string guess = didYouMean(given, parameter.choices);
  return {"", "\"" + given + "\" is no value for " + parameter.name + " of \"" + word + "\"",
          guess.empty() ? choicesOf(parameter) : guess};
}

Result<Command> parseCommandLine(std::string_view line, const std::string& where) {
  const Result<std::vector<LineWord>> words = wordsOf(line, where);
  if (!words) return words.problems();
  if (words->empty()) return Problem{where, "there is no command", ""};
  const CommandRow* row = rowNamed(words->front().text);
  if (!row) {
    std::vector<std::string> known;
    for (const CommandRow& each : commandTable()) known.push_back(each.word);
    return Problem{where, "unknown command \"" + words->front().text + "\"",
                   didYouMean(words->front().text, known)};
  }
  const Result<CommandRow::Values> values = valuesFor(*row, std::span(*words).subspan(1), where);
  if (!values) return values.problems();
  Result<Command> command = row->make(*values);
  if (command) return command;
  Problems problems = command.problems();
  for (Problem& problem : problems) problem.where = where;
  return problems;
}

std::string commandText(const Command& command) {
  const CommandRow& row = rowOf(command);
  const CommandRow::Values values = row.values(command);
  std::string text = row.word;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    text += " " + (row.parameters[i].isOptional ? row.parameters[i].name + "=" : std::string()) +
            quoted(*values[i]);
  }
  return text;
}

std::string usageOf(const CommandRow& row) {
  std::string usage = row.word;
  for (const Parameter& parameter : row.parameters) {
    std::string name = parameter.name;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char letter) { return char(std::toupper(letter)); });
    usage += parameter.isOptional ? " [" + parameter.name + "=" + name + "]" : " " + name;
  }
  return usage;
}

Result<std::vector<ScriptLine>> parseScript(std::string_view text, const std::string& file) {
  std::vector<ScriptLine> lines;
  Problems problems;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::string where = file + ":" + std::to_string(number);
    if (const auto words = wordsOf(line, where); words && words->empty()) continue;
    Result<Command> command = parseCommandLine(line, where);
    if (command)
      lines.push_back({where, std::move(*command)});
    else
      problems.insert(problems.end(), command.problems().begin(), command.problems().end());
  }
  if (!problems.empty()) return problems;
  return lines;
}

}  // namespace knotmap
