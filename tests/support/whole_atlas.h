// whole_atlas.h - the project's own atlas on the baked body, and the words and places in it that tests of
// safety go through one by one: what is added to the atlas is tested by being there.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "app/panes.h"
#include "atlas/resolve.h"
#include "body/place.h"

namespace knotmap {

// Made once for all tests of a program, with a cache in the build folder for the next program.
inline std::shared_ptr<const ResolvedAtlas> wholeAtlas(const Body& body) {
  static const std::shared_ptr<const ResolvedAtlas> atlas = [&body] {
    auto read = readAtlas(KNOTMAP_SOURCE_DIR "/assets/atlas");
    if (!read) throw std::runtime_error(toString(read.problems()));
    auto resolved =
        ResolvedAtlas::create(std::move(*read), body, KNOTMAP_BINARY_DIR "/safety_tests_atlas.cache");
    if (!resolved) throw std::runtime_error(toString(resolved.problems()));
    return std::shared_ptr<const ResolvedAtlas>(std::move(*resolved));
  }();
  return atlas;
}

// The places that a no-press area is written with, on each of its sides: the stops of its strokes, the
// corners of its patches brought to their middle.
struct PlaceInArea {
  const NoPressArea* area;
  Side side;
  SurfacePoint point;
};
inline std::vector<PlaceInArea> placesIn(const NoPressArea& area, const Body& body) {
  std::vector<PlaceInArea> places;
  const auto resolved = [&](const WrittenPlace& written, Side side) {
    auto point = resolvePlace(written.place, side, body, written.where);
    if (!point) throw std::runtime_error(toString(point.problems()));
    return *point;
  };
  for (const Side side : area.sides) {
    for (const ZoneStroke& stroke : area.area.strokes)
      for (const ZoneStroke::Stop& stop : stroke.stops)
        places.push_back({&area, side, resolved(stop.place, side)});
    for (const ZonePatch& patch : area.area.patches) {
      glm::vec3 middle{0};
      for (const WrittenPlace& corner : patch.outline) middle += body.position(resolved(corner, side));
      places.push_back({&area, side, body.rays().closest(middle / float(patch.outline.size()))});
    }
  }
  return places;
}

// Every sentence of the atlas that tells somebody what to do about a knot.
inline std::set<std::string> sentencesOfAdvice(const Atlas& atlas) {
  std::set<std::string> sentences;
  for (const Stretch& stretch : atlas.stretches) {
    sentences.insert(inEnglish(stretch.name));
    for (const LocalText& step : stretch.steps) sentences.insert(inEnglish(step));
  }
  for (const Muscle& muscle : atlas.muscles) {
    if (muscle.pressure.isOffered) sentences.insert(inEnglish(muscle.pressure.text));
    sentences.insert(inEnglish(muscle.temperature));
  }
  sentences.erase("");
  return sentences;
}

// The first of these sentences that stands in a text; empty: none does.
inline std::string adviceIn(const std::string& text, const std::set<std::string>& sentences) {
  for (const std::string& sentence : sentences)
    if (text.find(sentence) != std::string::npos) return sentence;
  return "";
}

// Everything a pane's advice says, one sentence a line.
inline std::string wordsOf(const Advice& advice) {
  std::string words = advice.sentence + "\n" + advice.noStretches + "\n" + advice.temperature + "\n";
  for (const FlagCard& flag : advice.flags)
    words += flag.sign + "\n" + flag.action + "\n" + flag.reason + "\n";
  for (const std::string& caution : advice.cautions) words += caution + "\n";
  for (const std::string& reason : advice.noPress) words += reason + "\n";
  if (advice.pressure) words += advice.pressure->text + "\n" + advice.pressure->dosage + "\n";
  for (const StretchCard& card : advice.stretches) {
    words += card.name + "\n" + card.why + "\n" + card.dosage + "\n";
    for (const std::string& step : card.steps) words += step + "\n";
  }
  return words;
}

}  // namespace knotmap
