// mouse_cursors.cpp - ImGui's shapes as SDL's.
#include "window/mouse_cursors.h"

#include <imgui.h>

namespace knotmap {
namespace {

SDL_SystemCursor systemCursor(int imguiCursor) {
  switch (imguiCursor) {
    case ImGuiMouseCursor_TextInput:
      return SDL_SYSTEM_CURSOR_IBEAM;
    case ImGuiMouseCursor_ResizeAll:
      return SDL_SYSTEM_CURSOR_SIZEALL;
    case ImGuiMouseCursor_Hand:
      return SDL_SYSTEM_CURSOR_HAND;
    case ImGuiMouseCursor_NotAllowed:
      return SDL_SYSTEM_CURSOR_NO;
    default:
      return SDL_SYSTEM_CURSOR_ARROW;
  }
}

}  // namespace

void MouseCursors::show(int imguiCursor) {
  if (imguiCursor == shown_) return;
  shown_ = imguiCursor;
  auto& cursor = cursors_[imguiCursor];
  if (!cursor) cursor.reset(SDL_CreateSystemCursor(systemCursor(imguiCursor)));
  if (cursor) SDL_SetCursor(cursor.get());
}

}  // namespace knotmap
