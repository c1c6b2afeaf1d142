// imgui_input.cpp - events in, ImGui's input and chords out.
#include "window/imgui_input.h"

#include <imgui.h>

#include "platform/window.h"

namespace knotmap {
namespace {

struct KeyPair {
  ImGuiKey imgui;
  SDL_Scancode sdl;
};
constexpr std::array<KeyPair, 22> editingKeys{{{ImGuiKey_Tab, SDL_SCANCODE_TAB},
                                               {ImGuiKey_LeftArrow, SDL_SCANCODE_LEFT},
                                               {ImGuiKey_RightArrow, SDL_SCANCODE_RIGHT},
                                               {ImGuiKey_UpArrow, SDL_SCANCODE_UP},
                                               {ImGuiKey_DownArrow, SDL_SCANCODE_DOWN},
                                               {ImGuiKey_PageUp, SDL_SCANCODE_PAGEUP},
                                               {ImGuiKey_PageDown, SDL_SCANCODE_PAGEDOWN},
                                               {ImGuiKey_Home, SDL_SCANCODE_HOME},
                                               {ImGuiKey_End, SDL_SCANCODE_END},
                                               {ImGuiKey_Insert, SDL_SCANCODE_INSERT},
                                               {ImGuiKey_Delete, SDL_SCANCODE_DELETE},
                                               {ImGuiKey_Backspace, SDL_SCANCODE_BACKSPACE},
                                               {ImGuiKey_Space, SDL_SCANCODE_SPACE},
                                               {ImGuiKey_Enter, SDL_SCANCODE_RETURN},
                                               {ImGuiKey_KeyPadEnter, SDL_SCANCODE_KP_ENTER},
                                               {ImGuiKey_Escape, SDL_SCANCODE_ESCAPE},
                                               {ImGuiKey_A, SDL_SCANCODE_A},
                                               {ImGuiKey_C, SDL_SCANCODE_C},
                                               {ImGuiKey_V, SDL_SCANCODE_V},
                                               {ImGuiKey_X, SDL_SCANCODE_X},
                                               {ImGuiKey_Y, SDL_SCANCODE_Y},
                                               {ImGuiKey_Z, SDL_SCANCODE_Z}}};

// Tab and Escape are ours: the focus order and the command table answer to them.
bool isForImGui(SDL_Scancode key) { return key != SDL_SCANCODE_TAB && key != SDL_SCANCODE_ESCAPE; }

struct KeyName {
  SDL_Keycode key;
  const char* name;
};
constexpr std::array<KeyName, 15> namedKeys{{{SDLK_RETURN, "Enter"},
                                             {SDLK_KP_ENTER, "Enter"},
                                             {SDLK_ESCAPE, "Escape"},
                                             {SDLK_TAB, "Tab"},
                                             {SDLK_SPACE, "Space"},
                                             {SDLK_DELETE, "Delete"},
                                             {SDLK_BACKSPACE, "Backspace"},
                                             {SDLK_LEFT, "Left"},
                                             {SDLK_RIGHT, "Right"},
                                             {SDLK_UP, "Up"},
                                             {SDLK_DOWN, "Down"},
                                             {SDLK_HOME, "Home"},
                                             {SDLK_END, "End"},
                                             {SDLK_PAGEUP, "PageUp"},
                                             {SDLK_PAGEDOWN, "PageDown"}}};

std::string nameOf(SDL_Keycode key) {
  for (const KeyName& named : namedKeys)
    if (named.key == key) return named.name;
  if (key >= SDLK_F1 && key <= SDLK_F12) return "F" + std::to_string(key - SDLK_F1 + 1);
  if (key >= SDLK_a && key <= SDLK_z) return std::string(1, char(key - SDLK_a + 'A'));
  if (key > SDLK_SPACE && key < SDLK_DELETE) return std::string(1, char(key));
  return "";
}

bool isLetter(const std::string& name) { return name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z'; }

const char* clipboardText(void*) {
  static std::string kept;  // ImGui wants it to last until it has read it
  kept = textOfClipboard();
  return kept.c_str();
}

int buttonOf(Uint8 sdlButton) {
  return sdlButton == SDL_BUTTON_LEFT     ? 0
         : sdlButton == SDL_BUTTON_RIGHT  ? 1
         : sdlButton == SDL_BUTTON_MIDDLE ? 2
                                          : -1;
}

}  // namespace

std::string chordOf(const SDL_Keysym& key) {
  std::string name = nameOf(key.sym);
  // Where the layout has no Latin letters the key's place counts: Ctrl+Z is where it is on a Latin keyboard.
  if (name.empty() && key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z)
    name = std::string(1, char(key.scancode - SDL_SCANCODE_A + 'A'));
  const bool isCtrl = key.mod & (KMOD_CTRL | KMOD_GUI), isAlt = key.mod & KMOD_LALT,
             isShift = key.mod & KMOD_SHIFT;
  const bool isSign = name.size() == 1 && !isLetter(name);
  if (name.empty() || (isSign && !isCtrl && !isAlt)) return "";
  return (isCtrl ? std::string("Ctrl+") : "") + (isAlt ? "Alt+" : "") + (isShift && !isSign ? "Shift+" : "") +
         name;
}

ImGuiInput::ImGuiInput() {
  ImGuiIO& io = ImGui::GetIO();
  for (const KeyPair& key : editingKeys) io.KeyMap[key.imgui] = key.sdl;
  io.GetClipboardTextFn = clipboardText;
  io.SetClipboardTextFn = [](void*, const char* text) { (void)copyTextToClipboard(text); };
  io.ImeSetInputScreenPosFn = [](int x, int y) {
    const SDL_Rect caret{x, y, 1, 20};
    SDL_SetTextInputRect(&caret);
  };
}

void ImGuiInput::takeMouseButton(const SDL_MouseButtonEvent& event, const glm::vec2& pixelsPerPoint) {
  mouse_ = (glm::vec2(event.x, event.y) + drift_) * pixelsPerPoint;
  if (const int button = buttonOf(event.button); button >= 0)
    mouseDown_[std::size_t(button)] = event.type == SDL_MOUSEBUTTONDOWN;
}

void ImGuiInput::takeKey(const SDL_KeyboardEvent& event) {
  const bool isDown = event.type == SDL_KEYDOWN;
  held_[event.keysym.scancode] = isDown;
  keys_.isShiftHeld = event.keysym.mod & KMOD_SHIFT;
  keys_.isCtrlHeld = event.keysym.mod & (KMOD_CTRL | KMOD_GUI);
  keys_.isAltHeld = event.keysym.mod & KMOD_ALT;
  if (event.keysym.sym == SDLK_LSHIFT || event.keysym.sym == SDLK_RSHIFT) keys_.isShiftHeld = isDown;
  if (event.keysym.sym == SDLK_LCTRL || event.keysym.sym == SDLK_RCTRL) keys_.isCtrlHeld = isDown;
  if (event.keysym.sym == SDLK_SPACE) keys_.isSpaceHeld = isDown;
  if (!isDown) return;
  if (event.repeat) repeated_ = event.keysym.scancode;
  if (const std::string chord = chordOf(event.keysym); !chord.empty()) keys_.pressed.push_back(chord);
}

void ImGuiInput::takeText(const char* text) {
  ImGui::GetIO().AddInputCharactersUTF8(text);
  const std::string typed = text;
  const bool isSign = typed.size() == 1 && typed[0] > ' ' && typed[0] < 127 && !std::isalpha(typed[0]);
  if (isSign) keys_.pressed.push_back(typed);
}

bool ImGuiInput::take(const SDL_Event& event, const glm::vec2& pixelsPerPoint) {
  switch (event.type) {
    case SDL_MOUSEMOTION:
      drift_ = {0, 0};
      mouse_ = glm::vec2(event.motion.x, event.motion.y) * pixelsPerPoint;
      return false;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      takeMouseButton(event.button, pixelsPerPoint);
      return true;
    case SDL_MOUSEWHEEL:
      wheel_ += (event.wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0f : 1.0f) *
                (event.wheel.preciseY != 0 ? event.wheel.preciseY : float(event.wheel.y));
      return false;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      takeKey(event.key);
      return true;
    case SDL_TEXTINPUT:
      takeText(event.text.text);
      return true;
    default:
      return false;
  }
}

void ImGuiInput::forgetHeld() {
  held_.fill(false);
  mouseDown_.fill(false);
  keys_.isShiftHeld = keys_.isCtrlHeld = keys_.isAltHeld = keys_.isSpaceHeld = false;
}

void ImGuiInput::takePointer(const glm::vec2& points) {
  glm::ivec2 known{0, 0};
  SDL_GetMouseState(&known.x, &known.y);
  drift_ = points - glm::vec2(known);
}

// While a button is held the gesture goes on outside the window.
void ImGuiInput::takePointerLeft() {
  for (const bool isDown : mouseDown_)
    if (isDown) return;
  mouse_ = nowhere_;
}

void ImGuiInput::feedHeldKeys() const {
  ImGuiIO& io = ImGui::GetIO();
  for (const KeyPair& key : editingKeys) io.KeysDown[key.sdl] = held_[key.sdl] && isForImGui(key.sdl);
  io.KeyShift = keys_.isShiftHeld;
  io.KeyCtrl = keys_.isCtrlHeld;
  io.KeyAlt = keys_.isAltHeld;
}

Keys ImGuiInput::beginFrame(const glm::ivec2& windowPixels, double seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {float(windowPixels.x), float(windowPixels.y)};
  constexpr float shortest = 1e-4f;
  io.DeltaTime = lastSeconds_ < 0 ? 1 / 60.0f : std::max(shortest, float(seconds - lastSeconds_));
  lastSeconds_ = seconds;
  io.MousePos = {mouse_.x, mouse_.y};
  for (std::size_t button = 0; button < mouseDown_.size(); ++button)
    io.MouseDown[button] = mouseDown_[button];
  io.MouseWheel = wheel_;
  wheel_ = 0;
  feedHeldKeys();
  // A key that repeats counts as pressed anew: ImGui's own repetition needs frames that come by themselves.
  if (repeated_ != SDL_SCANCODE_UNKNOWN) io.KeysDownDuration[repeated_] = -1;
  repeated_ = SDL_SCANCODE_UNKNOWN;
  Keys keys = keys_;
  keys_.pressed.clear();
  return keys;
}

}  // namespace knotmap
