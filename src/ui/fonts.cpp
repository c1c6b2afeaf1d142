// fonts.cpp - fills ImGui's font atlas.
#include "ui/fonts.h"

#include <imgui.h>
#include <imgui_freetype.h>

#include <cmath>
#include <system_error>

namespace knotmap {
namespace {

// Latin with its extensions, Greek, Cyrillic, dashes, quotes, ellipsis, arrows, minus, multiplication sign.
constexpr ImWchar letters[] = {0x20,   0x24F,  0x370,  0x3FF,  0x400,  0x52F,  0x1E00, 0x1EFF, 0x2010, 0x2027,
                               0x2030, 0x203A, 0x2080, 0x2089, 0x20AC, 0x20AC, 0x2122, 0x2122, 0x2190, 0x2193,
                               0x21B5, 0x21E7, 0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265, 0};

struct Cut {
  const std::filesystem::path& file;
  const std::filesystem::path& plainer;
  float emPixels;  // at 100 %
};

// ImGui measures a font from its ascent to its descent, which in Inter is this many ems.
constexpr float lineOfInter = 1.21f;

ImFont* add(ImFontAtlas& atlas, const Cut& cut, float scale, const ImFontConfig& config) {
  const float size = std::round(cut.emPixels * lineOfInter * scale);
  std::error_code ignored;
  for (const std::filesystem::path* file : {&cut.file, &cut.plainer})
    if (std::filesystem::is_regular_file(*file, ignored))
      if (ImFont* font = atlas.AddFontFromFileTTF(file->c_str(), size, &config, letters)) return font;
  ImFontConfig builtIn;
  builtIn.SizePixels = size;
  return atlas.AddFontDefault(&builtIn);
}

ImFontConfig configFor(float scale) {
  ImFontConfig config;
  config.OversampleH = 3;
  config.OversampleV = 1;
  config.PixelSnapH = false;
  if (scale >= 1.5f) config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  return config;
}

// The mark of a typed line break inside an editor (soft_wrap.h).
void takeNoRoom(ImFont& font, ImWchar letter) {
  font.AddGlyph(nullptr, letter, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  font.BuildLookupTable();
}

Fonts fill(ImFontAtlas& atlas, const FontPaths& files, float scale) {
  atlas.Clear();
  atlas.TexGlyphPadding = 1;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  atlas.FontBuilderIO = scale >= 1.5f ? ImGuiFreeType::GetBuilderForFreeType() : nullptr;
  const ImFontConfig config = configFor(scale);
  Fonts fonts;
  fonts.body = add(atlas, {files.regular, files.regular, 14}, scale, config);
  fonts.strong = add(atlas, {files.semibold, files.regular, 14}, scale, config);
  fonts.small = add(atlas, {files.medium, files.regular, 12.5f}, scale, config);
  fonts.heading = add(atlas, {files.semibold, files.regular, 16}, scale, config);
  fonts.title = add(atlas, {files.semibold, files.regular, 20}, scale, config);
  atlas.Build();
  takeNoRoom(*fonts.body, 0x2029);
  return fonts;
}

}  // namespace

BuiltFonts buildFontsAhead(const FontPaths& files, float scale) {
  BuiltFonts built{std::make_shared<ImFontAtlas>(), {}, scale};
  built.fonts = fill(*built.atlas, files, scale);
  return built;
}

Fonts buildFonts(const FontPaths& files, float scale) { return fill(*ImGui::GetIO().Fonts, files, scale); }

}  // namespace knotmap
