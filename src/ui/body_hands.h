// body_hands.h - what hands on the picture mean: click, turn, push, zoom, carry a knot. Knows no window: a
// hand's state goes in, commands come out.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/state.h"
#include "ui/picture_space.h"

namespace knotmap {

enum class HandButton { left, right, middle };
struct HandState {
  glm::vec2 at{0, 0};   // pixels of the picture
  bool isOver = false;  // over the picture and not over something on top of it
  std::array<bool, 3> wentDown{}, wentUp{};
  bool isDoubleClick = false;  // together with the press
  float wheel = 0;             // notches, > 0: away from the person
  bool isAdding = false;       // Ctrl or Shift: to the selection
  bool isPushing = false;      // Space is held, or the push tool is on
  float scale = 1;             // pixels per logical pixel
  std::uint64_t picture = 0;   // revision of the picture it lies on
};

class BodyHands {
 public:
  std::vector<Command> follow(const HandState& hand, const PictureSpace& space, const State& state);
  // A gesture that moves the picture or a knot is under way: the picture may be drawn quickly.
  bool isDragging() const { return gesture_ != Gesture::none && gesture_ != Gesture::pressed; }
  bool isCarryingKnot() const { return gesture_ == Gesture::carry; }
  bool isBusy() const { return gesture_ != Gesture::none; }
  glm::vec2 lastClick() const { return lastClick_; }  // where the last click was

 private:
  enum class Gesture { none, pressed, turn, push, carry };
  void press(HandButton button, const HandState& hand, const PictureSpace& space);
  void begin(const HandState& hand, const State& state);
  void drag(const HandState& hand, const PictureSpace& space, std::vector<Command>& out);
  void release(const HandState& hand, const PictureSpace& space, const State& state,
               std::vector<Command>& out);
  void click(const HandState& hand, const PictureSpace& space, const State& state, std::vector<Command>& out);
  void hover(const HandState& hand, const PictureSpace& space, const State& state, std::vector<Command>& out);

  Gesture gesture_ = Gesture::none;
  HandButton button_ = HandButton::left;
  glm::vec2 pressedAt_{0, 0}, before_{0, 0}, lastClick_{0, 0};
  // What the last hover was about; a pointer that rests on a picture that rests asks nothing.
  std::optional<glm::vec2> hoveredAt_;
  std::uint64_t hoveredPicture_ = 0;
  bool isDoubleClick_ = false;
  std::string knot_;            // under the press
  glm::vec2 knotOffset_{0, 0};  // from the pointer to the knot's middle
  std::optional<std::size_t> figure_;
  std::optional<glm::vec3> carriedTo_;
};

// 4 logical pixels: less is a click.
inline constexpr float dragAfterPixels = 4;

}  // namespace knotmap
