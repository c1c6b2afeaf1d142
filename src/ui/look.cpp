// look.cpp - colours and ImGui's own style.
#include "ui/look.h"

#include <cmath>

namespace knotmap {
namespace {

int byteOf(float channel) { return int(std::lround(glm::clamp(channel, 0.0f, 1.0f) * 255.0f)); }

ImVec4 vector(const Colour& colour) { return {colour.r, colour.g, colour.b, colour.a}; }

void setSizes(ImGuiStyle& style) {
  style.WindowRounding = 0;
  style.ChildRounding = 0;
  style.FrameRounding = sizes::controlRadius;
  style.PopupRounding = sizes::cardRadius;
  style.ScrollbarRounding = 5;
  style.ScrollbarSize = 10;
  style.WindowPadding = {sizes::panePadding, sizes::panePadding};
  style.FramePadding = {11, 8};
  style.ItemSpacing = {sizes::gap, sizes::gap};
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 0;
}

void setColours(ImGuiStyle& style, const Palette& palette) {
  const Colour clear{0.0f};
  for (ImVec4& colour : style.Colors) colour = vector(clear);
  const auto set = [&](ImGuiCol which, const Colour& colour) { style.Colors[which] = vector(colour); };
  set(ImGuiCol_Text, palette.text);
  set(ImGuiCol_TextDisabled, palette.textQuiet);
  set(ImGuiCol_WindowBg, palette.panel);
  set(ImGuiCol_PopupBg, palette.panel);
  set(ImGuiCol_Border, palette.line);
  set(ImGuiCol_ScrollbarGrab, palette.line);
  set(ImGuiCol_ScrollbarGrabHovered, palette.textQuiet);
  set(ImGuiCol_ScrollbarGrabActive, palette.textQuiet);
  set(ImGuiCol_TextSelectedBg, mixed(palette.card, palette.accent, 0.3f));
}

}  // namespace

ImU32 packed(const Colour& colour) {
  return IM_COL32(byteOf(colour.r), byteOf(colour.g), byteOf(colour.b), byteOf(colour.a));
}
ImU32 packed(const Colour& colour, float opacity) {
  return packed(Colour(colour.r, colour.g, colour.b, colour.a * opacity));
}
Colour mixed(const Colour& from, const Colour& to, float part) { return glm::mix(from, to, part); }

float Look::px(float logical) const { return std::round(logical * scale); }

void applyStyle(const Look& look) {
  ImGuiStyle style;
  setSizes(style);
  style.ScaleAllSizes(look.scale);
  setColours(style, look.palette());
  ImGui::GetStyle() = style;
}

}  // namespace knotmap
