// choices.h - one of several, on or off, how much from 0 to 10.
#pragma once
#include <functional>
#include <optional>
#include <span>

#include "ui/control.h"

namespace knotmap {

struct Choice {
  std::string name = {};
  std::string key = {};
};

// Buttons that share a ground, one of them raised. One stop for Tab, arrows choose. Answers what was newly
// chosen.
float segmentedWidth(const Ui& ui, std::span<const Choice> choices);
std::optional<std::size_t> segmented(Ui& ui, std::string_view id, const PixelRect& box,
                                     std::span<const Choice> choices, std::optional<std::size_t> chosen,
                                     bool isEnabled = true);

// The same as chips that go to a new line where they do not fit; for longer words.
std::optional<std::size_t> chipChoice(Ui& ui, std::string_view id, std::span<const Choice> choices,
                                      std::optional<std::size_t> chosen);

// A row with a label and a switch; true when it was pressed.
bool toggleRow(Ui& ui, std::string_view id, const std::string& label, bool isOn, const std::string& key = "",
               const std::string& hint = "");
// A box to tick beside a sentence of any length; true when it was pressed.
bool tickRow(Ui& ui, std::string_view id, const std::string& sentence, bool isTicked);

// 0 to 10, or not answered: shown as a dash, never as 0. Digits and arrows answer, Delete takes the answer
// back.
struct ScaleChange {
  std::optional<int> value;
  bool isOngoing = false;  // the mouse is still down
};
std::optional<ScaleChange> scaleRow(Ui& ui, std::string_view id, const std::string& name,
                                    const std::optional<int>& value);

}  // namespace knotmap
