// ui_record.cpp - looking things up in a frame's record.
#include "ui/ui_record.h"

#include <algorithm>
#include <cmath>

namespace knotmap {
namespace {

float linear(float channel) {
  return channel <= 0.04045f ? channel / 12.92f : std::pow((channel + 0.055f) / 1.055f, 2.4f);
}
float luminance(const Colour& colour) {
  return 0.2126f * linear(colour.r) + 0.7152f * linear(colour.g) + 0.0722f * linear(colour.b);
}

}  // namespace

void UiRecord::clear() {
  controls.clear();
  texts.clear();
  topLayer = 0;
}

const RecordedControl* UiRecord::control(const std::string& name) const {
  const RecordedControl* found = nullptr;
  for (const RecordedControl& candidate : controls)
    if (candidate.name == name && (!found || candidate.layer > found->layer)) found = &candidate;
  return found;
}

float contrast(const Colour& colour, const Colour& over) {
  const Colour seen = glm::mix(over, Colour(colour.r, colour.g, colour.b, 1.0f), colour.a);
  const auto [darker, lighter] = std::minmax({luminance(seen), luminance(over)});
  return (lighter + 0.05f) / (darker + 0.05f);
}

}  // namespace knotmap
