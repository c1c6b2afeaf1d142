// panes.h - what the panels show, as plain data: every text is ready to be painted, every button carries its
// command.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "app/state.h"

namespace knotmap {

// ---- left pane: the list of knots ----
struct KnotRow {
  std::string knot;
  int number = 0;
  std::string title;   // "Upper trapezius"; "No known point"
  std::string detail;  // "left · front edge, half-way along the slope"
  std::string pain;    // "6" or "–"
  KnotLook look = KnotLook::unsure;
  bool isSelected = false;
  bool isRough = false;  // "placed roughly"
};

// ---- the place clicked: what lies beneath, from the surface in ----
struct PickChoice {
  std::string title;     // "Upper trapezius" or the point's own name
  std::string detail;    // "1.2 cm from here · superficial"
  bool isPoint = false;  // a trigger point, listed under its muscle; else the muscle itself
  std::string muscle, triggerPoint;
  Side side = Side::left;
  Command choose;  // Mark, MarkMuscle or MarkHere (always the last choice)
};
struct PickList {
  std::string place;  // "left · upper trapezius, shoulder top"
  std::vector<PickChoice> choices;
};

// ---- search ----
struct SearchResult {
  enum class Kind { muscle, region, symptom } kind = Kind::muscle;
  std::string title;   // "Left · upper trapezius"
  std::string detail;  // what matched: a synonym, the symptom's words
  Command choose;      // Enter: Mark for a muscle or symptom, Click in the middle of a region
};

// ---- right pane: what is known about the knot or the place in question ----
struct SourceNote {
  std::string strength;            // how sure, in words
  std::vector<std::string> works;  // author, year, title, chapter
};
enum class WarningTone { emergency, urgent, soon };
struct FlagCard {
  std::string id;
  WarningTone tone = WarningTone::soon;
  std::string sign, action, reason;
  bool isGeneral = false;  // not asked on the card and of no region: to be known with any knot
};
struct StretchCard {
  std::string id, name;
  std::string dosage;    // "hold 30 s · 2 times · each side · twice a day"
  std::string position;  // "sitting"
  std::string why;       // "lengthens the upper trapezius"
  std::vector<std::string> steps, errors;
  std::string caution;
  SourceNote sources;
};
struct PressureCard {
  bool isOffered = true;
  std::string text;  // how; or why not
  std::string dosage;
  std::vector<std::string> tools;  // in words
  SourceNote sources;
};
// Whether and how advice is given (DESIGN.md, Safety).
enum class AdviceGate {
  open,
  unanswered,  // the pattern is shown and the card offered
  outdated,    // answered more than 14 days ago: the card again
  emergency,   // no advice this session; what to do now
};
struct Advice {
  AdviceGate gate = AdviceGate::open;
  std::string
      sentence;  // why there is none, or what to mind above all ("see a doctor today", "with a professional")
  std::vector<FlagCard> flags;        // red flags that stand before the advice; answered ones first
  std::vector<std::string> cautions;  // first of all
  std::optional<PressureCard> pressure;
  std::vector<StretchCard> stretches;
  std::string noStretches;  // a sentence with a way on when there are none
  std::string temperature;
  std::vector<std::string> noPress;  // why this very place must not be pressed
};
struct RightPane {
  enum class About { nothing, knot, place, several } about = About::nothing;
  std::string title;     // "Upper trapezius"; "Shoulder top"
  std::string subtitle;  // "left · superficial"
  std::string knot;      // id
  std::string notice;    // "no charted pattern here", "placed roughly", "not in this atlas: soleus.9"
  // the pattern
  std::string refersTo;  // "Mostly: temple, side of the neck. Sometimes: angle of the jaw."
  std::string howSure;
  std::string symptoms, causes, finding;
  SourceNote sources;
  Advice advice;
  std::vector<PickChoice> otherPoints;  // of the muscle: AssignPoint
  // about nothing: the first start
  std::string welcome;               // one line
  std::vector<PickChoice> examples;  // three
  std::string purpose;               // one sentence on purpose and limits
};

// ---- status line and beside the cursor ----
struct PointedWords {
  std::string beside;  // "left · upper trapezius"
  std::string status;  // "left · upper trapezius · shoulder top"
};

}  // namespace knotmap
