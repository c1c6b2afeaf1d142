// closest_word.h - "did you mean": the known word nearest to a mistyped one.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace knotmap {

// The word with the least edit distance (insert, delete, replace, swap of neighbours), ties by order; empty
// when even the nearest differs in more than a third of its letters.
std::string closestWord(std::string_view typed, std::span<const std::string> known);
// "did you mean \"acromion\"?" or an empty text.
std::string didYouMean(std::string_view typed, std::span<const std::string> known);

}  // namespace knotmap
