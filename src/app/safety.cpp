#include "app/safety.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "session/session_words.h"

namespace knotmap {
namespace {

bool isOutdated(const std::string& date, const std::string& now) {
  const auto asked = dayOf(date), today = dayOf(now);
  if (!asked || !today) return true;
  return *today - *asked > daysUntilAskedAgain || *asked - *today > 1;  // a day ahead: another time zone
}

bool holds(const Screening& screening, std::string_view question) {
  const auto answer = screening.answers.find(std::string(question));
  return answer == screening.answers.end() || answer->second != "no";
}

}  // namespace

std::optional<long> dayOf(std::string_view date) {
  int parts[3] = {};
  constexpr std::size_t starts[] = {0, 5, 8}, ends[] = {4, 7, 10};
  if (date.size() < 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  for (int i = 0; i < 3; ++i) {
    const auto [end, error] = std::from_chars(date.data() + starts[i], date.data() + ends[i], parts[i]);
    if (error != std::errc() || end != date.data() + ends[i]) return std::nullopt;
  }
  const std::chrono::year_month_day day{std::chrono::year(parts[0]), std::chrono::month(unsigned(parts[1])),
                                        std::chrono::day(unsigned(parts[2]))};
  if (!day.ok()) return std::nullopt;
  return std::chrono::sys_days(day).time_since_epoch().count();
}

SafetyRuling ruleOn(const std::optional<Screening>& screening, const Atlas& atlas, const std::string& now) {
  SafetyRuling ruling;
  if (!screening) return ruling;
  ruling.gate = isOutdated(screening->date, now) ? AdviceGate::outdated : AdviceGate::open;
  const auto isAnswered = [&](const RedFlag& flag) {
    return std::any_of(screening->signs.begin(), screening->signs.end(),
                       [&](const std::string& sign) { return atlas.currentId(sign) == flag.id; });
  };
  for (const RedFlag& flag : atlas.redFlags)
    if (isAnswered(flag)) ruling.signs.push_back(&flag);
  std::stable_sort(ruling.signs.begin(), ruling.signs.end(),
                   [](const RedFlag* a, const RedFlag* b) { return a->level < b->level; });
  for (const RedFlag* flag : ruling.signs) {
    if (flag->level == WarningLevel::emergency) ruling.gate = AdviceGate::emergency;
    if (flag->level == WarningLevel::urgent) ruling.mustSeeDoctorToday = true;
  }
  // A sign that this atlas does not know was a reason for care when it was answered, and how great a one
  // nobody here can tell: no advice before the card is answered with signs that are known.
  ruling.hasUnknownSign = ruling.signs.size() < screening->signs.size();
  if (ruling.hasUnknownSign) ruling.mustSeeDoctorToday = true;
  if (ruling.hasUnknownSign && ruling.gate == AdviceGate::open) ruling.gate = AdviceGate::outdated;
  ruling.needsProfessional = screening->age != "16_49" && screening->age != "50_plus";
  for (const std::string_view question : screeningQuestions)
    if (holds(*screening, question)) ruling.cautions.emplace_back(question);
  return ruling;
}

}  // namespace knotmap
