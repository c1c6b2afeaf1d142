// advice.h - what may be advised for a knot or a place, in the order in which it must be read. Internal to
// app/.
#pragma once
#include "app/safety.h"
#include "app/workbench.h"

namespace knotmap {

struct AdviceQuestion {
  const Muscle* muscle = nullptr;  // null: a place without a knot
  const TriggerPoint* point = nullptr;
  std::optional<SurfacePoint> place;  // where would be pressed
  KnotKind kind = KnotKind::knot;     // what lies there
  std::vector<std::string>
      regions;  // of the place and of where pain is sent, leaves and those they belong to
};
Advice adviceOn(const Workbench& bench, const AdviceQuestion& question);
// Of the signs alone that were answered with yes, for a pane that speaks of no place: what to do about them.
Advice adviceOnSigns(const Workbench& bench);
// Why this place must not be pressed; empty when it may.
std::vector<std::string> noPressWords(const Workbench& bench, const SafetyRuling& ruling,
                                      const std::optional<SurfacePoint>& place, KnotKind kind);

// The region and those it belongs to, the leaf first.
std::vector<std::string> withParents(const Body& body, std::string_view region);
SourceNote sourceNote(const Workbench& bench, Strength strength, const std::vector<Citation>& citations);

}  // namespace knotmap
