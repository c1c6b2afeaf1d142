// user_interface.h - all panels of the window, one frame at a time. Needs an ImGui context; draws between
// ImGui::NewFrame and ImGui::Render. Reads the app and answers with commands; applies none.
#pragma once
#include "ui/panels.h"

namespace knotmap {

struct FrameResult {
  std::vector<Command> commands;  // in order
  float wakeIn = -1;              // seconds after which a frame is wanted though nothing happens; < 0: not
  bool isDragging = false;        // the picture moves under a hand
};

class UserInterface {
 public:
  // `ahead`: the fonts in the context's atlas, when they were built before it.
  UserInterface(FontPaths fonts, UserPlaces places, const BuiltFonts& ahead = {});

  // Builds fonts and style for a theme and scale if they are not those of the last call. True: the font
  // texture has to be uploaded again. Not between NewFrame and Render.
  bool dress(Theme theme, float scale);
  FrameResult frame(const App& app, const ShownPicture& picture, Keys keys);

  const UiRecord& record() const { return record_; }

 private:
  FontPaths fontPaths_;
  UserPlaces places_;
  Look look_;
  float builtScale_ = 0, uploadedScale_ = 0;
  UiRecord record_;
  FocusOrder focus_;
  bool wasKeyLast_ = false;  // a key was used after the mouse
  Tooltip tooltip_;
  PanelMemory memory_;
};

}  // namespace knotmap
