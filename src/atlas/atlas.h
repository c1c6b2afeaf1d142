// atlas.h - muscles, trigger points, zones, stretches and warnings, as written in assets/atlas (format:
// README.md there). Plain data in anatomical language; nothing here knows a mesh. resolve.h gives it meaning
// on a body.
#pragma once
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/side.h"
#include "body/place.h"

namespace knotmap {

// A text for the reader, by language code; "en" is always there.
using LocalText = std::map<std::string, std::string, std::less<>>;
const std::string& inEnglish(const LocalText& text);

// How sure a pattern is or how well an advice is supported, in the words that are shown.
enum class Strength {
  trials,     // controlled trials or reviews of them
  series,     // charted from clinical series by several authors
  few,        // described by few: dotted outline, ranks below equals
  tradition,  // clinical tradition, plausible
  disputed
};
inline constexpr std::array<std::string_view, 5> strengthNames{"trials", "series", "few", "tradition",
                                                               "disputed"};
std::string_view strengthName(Strength strength);

struct Source {
  std::string id;    // "travell_simons_1999"
  std::string work;  // author, year, title: the work itself, never the address of a copy
};
struct Citation {
  std::string source;  // id of a Source
  std::string place;   // chapter, page or figure; may be empty
};

enum class Depth { superficial, intermediate, deep };
inline constexpr std::array<std::string_view, 3> depthNames{"superficial", "intermediate", "deep"};
enum class MuscleForm { sheet, ring, series, deep };
inline constexpr std::array<std::string_view, 4> formNames{"sheet", "ring", "series", "deep"};

struct WrittenPlace {
  Place place;
  std::string where;    // file:line:col of its text
  bool isHere = false;  // "here": the trigger point's own place, in its zones
};

struct ZoneStroke {
  struct Stop {
    WrittenPlace place;
    float widthCentimetres = 0;
  };
  std::vector<Stop> stops;  // one stop: a disc
};
struct ZonePatch {
  std::vector<WrittenPlace> outline;  // closed
};
struct Zone {
  std::vector<ZoneStroke> strokes;
  std::vector<ZonePatch> patches;
  bool isWide = false;   // may cover over 12 % of the skin
  bool crosses = false;  // may reach the other side
  bool empty() const { return strokes.empty() && patches.empty(); }
};

struct TriggerPoint {
  std::string id;  // "trapezius_upper.1"
  std::string muscle;
  int number = 0;      // as numbered in the charts; an id, not a rank
  LocalText name;      // where in the muscle, in lay words
  float u = 0, v = 0;  // on the muscle; or
  std::optional<WrittenPlace> place;
  Zone essential, spillover, sensation;
  bool isLocal = false;     // its essential zone is the place itself
  std::string sameAs;       // another point whose zones it shares
  bool isDisputed = false;  // keeps id and text, has no zone, is never suggested
  Strength strength = Strength::series;
  std::vector<Citation> sources;
  std::string where;  // file:line:col
};

struct SelfPressure {
  bool isOffered = true;           // false: `text` says why not
  LocalText text;                  // how, in which position
  std::vector<std::string> tools;  // fingers, ball, roller, cane, pincer, knuckle
  std::string dose;                // id of a dosage
  Strength strength = Strength::tradition;
  std::vector<Citation> sources;
};

struct Muscle {
  std::string id;
  LocalText name;
  std::string ta;                     // Terminologia Anatomica, English
  std::string latin;                  // Terminologia Anatomica, Latin
  std::vector<std::string> synonyms;  // for search
  std::string group;                  // body area, id in groups.toml
  Depth depth = Depth::superficial;
  MuscleForm form = MuscleForm::sheet;
  std::vector<Side> sides{Side::left, Side::right};  // or the midline alone
  std::vector<std::vector<WrittenPlace>> rows;  // across the muscle, origin to insertion; of a ring all round
  std::vector<std::string> levels;              // of a series: the name of each row
  LocalText symptoms, causes, finding;          // finding: how to feel it, in lay words
  SelfPressure pressure;
  LocalText temperature;  // warmth or cold
  std::vector<LocalText> cautions;
  std::vector<std::string> antagonists, partners, satellites;  // muscle ids
  bool isProfessionalOnly = false;
  std::vector<TriggerPoint> points;
  std::vector<std::string> stretches;  // ids, best first; derived from the stretches' own lists
  std::vector<Citation> sources;
  Strength strength = Strength::series;
  std::string where;
};

struct Dosage {
  int holdSeconds = 0, repeats = 0, timesADay = 0;
  bool isEachSide = true;
};

struct Stretch {
  std::string id;
  LocalText name;
  std::string position;          // standing, sitting, lying, desk, bed
  std::vector<LocalText> steps;  // at least three
  Dosage dosage;
  LocalText caution;
  std::vector<LocalText> errors;     // common ones
  std::vector<std::string> muscles;  // lengthened, main first
  std::vector<std::string> opens;    // muscles it helps by opening their antagonist (chest for rhomboids)
  std::vector<std::string> regions;
  bool isProfessionalOnly = false;
  Strength strength = Strength::tradition;
  std::vector<Citation> sources;
  std::string where;
};

enum class WarningLevel { emergency, urgent, soon };
inline constexpr std::array<std::string_view, 3> warningLevelNames{"emergency", "urgent", "soon"};
struct RedFlag {
  std::string id;
  WarningLevel level = WarningLevel::soon;
  LocalText sign;    // what the person would notice
  LocalText action;  // what to do now
  LocalText reason;
  std::vector<std::string> regions;  // empty: everywhere
  bool isAsked = true;               // on the screening card
  std::vector<Citation> sources;
  std::string where;
};

// A patch of skin that must not be pressed.
struct NoPressArea {
  std::string id;
  LocalText name, reason;
  Zone area;  // left written, mirrored unless one-sided
  std::vector<Side> sides{Side::left, Side::right};
  std::string onlyIf;  // "": always; else a screening answer ("pregnant", "blood_thinner", ...)
  std::vector<Citation> sources;
  std::string where;
};

// A graded fact for readers (clinical/selfcare.md's kind).
struct Fact {
  std::string id, topic;
  LocalText text;
  std::vector<std::string> groups;  // empty: everywhere
  char grade = 'C';                 // A good evidence, B limited or mixed, C tradition, D popular claim
  std::vector<Citation> sources;
  std::string where;
};

struct Atlas {
  std::string version;  // hash over its files' names and bytes
  std::map<std::string, LocalText, std::less<>> groups;
  std::map<std::string, Dosage, std::less<>> dosages;  // of self-pressure
  std::vector<Muscle> muscles;                         // by id
  std::vector<Stretch> stretches;                      // by id
  std::vector<RedFlag> redFlags;  // flags, areas, facts and sources in the order of their files
  std::vector<NoPressArea> noPress;
  std::vector<Fact> facts;
  std::vector<Source> sources;
  std::map<std::string, std::string, std::less<>> aliases;  // old id -> new id

  // Null when unknown; aliases are followed, a renamed muscle's for its points too.
  const Muscle* muscle(std::string_view id) const;
  const TriggerPoint* triggerPoint(std::string_view id) const;
  const Stretch* stretch(std::string_view id) const;
  const Source* source(std::string_view id) const;
  std::string_view currentId(std::string_view id) const;  // itself unless it was renamed
};

// Reads and checks all files of a folder: every mistake at once, file:line:col with a hint. What only a body
// can tell is checked in resolve.h; `knotmap atlas check` prints both.
Result<Atlas> readAtlas(const std::filesystem::path& folder);

}  // namespace knotmap
