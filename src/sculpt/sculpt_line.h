// sculpt_line.h - one line of a sculpt's text, taken apart from left to right. Each mistake becomes a problem
// at its column; after the first, the rest of the line answers with harmless values and stays silent.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace knotmap {

class SculptLine {
 public:
  // Words, numbers and "(number ...)" tuples; '#' starts a comment. `place` is "file:line".
  SculptLine(std::string_view text, std::string place, Problems& problems);
  bool isEmpty() const { return tokens_.empty(); }
  bool isGood() const { return isGood_; }
  std::string where() const;  // of the line's first word
  void setUsage(std::string usage) {
    usage_ = std::move(usage);
  }  // the hint when something is missing or too much

  std::string word(std::string_view name);
  // One of `choices`; the index. A wrong word is answered with "did you mean".
  std::size_t choice(std::string_view name, std::span<const std::string> choices);
  bool takesWord(std::string_view wanted);  // takes the next token if it is that word
  double number(std::string_view name);
  double positive(std::string_view name);
  double notNegative(std::string_view name);
  double numberOr(std::string_view name, double fallback);  // an optional last number
  glm::dvec3 triple(std::string_view name);
  glm::dvec3 unit(std::string_view name);  // a triple that is not zero, made unit length
  std::vector<std::vector<double>> tuples(std::string_view name,
                                          std::size_t size);  // all that follow; at least one
  void finish();                                              // nothing may be left over
  void complain(std::string what, std::string hint = "");     // about the token that was taken last

 private:
  struct Token {
    std::string_view text;
    std::size_t column;
    bool isTuple;
    std::vector<double> numbers;
  };
  void split(std::string_view text);
  std::size_t takeTuple(std::string_view text, std::size_t begin);
  const Token* take(std::string_view name, std::string_view kind);
  double parsedNumber(std::string_view text, std::size_t column);
  void complainAt(std::size_t column, std::string what, std::string hint);

  std::string place_;
  Problems& problems_;
  std::string usage_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  bool isGood_ = true;
};

}  // namespace knotmap
