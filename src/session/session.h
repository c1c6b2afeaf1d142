// session.h - one visit of one subject: knots, strokes, notes, date. Plain data; undo.h and session_file.h
// work on it.
#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/side.h"
#include "body/stored_place.h"

namespace knotmap {

enum class KnotKind { knot, scar, implant, wound, numb, doNotPress };
enum class KnotState { active, latent, unsure, resolved };
enum class Match { chosen, nearest, none };  // how a knot came to its trigger point
enum class PainTime { now, day, week };

struct Knot {
  std::string id;  // "k1", unique in the session
  int number = 0;  // what people see; never handed on
  KnotKind kind = KnotKind::knot;
  StoredPlace place;
  std::string triggerPoint;  // empty: none
  Side side = Side::left;
  Match match = Match::none;
  std::optional<int> pain;  // NPRS 0-10; none until answered
  PainTime when = PainTime::now;
  std::optional<int> tenderness;  // 0-10, felt on pressing; none until answered
  KnotState state = KnotState::unsure;
  bool spread = true;  // its zones are drawn
  std::string note;
  std::map<std::string, std::string> findings;  // taut_band, twitch, ... -> yes, no, not_tested or a figure
  friend bool operator==(const Knot&, const Knot&) = default;
};

struct StrokeStop {
  StoredPlace place;
  double radius = 0;  // metres
  friend bool operator==(const StrokeStop&, const StrokeStop&) = default;
};
struct PaintStroke {
  std::string id;
  int intensity = 5;  // 0-10
  std::string quality = "ache", depth = "muscle";
  bool erases = false;
  std::vector<StrokeStop> stops;
  friend bool operator==(const PaintStroke&, const PaintStroke&) = default;
};

// What the safety card was answered; belongs to the subject.
struct Screening {
  std::string date;                            // ISO 8601 with offset
  std::vector<std::string> signs;              // ids of red flags that apply; empty: none of these
  std::string age;                             // under_16, 16_49, 50_plus, prefer_not_to_say
  std::map<std::string, std::string> answers;  // pregnant, blood_thinner, ... -> yes, no, prefer_not_to_say
  friend bool operator==(const Screening&, const Screening&) = default;
};

struct Session {
  std::string id;  // UUID
  std::string subjectId, alias;
  std::string date;  // ISO 8601 with offset
  std::string bodyId, bodyVersion;
  std::string atlasVersion;
  std::vector<std::string> packs;
  std::optional<Screening> screening;
  std::optional<bool> painFree;
  std::vector<Knot> knots;
  std::vector<PaintStroke> strokes;
  std::vector<std::string> regionsMarked;  // "id:side"
  std::string notes;
  friend bool operator==(const Session&, const Session&) = default;

  const Knot* knot(std::string_view knotId) const;
  Knot* knot(std::string_view knotId);
  int nextNumber() const;  // greater than any number ever used in this session
  int lastNumber = 0;      // the greatest number ever given
};

}  // namespace knotmap
