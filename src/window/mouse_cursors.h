// mouse_cursors.h - the system's pointers for ImGui's shapes, made when first needed.
#pragma once
#include <SDL.h>

#include <map>
#include <memory>

namespace knotmap {

class MouseCursors {
 public:
  void show(int imguiCursor);

 private:
  struct Free {
    void operator()(SDL_Cursor* cursor) const { SDL_FreeCursor(cursor); }
  };
  std::map<int, std::unique_ptr<SDL_Cursor, Free>> cursors_;
  int shown_ = -2;
};

}  // namespace knotmap
