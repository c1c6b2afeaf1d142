// session_words.h - the words of a session's choices, as files and command lines write them.
#pragma once
#include <array>
#include <string_view>

#include "session/session.h"

namespace knotmap {

template <class Choice>
struct WordFor {
  std::string_view word;
  Choice choice;
};

inline constexpr std::array knotKindWords{
    WordFor{"knot", KnotKind::knot},       WordFor{"scar", KnotKind::scar},
    WordFor{"implant", KnotKind::implant}, WordFor{"wound", KnotKind::wound},
    WordFor{"numb", KnotKind::numb},       WordFor{"do_not_press", KnotKind::doNotPress}};
inline constexpr std::array knotStateWords{
    WordFor{"active", KnotState::active}, WordFor{"latent", KnotState::latent},
    WordFor{"unsure", KnotState::unsure}, WordFor{"resolved", KnotState::resolved}};
inline constexpr std::array matchWords{WordFor{"chosen", Match::chosen}, WordFor{"nearest", Match::nearest},
                                       WordFor{"none", Match::none}};
inline constexpr std::array painTimeWords{WordFor{"now", PainTime::now}, WordFor{"day", PainTime::day},
                                          WordFor{"week", PainTime::week}};
inline constexpr std::array sideWords{WordFor{"left", Side::left}, WordFor{"right", Side::right},
                                      WordFor{"midline", Side::midline}};

template <class Choice, std::size_t count>
std::string_view wordOf(const std::array<WordFor<Choice>, count>& words, Choice choice) {
  for (const auto& row : words)
    if (row.choice == choice) return row.word;
  return {};
}

// Age bands and answers of the safety card.
inline constexpr std::array<std::string_view, 4> ageBands{"under_16", "16_49", "50_plus",
                                                          "prefer_not_to_say"};
inline constexpr std::array<std::string_view, 3> screeningAnswers{"yes", "no", "prefer_not_to_say"};
inline constexpr std::array<std::string_view, 5> screeningQuestions{
    "pregnant", "blood_thinner", "fragile_bones", "numb", "surgery_or_implant"};

}  // namespace knotmap
