// fonts.h - the panels' fonts: Inter in three cuts, built for one scale; built anew when the scale changes.
#pragma once
#include <filesystem>
#include <memory>

struct ImFont;
struct ImFontAtlas;

namespace knotmap {

// Files of the cuts; an empty path falls back to the next plainer cut, and last to the font inside ImGui.
struct FontPaths {
  std::filesystem::path regular, medium, semibold;
};

// Sizes are ems in logical pixels.
struct Fonts {
  ImFont* body = nullptr;     // 14 regular
  ImFont* strong = nullptr;   // 14 semibold: names, buttons
  ImFont* small = nullptr;    // 12.5 medium: second lines, labels
  ImFont* heading = nullptr;  // 16 semibold: headings in a pane
  ImFont* title = nullptr;    // 20 semibold: the name of a pane
};

// Fonts of one scale in an atlas of their own, which ImGui's context may be made with.
struct BuiltFonts {
  std::shared_ptr<ImFontAtlas> atlas;
  Fonts fonts;
  float scale = 0;
};
// Before there is an ImGui context, in any thread.
BuiltFonts buildFontsAhead(const FontPaths& files, float scale);

// Clears the context's atlas and fills it for a scale; the caller uploads the texture again. At less than 1.5
// the letters are drawn by stb with three samples across, since FreeType rounds advances to whole pixels;
// from 1.5 on by FreeType.
Fonts buildFonts(const FontPaths& files, float scale);

}  // namespace knotmap
