// text_raster.h - a text as 8-bit coverage. Needs no OpenGL.
#pragma once
#include <cstdint>
#include <vector>

#include "render/text_setting.h"

namespace knotmap {

struct TextRaster {
  glm::ivec2 size{0, 0};
  glm::ivec2 fromAnchor{0, 0};         // from the anchor on the first baseline to the top left corner, y down
  std::vector<std::uint8_t> coverage;  // rows from the top, no padding
};

// The anchor lies `fraction` (0-1) of a pixel right of a whole one. Empty for a text without ink.
TextRaster rasterOf(PangoLayout* layout, const TextStyle& style, float fraction);

}  // namespace knotmap
