// text_setting.h - texts as pango lays them out: the one place where a text's fonts, size and lines are
// decided, so that what is measured is what is painted. Sizes scale evenly: no hinted widths, no rounded
// positions.
#pragma once
#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "scene/scene.h"

namespace knotmap {

struct GObjectRelease {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using LayoutPtr = std::unique_ptr<PangoLayout, GObjectRelease>;

struct TextStyle {
  float size = 0;  // pixels
  TextWeight weight = TextWeight::regular;
  float wrapWidth = 0;           // pixels; > 0: lines break between words
  Anchor anchor = Anchor::left;  // how lines stand under each other
  auto operator<=>(const TextStyle&) const = default;
};

class TextSetting {
 public:
  explicit TextSetting(const std::string& family = "Inter");  // else the system's sans-serif
  LayoutPtr layout(std::string_view text, const TextStyle& style) const;

 private:
  std::unique_ptr<PangoFontMap, GObjectRelease> fonts_;
  std::unique_ptr<PangoContext, GObjectRelease> context_;
  std::string family_;
};

}  // namespace knotmap
