#include "base/closest_word.h"

#include <algorithm>
#include <vector>

namespace knotmap {
namespace {

// Optimal string alignment distance; rows are prefixes of a, columns of b.
std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

}  // namespace

std::string closestWord(std::string_view typed, std::span<const std::string> known) {
  std::string best;
  std::size_t least = typed.size() + 1;
  for (const std::string& word : known) {
    const std::size_t distance = editDistance(typed, word);
    if (distance < least) least = distance, best = word;
  }
  return least * 3 <= std::max<std::size_t>(best.size(), 3) ? best : std::string();
}

std::string didYouMean(std::string_view typed, std::span<const std::string> known) {
  const std::string word = closestWord(typed, known);
  return word.empty() ? std::string() : "did you mean \"" + word + "\"?";
}

}  // namespace knotmap
