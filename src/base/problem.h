// problem.h - what is wrong with an input, where, and what to do about it.
#pragma once
#include <string>
#include <vector>

namespace knotmap {

struct Problem {
  std::string where;  // "file:line:col", "file", "--option"; may be empty
  std::string what;   // one sentence without a full stop
  std::string hint;   // what would be right; may be empty
};
using Problems = std::vector<Problem>;

// "where: what (hint)"
std::string toString(const Problem& problem);
// One problem a line, each line ended.
std::string toString(const Problems& problems);

}  // namespace knotmap
