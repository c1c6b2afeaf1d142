// words.h - names in the reader's language: sides, regions, muscles, trigger points. Internal to app/.
#pragma once
#include <string>
#include <vector>

#include "app/workbench.h"

namespace knotmap {

// As they stand inside a sentence or after "left · ".
std::string sideWord(const Workbench& bench, Side side);
std::string regionWord(const Workbench& bench, std::string_view region);
std::string muscleWord(const Workbench& bench, std::string_view muscle);
std::string muscleOfPoint(const Workbench& bench,
                          std::string_view triggerPoint);  // the id where the atlas lacks it

std::string withCapital(std::string text);
std::string withSmallLetter(std::string text);  // but for "TFL" and names of persons
// "left · upper trapezius"; parts that are empty are left out.
std::string joined(const std::vector<std::string>& parts, std::string_view between = " · ");
// "temple, side of the neck and jaw"
std::string listed(const Workbench& bench, const std::vector<std::string>& words);

}  // namespace knotmap
