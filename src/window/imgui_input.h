// imgui_input.h - SDL's events as ImGui's input and as chords for the command table. ImGui's own SDL backend
// asks where the mouse is now instead of where it was in the event, so a click on a slow machine lands
// elsewhere: here all comes from the events. The one place that knows how ImGui 1.86 wants its input; later
// versions still take it so.
#pragma once
#include <SDL.h>

#include <array>
#include <glm/glm.hpp>

#include "ui/keys.h"

namespace knotmap {

class ImGuiInput {
 public:
  ImGuiInput();  // needs an ImGui context; sets its key map, clipboard and places of input methods

  // Takes an event in. True: it is one that needs a frame of its own (a press, a release, a key, text), since
  // ImGui sees only one state of a button or key a frame.
  bool take(const SDL_Event& event, const glm::vec2& pixelsPerPoint);
  // Hands everything to ImGui before its NewFrame, and the chords pressed since the last frame to the panels.
  Keys beginFrame(const glm::ivec2& windowPixels, double seconds);
  void forgetHeld();  // the window lost the keyboard
  // The window moved under a pointer that may rest: SDL goes on reporting clicks where the pointer was in it.
  void takePointer(const glm::vec2& points);  // where it really is
  void takePointerLeft();

 private:
  void takeMouseButton(const SDL_MouseButtonEvent& event, const glm::vec2& pixelsPerPoint);
  void takeKey(const SDL_KeyboardEvent& event);
  void takeText(const char* text);
  void feedHeldKeys() const;

  static constexpr glm::vec2 nowhere_{-1e6f, -1e6f};
  glm::vec2 mouse_ = nowhere_;
  glm::vec2 drift_{0, 0};  // what SDL's own position lacks, in points; until the pointer moves
  std::array<bool, 3> mouseDown_{};
  float wheel_ = 0;
  std::array<bool, SDL_NUM_SCANCODES> held_{};
  SDL_Scancode repeated_ = SDL_SCANCODE_UNKNOWN;
  Keys keys_;
  double lastSeconds_ = -1;
};

// The chord of a key press, as the command table spells it; empty for a key that comes as text (digits,
// signs) or is only a modifier.
std::string chordOf(const SDL_Keysym& key);

}  // namespace knotmap
