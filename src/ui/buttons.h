// buttons.h - things to press: buttons of three weights, pictograms, links.
#pragma once
#include <optional>

#include "ui/control.h"
#include "ui/icons.h"

namespace knotmap {

enum class Weight { primary, normal, quiet };
struct ButtonSpec {
  std::string label = {};
  std::string key = {}, hint = {};
  std::optional<Icon> icon = {};
  Weight weight = Weight::normal;
  bool isEnabled = true;
};
float buttonWidth(const Ui& ui, const ButtonSpec& spec);
bool button(Ui& ui, std::string_view id, const PixelRect& box, const ButtonSpec& spec);
// In the next row of the column, as wide as its label or as the column.
bool buttonRow(Ui& ui, std::string_view id, const ButtonSpec& spec, bool fillsColumn = false);

struct IconButtonSpec {
  Icon icon = Icon::close;
  std::string name = {};
  std::string key = {};
  bool isEnabled = true;
  bool isOn = false;
  bool hasFrame = false;  // stands on a picture, not on a pane
  Role role = Role::button;
};
bool iconButton(Ui& ui, std::string_view id, const PixelRect& box, const IconButtonSpec& spec);

// A sentence's way on, in the accent colour; as wide as its words, at least 32 high.
bool link(Ui& ui, std::string_view id, ImVec2 at, const std::string& label, const std::string& key = "");
float linkWidth(const Ui& ui, const std::string& label);

// A small label with a soft ground; not a control.
enum class ChipTone { quiet, accent, warning, pain };
float chipWidth(const Ui& ui, std::string_view text);
float chipHeight(const Ui& ui);
void chip(Ui& ui, ImVec2 at, std::string_view text, ChipTone tone);

// Places things side by side in the column and goes to a new line where they do not fit.
class Flow {
 public:
  Flow(Ui& ui, float height, float logicalGap = 8);
  ~Flow();
  Flow(const Flow&) = delete;
  Flow& operator=(const Flow&) = delete;
  PixelRect take(float width);

 private:
  Ui& ui_;
  PixelRect row_;
  float height_, gap_, used_ = 0;
};

}  // namespace knotmap
