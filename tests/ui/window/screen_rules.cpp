#include "screen_rules.h"

#include <algorithm>

namespace knotmap {
namespace {

constexpr float textContrast = 4.5f, controlContrast = 3;  // WCAG 2.1, AA
constexpr float leastTarget = 32;                          // logical pixels
constexpr float roundingPixels = 1.5f;                     // positions are rounded to whole pixels

bool isSeen(const PixelRect& box, const PixelRect& pane) {
  return box.x < pane.x + pane.width && pane.x < box.x + box.width && box.y < pane.y + pane.height &&
         pane.y < box.y + box.height;
}
float overlap(const PixelRect& a, const PixelRect& b) {
  const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return std::min(width, height);
}
PixelRect seenPart(const RecordedText& text) {
  const PixelRect &box = text.box, &pane = text.pane;
  const float x = std::max(box.x, pane.x), y = std::max(box.y, pane.y);
  return {x, y, std::max(0.0f, std::min(box.x + box.width, pane.x + pane.width) - x),
          std::max(0.0f, std::min(box.y + box.height, pane.y + pane.height) - y)};
}
bool contains(const PixelRect& outer, const PixelRect& inner) {
  return inner.x >= outer.x - roundingPixels && inner.y >= outer.y - roundingPixels &&
         inner.x + inner.width <= outer.x + outer.width + roundingPixels &&
         inner.y + inner.height <= outer.y + outer.height + roundingPixels;
}

std::string quoted(const std::string& text) { return "\"" + text.substr(0, 60) + "\""; }

void checkText(const RecordedText& text, std::vector<std::string>& faults) {
  if (text.isCutOff) faults.push_back(quoted(text.text) + " is cut off");
  const PixelRect letters{text.box.x, text.box.y, text.isCutOff ? text.room.width : text.box.width,
                          text.box.height};
  if (letters.width > text.room.width + roundingPixels)
    faults.push_back(quoted(text.text) + " is wider than its room");
  if (letters.height > text.room.height + roundingPixels)
    faults.push_back(quoted(text.text) + " is higher than its room");
  if (!isSeen(letters, text.pane)) {
    if (!text.canScroll) faults.push_back(quoted(text.text) + " is outside its pane");
    return;
  }
  const PixelRect pane =
      text.canScroll ? PixelRect{text.pane.x, letters.y, text.pane.width, letters.height} : text.pane;
  if (!contains(pane, letters)) faults.push_back(quoted(text.text) + " is clipped by its pane");
  const float seen = contrast(text.colour, text.background);
  if (!text.isQuiet && seen < textContrast)
    faults.push_back(quoted(text.text) + " has a contrast of only " + std::to_string(seen));
}

void checkControl(const RecordedControl& control, float scale, std::vector<std::string>& faults) {
  if (control.name.empty()) faults.push_back("a control has no name");
  const float least = std::min(control.box.width, control.box.height);
  if (least < leastTarget * scale - roundingPixels)
    faults.push_back(quoted(control.name) + " is a small target: " + std::to_string(least / scale));
  if (!control.isEnabled) return;
  const bool hasKey = control.isReachable || control.role == Role::choice;
  if (!hasKey) faults.push_back(quoted(control.name) + " cannot be reached by keyboard");
  const float seen = contrast(control.foreground, control.background);
  if (seen < controlContrast)
    faults.push_back(quoted(control.name) + " has a contrast of only " + std::to_string(seen));
}

template <class Entry>
bool shareLayer(const Entry& a, const Entry& b) {
  return a.layer == b.layer;
}

void checkTextsApart(const UiRecord& record, std::vector<std::string>& faults) {
  for (std::size_t i = 0; i < record.texts.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const RecordedText &a = record.texts[i], &b = record.texts[j];
      // What has been scrolled under the edge of its pane covers nothing.
      if (shareLayer(a, b) && overlap(seenPart(a), seenPart(b)) > roundingPixels)
        faults.push_back(quoted(a.text) + " lies over " + quoted(b.text));
    }
}

void checkControlsApart(const UiRecord& record, std::vector<std::string>& faults) {
  for (std::size_t i = 0; i < record.controls.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const RecordedControl &a = record.controls[i], &b = record.controls[j];
      if (a.role == Role::picture || b.role == Role::picture || !shareLayer(a, b)) continue;
      if (overlap(a.visible, b.visible) > roundingPixels)
        faults.push_back(quoted(a.name) + " lies over " + quoted(b.name));
    }
}

}  // namespace

std::vector<std::string> faultsOf(const UiRecord& record, float scale) {
  std::vector<std::string> faults;
  for (const RecordedText& text : record.texts) checkText(text, faults);
  for (const RecordedControl& control : record.controls) checkControl(control, scale, faults);
  checkTextsApart(record, faults);
  checkControlsApart(record, faults);
  return faults;
}

}  // namespace knotmap
