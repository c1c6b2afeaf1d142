// session_samples.h - a session with everything in it.
#pragma once
#include <gtest/gtest.h>

#include "folder_for_test.h"
#include "session/session.h"

namespace knotmap {

inline StoredPlace samplePlace() {
  StoredPlace place;
  place.region = "shoulder_top";
  place.side = Side::left;
  place.from = {{{"acromion", Side::left, 0.0361},
                 {"c7_spinous", Side::midline, 0.0725},
                 {"mastoid_tip", Side::left, 0.081},
                 {"clavicle_lateral", Side::left, 0.03}}};
  place.xyz = {0.112, 1.431, -0.0415};
  return place;
}

inline Knot sampleKnot(int number) {
  Knot knot;
  knot.id = "k" + std::to_string(number);
  knot.number = number;
  knot.place = samplePlace();
  knot.triggerPoint = "trapezius_upper.1";
  knot.match = Match::chosen;
  return knot;
}

inline Session sampleSession() {
  Session session;
  session.id = "11111111-2222-4333-8444-555555555555";
  session.subjectId = "66666666-7777-4888-8999-000000000000";
  session.date = "2026-11-20T14:05:00+01:00";
  session.bodyId = "adult_male";
  session.bodyVersion = "abc";
  session.atlasVersion = "def";
  session.knots = {sampleKnot(1), sampleKnot(3)};
  session.knots[1].pain = 6;
  session.knots[1].tenderness = 0;
  session.knots[1].state = KnotState::active;
  session.knots[1].note = "after long drives\n\"pinch\" – 肩";
  session.knots[1].findings = {{"taut_band", "yes"}};
  session.screening = Screening{"2026-11-19T09:00:00+01:00", {"fever"}, "16_49", {{"pregnant", "no"}}};
  session.strokes = {{"s1", 7, "burning", "skin", false, {{samplePlace(), 0.02}}}};
  session.regionsMarked = {"temple:left"};
  session.painFree = false;
  session.notes = "second visit";
  session.lastNumber = 3;
  return session;
}

}  // namespace knotmap
