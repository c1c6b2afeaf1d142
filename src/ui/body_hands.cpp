// body_hands.cpp - one gesture from press to release.
#include "ui/body_hands.h"

#include <cmath>

namespace knotmap {
namespace {

constexpr float zoomPerNotch = 1.15f;

SkinPlace placeAt(const glm::vec3& position) {
  SkinPlace place;
  place.position = position;
  return place;
}

}  // namespace

std::vector<Command> BodyHands::follow(const HandState& hand, const PictureSpace& space, const State& state) {
  std::vector<Command> out;
  if (gesture_ == Gesture::none && hand.isOver)
    for (HandButton button : {HandButton::left, HandButton::right, HandButton::middle})
      if (hand.wentDown[std::size_t(button)]) {
        press(button, hand, space);
        break;
      }
  if (gesture_ == Gesture::pressed && glm::distance(hand.at, pressedAt_) > dragAfterPixels * hand.scale)
    begin(hand, state);
  if (isDragging()) drag(hand, space, out);
  if (gesture_ != Gesture::none && hand.wentUp[std::size_t(button_)]) release(hand, space, state, out);
  if (hand.isOver && hand.wheel != 0) out.push_back(Zoom{std::pow(zoomPerNotch, hand.wheel), hand.at});
  if (gesture_ == Gesture::none) hover(hand, space, state, out);
  return out;
}

void BodyHands::press(HandButton button, const HandState& hand, const PictureSpace& space) {
  gesture_ = Gesture::pressed;
  button_ = button;
  pressedAt_ = before_ = hand.at;
  isDoubleClick_ = hand.isDoubleClick;
  figure_ = space.figureAt(hand.at);
  carriedTo_.reset();
  const KnotMark* mark = button == HandButton::left ? space.knotAt(hand.at) : nullptr;
  knot_ = mark ? mark->knot : "";
  knotOffset_ = mark ? mark->position - hand.at : glm::vec2(0);
}

void BodyHands::begin(const HandState& hand, const State& state) {
  if (!knot_.empty() && !hand.isPushing)
    gesture_ = Gesture::carry;
  else
    gesture_ =
        button_ == HandButton::left && !hand.isPushing && !state.view.isChart ? Gesture::turn : Gesture::push;
}

void BodyHands::drag(const HandState& hand, const PictureSpace& space, std::vector<Command>& out) {
  const glm::vec2 moved = hand.at - before_;
  if (moved == glm::vec2(0)) return;
  before_ = hand.at;
  if (gesture_ == Gesture::turn) out.push_back(Orbit{moved.x, moved.y});
  if (gesture_ == Gesture::push) out.push_back(Pan{moved.x, moved.y});
  if (gesture_ != Gesture::carry || !figure_) return;
  if (const auto skin = space.skinAt(hand.at + knotOffset_, *figure_)) {
    carriedTo_ = skin;
    out.push_back(MoveKnot{knot_, placeAt(*skin), true});
  }
}

void BodyHands::release(const HandState& hand, const PictureSpace& space, const State& state,
                        std::vector<Command>& out) {
  if (gesture_ == Gesture::pressed && button_ == HandButton::left) click(hand, space, state, out);
  if (gesture_ == Gesture::carry && carriedTo_) out.push_back(MoveKnot{knot_, placeAt(*carriedTo_), false});
  gesture_ = Gesture::none;
}

void BodyHands::click(const HandState& hand, const PictureSpace& space, const State& state,
                      std::vector<Command>& out) {
  lastClick_ = pressedAt_;  // where the person aimed, though the hand may have slipped a little
  if (isDoubleClick_) {
    if (state.pick) out.push_back(ClosePick{});
    out.push_back(Fit{});
    return;
  }
  if (!knot_.empty()) {
    out.push_back(SelectKnot{knot_, hand.isAdding});
    return;
  }
  if (const auto skin = space.skinAt(pressedAt_)) {
    out.push_back(Click{placeAt(*skin)});
    return;
  }
  if (state.pick)
    out.push_back(ClosePick{});
  else if (!state.selection.empty())
    out.push_back(SelectNone{});
}

void BodyHands::hover(const HandState& hand, const PictureSpace& space, const State& state,
                      std::vector<Command>& out) {
  const std::optional<glm::vec2> at = hand.isOver ? std::optional(hand.at) : std::nullopt;
  if (at == hoveredAt_ && (!at || hand.picture == hoveredPicture_)) return;
  hoveredAt_ = at;
  hoveredPicture_ = hand.picture;
  const std::optional<glm::vec3> skin = at ? space.skinAt(*at) : std::nullopt;
  if (skin)
    out.push_back(Hover{placeAt(*skin)});
  else if (state.hover)
    out.push_back(Hover{});
}

}  // namespace knotmap
