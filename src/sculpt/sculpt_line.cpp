#include "sculpt/sculpt_line.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "base/closest_word.h"

namespace knotmap {
namespace {

constexpr std::string_view blanks = " \t\r";

}  // namespace

SculptLine::SculptLine(std::string_view text, std::string place, Problems& problems)
    : place_(std::move(place)), problems_(problems) {
  split(text.substr(0, text.find('#')));
}

void SculptLine::split(std::string_view text) {
  for (std::size_t begin = text.find_first_not_of(blanks); begin < text.size() && isGood_;) {
    if (text[begin] == '(') {
      begin = takeTuple(text, begin);
    } else if (text[begin] == ')') {
      complainAt(begin, "this \")\" closes nothing", "write \"(\" before the numbers that belong together");
    } else {
      const std::size_t end = std::min(text.find_first_of(" \t\r()", begin), text.size());
      tokens_.push_back({text.substr(begin, end - begin), begin, false, {}});
      begin = end;
    }
    begin = text.find_first_not_of(blanks, begin);
  }
}

std::size_t SculptLine::takeTuple(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find_first_of("()", begin + 1);
  if (end == std::string_view::npos || text[end] == '(') {
    complainAt(begin, "this \"(\" is not closed", "end the numbers that belong together with \")\"");
    return text.size();
  }
  Token token{text.substr(begin, end + 1 - begin), begin, true, {}};
  for (std::size_t at = text.find_first_not_of(blanks, begin + 1); at < end;) {
    const std::size_t stop = std::min(text.find_first_of(blanks, at), end);
    token.numbers.push_back(parsedNumber(text.substr(at, stop - at), at));
    at = text.find_first_not_of(blanks, stop);
  }
  tokens_.push_back(std::move(token));
  return end + 1;
}

double SculptLine::parsedNumber(std::string_view text, std::size_t column) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size() && std::isfinite(value)) return value;
  complainAt(column, fmt::format("\"{}\" is not a number", text), "write it like 12 or -3.5");
  return 0;
}

void SculptLine::complainAt(std::size_t column, std::string what, std::string hint) {
  if (isGood_)
    problems_.push_back({fmt::format("{}:{}", place_, column + 1), std::move(what), std::move(hint)});
  isGood_ = false;
}

void SculptLine::complain(std::string what, std::string hint) {
  const std::size_t column = next_ > 0 ? tokens_[next_ - 1].column : 0;
  complainAt(column, std::move(what), std::move(hint));
}

std::string SculptLine::where() const {
  return fmt::format("{}:{}", place_, tokens_.empty() ? 1 : tokens_.front().column + 1);
}

const SculptLine::Token* SculptLine::take(std::string_view name, std::string_view kind) {
  if (!isGood_) return nullptr;
  if (next_ == tokens_.size()) {
    const Token& last = tokens_.back();
    complainAt(last.column + last.text.size(), fmt::format("the {} is missing", name), usage_);
    return nullptr;
  }
  const Token& token = tokens_[next_++];
  if (token.isTuple == (kind == "tuple")) return &token;
  complain(fmt::format("the {} should be a {}", name, kind), usage_);
  return nullptr;
}

std::string SculptLine::word(std::string_view name) {
  const Token* token = take(name, "word");
  return token ? std::string(token->text) : std::string();
}

std::size_t SculptLine::choice(std::string_view name, std::span<const std::string> choices) {
  const std::string typed = word(name);
  for (std::size_t i = 0; i < choices.size(); ++i)
    if (typed == choices[i]) return i;
  std::string hint = didYouMean(typed, choices);
  if (hint.empty()) {
    hint = "one of";
    for (const std::string& known : choices) hint += " " + known;
  }
  complain(fmt::format("unknown {} \"{}\"", name, typed), hint);
  return 0;
}

bool SculptLine::takesWord(std::string_view wanted) {
  if (next_ == tokens_.size() || tokens_[next_].text != wanted) return false;
  ++next_;
  return true;
}

double SculptLine::number(std::string_view name) {
  const Token* token = take(name, "number");
  return token ? parsedNumber(token->text, token->column) : 0;
}

double SculptLine::positive(std::string_view name) {
  const double value = number(name);
  if (value <= 0) complain(fmt::format("the {} must be greater than 0", name));
  return isGood_ ? value : 1;
}

double SculptLine::notNegative(std::string_view name) {
  const double value = number(name);
  if (value < 0) complain(fmt::format("the {} must not be negative", name));
  return isGood_ ? value : 0;
}

double SculptLine::numberOr(std::string_view name, double fallback) {
  return next_ < tokens_.size() ? number(name) : fallback;
}

glm::dvec3 SculptLine::triple(std::string_view name) {
  const Token* token = take(name, "tuple");
  if (token && token->numbers.size() != 3) complain(fmt::format("the {} needs 3 numbers", name), usage_);
  return isGood_ ? glm::dvec3(token->numbers[0], token->numbers[1], token->numbers[2]) : glm::dvec3(0, 1, 0);
}

glm::dvec3 SculptLine::unit(std::string_view name) {
  const glm::dvec3 direction = triple(name);
  if (glm::length(direction) < 1e-9) complain(fmt::format("the {} has no length", name));
  return isGood_ ? glm::normalize(direction) : glm::dvec3(0, 1, 0);
}

std::vector<std::vector<double>> SculptLine::tuples(std::string_view name, std::size_t size) {
  std::vector<std::vector<double>> all;
  do {
    const Token* token = take(name, "tuple");
    if (token && token->numbers.size() != size)
      complain(fmt::format("the {} needs {} numbers", name, size), usage_);
    if (isGood_) all.push_back(token->numbers);
  } while (isGood_ && next_ < tokens_.size());
  return all;
}

void SculptLine::finish() {
  if (!isGood_ || next_ == tokens_.size()) return;
  complainAt(tokens_[next_].column, fmt::format("\"{}\" is too much", tokens_[next_].text), usage_);
}

}  // namespace knotmap
