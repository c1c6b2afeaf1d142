// safety.h - what the answers on the safety card allow: the rules, apart from any screen. Screening stands
// before advice only; marking, patterns, painting and export are always open.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/panes.h"
#include "atlas/atlas.h"
#include "session/session.h"

namespace knotmap {

inline constexpr int daysUntilAskedAgain = 14;

struct SafetyRuling {
  AdviceGate gate = AdviceGate::unanswered;
  bool mustSeeDoctorToday = false;    // an urgent sign: no pressure advice
  bool needsProfessional = false;     // under 16, or age not told
  bool hasUnknownSign = false;        // answered with yes, but not in this atlas: the card again
  std::vector<const RedFlag*> signs;  // answered with yes, worst first
  // Questions whose caution holds: answered yes, or not told (the strictest is meant).
  std::vector<std::string> cautions;
};
// `now` and the screening's date are ISO 8601; a date that cannot be read counts as long ago.
SafetyRuling ruleOn(const std::optional<Screening>& screening, const Atlas& atlas, const std::string& now);

// Days since 1970 of an ISO 8601 date, "2026-11-20..."; none when it is none.
std::optional<long> dayOf(std::string_view date);

}  // namespace knotmap
