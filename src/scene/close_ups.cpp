#include "scene/close_ups.h"

#include <algorithm>

namespace knotmap {
namespace {

constexpr float enoughShown = 1.0f / 3;  // of a patch
constexpr float leastGain = 0.08f;       // of a patch; less is not worth a frame
constexpr float leastPatch = 2e-4f;      // m2: crumbs at a zone's rim are not looked for
constexpr float laterDirection = 0.04f;  // of the gain, lost with each direction further down the list
constexpr float roominess = 1.3f;        // of a place's radius: what lies farther from it is not its own
const PixelRect square{0, 0, 100, 100};  // what a place shows does not depend on the frame's size

// What still wants to be seen.
struct Wanted {
  std::vector<PatchSight> patches;
  std::vector<const PictureKnot*> knots;
};

Wanted wantedAfter(const PictureContent& content, const std::vector<Sight>& views) {
  Wanted wanted;
  const std::vector<float> areas = areasOfVertices(*content.skin, content.patches);
  for (const SkinPatch& patch : content.patches) {
    PatchSight sight(content, patch, areas);
    if (sight.area() < leastPatch) continue;
    for (const Sight& view : views) sight.show(view);
    if (sight.shareShown() < enoughShown) wanted.patches.push_back(std::move(sight));
  }
  for (const PictureKnot& knot : content.knots) {
    const auto sees = [&](const Sight& view) { return view.sees(*content.rays, knot.position, knot.normal); };
    if (std::none_of(views.begin(), views.end(), sees)) wanted.knots.push_back(&knot);
  }
  return wanted;
}

// 1 for every patch or knot that is wholly new.
float gainOf(const PictureContent& content, const Wanted& wanted, const Sight& sight) {
  float gain = 0;
  for (const PatchSight& patch : wanted.patches) {
    const float share = patch.newlyShownBy(sight) / patch.area();
    if (share >= leastGain) gain += share;
  }
  for (const PictureKnot* knot : wanted.knots)
    if (sight.sees(*content.rays, knot->position, knot->normal)) gain += 1;
  return gain;
}

void settle(const PictureContent& content, Wanted& wanted, const Sight& sight) {
  for (PatchSight& patch : wanted.patches) patch.show(sight);
  std::erase_if(wanted.patches, [](const PatchSight& patch) { return patch.shareShown() >= enoughShown; });
  std::erase_if(wanted.knots, [&](const PictureKnot* knot) {
    return sight.sees(*content.rays, knot->position, knot->normal);
  });
}

}  // namespace

Camera cameraOn(const CloseUpPlace& place, glm::vec2 direction) {
  return {.yawDegrees = direction.x,
          .pitchDegrees = direction.y,
          .target = place.target,
          .halfHeight = place.radius,
          .depthBehind = roominess * place.radius};
}

std::vector<ChosenCloseUp> chosenCloseUps(const PictureContent& content, const std::vector<Sight>& views,
                                          std::size_t most) {
  Wanted wanted = wantedAfter(content, views);
  std::vector<ChosenCloseUp> chosen;
  while (chosen.size() < most && !(wanted.patches.empty() && wanted.knots.empty())) {
    ChosenCloseUp best;
    float greatest = leastGain;
    for (std::size_t place = 0; place < content.closeUps.size(); ++place) {
      const CloseUpPlace& candidate = content.closeUps[place];
      for (std::size_t i = 0; i < candidate.directions.size(); ++i) {
        const Camera camera = cameraOn(candidate, candidate.directions[i]);
        const float gain = gainOf(content, wanted, Sight(camera, square)) * (1 - laterDirection * float(i));
        if (gain > greatest) greatest = gain, best = {place, camera};
      }
    }
    if (greatest <= leastGain) break;
    settle(content, wanted, Sight(best.camera, square));
    chosen.push_back(best);
  }
  return chosen;
}

}  // namespace knotmap
