#include "base/problem.h"

namespace knotmap {

std::string toString(const Problem& problem) {
  std::string text = problem.where.empty() ? problem.what : problem.where + ": " + problem.what;
  if (!problem.hint.empty()) text += " (" + problem.hint + ")";
  return text;
}

std::string toString(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += toString(problem) + "\n";
  return text;
}

}  // namespace knotmap
