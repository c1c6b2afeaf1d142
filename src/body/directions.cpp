#include "body/directions.h"

#include <algorithm>
#include <span>

namespace knotmap {
namespace {

// Every word is one of a segment's axes with a sign.
enum class Axis { along, front, lateral };
struct Word {
  std::string_view name;
  Axis axis;
  float sign;
};

constexpr Word trunkWords[] = {{"up", Axis::along, 1},        {"down", Axis::along, -1},
                               {"lateral", Axis::lateral, 1}, {"medial", Axis::lateral, -1},
                               {"front", Axis::front, 1},     {"back", Axis::front, -1}};
constexpr Word limbWords[] = {{"distal", Axis::along, 1},    {"proximal", Axis::along, -1},
                              {"lateral", Axis::lateral, 1}, {"medial", Axis::lateral, -1},
                              {"front", Axis::front, 1},     {"back", Axis::front, -1}};
constexpr Word armWords[] = {{"distal", Axis::along, 1},    {"proximal", Axis::along, -1},
                             {"lateral", Axis::lateral, 1}, {"medial", Axis::lateral, -1},
                             {"front", Axis::front, 1},     {"back", Axis::front, -1},
                             {"radial", Axis::lateral, 1},  {"ulnar", Axis::lateral, -1},
                             {"palmar", Axis::front, 1},    {"dorsal", Axis::front, -1}};
// The foot's axis points forward, so its front is its far end.
constexpr Word footWords[] = {{"distal", Axis::along, 1},    {"proximal", Axis::along, -1},
                              {"lateral", Axis::lateral, 1}, {"medial", Axis::lateral, -1},
                              {"front", Axis::along, 1},     {"back", Axis::along, -1},
                              {"dorsal", Axis::front, 1},    {"plantar", Axis::front, -1}};

std::span<const Word> wordsOf(std::string_view segmentId) {
  if (!isLimb(segmentId)) return trunkWords;
  if (segmentId == "forearm" || segmentId == "hand") return armWords;
  if (segmentId == "foot") return footWords;
  return limbWords;
}

}  // namespace

bool isLimb(std::string_view segmentId) {
  return segmentId != "head" && segmentId != "neck" && segmentId != "trunk";
}

std::vector<std::string> directionWords(std::string_view segmentId) {
  std::vector<std::string> names;
  for (const Word& word : wordsOf(segmentId)) names.emplace_back(word.name);
  return names;
}

bool isDirectionWord(std::string_view word) {
  const auto isOneOf = [&](std::span<const Word> words) {
    return std::any_of(words.begin(), words.end(), [&](const Word& known) { return known.name == word; });
  };
  return isOneOf(trunkWords) || isOneOf(armWords) || isOneOf(footWords);
}

std::optional<glm::vec3> directionOf(const Segment& segment, std::string_view word, Side side) {
  const std::span<const Word> words = wordsOf(segment.id);
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const Word& known) { return known.name == word; });
  if (found == words.end()) return std::nullopt;
  const glm::vec3 along = glm::normalize(segment.distal - segment.proximal);
  if (found->axis == Axis::along) return along * found->sign;
  if (found->axis == Axis::front) return segment.front * found->sign;
  const Side turned = segment.side == Side::midline ? side : segment.side;
  if (turned == Side::midline) return std::nullopt;
  // front x along points to the person's left when the axis runs down or forward (limbs), to the right when
  // up.
  const glm::vec3 left =
      glm::normalize(glm::cross(segment.front, along)) * (isLimb(segment.id) ? 1.0f : -1.0f);
  return left * (turned == Side::left ? found->sign : -found->sign);
}

std::optional<glm::vec3> jointDirection(const Segment& segment, std::string_view words, Side side) {
  const std::size_t dash = words.find('-');
  const std::optional<glm::vec3> first = directionOf(segment, words.substr(0, dash), side);
  if (!first || dash == std::string_view::npos) return first;
  const std::optional<glm::vec3> second = directionOf(segment, words.substr(dash + 1), side);
  if (!second || glm::dot(*first, *second) < -0.5f) return std::nullopt;  // opposites have no half-way
  return glm::normalize(*first + *second);
}

}  // namespace knotmap
